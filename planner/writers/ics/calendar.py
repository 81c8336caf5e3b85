"""Writes calendars as iCalendar files (RFC 5545, 7986) that all calendar programs read in the same
way.

For each time zone a file contains only what its events need, one block for each clock change: the
form that Outlook, Thunderbird, Apple and the libraries behind them all understand. Nobody is named
as attendee or organizer, because such lines make servers send mail.
"""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from planner.forms.calendar import Calendar, Event, Frame, Task, Zone
from planner.writers.ics import parts
from planner.writers.ics.lines import octets

_BEGINNING = octets(parts.BEGINNING)
_END = b"END:VCALENDAR\r\n"


def write(calendar: Calendar, _looks: object = None) -> bytes:
    """The calendar as a file. A calendar has no looks."""
    _refuse_untold(calendar.zones, calendar.events)
    frame = Frame(
        calendar.description, calendar.language, calendar.moment, calendar.zones, calendar.url
    )
    written = (entry_bytes(of, calendar.language, calendar.moment) for of in calendar.events)
    return around(calendar.uid, calendar.name, frame, written)


def entry_bytes(of: Event | Task, language: str, made: dt.datetime) -> bytes:
    """One entry, to be put into any file in this language that has the entry's zone."""
    return octets(parts.entry(of, language, made))


def around(uid: str, name: str, frame: Frame, entries: Iterable[bytes]) -> bytes:
    """A file with entries that are written already."""
    named = octets(parts.named(uid, name, frame.language))
    return b"".join([_BEGINNING, named, _frame_bytes(frame), *entries, _END])


@lru_cache(maxsize=100)
def _frame_bytes(frame: Frame) -> bytes:
    """What heads have in common, written when the first calendar needs it."""
    return octets(parts.head(frame))


def _refuse_untold(zones: Iterable[Zone], events: Iterable[Event]) -> None:
    """A zone that the file does not tell would shift its events without a word."""
    told = {zone.name for zone in zones}
    if untold := {event.zone for event in events if event.zone} - told:
        raise ValueError(f"zones without observances: {', '.join(sorted(untold))}")
