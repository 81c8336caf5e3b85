"""The terms of a mandate: days by which someone has to do something; and what goes out of it."""

import datetime as dt
from dataclasses import field, replace

from planner.model.activities import Activity
from planner.model.text import Text
from planner.places import Place
from planner.records import record

FILE = Place("mandate.toml")
_LEAP = 2000


@record
class MonthDay:
    """A day of every year."""

    month: int
    """The month, from 1."""
    day: int
    """The day of the month."""

    @property
    def in_a_leap_year(self) -> dt.date | None:
        """The day in a year that has every day; None where no year has it."""
        return self.of(_LEAP)

    def of(self, year: int) -> dt.date | None:
        """The day in a year; None if there is none."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None


@record
class Review:
    """A review of the mandate and of its activities."""

    id: str
    """Short name, `[a-z0-9-]+`."""
    date: dt.date
    """The day for which it is planned."""
    title: Text = field(default_factory=Text)
    """What it is called."""
    held_on: dt.date | None = None
    """The day on which it was held; left out: it has not been held yet."""
    document: str = ""
    """The symbol of the resulting document."""
    place: Place = field(default=FILE, compare=False)

    @property
    def day(self) -> dt.date:
        """The day on which it was held, else that which it is planned for."""
        return self.held_on or self.date

    def as_of(self, day: dt.date) -> "Review":
        """The review as it was known on a day: whether it had been held by then."""
        is_later = self.held_on is not None and self.held_on > day
        return replace(self, held_on=None, document="") if is_later else self


@record
class Deadline:
    """Something to be done; its last day is not always known."""

    id: str
    """Short name, `[a-z0-9-]+`."""
    title: Text
    """What is to be done."""
    date: dt.date | None = None
    """The last day for it."""
    before: Text = field(default_factory=Text)
    """What it must precede, if the day is not known."""
    by: str = ""
    """Who is to do it."""
    place: Place = field(default=FILE, compare=False)


@record
class Terms:
    """The days of a mandate by which something must be done."""

    starts: dt.date | None = None
    ends: dt.date | None = None
    draft_budget: MonthDay | None = None
    reviews: tuple[Review, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


@record
class Issue:
    """A mandate as it went out: its activities without the notes of the office, and its days."""

    number: int
    label: str
    moment: dt.datetime
    activities: tuple[Activity, ...]
    terms: Terms = field(default_factory=Terms)
    place: Place = field(default=Place("releases"), compare=False)
