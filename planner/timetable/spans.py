"""When items take place, as far as it is known: who and what is needed in two places at once."""

import datetime as dt
from collections.abc import Iterable, Iterator

from planner.model import AgendaItem
from planner.records import record
from planner.timetable.slots import Slot, Timetable


@record
class Span:
    """An item and when it takes place, in UTC: its own times, else those of what it is inside.

    `within` is the item of the day that it belongs to: what happens in one is no conflict.
    """

    item: AgendaItem
    start: dt.datetime
    end: dt.datetime
    within: AgendaItem
    slot: Slot

    @property
    def words(self) -> str:
        """When that is, on the clocks of the conference."""
        zone = self.slot.start.at.tzinfo if self.slot.start.at else None
        start, end = (self.slot.clock(at.astimezone(zone)) for at in (self.start, self.end))
        return f"{start}–{end}"


def spans(timetable: Timetable) -> Iterator[Span]:
    """The spans of all items, inner ones after the item that they are in."""
    for slot in timetable:
        if slot.start.at and slot.end.at:
            outer = Span(slot.item, _utc(slot.start.at), _utc(slot.end.at), slot.item, slot)
            yield outer
            yield from _inside(slot, outer)


def overlapping(spans: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    """Pairs that take place at one time and do not belong to one item; the earlier one first."""
    running: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        running = [before for before in running if before.end > span.start]
        yield from ((before, span) for before in running if before.within is not span.within)
        running.append(span)


def minutes_between(before: Span, after: Span) -> int:
    """How many minutes lie between the end of one and the start of the other."""
    return int((after.start - before.end).total_seconds() // 60)


def _inside(slot: Slot, outer: Span) -> Iterator[Span]:
    for inner in slot.items:
        span = _span(inner, outer)
        yield span
        yield from _inside(inner, span)


def _span(slot: Slot, outer: Span) -> Span:
    """The span of an inner item: with no end it lasts as long as the outer one."""
    if slot.start.at is None:
        return Span(slot.item, outer.start, outer.end, outer.within, outer.slot)
    start = _utc(slot.start.at)
    end = max(start, _utc(slot.end.at) if slot.end.at else outer.end)
    return Span(slot.item, start, end, outer.within, slot)


def _utc(at: dt.datetime) -> dt.datetime:
    return at.astimezone(dt.UTC)
