"""Which size of letters a sheet has, and how high its rows are, so that all is on one page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner.forms.grid import Grid, GridCell
from planner.writers.grid.heights import Need, heights, too_high
from planner.writers.grid.spots import minutes, spots


@dataclass(frozen=True, slots=True)
class Measured:
    """What a sheet needs at a size of letters, in points: the room for its rows, and the height
    of what stands in each of its cells that are not empty, in their order.
    """

    size: float
    room: float
    needed: Sequence[float]


@dataclass(frozen=True, slots=True)
class Fit:
    """The size of the letters and the heights of the rows, in points."""

    size: float
    rows: Sequence[float]


def fitted(grid: Grid, measured: Iterable[Measured]) -> Fit | None:
    """The first size at which all has room; None where there is none."""
    for of in measured:
        if rows := heights(minutes(grid), _needs(grid, of), of.room):
            return Fit(of.size, rows)
    return None


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
