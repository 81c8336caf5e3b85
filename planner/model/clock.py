"""What a clock shows, as an agenda prints it: no date, no zone, no arithmetic."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from planner.records import record


@dataclass(frozen=True, slots=True, order=True)
class Clock:
    """A time of day, counted from the day under which it appears in the agenda.

    `days_later` is 1 for an item past midnight that still belongs to the evening before.
    """

    days_later: int
    hour: int
    minute: int

    def __str__(self) -> str:
        later = f"+{self.days_later}" if self.days_later else ""
        return f"{self.hour:02}:{self.minute:02}{later}"


@record
class Hours:
    """A period of a day, the same on every day of the conference."""

    starts: Clock
    """When it begins: "09:00"."""
    ends: Clock
    """When it ends: "18:00"; past midnight "01:00+1"."""

    def __str__(self) -> str:
        return f"{self.starts}–{self.ends}"


@record
class Window:
    """A period of time: a whole day, hours of one day, or hours of every day."""

    date: dt.date | None = None
    """The day; if left out, every day."""
    hours: Hours | None = None
    """The hours; if left out, the whole day."""

    def __str__(self) -> str:
        hours = f"{self.hours.starts}-{self.hours.ends}" if self.hours else ""
        return "/".join(filter(None, [self.date.isoformat() if self.date else "", hours]))


class DayPart(StrEnum):
    """A part of the day that an agenda prints instead of a time."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
