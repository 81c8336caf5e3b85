"""Tables with the days of a week across: a cell that spans several days is in each of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.language.vocabulary import names_of_days, plain
from planner.readers.rows import Cell, Row

_LEAST = 2
_WORDS = re.compile(r"[^\W\d_]+")


def in_every_day(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table, in which cells are repeated in each further day that they span."""
    told = (at for at, row in enumerate(rows) if len(_days(row)) >= _LEAST)
    heads = next(told, len(rows))
    days = _days(rows[heads]) if heads < len(rows) else []
    below = ([cell for of in row for cell in _repeated(of, days)] for row in rows[heads + 1 :])
    return [*rows[: heads + 1], *below]


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
