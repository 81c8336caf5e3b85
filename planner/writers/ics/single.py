"""Files of one entry: for a collection on a server, and for a mail to one person."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.forms.calendar import Event, Task, Zone
from planner.writers.ics.lines import octets
from planner.writers.ics.parts import PRODID, entry, timezone
from planner.writers.ics.text import address, clean
from planner.writers.ics.times import moment as stamp

_ASKED = ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
_ANSWERED = ";PARTSTAT={}"


@dataclass(frozen=True, slots=True)
class Party:
    """A person with an address, as calendar programs name them."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Request:
    """A mail about an entry (RFC 5546): what it does, from whom, to whom, and when.

    `answer` is the one that the attendee has given, if it is still valid.
    """

    method: str
    organizer: Party
    attendee: Party
    moment: dt.datetime
    answer: str = ""


def entry_file(
    of: Event | Task, language: str, moment: dt.datetime, zones: Iterable[Zone]
) -> bytes:
    """One entry as it is stored in a collection: without a METHOD (RFC 4791, 4.1) and without
    people.
    """
    return octets(_file("", of, zones, entry(of, language, moment)))


def request_file(event: Event, language: str, request: Request, zones: Iterable[Zone]) -> bytes:
    """One entry as it is sent to one person, the only one who is named in it."""
    lines = entry(event, language, request.moment)
    return octets(_file(request.method, event, zones, _addressed(lines, request)))


def _addressed(lines: Iterable[str], request: Request) -> Iterator[str]:
    """An entry with who asks and who is asked, stamped with the moment at which that is said."""
    asked = _asked(request)
    for line in lines:
        if line == "END:VEVENT":
            yield f"ORGANIZER{_party(request.organizer)}"
            yield (
                f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT{asked}{_party(request.attendee)}"
            )
        yield f"DTSTAMP:{stamp(request.moment)}" if line.startswith("DTSTAMP:") else line


def _asked(request: Request) -> str:
    """Whether an answer is wanted, or which one has come."""
    if request.method != "REQUEST":
        return ""
    return _ANSWERED.format(request.answer.upper()) if request.answer else _ASKED


def _file(
    method: str, of: Event | Task, zones: Iterable[Zone], lines: Iterable[str]
) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}")
    if method:
        yield f"METHOD:{method}"
    for told in zones:
        if isinstance(of, Event) and told.name == of.zone:
            yield from timezone(told)
    yield from lines
    yield "END:VCALENDAR"


def _party(who: Party) -> str:
    """A name and an address; quotes in the name, which no parameter holds, become printed ones."""
    name = " ".join(clean(re.sub(r'"([^"]*)"?', r"“\1”", who.name)).split())
    called = f';CN="{name}"' if name else ""
    return f"{called}:mailto:{address(who.address)}"
