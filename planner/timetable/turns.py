"""Turns: who speaks when in a booth. Who is named first begins, and the others follow in order."""

import datetime as dt
from collections.abc import Sequence
from itertools import count, cycle, takewhile
from zoneinfo import ZoneInfo

from planner.model import Clock
from planner.records import record
from planner.timetable.slots import Slot


@record
class Turn:
    """Somebody speaks from when to when."""

    starts: Clock
    ends: Clock
    interpreter: str
    """The id of who speaks."""


def turns(slot: Slot, interpreters: Sequence[str], minutes: int) -> tuple[Turn, ...]:
    """The turns of a booth at an item, each of so many minutes, the last as long as is left.

    There are none where nobody works there, or where it is not known when the item ends.
    """
    times, zone = slot.times, slot.zone
    if not times or not zone or not interpreters or minutes < 1:
        return ()
    start, end = times
    step = dt.timedelta(minutes=minutes)
    starts = takewhile(lambda at: at < end, (start + number * step for number in count()))
    return tuple(
        Turn(_clock(at, slot, zone), _clock(min(at + step, end), slot, zone), who)
        for at, who in zip(starts, cycle(interpreters), strict=False)
    )


def _clock(at: dt.datetime, slot: Slot, zone: ZoneInfo) -> Clock:
    return slot.clock(at.astimezone(zone))
