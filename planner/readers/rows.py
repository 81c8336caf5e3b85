"""Tables as lines for the reader of agendas: a row is a line, with tabs between its cells.

"09:00" beside "Opening" and "Chair: X" becomes `09:00⇥Opening` and `⇥Chair: X`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from planner.language.clock.printed import times_at
from planner.records import record

_CLOCK = re.compile(r"\d{1,2}\s?(?:[:.hHч]\s?\d\d|[hHч]\b|[ap]\.?m\b|heures?\b|час|Uhr)|\b\d{4}\b")
_LED_BY_CLOCK = re.compile(
    r"\W*\d{1,2}\s?(?:[:.hHч]\s?\d\d\b(?!\.\d)|[hHч]\b|[ap]\.?m\b|heures?\b|час|Uhr\b)"
)
_BESIDE_CLOCKS = re.compile(
    r"[ap]\.?\s?m\b|\b(?:a|à|al|am|ad|ab|alle|au|bis|c|с|ch|час\w*|dalle|das|de|do|до|from|h|heures?"
    r"|horas?|hrs?|hs|min|мин|noon|ore|pm|to|till|uhr|und|until|von|à|ч)\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"\d[.:]\s*$")
"""The end of a time that was broken before its minutes."""
_TIES = tuple("-–—−/")
_LAYOUT = 6
"""Cells with this many lines side by side are columns of a page rather than a row."""


@record
class Cell:
    """A cell: its lines, the column that it begins in (from 0), and how many of each it spans."""

    lines: tuple[str, ...]
    column: int = 0
    rows: int = 1
    columns: int = 1

    @property
    def is_empty(self) -> bool:
        """Whether it contains no words."""
        return not any(line.strip() for line in self.lines)


Row = Sequence[Cell]


def table_lines(rows: Sequence[Row]) -> Iterator[str]:
    """The lines of a table, row after row."""
    filled = [[tidy(cell) for cell in row if not cell.is_empty] for row in rows]
    side_by_side = _clocks_stand_by_eye(filled)
    for number, row in enumerate(filled):
        heading = _heading_of_rows(filled, number)
        if heading:
            yield " ".join(line.strip() for line in heading.lines if line)
        yield from row_lines(row[1:] if heading else row, side_by_side=side_by_side)


def is_clock(text: str) -> bool:
    """Whether a text is a time, a range of times or a piece of one, and nothing else."""
    if len(text) > 40 or not _CLOCK.search(text):
        return False
    return not re.search(r"\w", _BESIDE_CLOCKS.sub("", re.sub(r"\d+", " ", text)))


def begins_with_clock(text: str) -> bool:
    """Whether a line begins with a time."""
    return _LED_BY_CLOCK.match(text) is not None


def is_whole_time(text: str) -> bool:
    """Whether a text is one time or one range, and nothing is left of it."""
    bare = text.strip(" -–—−")
    times = times_at(bare)
    return times is not None and not bare[times.end_at :].strip(" .")


def is_broken_time(above: str, below: str) -> bool:
    """Whether two lines are one time only together, and not two with a dash between them."""
    is_tied = above.rstrip().endswith(_TIES) or below.lstrip().startswith(_TIES)
    return not is_tied and is_whole_time(f"{above} {below}")


def as_one_time(above: str, below: str) -> str:
    """Two lines as one time, if the second alone is none: "12 h 30–14 h" and "30"; else nothing."""
    is_begun = bool(below.strip()) and times_at(above.strip()) is not None
    if not is_begun or is_whole_time(below) or below.lstrip().startswith(_TIES):
        return ""
    blank = "" if _CUT.search(above) else " "
    whole = f"{above.rstrip()}{blank}{below.strip()}"
    return whole if is_whole_time(whole) else ""


def tidy(cell: Cell) -> Cell:
    """The cell without empty lines at its end, a time that continues in the next line on one."""
    lines = [line.rstrip() for line in cell.lines]
    while lines and not lines[-1]:
        lines.pop()
    lines = _with_times_whole(lines)
    tied = _tied(lines)
    return replace(cell, lines=tuple(tied if _all_clocks(tied) else lines))


def _with_times_whole(lines: Iterable[str]) -> list[str]:
    """Lines, with those that end the time above them joined to it."""
    kept: list[str] = []
    for line in lines:
        whole = as_one_time(kept[-1], line) if kept else ""
        kept[-1:] = [whole] if whole else [*kept[-1:], line]
    return kept


def _tied(lines: Iterable[str]) -> list[str]:
    """Lines, with those that break before or after a dash joined."""
    kept: list[str] = []
    for line in lines:
        if kept and kept[-1] and line and (kept[-1].endswith(_TIES) or line.startswith(_TIES)):
            blank = " " if " " in (kept[-1][-2:-1], line[1:2]) else ""
            kept[-1] += blank + line.strip()
        else:
            kept.append(line)
    return kept


def _clocks_stand_by_eye(rows: Iterable[Sequence[Cell]]) -> bool:
    """Whether several times in one cell belong to the lines beside them, one to one."""
    return all(_stands_by_eye(row) for row in rows if len(row) > 1 and _clocks(row[0]) > 1)


def _stands_by_eye(row: Sequence[Cell]) -> bool:
    lead, *others = row
    return "" in lead.lines or len(lead.lines) == max(len(cell.lines) for cell in others)


def _clocks(cell: Cell) -> int:
    """How many lines of a cell are times; 0 if there is anything else in it."""
    return sum(map(bool, cell.lines)) if _all_clocks(cell.lines) else 0


def _all_clocks(lines: Iterable[str]) -> bool:
    return all(is_clock(line) for line in lines if line)


def _heading_of_rows(rows: Sequence[Sequence[Cell]], number: int) -> Cell | None:
    """The first cell, if it spans rows that begin with times of their own: a day, for example."""
    row = rows[number]
    if not row or row[0].rows < 2 or _clocks(row[0]):
        return None
    beside = row[1:2], *(one[:1] for one in rows[number + 1 : number + row[0].rows])
    return row[0] if any(_clocks(cell) for cells in beside for cell in cells) else None


def row_lines(row: Sequence[Cell], *, side_by_side: bool) -> Iterator[str]:
    """The lines of one row.

    Several times in its first cell come before the words, or `side_by_side` with their lines.
    """
    if not row:
        yield ""
        return
    lead, *others = row
    if others and _clocks(lead) > 1 and not side_by_side:
        yield from lead.lines
        row = others
    elif sum(len(cell.lines) >= _LAYOUT for cell in row) > 1 and not _clocks(lead):
        for cell in row:
            yield from (*cell.lines, "")
        return
    if _clocks(lead) < 2 or not side_by_side:
        row = [_from_top(cell) for cell in row]
    yield from _beside(row)


def _from_top(cell: Cell) -> Cell:
    lines = cell.lines
    while not lines[0]:
        lines = lines[1:]
    return replace(cell, lines=lines)


def _beside(row: Sequence[Cell]) -> Iterator[str]:
    """The first lines of all cells together, then the second ones, and so on."""
    for lines in zip_longest(*(cell.lines for cell in row), fillvalue=""):
        yield _with_tabs(zip((cell.column for cell in row), lines, strict=True))


def _with_tabs(placed: Iterable[tuple[int, str]]) -> str:
    """Texts at their columns; empty ones at the end leave no tab."""
    text, at = "", 0
    for column, words in placed:
        if words:
            text += "\t" * max(column - at, 1 if text else 0) + words
            at = column
    return text
