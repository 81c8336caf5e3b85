"""A calendar: entries with what a calendar program needs to know, in one language."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Whether an entry takes place."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Observance:
    """A stretch of a time zone with one offset from UTC.

    `starts` is the wall time at which it began, in the offset before it (`before`).
    """

    starts: dt.datetime
    before: dt.timedelta
    offset: dt.timedelta
    name: str
    daylight: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone by its IANA name with the observances that a calendar's span needs."""

    name: str
    observances: tuple[Observance, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An entry. `start` and `end` are wall times in `zone`, or dates for an all-day entry.

    No `end` means that it is not known (or, for a milestone, that there is none). The end of an
    all-day entry is the day after its last. `created` and `modified` are in UTC; where they are
    not known, the moment of the calendar stands for them.
    """

    uid: str
    summary: str
    start: dt.datetime | dt.date
    end: dt.datetime | dt.date | None = None
    zone: str = ""
    description: str = ""
    location: str = ""
    categories: tuple[str, ...] = ()
    status: Status = Status.CONFIRMED
    sequence: int = 0
    transparent: bool = False
    created: dt.datetime | None = None
    modified: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """Entries in order of time. `moment` is when they were made (UTC): DTSTAMP, LAST-MODIFIED."""

    uid: str
    name: str
    description: str
    language: str
    moment: dt.datetime
    zones: tuple[Zone, ...]
    events: tuple[Event, ...]
