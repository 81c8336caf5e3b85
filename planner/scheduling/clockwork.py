"""Time as planning counts it: minutes on the clocks of the conference since its first midnight."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from planner.model import Clock, Window
from planner.records import record

DAY = 24 * 60
"""Minutes of a day."""


class Stretch(NamedTuple):
    """From a minute until another one, which does not belong to it any more."""

    start: int
    end: int

    def meets(self, other: "Stretch") -> bool:
        """Whether both have a minute in common."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Stretch") -> bool:
        """Whether the other is within this one."""
        return self.start <= other.start and other.end <= self.end

    def shared(self, other: "Stretch") -> int:
        """How many minutes both have in common."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Stretches in order of time; those that follow on each other, or overlap, are one."""
    whole: list[Stretch] = []
    for stretch in sorted(stretches):
        if whole and stretch.start <= whole[-1].end:
            whole[-1] = Stretch(whole[-1].start, max(whole[-1].end, stretch.end))
        else:
            whole.append(stretch)
    return whole


@record
class Clockwork:
    """Counts from the midnight before a day."""

    first: dt.date

    def minute(self, date: dt.date, clock: Clock) -> int:
        """The minute of a clock under a day."""
        days = (date - self.first).days + clock.days_later
        return days * DAY + clock.hour * 60 + clock.minute

    def date(self, minute: int) -> dt.date:
        """The day of a minute."""
        return self.first + dt.timedelta(days=minute // DAY)

    def clock(self, minute: int, under: dt.date) -> Clock:
        """The clock of a minute as written under a day."""
        later = (self.date(minute) - under).days
        return Clock(later, minute % DAY // 60, minute % 60)

    def stretches(self, window: Window, dates: Iterable[dt.date]) -> list[Stretch]:
        """When a window is on these days."""
        days = [window.date] if window.date else list(dates)
        if not window.hours:
            return [Stretch(at := self.minute(day, Clock(0, 0, 0)), at + DAY) for day in days]
        hours = window.hours
        return [
            Stretch(self.minute(day, hours.starts), self.minute(day, hours.ends)) for day in days
        ]
