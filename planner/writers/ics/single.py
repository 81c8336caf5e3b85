"""Files of one entry: for a collection on a server, and for a mail to one person."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

import icalendar
from icalendar import Component
from icalendar.prop import vCalAddress, vText

from planner.forms.calendar import Event, Zone
from planner.timetable.zones import universal
from planner.writers.ics.calendar import zone_bytes
from planner.writers.ics.parts import PRODID, entry
from planner.writers.ics.text import clean

_END = b"END:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody with an address, as calendar programs name them."""

    name: str
    address: str


def entry_file(event: Event, language: str, moment: dt.datetime, zones: Iterable[Zone]) -> bytes:
    """One entry as it lies in a collection: without a METHOD (RFC 4791, 4.1) and without people."""
    return _file("", entry(event, language, moment), event, zones)


@dataclass(frozen=True, slots=True)
class Request:
    """A mail about an entry (RFC 5546): what it does, from whom, to whom, and when."""

    method: str
    organizer: Party
    attendee: Party
    moment: dt.datetime


def request_file(event: Event, language: str, request: Request, zones: Iterable[Zone]) -> bytes:
    """One entry as it is sent to one person, the only one who is named in it."""
    made = entry(event, language, request.moment)
    del made["DTSTAMP"]
    made.add("DTSTAMP", universal(request.moment))
    made.add("ORGANIZER", _address(request.organizer))
    attendee = _address(request.attendee)
    asked = {"PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"} if request.method == "REQUEST" else {}
    for name, value in {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", **asked}.items():
        attendee.params[name] = vText(value)
    made.add("ATTENDEE", attendee)
    return _file(request.method, made, event, zones)


def _file(method: str, made: Component, event: Event, zones: Iterable[Zone]) -> bytes:
    head = icalendar.Calendar()
    for name, value in {"VERSION": "2.0", "PRODID": PRODID, "METHOD": method}.items():
        if value:
            head.add(name, value)
    told = (zone_bytes(zone) for zone in zones if zone.name == event.zone)
    return b"".join([head.to_ical().removesuffix(_END), *told, made.to_ical(), _END])


def _address(party: Party) -> vCalAddress:
    """An address; quotes in the name, which not all programs read, become those of print."""
    made = vCalAddress(f"mailto:{party.address}")
    name = re.sub(r'"([^"]*)"?', r"“\1”", " ".join(clean(party.name).split()))
    if name:
        made.params["CN"] = vText(name)
    return made
