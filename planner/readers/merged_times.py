"""Tables with a time beside several rows: each that is a meeting of its own has that time.

Rows that belong to the meeting above, such as its chair or its parts, stay without one. If there is
a break among the rows, they follow each other, and no time of theirs is printed.
"""

from collections.abc import Iterator, Sequence

from planner.language.kinds import TitleWords, read_printed_title
from planner.language.papers import paper_languages
from planner.model import BREAKS, CHAIRED, Kind
from planner.readers.rows import Cell, Row, is_clock, tidy

_MEETINGS = CHAIRED | {Kind.SIDE_EVENT}


def with_merged_times(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table, with the time of a cell that spans several in each such row."""
    found = [list(row) for row in rows]
    for at, row in enumerate(rows):
        lead = _lead(row)
        below = rows[at + 1 : at + lead.rows] if lead else []
        if lead and not any(map(_is_break, below)):
            for number, other in enumerate(below, at + 1):
                if _is_beside(lead, other) and _are_two_meetings(row, other, lead.column):
                    found[number].insert(0, Cell(lead.lines, lead.column))
    return [tuple(row) for row in found]


def _lead(row: Row) -> Cell | None:
    """The time of a row that spans further ones: its first cell, or the one behind a day."""
    lead = next((cell for cell in map(tidy, row) if _is_one_time(cell)), None)
    before = [cell for cell in row if lead and cell.column < lead.column]
    is_first = lead is not None and all(cell.rows >= lead.rows for cell in before)
    return lead if is_first else None


def _is_beside(lead: Cell, row: Row) -> bool:
    """Whether a row has nothing where the time is, or before it."""
    return all(cell.is_empty for cell in row if cell.column <= lead.column)


def _is_break(row: Row) -> bool:
    return any(said.kind in BREAKS for said in _said(row))


def _are_two_meetings(row: Row, other: Row, lead: int) -> bool:
    """Whether two rows have titles of meetings with numbers of their own, or with different words
    beside them, such as rooms.
    """
    (_, *beside), (_, *others) = (_told(of, lead) or [""] for of in (row, other))
    is_apart = bool(beside and others) and beside != others
    return any(
        first.kind is second.kind
        and first.kind in _MEETINGS
        and _is_next(first, second, is_apart=is_apart)
        for first, second in zip(_said(row, lead), _said(other, lead), strict=True)
    )


def _is_next(first: TitleWords, second: TitleWords, *, is_apart: bool) -> bool:
    """Whether a meeting is beside the other, and no part of it as "Session 1.2" of "Session 1"."""
    if not (first.number and second.number):
        return is_apart and first.number == second.number
    more = second.number.removeprefix(first.number)
    return more == second.number or more[:1].isdecimal()


def _said(row: Row, lead: int = -1) -> Iterator[TitleWords]:
    """What the title of a row says in each language in which agendas are read."""
    title = next(iter(_told(row, lead)), "")
    return (read_printed_title(title, language) for language in paper_languages())


def _told(row: Row, lead: int) -> list[str]:
    """The words behind the time, the title first by its first line."""
    cells = [cell for cell in row if cell.column > lead and not cell.is_empty]
    return [next(filter(str.strip, cell.lines)).strip() for cell in cells]


def _is_one_time(cell: Cell) -> bool:
    return len(cell.lines) == 1 and is_clock(cell.lines[0])
