"""How high the rows of a sheet are: as near to the clock as the words in them allow.

Lengths are all in one unit, whichever it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

TURNS = 40
"""How often the scale is halved in search of the largest."""


@dataclass(frozen=True, slots=True)
class Need:
    """The rows from `first` up to `end`, without it, are at least so high together."""

    first: int
    end: int
    height: float


def heights(minutes: Sequence[int], needs: Sequence[Need], room: float) -> list[float] | None:
    """The height of each row, given its minutes; together they fill the space. None if their
    content is higher.

    All rows have one scale, the largest that leaves space for those that must be higher.
    """
    if sum(_scaled(minutes, needs, 0)) > room:
        return None
    least, most = 0.0, room / max(1, sum(minutes))
    for _ in range(TURNS):
        scale = (least + most) / 2
        if sum(_scaled(minutes, needs, scale)) <= room:
            least = scale
        else:
            most = scale
    return _scaled(minutes, needs, least)


def too_high(minutes: Sequence[int], needs: Sequence[Need], room: float) -> Iterator[int]:
    """Which needs, the highest first, would have to go so that the others have room."""
    left = list(needs)
    while left and heights(minutes, left, room) is None:
        highest = max(left, key=lambda need: need.height)
        left.remove(highest)
        yield needs.index(highest)


def _scaled(minutes: Sequence[int], needs: Sequence[Need], scale: float) -> list[float]:
    """The rows at a scale, some higher: what is lacking is shared out by their minutes."""
    rows = [of * scale for of in minutes]
    for need in sorted(needs, key=lambda need: need.end - need.first):
        held = range(need.first, need.end)
        lacking = need.height - sum(rows[at] for at in held)
        if lacking > 0:
            whole = sum(minutes[at] for at in held)
            for at in held:
                rows[at] += lacking * minutes[at] / whole
    return rows
