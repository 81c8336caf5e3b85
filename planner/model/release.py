"""A release: an issue of the programme that went out, and what calendars were told of it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import count
from typing import Protocol

from planner.model.agenda import AgendaItem
from planner.model.conference import Conference
from planner.places import Place
from planner.records import record

FIRST_ISSUE = "First issue"
"""What the first release is called; papers say it in their language."""


@record
class EventState:
    """What calendars know of one entry: how often it was changed, and when.

    `sequence` counts changes of time, place and state (RFC 5545, 3.8.7.4); `facts` is the mark of
    what it counts, `words` that of everything that the entry says to everyone. `join` is the mark
    of the address for remote participants, from which nobody can find it.
    """

    sequence: int = 0
    created: dt.datetime | None = None
    modified: dt.datetime | None = None
    facts: str = ""
    words: str = ""
    join: str = ""


@record
class Cancelled:
    """An item that once went out and no longer exists: calendars go on showing it as cancelled."""

    date: dt.date
    item: AgendaItem


@record
class Release:
    """An issue of the programme as it went out.

    `conference` has what the programme prints, including persons, but nothing private. `events` are
    the states of calendar entries by ids of items.
    """

    number: int
    label: str
    moment: dt.datetime
    conference: Conference
    events: Mapping[str, EventState] = field(default_factory=dict)
    cancelled: tuple[Cancelled, ...] = ()
    place: Place = field(default=Place("releases"), compare=False)


class Numbered(Protocol):
    """Something that went out under a number and a label."""

    @property
    def number(self) -> int:
        """Its number, from 1."""

    @property
    def label(self) -> str:
        """What it is called."""


def is_free(label: str, releases: Sequence[Numbered]) -> bool:
    """Whether none of the releases is called so, in capitals or not."""
    return label.casefold() not in {of.label.casefold() for of in releases}


def next_label(releases: Sequence[Numbered]) -> str:
    """What the release after these is called, where nobody says it: by its number, or by the next
    one that nobody has given to another release.
    """
    if not releases:
        return FIRST_ISSUE
    labels = (f"Rev.{number}" for number in count(releases[-1].number))
    return next(label for label in labels if is_free(label, releases))
