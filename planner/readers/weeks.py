"""Tables with the days of a week across: a cell that spans several days is in each of them, and
one that spans several rows lasts from the first to the last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.language.clock.printed import times_at
from planner.language.vocabulary import names_of_days, plain
from planner.readers.rows import Cell, Row

_LEAST = 2
_WORDS = re.compile(r"[^\W\d_]+")


def in_every_day(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table, in which cells are repeated in each further day that they span, and
    those that span rows have their own times.
    """
    told = (at for at, row in enumerate(rows) if len(_days(row)) >= _LEAST)
    heads = next(told, len(rows))
    days = _days(rows[heads]) if heads < len(rows) else []
    timed = (_with_own_times(rows, at, days) for at in range(heads + 1, len(rows)))
    below = ([cell for of in row for cell in _repeated(of, days)] for row in timed)
    return [*rows[: heads + 1], *below]


def _with_own_times(rows: Sequence[Row], at: int, days: Sequence[int]) -> Row:
    """A row in which each cell that spans more of them begins with the times of all these."""
    return [
        replace(cell, lines=(f"{times} {cell.lines[0].lstrip()}", *cell.lines[1:]))
        if cell.column in days
        and cell.rows > 1
        and _asks_for_times(cell)
        and (times := _times_of(rows[at : at + cell.rows]))
        else cell
        for cell in rows[at]
    ]


def _asks_for_times(cell: Cell) -> bool:
    return not cell.is_empty and bool(cell.lines[0].strip()) and times_at(cell.lines[0]) is None


def _times_of(rows: Sequence[Row]) -> str:
    """From the start of the first of these rows to the end of the last; nothing if they do not
    begin with ranges.
    """
    leads = [" ".join(row[0].lines).strip() if row and not row[0].column else "" for row in rows]
    ranges = [times for lead in leads if (times := times_at(lead)) and times.end]
    return f"{ranges[0].start}–{ranges[-1].end}" if len(ranges) == len(rows) else ""


def _days(row: Row) -> list[int]:
    """The columns that a row heads with weekdays."""
    return [cell.column for cell in row if _names_day(cell)]


def _names_day(cell: Cell) -> bool:
    words = _WORDS.findall(plain(" ".join(cell.lines)))
    return any(word in names_of_days() for word in words)


def _repeated(cell: Cell, days: Sequence[int]) -> Iterator[Cell]:
    yield cell
    if cell.column in days:
        inner = range(cell.column + 1, cell.column + cell.columns)
        yield from (replace(cell, column=at, columns=1) for at in days if at in inner)
