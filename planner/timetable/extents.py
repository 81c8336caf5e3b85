"""How far items reach on a sheet that shows the hours: for pictures alone, never to be printed.

Where no end is known, or no time at all, an item gets a modest length at the place where the
agenda prints it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from planner.model import BREAKS
from planner.records import record
from planner.timetable.slots import Slot, TimetableDay

MODEST = 60
"""How many minutes an item is given whose end nobody knows."""

LEAST = 15
"""What is shorter has no room for its title: a moment, say."""

FIRST_HOUR = 9 * 60
"""When a day begins on which nothing has a time."""


@record
class Extent:
    """An item of a day, and from which minute of that day to which it is drawn.

    One that is open goes on for longer than that, or nobody knows until when.
    """

    slot: Slot
    begins: int
    ends: int
    is_open: bool = False


def extents(day: TimetableDay) -> tuple[Extent, ...]:
    """The items of a day in printed order, each with its extent; past midnight is above 1440."""
    found: list[Extent] = []
    slots = list(day.slots)
    for is_timed, together in groupby(slots, key=lambda slot: slot.start.at is not None):
        group = list(together)
        if is_timed:
            found += [_timed(slot) for slot in group]
        else:
            after = slots[len(found) + len(group) :]
            found += _untimed(group, found, after)
    return tuple(found)


def above_others(found: Sequence[Extent]) -> tuple[Extent, ...]:
    """The same, but a break in no room reaches down only to what begins during it.

    Side events at lunch are then below the lunch and not next to it, and have its width.
    """
    work = [of.begins for of in found if of.slot.item.kind not in BREAKS]
    return tuple(_above(of, work) if _is_free(of) else of for of in found)


def _is_free(extent: Extent) -> bool:
    return extent.slot.item.kind in BREAKS and not extent.slot.item.room


def _above(extent: Extent, begun: Sequence[int]) -> Extent:
    during = [at for at in begun if extent.begins + LEAST <= at < extent.ends]
    return replace(extent, ends=min(during), is_open=True) if during else extent


def _timed(slot: Slot) -> Extent:
    begins = _minute(slot, slot.start.at)
    length = max(LEAST, _length(slot, begins))
    return Extent(slot, begins, begins + length, not slot.end.at)


def _length(slot: Slot, begins: int) -> int:
    """In minutes. What shares the time until a bound with others has as much of it as these."""
    if slot.end.at:
        return _minute(slot, slot.end.at) - begins
    if not slot.not_after:
        return MODEST
    share = (_minute(slot, slot.not_after) - begins) // (1 + len(slot.shares_with))
    return share if slot.shares_with else min(MODEST, share)


def _untimed(
    group: Sequence[Slot], before: Sequence[Extent], after: Sequence[Slot]
) -> Iterator[Extent]:
    """Items without a time between those that have one, in their order."""
    first, length = _room(len(group), before, after)
    for number, slot in enumerate(group):
        begins = first + number * length
        yield Extent(slot, begins, begins + length, is_open=True)


def _room(count: int, before: Sequence[Extent], after: Sequence[Slot]) -> tuple[int, int]:
    """The minute at which so many items begin, and how many minutes each has."""
    until = _minute(after[0], after[0].start.at) if after else None
    if not before:
        return _room_before(count, until)
    begins = max(extent.ends for extent in before)
    if until is None or until - begins < count * LEAST:
        return begins, MODEST if until is None else LEAST
    return begins, (until - begins) // count if _share(before[-1]) else _modest(
        until, begins, count
    )


def _room_before(count: int, until: int | None) -> tuple[int, int]:
    """Before the first time of the day; an hour each where the day has none."""
    if until is None:
        return FIRST_HOUR, MODEST
    length = min(MODEST // 2, until // count)
    return until - count * length, length


def _share(last: Extent) -> bool:
    """Whether the end of an item is not known because others without a time follow it."""
    return bool(last.slot.shares_with)


def _modest(until: int, begins: int, count: int) -> int:
    return min(MODEST, (until - begins) // count)


def _minute(slot: Slot, at: datetime | None) -> int:
    """A time as minutes of the day under which its item stands; 0 where there is none."""
    if at is None:
        return 0
    clock = slot.clock(at)
    return (clock.days_later * 24 + clock.hour) * 60 + clock.minute
