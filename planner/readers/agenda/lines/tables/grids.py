"""Tables with days across and times down, or the other way round.

Each cell belongs to its day and its time. A grid begins at a row that names two days or more, or
above a row that begins with a day, two times or more; it goes on as long as rows follow. Its lines
are given day by day, as if the days were listed one below the other. A cell that is not certainly
under one heading is astray, and reported.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from planner.language.clock.printed import find_times, times_at
from planner.language.kinds import read_printed_title
from planner.model import BREAKS
from planner.readers.agenda.lines.cells import Cell, cells_of, column_of
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What
from planner.readers.source import SourceLine

_FEW = 3
"""Words before the time in the first cell of a row at most."""
_HEADINGS = frozenset({What.DAY, What.FURNITURE, What.BLANK})


@dataclass(slots=True)
class Grid:
    """What is under each heading of a grid, and how many lines it takes.

    `by_day` has the lines of each day; if the times are across, `times` are the headings.
    """

    reader: LineReader
    headings: tuple[Cell, ...]
    by_day: list[list[Said]] = field(default_factory=list)
    length: int = 1

    @property
    def saids(self) -> list[Said]:
        """All lines, day by day."""
        return [said for day in self.by_day for said in day]

    @property
    def is_filled(self) -> bool:
        """Whether there is anything under its headings."""
        return any(said.what not in _HEADINGS for said in self.saids)


def grid_at(lines: Sequence[SourceLine], at: int, reader: LineReader) -> Grid | None:
    """The grid that begins at a line, if rows follow it."""
    cells = cells_of(lines[at].text)
    if len(cells) < 2 or _is_one_day(cells, reader):
        return None
    if days := _headings(cells, lambda text: reader.days.find(text) is not None):
        dates = _dates_below(lines[at + 1 : at + 2], days, reader)
        named = [_day(lines[at], of, reader) for of in dates or days]
        grid = Grid(reader, days, [[day] for day in named], length=2 if dates else 1)
        if dates:
            grid.by_day[0].append(_heading(lines[at + 1]))
        return _filled(grid, lines, at, _take_under_days)
    times = _headings(cells, _is_time)
    if times and any(_begins_with_day(line, reader) for line in lines[at + 1 : at + 3]):
        grid = Grid(reader, times, [[_heading(lines[at])]])
        return _filled(grid, lines, at, _take_under_times)
    return None


def _is_one_day(cells: tuple[Cell, ...], reader: LineReader) -> bool:
    """Whether two cells are the weekday and the date of one day: "Monday", "3 May 2027"."""
    days = [reader.days.find(cell.text) for cell in cells]
    return (
        len(days) == 2 and [bool(of and of.is_date) for of in days] == [False, True] and all(days)
    )


def _heading(line: SourceLine) -> Said:
    return Said(line.number, What.FURNITURE, line.text, "column heading")


def _dates_below(
    below: Sequence[SourceLine], days: tuple[Cell, ...], reader: LineReader
) -> tuple[Cell, ...]:
    """The days with their dates, if those are in a row of their own: "Monday" over "3 May"."""
    cells = cells_of(below[0].text) if below else ()
    pairs = list(zip(days, cells, strict=False))
    are_dates = all(_is_date(cell, reader) and not _is_date(day, reader) for day, cell in pairs)
    if len(cells) != len(days) or not are_dates:
        return ()
    return tuple(replace(day, text=f"{day.text}, {cell.text}") for day, cell in pairs)


def _is_date(cell: Cell, reader: LineReader) -> bool:
    day = reader.days.find(cell.text)
    return day is not None and day.is_date


def _headings(cells: tuple[Cell, ...], is_one: Callable[[str], bool]) -> tuple[Cell, ...]:
    """The cells that head columns, if all but the first do."""
    found = tuple(cell for cell in cells if is_one(cell.text))
    return found if len(found) > 1 and found in (cells, cells[1:]) else ()


def _filled(
    grid: Grid, lines: Sequence[SourceLine], at: int, take: Callable[[Grid, SourceLine], None]
) -> Grid | None:
    """The grid with the rows below its headings."""
    while at + grid.length < len(lines) and _is_row(lines[at + grid.length], grid):
        line = lines[at + grid.length]
        if cells_of(line.text):
            take(grid, line)
        else:
            grid.by_day[-1].append(_without_cells(line))
        grid.length += 1
    return grid if grid.is_filled else None


def _without_cells(line: SourceLine) -> Said:
    """An empty line, or one of borders alone."""
    what = What.FURNITURE if line.text.strip() else What.BLANK
    return Said(line.number, what, line.text, "ruler")


def _is_row(line: SourceLine, grid: Grid) -> bool:
    """Whether a line continues a grid: it is empty, has cells, or is under a heading."""
    cells = cells_of(line.text)
    if len(cells) != 1:
        return True
    is_inside = cells[0].begin >= grid.headings[0].begin > 0
    return is_inside or _is_time(cells[0].text) or _begins_with_day(line, grid.reader)


def _begins_with_day(line: SourceLine, reader: LineReader) -> bool:
    cells = cells_of(line.text)
    return bool(cells) and reader.days.find(cells[0].text) is not None


def _is_time(text: str) -> bool:
    times = times_at(text)
    return times is not None and not text[times.end_at :].strip(" -–—")


def _day(line: SourceLine, cell: Cell, reader: LineReader) -> Said:
    day = reader.days.find(cell.text)
    return Said(line.number, What.DAY, line.text, cell.text, day=day)


# --- the days across


def _take_under_days(grid: Grid, line: SourceLine) -> None:
    cells = cells_of(line.text)
    time = _time_in(cells[0].text) if cells[0].begin < grid.headings[0].end else ""
    words = cells[1:] if time else cells
    if not words:
        grid.by_day[0].append(Said(line.number, What.FURNITURE, line.text, "empty row"))
    if time and len(words) == 1 and _is_for_all(words[0], grid):
        _share(grid, line, f"{time}\t{words[0].text}")
        return
    for cell in words:
        number = column_of(cell, grid.headings)
        if number is None:
            grid.by_day[0].append(Said(line.number, What.ASTRAY, cell.text, cell.text))
        else:
            grid.by_day[number] += grid.reader.saids(line.number, _timed(time, cell.text))


def _time_in(text: str) -> str:
    """The time that a cell consists of, or that ends it behind a few words: "Morning 9–12"."""
    if _is_time(text):
        return text
    *_, last = (None, *find_times(text))
    before = text[: last.begin].split() if last else []
    is_behind = last is not None and last.end_at == len(text) and len(before) <= _FEW
    return text[last.begin :] if last and is_behind else ""


def _timed(time: str, words: str) -> str:
    """The words with the time of their row, except those with a time of their own."""
    return f"{time}\t{words}" if time and not times_at(words) else words


def _is_for_all(cell: Cell, grid: Grid) -> bool:
    """Whether the only cell of a row is a break of all days: where merged cells begin, or between
    the days, and not under a later one.
    """
    kind = read_printed_title(cell.text, grid.reader.language).kind
    later = any(cell.begin == heading.begin for heading in grid.headings[1:])
    return kind in BREAKS and not later


def _share(grid: Grid, line: SourceLine, raw: str) -> None:
    """A row for all days has each in its place."""
    for day in grid.by_day:
        day.extend(grid.reader.saids(line.number, raw))
    grid.by_day[0].append(Said(line.number, What.SHARED, line.text, line.text))


# --- the times across


def _take_under_times(grid: Grid, line: SourceLine) -> None:
    cells = cells_of(line.text)
    if _begins_with_day(line, grid.reader):
        grid.by_day.append([_day(line, cells[0], grid.reader)])
        cells = cells[1:]
    for cell in cells:
        number = column_of(cell, grid.headings)
        if number is None:
            grid.by_day[-1].append(Said(line.number, What.ASTRAY, cell.text, cell.text))
        else:
            raw = _timed(grid.headings[number].text, cell.text)
            grid.by_day[-1] += grid.reader.saids(line.number, raw)
