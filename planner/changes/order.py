"""What is in another place among its neighbours, though nothing in it has changed."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from planner.changes.matching import Pair, Placed


def displaced(found: Sequence[Pair], old: Sequence[Placed], new: Sequence[Placed]) -> list[Pair]:
    """The fewest untimed items that would have to be moved to turn the old order into the new one.

    `old` and `new` are the contents of one item, in order; `found` pairs them. Timed items are
    where their time puts them.
    """
    at = {id(placed): number for side in (old, new) for number, placed in enumerate(side)}
    both = [(one, other) for one, other in found if one and other and _is_untimed(one, other)]
    both.sort(key=lambda pair: at[id(pair[0])])
    places = [at[id(other)] for _, other in both]
    kept = set(_longest_run(places))
    return [pair for pair, place in zip(both, places, strict=True) if place not in kept]


def _is_untimed(one: Placed, other: Placed) -> bool:
    return not one.item.start and not other.item.start


def _longest_run(places: Sequence[int]) -> Iterator[int]:
    """The longest row of growing numbers among numbers that are all different, backwards."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        before[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    last = ends[-1] if ends else None
    while last is not None:
        yield last
        last = before[last]
