"""Rooms: those that the agenda names are those of `conference.toml`."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import Conference

ROOM_UNKNOWN = Fault(
    "room-unknown",
    Severity.ERROR,
    why=("Calendars, door signs and the other checks of rooms go by the rooms of conference.toml."),
    how="Write it into conference.toml: [[rooms]].",
    example="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A" }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall B]""",
    instead="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A" }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Rooms that are not known. Where none is stated, any name in brackets will do."""
    conference = subject.conference
    if conference.rooms:
        yield from _unknown(conference)


def _unknown(conference: Conference) -> Iterator[Finding]:
    known = {room.id: tuple(room.name.values()) for room in conference.rooms}
    names = [name for of in known.values() for name in of]
    for item in conference.every_item:
        if item.room and item.room not in known:
            hint = did_you_mean(item.room, (*known, *names))
            yield ROOM_UNKNOWN.at(item.place, f"There is no room “{item.room}”.", hint=hint)
