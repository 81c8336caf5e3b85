"""Writes calendars as iCalendar files (RFC 5545, 7986) that every calendar program reads alike.

Of each time zone a file tells only what its events need, one block for each change of clocks:
the shape that Outlook, Thunderbird, Apple and the libraries behind them all understand. Nobody is
named as attendee or organizer, for such lines make servers send mail.
"""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from planner.forms.calendar import Calendar, Event, Zone

if TYPE_CHECKING:
    import icalendar

_END = b"END:VCALENDAR\r\n"


def write(calendar: Calendar, looks: object = None) -> bytes:  # noqa: ARG001
    """The calendar as a file. A calendar has no looks."""
    written = (event_bytes(event, calendar.language, calendar.moment) for event in calendar.events)
    return envelope(calendar, written)


def event_bytes(event: Event, language: str, moment: dt.datetime) -> bytes:
    """One entry, to be put into any file in this language that tells the entry's zone."""
    from planner.writers.ics.parts import entry

    return _octets(entry(event, language, moment))


def envelope(calendar: Calendar, entries: Iterable[bytes]) -> bytes:
    """A file with the head and the zones of this calendar around entries written before.

    So an entry is written once and put into the calendars of all whom it concerns.
    """
    from planner.writers.ics.parts import head

    _refuse_untold(calendar)
    zones = map(zone_bytes, calendar.zones)
    return b"".join([_octets(head(calendar)).removesuffix(_END), *zones, *entries, _END])


@lru_cache(maxsize=64)
def zone_bytes(told: Zone) -> bytes:
    """A time zone, written once for all the calendars that tell the same of it."""
    from planner.writers.ics.parts import timezone

    return _octets(timezone(told))


def _octets(component: "icalendar.Component") -> bytes:
    octets: bytes = component.to_ical()
    return octets


def _refuse_untold(calendar: Calendar) -> None:
    """A zone that the file does not tell would shift its events without a word."""
    told = {zone.name for zone in calendar.zones}
    if untold := {event.zone for event in calendar.events if event.zone} - told:
        raise ValueError(f"zones without observances: {', '.join(sorted(untold))}")
