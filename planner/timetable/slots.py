"""What the timetable knows: items with their times, and how each time is known."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from zoneinfo import ZoneInfo

from planner.model import AgendaItem, Clock
from planner.records import record

MINUTE = dt.timedelta(minutes=1)


class How(StrEnum):
    """How a time is known: it is in the agenda, it was inferred, or it is not known."""

    PRINTED = "printed"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Ground(StrEnum):
    """The source of an inferred time."""

    NEXT_ITEM = "next"
    DURATION = "duration"
    MILESTONE = "milestone"


@record
class Time:
    """A time in the zone of the conference, how it is known, and from what.

    `source` is the item that an inferred time was taken from.
    """

    at: dt.datetime | None = None
    how: How = How.UNKNOWN
    ground: Ground | None = None
    source: AgendaItem | None = None


@record
class Slot:
    """An item of the agenda with its times.

    `not_after` bounds an end that is not known. `shares_with` are the untimed items before that
    bound: where this item ends and they begin is not known.
    """

    item: AgendaItem
    date: dt.date
    start: Time
    end: Time
    not_after: dt.datetime | None = None
    shares_with: tuple[AgendaItem, ...] = ()
    items: tuple["Slot", ...] = ()

    def clock(self, at: dt.datetime) -> Clock:
        """A time as the agenda of this item's day shows it."""
        return Clock((at.date() - self.date).days, at.hour, at.minute)

    @property
    def least_end(self) -> dt.datetime | None:
        """Until when it lasts for certain: the end that the agenda states, else for a minute.

        That the next item begins somewhere says not how long this one goes on.
        """
        if self.end.at and self.end.ground is not Ground.NEXT_ITEM:
            return self.end.at
        return self.start.at and self.start.at + MINUTE

    @property
    def times(self) -> tuple[dt.datetime, dt.datetime] | None:
        """From when to when in UTC; None where one of the two is not known."""
        if not self.start.at or not self.end.at:
            return None
        return self.start.at.astimezone(dt.UTC), self.end.at.astimezone(dt.UTC)

    @property
    def zone(self) -> ZoneInfo | None:
        """The zone of its times; None where it has none."""
        known = self.start.at or self.end.at
        return known.tzinfo if known and isinstance(known.tzinfo, ZoneInfo) else None

    @property
    def longest(self) -> dt.timedelta | None:
        """How long it lasts at most, as far as that is known."""
        latest = self.end.at or self.not_after
        if not latest or not self.start.at:
            return None
        return latest.astimezone(dt.UTC) - self.start.at.astimezone(dt.UTC)


@record
class TimetableDay:
    """A day of the agenda with its slots, in the order in which they are printed."""

    date: dt.date
    slots: tuple[Slot, ...]


@record
class Timetable:
    """The whole agenda with its times."""

    days: tuple[TimetableDay, ...]

    def __iter__(self) -> Iterator[Slot]:
        """The slots of all days, without those inside."""
        return (slot for day in self.days for slot in day.slots)
