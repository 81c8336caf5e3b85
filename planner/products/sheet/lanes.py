"""What takes place at the same time is placed side by side: lanes, as calendars draw them."""

from collections.abc import Iterator, Sequence
from math import lcm

from planner.records import record

Span = tuple[int, int]
"""From which minute to which."""

Placed = tuple[int, int]
"""The first column, counted from 0, and how many."""


@record
class Lanes:
    """How many columns of equal width spans need, where each span is, and how many are side by
    side.
    """

    units: int
    placed: tuple[Placed, ...]
    abreast: int


def in_lanes(spans: Sequence[Span], most: int) -> Lanes:
    """Spans in order of their beginnings, side by side where they overlap in time.

    Those that overlap share the width evenly, the first on the left; nothing is drawn over anything
    else, and a span with free space on its right takes it. There are no more than `most` columns,
    unless more are side by side.
    """
    groups = [(first, _lanes(group)) for first, group in _meeting(spans)]
    counts = [1 + max(lane for lane, _ in lanes) for _, lanes in groups]
    abreast = max(counts, default=1)
    units = min(lcm(*counts), max(most, abreast))
    placed = [
        _stretched(lane, wide, count, units)
        for (_, lanes), count in zip(groups, counts, strict=True)
        for lane, wide in lanes
    ]
    return Lanes(units, tuple(placed), abreast)


def _stretched(lane: int, wide: int, count: int, units: int) -> Placed:
    first, end = (edge * units // count for edge in (lane, lane + wide))
    return first, end - first


def _meeting(spans: Sequence[Span]) -> Iterator[tuple[int, Sequence[Span]]]:
    """Spans that follow on each other and meet, each with those that meet it; their first one."""
    first, reached = 0, 0
    for at, (begins, ends) in enumerate(spans):
        if at and begins >= reached:
            yield first, spans[first:at]
            first = at
        reached = max(reached, ends) if at > first else ends
    if spans:
        yield first, spans[first:]


def _lanes(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The first lane that is free, and how many are free from it on to the right."""
    lanes: list[int] = []
    for at, (begins, _) in enumerate(spans):
        taken = {lane for lane, span in zip(lanes, spans[:at], strict=False) if span[1] > begins}
        lanes.append(next(lane for lane in range(at + 1) if lane not in taken))
    count = 1 + max(lanes)
    return [(lane, _wide(at, lanes, spans, count)) for at, lane in enumerate(lanes)]


def _wide(at: int, lanes: Sequence[int], spans: Sequence[Span], count: int) -> int:
    """How many lanes are free to the right while a span lasts, with its own."""
    begins, ends = spans[at]
    met = (lane for lane, (b, e) in zip(lanes, spans, strict=True) if b < ends and begins < e)
    return min((lane for lane in met if lane > lanes[at]), default=count) - lanes[at]
