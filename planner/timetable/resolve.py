"""The rule of inference: what the printed times say about those that are not printed.

An item ends where the next timed item of the same strand begins, unless an untimed item is between
them or the next is a social event: then its end is unknown, but not after that. On a day with
parallel items, a room is a strand, and items without a room or for everyone belong to all of them;
any other day is one strand.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

from planner.model import BREAKS, SOCIAL, AgendaItem, Clock, Conference, Kind
from planner.timetable.slots import Ground, How, Slot, Time, Timetable, TimetableDay
from planner.timetable.zones import UnknownZone, zone

FOR_ALL = BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.OPENING, Kind.CLOSING, Kind.MILESTONE}
"""Kinds for everyone, so that every strand ends where one of them begins."""


def timetable(conference: Conference) -> Timetable:
    """The agenda with all times that are printed or follow from printed ones."""
    where = _zone(conference)
    return Timetable(
        tuple(TimetableDay(day.date, _slots(day.items, day.date, where)) for day in conference.days)
    )


def _zone(conference: Conference) -> ZoneInfo:
    """The zone of the conference; UTC where its name is not known, which a check reports."""
    try:
        return zone(conference.timezone)
    except UnknownZone:
        return zone("UTC")


def _slots(items: Sequence[AgendaItem], date: dt.date, zone: ZoneInfo) -> tuple[Slot, ...]:
    slots = [_printed(item, date, zone) for item in items]
    has_strands = has_parallels(slots)
    ended = [
        _with_end(slot, *_following(index, slots, has_strands=has_strands))
        for index, slot in enumerate(slots)
    ]
    return tuple(replace(slot, items=_slots(slot.item.items, date, zone)) for slot in ended)


def _printed(item: AgendaItem, date: dt.date, zone: ZoneInfo) -> Slot:
    """An item with the times that are printed."""
    return Slot(item, date, _time(item.start, date, zone), _time(item.end, date, zone))


def _time(clock: Clock | None, date: dt.date, zone: ZoneInfo) -> Time:
    if clock is None:
        return Time()
    day = date + dt.timedelta(days=clock.days_later)
    wall = dt.datetime.combine(day, dt.time(clock.hour, clock.minute), zone)
    return Time(wall, How.PRINTED)


def has_parallels(slots: Sequence[Slot]) -> bool:
    """Whether two items of the day begin at one time."""
    starts = sorted(slot.start.at for slot in slots if slot.start.at)
    return any(one == other for one, other in pairwise(starts))


def _following(
    index: int, slots: Sequence[Slot], *, has_strands: bool
) -> tuple[Slot | None, tuple[AgendaItem, ...]]:
    """The next timed item of the same strand, if there is one, and the untimed ones before it."""
    slot = slots[index]
    between = []
    for other in islice(slots, index + 1, None):
        if has_strands and not share_strand(slot, other):
            continue
        if other.start.at is None:
            between.append(other.item)
        elif slot.start.at is None or other.start.at > slot.start.at:
            return other, tuple(between)
    return None, ()


def share_strand(slot: Slot, other: Slot) -> bool:
    """Whether two items of a day with parallels follow one another: in the same room, or because
    one of them is for everyone.
    """
    rooms = {slot.item.room, other.item.room}
    return (
        len(rooms) == 1 or "" in rooms or not {slot.item.kind, other.item.kind}.isdisjoint(FOR_ALL)
    )


def _with_end(slot: Slot, following: Slot | None, between: tuple[AgendaItem, ...]) -> Slot:
    """The slot with its end, or with what bounds it."""
    if slot.end.at:
        return slot
    if slot.item.kind is Kind.MILESTONE and slot.start.at:
        return replace(slot, end=Time(slot.start.at, How.INFERRED, Ground.MILESTONE, slot.item))
    if slot.item.duration and slot.start.at:
        end = later(slot.start.at, slot.item.duration)
        return replace(slot, end=Time(end, How.INFERRED, Ground.DURATION, slot.item))
    if following is None:
        return slot
    if following.item.kind in SOCIAL or between:
        return replace(slot, not_after=following.start.at, shares_with=between)
    inferred = Time(following.start.at, How.INFERRED, Ground.NEXT_ITEM, following.item)
    return replace(slot, end=inferred)


def later(start: dt.datetime, minutes: int) -> dt.datetime:
    """What clocks show so many minutes later, be they changed in between or not."""
    return (start.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(start.tzinfo)
