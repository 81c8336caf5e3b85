"""A calendar: entries with what a calendar program needs to know, in one language."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field
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
class Position:
    """Where something is on earth, in degrees: north and east are positive."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Event:
    """An entry. `start` and `end` are wall times in `zone`, or dates for an all-day entry.

    No `end` means that it is not known (or, for a milestone, that there is none). The end of an
    all-day entry is the day after its last. `created` and `modified` are in UTC; if they are not
    known, the moment of the calendar is used. `color` is a CSS 3 name; `join` is the address for
    remote participants; `siblings` are the UIDs of the other sittings of the same session; `alarm`
    is how long before the start. Of a `confidential` entry, programs show others only that
    something is there.
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
    position: Position | None = None
    color: str = ""
    url: str = ""
    join: str = ""
    siblings: tuple[str, ...] = ()
    alarm: dt.timedelta | None = None
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """Something that is to be done by the end of a day, `due`, or is `done`.

    `parent` is the UID of the entry of what it is done for. Of what is `confidential` programs show
    to others no more than that something is there.
    """

    uid: str
    summary: str
    due: dt.date
    description: str = ""
    categories: tuple[str, ...] = ()
    done: bool = False
    cancelled: bool = False
    sequence: int = 0
    created: dt.datetime | None = None
    modified: dt.datetime | None = None
    parent: str = ""
    confidential: bool = False


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
    url: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Frame:
    """What the heads of many calendars have in common: made, marked and written once."""

    description: str
    language: str
    moment: dt.datetime
    zones: tuple[Zone, ...]
    url: str = ""
    mark: str = field(init=False)

    def __post_init__(self) -> None:
        """Work out what it is known by."""
        told = (self.description, self.language, self.moment, self.zones, self.url)
        object.__setattr__(self, "mark", _mark(told))

    def __repr__(self) -> str:
        return self.mark


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Shared:
    """An entry that many calendars hold: made, marked and written once for all of them."""

    entry: Event | Task
    language: str
    moment: dt.datetime
    mark: str = field(init=False)

    def __post_init__(self) -> None:
        """Work out what it is known by."""
        object.__setattr__(self, "mark", _mark((self.entry, self.language, self.moment)))

    def __repr__(self) -> str:
        return self.mark


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar that is put together from entries which others have too."""

    uid: str
    name: str
    frame: Frame
    entries: tuple[Shared, ...]


def _mark(told: object) -> str:
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()
