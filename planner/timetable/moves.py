"""What moves when an item of the agenda does, and where to.

An item moves with what is inside it and with what follows it. What follows is what begins when
something that moves ends, be that end printed or inferred, on the same day and in the same strand,
and so on. Later, the chain ends at a gap that takes the move up, being as long or longer; earlier,
at any gap. An end that is not known is such a gap. All that moves, moves by as much.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from planner.errors import PlannerError
from planner.model import AgendaItem, Clock, Day
from planner.records import record
from planner.timetable.resolve import has_parallels, later, share_strand
from planner.timetable.slots import Slot, Time, Timetable

_DAY = 24 * 60
"""Minutes of a day."""
_BY_HAND = (
    "To move an item to another day, do it by hand: put its lines under that day in each "
    "agenda, and write its id."
)


@record
class Move:
    """An item and the times that are printed of it afterwards."""

    item: AgendaItem
    start: Clock
    end: Clock | None


def minutes_between(clock: Clock, other: Clock) -> int:
    """How many minutes later the other clock is, as clocks show it."""
    return _minutes(other) - _minutes(clock)


def shifted(clock: Clock, minutes: int) -> Clock | None:
    """The clock so many minutes later, if it still is of this day or the night that follows."""
    total = _minutes(clock) + minutes
    if not 0 <= total < 2 * _DAY:
        return None
    return Clock(total // _DAY, total % _DAY // 60, total % 60)


def moves(times: Timetable, item: AgendaItem, minutes: int, *, alone: bool) -> tuple[Move, ...]:
    """The moves of an item and, unless `alone`, of what follows it; in printed order.

    PlannerError where a time cannot be moved so.
    """
    slots = next(found for day in times.days if (found := _around(day.slots, item)))
    at = next(at for at, slot in enumerate(slots) if slot.item is item)
    moving = [slots[at]] if alone else _chain(slots, at, minutes)
    return tuple(move for slot in moving for move in _moves(slot, minutes))


def moved(days: Iterable[Day], made: Iterable[Move]) -> tuple[Day, ...]:
    """The days after the moves, the items in the order in which they were."""
    known = {id(move.item): move for move in made}

    def _moved(item: AgendaItem) -> AgendaItem:
        inside = tuple(map(_moved, item.items))
        if move := known.get(id(item)):
            return replace(item, items=inside, start=move.start, end=move.end)
        return replace(item, items=inside)

    return tuple(replace(day, items=tuple(map(_moved, day.items))) for day in days)


def in_order(starts: Sequence[Clock | None], moving: Collection[int]) -> list[int]:
    """The order of items of a day, as their numbers, when some have moved.

    Moved items go after all that begin no later; items without a time stay where they are, and so
    do those in order.
    """
    steady = [(at, start) for at, start in enumerate(starts) if start and at not in moving]
    astray = [
        at
        for at in sorted(moving)
        if (own := starts[at])
        and any(start > own if other < at else start < own for other, start in steady)
    ]
    order = [at for at in range(len(starts)) if at not in astray]
    for at in astray:
        order.insert(_place_in(order, starts, at), at)
    return order


def _place_in(order: Sequence[int], starts: Sequence[Clock | None], at: int) -> int:
    """Where in an order an item belongs: before the first that begins later, or behind the last
    that has a time.
    """
    own = starts[at]
    timed = [(place, start) for place, one in enumerate(order) if (start := starts[one])]
    after = (place for place, start in timed if own and start > own)
    return next(after, timed[-1][0] + 1 if timed else 0)


def _minutes(clock: Clock) -> int:
    return (clock.days_later * 24 + clock.hour) * 60 + clock.minute


def _around(slots: Sequence[Slot], item: AgendaItem) -> Sequence[Slot]:
    """The slots among which an item is: those of its day, or what is inside its parent."""
    if any(slot.item is item for slot in slots):
        return slots
    return next((found for slot in slots if (found := _around(slot.items, item))), ())


def _chain(slots: Sequence[Slot], at: int, minutes: int) -> list[Slot]:
    """A slot and those behind it that it pulls along, or that these pull."""
    apart = has_parallels(slots)
    moving = [slots[at]]
    for slot in slots[at + 1 :]:
        strand = [one for one in moving if not apart or share_strand(one, slot)]
        if any(_pulls(one, slot, minutes) for one in strand):
            moving.append(slot)
    return moving


def _pulls(one: Slot, other: Slot, minutes: int) -> bool:
    """Whether the other follows so closely that it has to move too."""
    if not one.end.at or not other.start.at:
        return False
    gap = (other.start.at - one.end.at) / dt.timedelta(minutes=1)
    return 0 <= gap < minutes if minutes > 0 else gap == 0


def _moves(slot: Slot, minutes: int) -> Iterator[Move]:
    """The moves of an item and of all inside it that has a time."""
    item = slot.item
    if item.start:
        start = _shifted(slot, item.start, slot.start, minutes)
        end = _shifted(slot, item.end, slot.end, minutes) if item.end else None
        yield Move(item, start, end)
    for inner in slot.items:
        yield from _moves(inner, minutes)


def _shifted(slot: Slot, clock: Clock, time: Time, minutes: int) -> Clock:
    """A printed time, moved. PlannerError where it leaves its day, or clocks are changed."""
    after = shifted(clock, minutes)
    if after is None:
        when = "before 00:00" if minutes < 0 else "more than one day later"
        raise PlannerError(f"{slot.item.id}: {clock} would be {when}.", _BY_HAND)
    if time.at and _are_changed(time.at, minutes):
        raise PlannerError(
            f"{slot.item.id}: clocks change between {clock} and {after}.",
            "It is not clear which time is meant: change these times by hand, in each agenda.",
        )
    return after


def _are_changed(at: dt.datetime, minutes: int) -> bool:
    """Whether clocks do not show as many minutes more, or show that time twice."""
    shown = at.replace(tzinfo=None) + dt.timedelta(minutes=minutes)
    after = later(at, minutes)
    return after.replace(tzinfo=None, fold=0) != shown or after.fold != at.fold
