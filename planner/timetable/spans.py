"""When items take place, as far as it is known: who and what is needed in two places at once."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice

from planner.model import AgendaItem
from planner.records import record
from planner.timetable.slots import MINUTE, Slot, Timetable

MOST = 100
"""How many items are named against one: beyond that, there are other things to worry about."""


@record
class Span:
    """An item and when and where it takes place: its own times and room, else those around it.

    Times are in UTC; with an end that is not known it lasts a minute at least. `within` is the
    item of the day that it belongs to; `slot` is that which the times are taken from.
    """

    item: AgendaItem
    start: dt.datetime
    end: dt.datetime
    room: str
    within: AgendaItem
    slot: Slot

    @property
    def words(self) -> str:
        """When that is, on the clocks of the conference."""
        start, end = self.slot.start.at, self.slot.end.at
        known = (self.slot.clock(at) for at in (start, end) if at)
        return "–".join(map(str, known))


def spans(timetable: Timetable) -> Iterator[Span]:
    """The spans of all items whose start is known, inner ones after the item that they are in."""
    for slot in timetable:
        if slot.start.at:
            start = _utc(slot.start.at)
            end = _utc(slot.end.at) if slot.end.at else start + MINUTE
            outer = Span(slot.item, start, end, slot.item.room, slot.item, slot)
            yield outer
            yield from _inside(slot, outer)


def overlapping(spans: Iterable[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """Each item that begins while others go on, with those others, except those of which it is a
    part.
    """
    running: list[Span] = []
    for span in sorted(spans, key=_times):
        running = [before for before in running if before.end > span.start]
        beside = (before for before in running if _are_apart(before, span))
        if some := list(islice(beside, MOST)):
            yield span, some
        running.append(span)


def close(spans: Iterable[Span], gap: dt.timedelta) -> Iterator[tuple[Span, list[Span]]]:
    """Each that begins less than the gap after others are over, with those."""
    recent: list[Span] = []
    for span in sorted(spans, key=_times):
        recent = [before for before in recent if span.start - before.end < gap]
        over = (before for before in recent if before.end <= span.start)
        if some := list(islice(over, MOST)):
            yield span, some
        recent.append(span)


def minutes_between(before: Span, after: Span) -> int:
    """How many minutes there are between the end of one and the start of the other."""
    return (after.start - before.end) // MINUTE


def _are_apart(one: Span, other: Span) -> bool:
    """Whether both go on beside each other: two parts of one item do only by their own times."""
    if one.within is not other.within:
        return True
    are_timed = one.item.start is not None and other.item.start is not None
    return are_timed and not (_holds(one.item, other.item) or _holds(other.item, one.item))


def _holds(item: AgendaItem, part: AgendaItem) -> bool:
    return any(inner is part for inner in item.walk())


def _inside(slot: Slot, outer: Span) -> Iterator[Span]:
    for inner in slot.items:
        span = _span(inner, outer)
        yield span
        yield from _inside(inner, span)


def _span(slot: Slot, outer: Span) -> Span:
    """The span of an inner item: with no end it lasts as long as the outer one."""
    room = slot.item.room or outer.room
    if slot.start.at is None:
        return Span(slot.item, outer.start, outer.end, room, outer.within, outer.slot)
    start = _utc(slot.start.at)
    end = max(start, _utc(slot.end.at) if slot.end.at else outer.end)
    return Span(slot.item, start, end, room, outer.within, slot)


def _times(span: Span) -> tuple[dt.datetime, dt.datetime]:
    return span.start, span.end


def _utc(at: dt.datetime) -> dt.datetime:
    return at.astimezone(dt.UTC)
