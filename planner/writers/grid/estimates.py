"""What a sheet needs in Word, whose letters are not known here: estimated from widths in Times."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.forms.document import LineStyle
from planner.forms.grid import Grid, GridCell, GridLayout, GridMark
from planner.writers.docx.widths import lines_of, width_of
from planner.writers.grid.fitting import Measured
from planner.writers.grid.grounds import legend
from planner.writers.grid.spots import Spot, spots
from planner.writers.script import printable

TWIPS = 20
"""Twips in a point."""

LINE = 1.3
"""The height of a line by the size of its letters."""

BOLD = 1.2
"""How much wider bold letters are, at most: a program may have another face in place of Times."""

SPARE = 0.93
"""The part of the page that is filled by what is estimated."""

SMALL = 9.5 / 11
"""The size of rooms and modes by that of titles, as the styles have it."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of Word: its width and height and its margins on all sides, in twips."""

    width: int
    height: int
    margin: int

    @property
    def room(self) -> int:
        """The width of the text."""
        return self.width - 2 * self.margin


LEAVES = {
    GridLayout.AT_A_GLANCE: Leaf(16838, 11906, 510),
    GridLayout.WALL: Leaf(23811, 16838, 680),
}
"""A4 and A3, lying."""

SIDE, ABOVE = 60, 20
"""The space in a cell at the sides of its words, and above and below them, in twips."""


def columns(grid: Grid, size: float) -> list[int]:
    """The widths of the columns at a size of letters, in twips."""
    hours = max((width_of(mark.text, size) for mark in grid.marks), default=-2 * SIDE)
    first = min(round(hours * BOLD * BOLD), round(7 * size * TWIPS)) + 2 * SIDE if grid.marks else 0
    room = LEAVES[grid.layout].room - first
    units = [round(room * of.share / of.units) for of in grid.heads for _ in range(of.units)]
    return [first, *units] if grid.marks else units


def measured(grid: Grid, size: float) -> Measured:
    """What the sheet needs at a size of letters, in points."""
    widths = columns(grid, size)
    needed = [_height(spot, widths, size) for spot in spots(grid) if spot.what]
    return Measured(size, _room(grid, widths, size), needed)


def _room(grid: Grid, widths: Sequence[int], size: float) -> float:
    """The height that is left for the rows below the title and the heads."""
    leaf = LEAVES[grid.layout]
    shift = 1 if grid.marks else 0
    heads = (
        lines_of(head.text, size * BOLD, _inside(widths[shift + first :][: head.units]))
        for head, first in zip(grid.heads, grid.firsts, strict=False)
    )
    title = lines_of(grid.title, size * 1.05 * BOLD, leaf.room)
    told = "     ".join((grid.subtitle, *legend(grid).values()))
    lines = title + max(heads, default=1) + lines_of(told, size, leaf.room) + 2
    return SPARE * (leaf.height - 2 * leaf.margin) / TWIPS - lines * size * LINE - 16


def _height(spot: Spot, widths: Sequence[int], size: float) -> float:
    room = _inside(widths[spot.column : spot.column + spot.columns])
    if not isinstance(spot.what, GridCell):
        words = spot.what.text if isinstance(spot.what, GridMark) else ""
        return lines_of(words, size * BOLD, room) * size * LINE + 2 * ABOVE / TWIPS
    lines = sum(_lines(spot.what, number, room, size) for number in range(len(spot.what.lines)))
    return lines * size * LINE + 2 * ABOVE / TWIPS + 2 * len(spot.what.lines)


def _inside(widths: Sequence[int]) -> int:
    return max(1, sum(widths) - 2 * SIDE)


def _lines(cell: GridCell, number: int, room: int, size: float) -> int:
    line = cell.lines[number]
    words = printable("".join(run.text for run in line.runs))
    time = line.time if number else cell.time
    is_small = line.style in (LineStyle.ROOM, LineStyle.MODE)
    points = size * (BOLD if line.style is LineStyle.TITLE else SMALL if is_small else 1.06)
    return lines_of(f"{time} {words}".strip(), points, room)
