"""A sheet as the cells of a table: items, hours, and the empty space between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from planner.forms.grid import Grid, GridCell, GridMark


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a table, by its row and column from 0, and how many of each it takes.

    It contains an item, an hour or a day, or it is empty. The column of the hours or days is the
    first, if there is one.
    """

    row: int
    column: int
    rows: int
    columns: int
    what: GridCell | GridMark | None = None


def spots(grid: Grid) -> tuple[Spot, ...]:
    """All cells of the table, row by row, without its header; together they cover it."""
    held = [*_hours(grid), *_items(grid)]
    return tuple(sorted([*held, *_empty(grid, held)], key=lambda spot: (spot.row, spot.column)))


def minutes(grid: Grid) -> list[int]:
    """How long the rows last."""
    return [until - since for since, until in pairwise(grid.bounds)]


def first_column(grid: Grid) -> int:
    """The first column that is not that of the hours."""
    return 1 if grid.marks else 0


def _items(grid: Grid) -> Iterator[Spot]:
    row_at = {minute: row for row, minute in enumerate(grid.bounds)}
    for cell in grid.cells:
        first, end = row_at[cell.begins], row_at[cell.ends]
        yield Spot(first, first_column(grid) + cell.first, end - first, cell.units, cell)


def _hours(grid: Grid) -> Iterator[Spot]:
    """An hour reaches to the next; before the first whole one there may be an empty spot."""
    bounds = grid.bounds
    rows = [bounds.index(mark.minute) for mark in grid.marks]
    for mark, (first, end) in zip(grid.marks, pairwise([*rows, len(bounds) - 1]), strict=True):
        if end > first:
            yield Spot(first, 0, end - first, 1, mark)


def _empty(grid: Grid, held: list[Spot]) -> Iterator[Spot]:
    """What is left of the table, in few and large cells that lie below one head each."""
    free = _free(grid, held)
    starts = [0, *(first_column(grid) + first for first in grid.firsts)]
    for row, column in sorted(free):
        if (row, column) in free:
            edge = next((start for start in starts if start > column), column + 1)
            end = column + 1
            while end < edge and (row, end) in free:
                end += 1
            below = row + 1
            while all((below, at) in free for at in range(column, end)):
                below += 1
            free -= {(r, c) for r in range(row, below) for c in range(column, end)}
            yield Spot(row, column, below - row, end - column)


def _free(grid: Grid, held: list[Spot]) -> set[tuple[int, int]]:
    width = first_column(grid) + grid.firsts[-1]
    every = {(row, column) for row in range(len(grid.bounds) - 1) for column in range(width)}
    taken = {
        (row, column)
        for of in held
        for row in range(of.row, of.row + of.rows)
        for column in range(of.column, of.column + of.columns)
    }
    return every - taken
