"""Turns: who works when in a booth. The first one named begins, and the others follow in order.

Nobody works in a break inside an item whose times are known; after it, the next in order begins.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from planner.model import BREAKS, Clock
from planner.records import record
from planner.timetable.slots import Slot


@record
class Turn:
    """An interpreter works from one time to another."""

    starts: Clock
    ends: Clock
    interpreter: str
    """The id of who speaks."""
    relief: str = ""
    """The id of the colleague who takes over; empty if someone works alone."""


def turns(slot: Slot, interpreters: Sequence[str], minutes: int) -> tuple[Turn, ...]:
    """The turns of a booth at an item, each of so many minutes, the last as long as is left.

    There are none where nobody works there, or where it is not known when the item ends.
    """
    zone, team = slot.zone, tuple(interpreters)
    if not zone or not team or minutes < 1:
        return ()
    relieved = team[1:] + team[:1] if len(team) > 1 else ("",)
    step = dt.timedelta(minutes=minutes)
    parts = (part for stretch in stretches(slot) for part in _parts(*stretch, step))
    return tuple(
        Turn(
            _clock(start, slot, zone),
            _clock(end, slot, zone),
            team[number % len(team)],
            relieved[number % len(team)],
        )
        for number, (start, end) in enumerate(parts)
    )


def stretches(slot: Slot) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """From when to when someone works at an item, in UTC: between its breaks."""
    if not slot.times:
        return
    at, end = slot.times
    for starts, ends in sorted(_breaks(slot)):
        if at < min(starts, end):
            yield at, min(starts, end)
        at = max(at, ends)
    if at < end:
        yield at, end


def _breaks(slot: Slot) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """The breaks inside an item whose times are known."""
    for inner in slot.items:
        if inner.item.kind in BREAKS and inner.times:
            yield inner.times
        else:
            yield from _breaks(inner)


def _parts(
    start: dt.datetime, end: dt.datetime, step: dt.timedelta
) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """A stretch in parts of a length, the last as long as is left."""
    while start < end:
        yield start, min(start + step, end)
        start += step


def _clock(at: dt.datetime, slot: Slot, zone: ZoneInfo) -> Clock:
    return slot.clock(at.astimezone(zone))
