"""Which size of letters a sheet has, and how high its rows are, so that all is on one page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from planner.forms.grid import Grid, GridCell
from planner.writers.grid.heights import Need, heights, too_high
from planner.writers.grid.spots import minutes, spots


@dataclass(frozen=True, slots=True)
class Measured:
    """What a sheet needs at a given font size, in points: the space for its rows, and the height of
    the content of each of its cells that is not empty, in order.
    """

    size: float
    room: float
    needed: Sequence[float]


@dataclass(frozen=True, slots=True)
class Fit:
    """The size of the letters and the heights of the rows, in points."""

    size: float
    rows: Sequence[float]


def fitted(grid: Grid, sizes: Sequence[float], measure: Callable[[float], Measured]) -> Fit | None:
    """The largest of the sizes, in descending order, at which everything fits; None if there is
    none.

    Found by bisection: what fits at one size fits at all smaller ones.
    """
    found: Fit | None = None
    first, end = 0, len(sizes)
    while first < end:
        middle = (first + end) // 2
        of = measure(sizes[middle])
        if rows := heights(minutes(grid), _needs(grid, of), of.room):
            found, end = Fit(of.size, rows), middle
        else:
            first = middle + 1
    return found


def settled(
    grid: Grid, sizes: Sequence[float], measure: Callable[[Grid, float], Measured]
) -> tuple[Grid, Fit | None]:
    """The sheet and how it fits: without its legend where letters would be more than a size smaller
    for it, or would have no room.
    """
    bare = replace(grid, legend=())
    found = fitted(bare, sizes, partial(measure, bare))
    if not found or not grid.legend:
        return bare, found
    at = sizes.index(found.size)
    told = fitted(grid, sizes[at : at + 2], partial(measure, grid))
    return (grid, told) if told else (bare, found)


def without_room(grid: Grid, smallest: Measured) -> tuple[GridCell, ...]:
    """The items, the longest first, that keep the others from having room at the smallest size.

    There are none where it is the title that leaves no room.
    """
    held = [spot.what for spot in spots(grid) if spot.what]
    if smallest.room <= 0:
        return ()
    found = (held[at] for at in too_high(minutes(grid), _needs(grid, smallest), smallest.room))
    return tuple(of for of in found if isinstance(of, GridCell))


def _needs(grid: Grid, of: Measured) -> list[Need]:
    held = (spot for spot in spots(grid) if spot.what)
    return [
        Need(spot.row, spot.row + spot.rows, needed)
        for spot, needed in zip(held, of.needed, strict=True)
    ]
