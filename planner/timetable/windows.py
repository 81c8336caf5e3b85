"""Windows: periods of time that something must be within, or must not touch."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

from planner.model import Clock, Window
from planner.model.clock import Hours
from planner.timetable.slots import Slot

_WHOLE_DAY = Hours(Clock(0, 0, 0), Clock(1, 0, 0))
_Stretch = tuple[dt.datetime, dt.datetime]


def lies_in(slot: Slot, windows: Sequence[Window]) -> bool:
    """Whether an item is wholly within these windows; items without times, or without windows, are.

    Adjacent windows cover what continues from one to the next.
    """
    if not windows or not (times := slot.times):
        return True
    reached, end = times
    is_inside = False
    for begins, ends in sorted(_near(slot, windows)):
        if begins <= reached <= ends:
            reached, is_inside = ends, True
    return is_inside and end <= reached


def touches(slot: Slot, windows: Iterable[Window]) -> bool:
    """Whether a part of an item is in one of these windows; items without times are not."""
    if not (times := slot.times):
        return False
    return any(begins < times[1] and times[0] < ends for begins, ends in _near(slot, windows))


def _near(slot: Slot, windows: Iterable[Window]) -> list[_Stretch]:
    """The windows around an item in UTC: each on its day, those without one on all days there."""
    zone = slot.zone
    if not zone:
        return []
    days = list(_days_around(slot))
    return [stretch for window in windows for stretch in _on_days(window, days, zone)]


def _days_around(slot: Slot) -> Iterator[dt.date]:
    """The days whose windows an item may lie in; a clock shows up to nine days later."""
    first, last = slot.date.toordinal() - 9, slot.date.toordinal() + 10
    bounds = max(first, dt.date.min.toordinal() + 1), min(last, dt.date.max.toordinal() - 10)
    return (dt.date.fromordinal(number) for number in range(*bounds))


def _on_days(window: Window, days: Iterable[dt.date], zone: ZoneInfo) -> Iterator[_Stretch]:
    hours = window.hours or _WHOLE_DAY
    for date in days:
        if window.date in (None, date):
            yield _moment(date, hours.starts, zone), _moment(date, hours.ends, zone)


def _moment(date: dt.date, clock: Clock, zone: ZoneInfo) -> dt.datetime:
    day = date + dt.timedelta(days=clock.days_later)
    return dt.datetime.combine(day, dt.time(clock.hour, clock.minute), zone).astimezone(dt.UTC)
