"""Replies to invitations: calendar objects of the method REPLY, alone or in a mail (RFC 5546)."""

import datetime as dt
import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path
from typing import TYPE_CHECKING

from planner.findings import Fault, Finding, Severity
from planner.places import Place
from planner.readers.unreadable import DAMAGED, not_opened
from planner.records import record

if TYPE_CHECKING:
    from icalendar import Component

SUFFIXES = (".ics", ".eml")
"""The possible ends of names of files with a reply."""

LARGEST = 10_000_000
"""Bytes of a file at most."""

NO_REPLY = Fault(
    "file-holds-no-reply",
    Severity.ERROR,
    why="Only an answer to one of our invitations can be recorded as an answer.",
    how="Save the answer itself from the mail program, as a mail (.eml) or a calendar file.",
)
COUNTER = Fault(
    "another-time-proposed",
    Severity.WARNING,
    why="Someone asks for another time; a mail alone moves nothing.",
    how="Write back, or move the item: planner move.",
)


@record
class Answer:
    """What someone answers about one entry.

    `attendee` is the address that was invited, `sender` that from which the mail came, if it was
    one. `answer` is the PARTSTAT in small letters, `moment` when it was given, in UTC.
    """

    uid: str
    attendee: str
    answer: str
    sequence: int
    moment: str
    place: Place
    sender: str = ""


def read_answers(path: Path) -> tuple[tuple[Answer, ...], list[Finding]]:
    """The answers in a file, and what is wrong with it. PlannerError if there is no such file."""
    place = Place(path.name)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as fault:
        raise not_opened(path, fault) from None
    if len(data) > LARGEST:
        return (), [NO_REPLY.at(place, f"It is larger than {LARGEST // 1_000_000} MB.")]
    try:
        calendars = list(_calendars(data, path.suffix.lower()))
        return _answers(calendars, place)
    except (ValueError, LookupError, AttributeError) as fault:
        return (), [DAMAGED.at(place, f"This cannot be read: {fault}.")]


def _answers(
    found: list[tuple[str, "Component"]], place: Place
) -> tuple[tuple[Answer, ...], list[Finding]]:
    methods = sorted({_method(calendar) for _, calendar in found})
    answers = (
        _answer(event, sender, place)
        for sender, calendar in found
        if _method(calendar) == "REPLY"
        for event in calendar.walk("VEVENT")
    )
    if unique := tuple(dict.fromkeys(answers)):
        return unique, []
    if "COUNTER" in methods:
        return (), [COUNTER.at(place, "Another time is proposed.")]
    what = f"a calendar with METHOD:{methods[0]}" if any(methods) else "no calendar of a mail"
    return (), [NO_REPLY.at(place, f"This is {what}, not an answer.")]


def _method(calendar: "Component") -> str:
    return str(calendar.get("METHOD", "")).upper()


def _calendars(data: bytes, suffix: str) -> Iterator[tuple[str, "Component"]]:
    """The calendars in a file, each with the address from which it came."""
    from icalendar import Calendar

    for sender, part in _parts(data) if suffix == ".eml" else [("", data)]:
        for calendar in Calendar.from_ical(part, multiple=True):
            yield sender, calendar


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The calendar files in a mail, with the address of its sender."""
    mail = email.message_from_bytes(data, policy=email.policy.default)
    sender = parseaddr(str(mail.get("From", "")))[1]
    for part in mail.walk():
        if part.get_content_type() in ("text/calendar", "application/ics"):
            yield sender, _content(part)


def _content(part: "EmailMessage") -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _answer(event: "Component", sender: str, place: Place) -> Answer:
    """What an entry says. ValueError or LookupError if it is incomplete."""
    attendees = event["ATTENDEE"]
    attendee = attendees[0] if isinstance(attendees, list) else attendees
    stamp: object = event.decoded("DTSTAMP")
    if not isinstance(stamp, dt.datetime):
        raise ValueError("DTSTAMP is no moment")
    return Answer(
        uid=str(event["UID"]),
        attendee=_address(str(attendee)),
        answer=str(attendee.params.get("PARTSTAT", "")).lower(),
        sequence=int(event.get("SEQUENCE", 0)),
        moment=f"{stamp.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}",
        place=place,
        sender=sender.casefold(),
    )


def _address(uri: str) -> str:
    return uri.casefold().removeprefix("mailto:").strip()
