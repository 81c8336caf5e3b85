"""Ends that are not known, as late as they can be: for those who have to plan with the worst."""

import datetime as dt
from dataclasses import replace

from planner.model import BREAKS
from planner.timetable.slots import MINUTE, How, Slot, Time, Timetable


def at_the_latest(timetable: Timetable, minutes_without_break: int) -> Timetable:
    """The timetable with the latest ends of items of the days whose ends are not known.

    None goes on beyond what follows on it, nor, without a break inside, longer than people sit.
    """
    days = (
        replace(day, slots=tuple(_bounded(slot, minutes_without_break) for slot in day.slots))
        for day in timetable.days
    )
    return Timetable(tuple(days))


def _bounded(slot: Slot, minutes: int) -> Slot:
    start, latest = slot.start.at, slot.not_after
    if not start or slot.end.at:
        return slot
    has_break = any(inner.kind in BREAKS for inner in slot.item.walk())
    sitting = None if has_break else _later(start, minutes)
    bounds = [bound for bound in (latest, sitting) if bound]
    return replace(slot, end=Time(min(bounds), How.INFERRED)) if bounds else slot


def _later(start: dt.datetime, minutes: int) -> dt.datetime:
    """So much later by the clock of the same zone, whatever this changes meanwhile."""
    return (start.astimezone(dt.UTC) + minutes * MINUTE).astimezone(start.tzinfo)
