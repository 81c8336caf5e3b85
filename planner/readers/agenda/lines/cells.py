"""Cells of a row: borders of tabs or bars are counted, wide blanks have places on the line."""

import re

from planner.records import record

_APART = re.compile(r"\S+(?:\s\S+)*")
_NEAR = 6
"""Letters by which a cell may be out of line with the heading of its column."""


@record
class Cell:
    """Words with the place where they begin and end: numbers of columns, or letters of a line."""

    text: str
    begin: int
    end: int


def cells_of(raw: str) -> tuple[Cell, ...]:
    """The cells of a row that are not empty."""
    if "|" in raw or "\t" in raw:
        bar = "|" if "|" in raw else "\t"
        parts = raw.strip().removeprefix("|").split("|") if bar == "|" else raw.split("\t")
        told = enumerate(part.strip() for part in parts)
        return tuple(Cell(text, at, at + 1) for at, text in told if text)
    return tuple(Cell(of[0], of.start(), of.end()) for of in _APART.finditer(raw.rstrip()))


def column_of(cell: Cell, headings: tuple[Cell, ...]) -> int | None:
    """The number of the heading above a cell; None if that is not certain."""
    under = [
        number
        for number, heading in enumerate(headings)
        if cell.begin < heading.end and heading.begin < cell.end
    ]
    if under:
        return under[0] if len(under) == 1 else None
    distances = sorted((_distance(cell, of), number) for number, of in enumerate(headings))
    (near, number), *others = distances
    is_sure = near <= _NEAR and all(far > 2 * near for far, _ in others)
    return number if is_sure and _is_of_letters(headings) else None


def _distance(cell: Cell, heading: Cell) -> int:
    return max(heading.begin - cell.end, cell.begin - heading.end, 0)


def _is_of_letters(headings: tuple[Cell, ...]) -> bool:
    return any(of.end - of.begin > 1 for of in headings)
