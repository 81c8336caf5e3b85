"""Tables with rooms across and times down: "Time | Room A | Room B".

What is under a room is an item of its own there, with the time of its row; further lines of a cell
belong to its item. Words under the first room alone may be in a cell across all rooms: they are
one item, of which no room is told. Bodies that meet at a time can be across too, or streams: their
names become notes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from planner.language.clock.ours import read_day_part
from planner.language.clock.printed import times_at
from planner.language.day.printed import DayWords
from planner.language.kinds import read_printed_title
from planner.language.vocabulary import plain
from planner.model import Kind
from planner.readers.agenda.lines.cells import Cell, cells_of, column_of
from planner.readers.agenda.lines.joins import joined
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed
from planner.readers.agenda.lines.tables.columns import Columns, is_more, parted, widths_of
from planner.readers.rows import as_one_time, is_whole_time
from planner.readers.source import SourceLine

_LEAST = 2
"""Rooms side by side."""
_BORDERS = frozenset("|\t")
_DASHES = ("-", "–", "—", "−")
_SIGNS = " *_"
_COUNT = re.compile(r"\d{1,2}|[A-ZА-Я]|[IVX]{1,4}")
_FIRST = 1
"""The column of the first room, after that of the times."""


@dataclass(slots=True)
class _Row:
    """A row: its time, the lines that are only a part of it, and the lines of each column.

    `before` is a day or what else stands across all columns, `others` are lines joined to those of
    cells, and words of which the room is not certain.
    """

    lead: str
    lone: list[SourceLine] = field(default_factory=list)
    cells: dict[int, list[SourceLine]] = field(default_factory=dict)
    before: list[Said] = field(default_factory=list)
    others: list[Said] = field(default_factory=list)


@dataclass(slots=True)
class RoomsAcross:
    """Such a table with its rows so far. `columns` are its times and its rooms."""

    columns: Columns
    head: Said
    rows: list[_Row] = field(default_factory=list)
    is_apart: bool = False
    length: int = 1

    @property
    def reader(self) -> LineReader:
        """The reader of its lines."""
        return self.columns.reader

    @property
    def is_of_blanks(self) -> bool:
        """Whether blanks separate its columns."""
        return not _is_bordered(self.columns.heading.text)

    @property
    def saids(self) -> list[Said]:
        """Its rows, each room by room."""
        return [self.head, *(said for row in self.rows for said in self._row(row))]

    def _row(self, row: _Row) -> Iterator[Said]:
        yield from row.before
        for line in row.lone:
            yield self._of_time(line, row)
        is_for_all = row.cells.keys() == {_FIRST}
        for column, (first, *more) in sorted(row.cells.items()):
            words = f"{row.lead}\t{first.text}" if _lacks_time(row.lead, first.text) else first.text
            told = self.reader.saids(first.number, words)
            told += [said for of in more for said in self.reader.saids(of.number, f"\t{of.text}")]
            room = "" if is_for_all else self.columns.headings[column].text
            yield from _in_room(told, room, self.reader)
        yield from row.others

    def _of_time(self, line: SourceLine, row: _Row) -> Said:
        """A time alone on its line: that of the cells below it, or of nothing."""
        if row.cells or line is not row.lone[0]:
            return Said(line.number, What.WRAPPED, line.text, line.text.strip())
        return self.reader.said(line.number, row.lead)


def rooms_across_at(lines: Sequence[SourceLine], at: int, reader: LineReader) -> RoomsAcross | None:
    """The table that begins at a line, if it names a column of times, or a day, and rooms."""
    heading = lines[at]
    columns = _headings(heading.text, reader)
    if not columns:
        return None
    widths = widths_of(lines[at + 1 :], columns)
    table = RoomsAcross(Columns(reader, columns, heading, widths), _head(heading, columns, reader))
    for length, line in enumerate(lines[at + 1 :], 2):
        if not _take(table, line, lines[at + length : at + length + 1]):
            break
        table.length = length if line.text.strip() else table.length
    return table if any(row.cells for row in table.rows) else None


def _headings(text: str, reader: LineReader) -> tuple[Cell, ...]:
    """The columns that a line heads: one of times, which may have no name, and those of rooms."""
    cells = [replace(cell, text=cell.text.strip(_SIGNS)) for cell in cells_of(text)]
    if not cells or cells[0].begin:
        cells.insert(0, Cell("", 0, 1))
    lead, *rooms = cells
    is_led = not lead.text or _names_times(lead.text, reader) or _day(lead.text, reader) is not None
    names = [cell.text for cell in rooms]
    are_rooms = len(rooms) >= _LEAST and all(_is_room(of, reader) for of in names)
    are_others = bool(lead.text) and (_meet(names, reader) or _are_counted(names))
    return tuple(cells) if is_led and (are_rooms or are_others) else ()


def _names_times(words: str, reader: LineReader) -> bool:
    names = reader.words.labels["time"] | reader.words.headings["time_columns"]
    return plain(words).strip(" :") in names


def _is_room(words: str, reader: LineReader) -> bool:
    """Whether words are a room, and not the name of a column of rooms."""
    return not _is_name(words, reader) and reader.rooms.stands_alone(words)


def _is_name(words: str, reader: LineReader) -> bool:
    return plain(words).strip(" :") in reader.words.headings["columns"]


def _meet(names: Sequence[str], reader: LineReader) -> bool:
    """Whether all names are bodies that meet, and not what a column of them is called."""
    bodies = reader.words.nouns["bodies"]
    kinds = (read_printed_title(of, reader.language).kind for of in names)
    are_meetings = (
        kind is Kind.SESSION or not bodies.isdisjoint(plain(of).split())
        for kind, of in zip(kinds, names, strict=True)
    )
    is_any = any(_is_name(of, reader) for of in names)
    return len(names) >= _LEAST and not is_any and all(are_meetings)


def _are_counted(names: Sequence[str]) -> bool:
    """Whether names differ in their number or letter alone: "Stream 1" and "Stream 2"."""
    parts = [of.rpartition(" ") for of in names]
    nouns, counts = {noun for noun, _, _ in parts}, {count for _, _, count in parts}
    is_one = len(nouns) == 1 and "" not in nouns and len(counts) == len(names) >= _LEAST
    return is_one and all(_COUNT.fullmatch(of) for of in counts)


def _day(words: str, reader: LineReader) -> DayWords | None:
    return reader.days.find(words) if words else None


def _head(line: SourceLine, columns: Sequence[Cell], reader: LineReader) -> Said:
    """The heading; it is that of the day if it names one before the rooms."""
    words = line.text.strip()
    if day := _day(columns[0].text, reader):
        return Said(line.number, What.DAY, line.text, words, day=replace(day, end_at=len(words)))
    return Said(line.number, What.FURNITURE, line.text, "column heading")


# --- the rows


def _take(table: RoomsAcross, line: SourceLine, below: Sequence[SourceLine]) -> bool:
    """Whether a line belongs to the table; if so, it is taken."""
    text = line.text.rstrip()
    if not text:
        table.is_apart = True
        return True
    if _headings(line.text, table.reader):
        return False
    is_time = is_whole_time(text)
    if _day(text.strip(" |\t"), table.reader) or (not is_time and _is_across(table, text, below)):
        table.rows.append(_Row("", before=table.reader.saids(line.number, line.text)))
        table.is_apart = False
        return True
    is_row = table.is_of_blanks != _is_bordered(text) or is_time
    return is_row and _take_cells(table, line)


def _is_across(table: RoomsAcross, text: str, below: Sequence[SourceLine]) -> bool:
    """Whether a line is a cell across all columns of a table with borders: it has none, and
    begins with a time, or a row is below it.
    """
    is_row = any(_is_bordered(of.text) and times_at(of.text.lstrip(" |")) for of in below)
    is_alone = not (table.is_of_blanks or table.is_apart or _is_bordered(text))
    return is_alone and (is_row or times_at(text) is not None)


def _is_bordered(text: str) -> bool:
    return not _BORDERS.isdisjoint(text)


def _take_cells(table: RoomsAcross, line: SourceLine) -> bool:
    lead, words = _lead_and_words(line.text, table)
    row = table.rows[-1] if table.rows else _Row("")
    if is_whole_time(tied := _tied(row.lead, lead)):
        row.lead = tied
    elif as_one_time(row.lead, lead):
        row.others.append(Said(line.number, What.ASTRAY, lead, lead))
    elif _begins_row(lead, table.reader.language):
        row = _Row(lead)
        table.rows.append(row)
    elif lead or not table.rows or (table.is_apart and table.is_of_blanks):
        return False
    if lead and not words:
        row.lone.append(line)
    table.is_apart = False
    _add(table, words, line)
    return True


def _tied(above: str, below: str) -> str:
    """The time of two lines of a row, with a dash between them; otherwise nothing."""
    is_tied = above.endswith(_DASHES) or below.startswith(_DASHES)
    return f"{above}{below}" if is_tied else ""


def _lead_and_words(text: str, table: RoomsAcross) -> tuple[str, list[Cell]]:
    """What stands in the column of times, and the cells in those of rooms."""
    if is_whole_time(text):
        return text.strip(), []
    cells = _cells(text, table)
    is_led = bool(cells) and column_of(cells[0], table.columns.headings) == 0
    return (cells[0].text, cells[1:]) if is_led else ("", cells)


def _cells(text: str, table: RoomsAcross) -> list[Cell]:
    """The cells of a line; a bar before them is a border only if there is one in the heading."""
    is_empty_first = text.lstrip().startswith("|") > table.columns.heading.text.startswith("|")
    cells = list(cells_of(f"|{text}" if is_empty_first else text))
    if not table.is_of_blanks:
        return cells
    return [part for of in cells for part in parted(of, table.columns.headings)]


def _begins_row(lead: str, language: str) -> bool:
    return times_at(lead) is not None or bool(read_day_part(lead, language))


def _add(table: RoomsAcross, cells: Sequence[Cell], line: SourceLine) -> None:
    """The cells of a line under their rooms, or as they are if it is not certain which."""
    row = table.rows[-1]
    for cell in cells:
        column = column_of(cell, table.columns.headings)
        column = _FIRST if not column and len(cells) == 1 else column
        if not column:
            row.others.append(Said(line.number, What.ASTRAY, cell.text, cell.text))
            continue
        of = row.cells.setdefault(column, [])
        if table.is_of_blanks and of and _goes_on(table, column, of[-1].text, cell.text):
            of[-1] = replace(of[-1], text=joined(of[-1].text, cell.text))
            row.others.append(Said(line.number, What.WRAPPED, cell.text, cell.text))
        else:
            of.append(SourceLine(line.number, cell.text))


def _goes_on(table: RoomsAcross, column: int, above: str, words: str) -> bool:
    """Whether words continue those above them in a cell, and are nothing else."""
    return table.reader.said(0, words).is_text and is_more(table.columns, column, above, words)


def _lacks_time(lead: str, words: str) -> bool:
    return bool(lead) and not times_at(words)


def _in_room(saids: Sequence[Said], room: str, reader: LineReader) -> Iterator[Said]:
    """What a cell says: its items are in the room above, unless it names another."""
    is_told = any(said.what is What.ROOM for said in saids)
    for at, said in enumerate(saids):
        is_item = said.what is What.TITLE and (not at or said.times is not None)
        has_own = is_told or bool(reader.rooms.apart(said.text)[1])
        has_own = has_own or any(map(reader.rooms.is_room, said.cells))
        is_here = room and is_item and not has_own
        yield changed(said, cells=(*said.cells, room)) if is_here else said
