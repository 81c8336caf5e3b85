"""Rooms: those that the agenda names are those of `conference.toml`."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Finding, error
from planner.language.nearest import did_you_mean
from planner.model import AgendaItem, Conference


def check(subject: Subject) -> Iterator[Finding]:
    """Rooms that are not known. Where none is stated, any name in brackets will do."""
    conference = subject.conference
    if conference.rooms:
        for day in conference.days:
            for item in day.items:
                yield from _unknown(item, conference)


def _unknown(item: AgendaItem, conference: Conference) -> Iterator[Finding]:
    known = {room.id: tuple(room.name.values()) for room in conference.rooms}
    if item.room and item.room not in known:
        names = [name for of in known.values() for name in of]
        near = did_you_mean(item.room, (*known, *names))
        hint = near or "Write it into conference.toml: [[rooms]]."
        yield error("room-unknown", f"There is no room “{item.room}”.", item.place, hint)
    for inner in item.items:
        yield from _unknown(inner, conference)
