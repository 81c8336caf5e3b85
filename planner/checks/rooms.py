"""Rooms: known, named, not booked twice, and in a building that is open."""

from collections import defaultdict
from collections.abc import Iterator

from planner.checks.named import room_named, spans_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import BREAKS, SOCIAL, AgendaItem, Conference, Kind
from planner.timetable.hours import is_within
from planner.timetable.spans import Span, overlapping

ROOM_UNKNOWN = Fault(
    "room-unknown",
    Severity.ERROR,
    why="Calendars, door signs and the other checks of rooms use the rooms in conference.toml.",
    how="Add it to conference.toml: [[rooms]].",
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
ROOM_WITHOUT_NAME = Fault(
    "room-without-name",
    Severity.WARNING,
    why="Programmes, door signs and calendars would print the id of the room instead.",
    how='Write its name in conference.toml: name = { en = "Hall A" }.',
    example="""\
conference.toml:
rooms = [{ id = "hall-a" }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [hall-a]""",
    instead="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A" }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]""",
)
ROOM_DOUBLE_BOOKED = Fault(
    "room-double-booked",
    Severity.WARNING,
    why="Two items need the same room at the same time: one of them will find it occupied.",
    how="Give one of the two another room or another time.",
    example="""\
09:00–10:30  Session 1: Wells  [Hall A]
10:00–11:00  Side event: Springs  [Hall A]""",
    instead="""\
09:00–10:00  Session 1: Wells  [Hall A]
10:00–11:00  Side event: Springs  [Hall A]""",
)
VENUE_CLOSED = Fault(
    "venue-closed",
    Severity.WARNING,
    why="The item takes place in the building when the building is not open.",
    how="Change the time, or agree on longer hours and write them in [venue].",
    example="""\
conference.toml:
venue.hours = { starts = "08:00", ends = "20:00" }
agenda.en.txt:
19:00–21:00  Side event: Springs  [Hall A]""",
    instead="""\
conference.toml:
venue.hours = { starts = "08:00", ends = "21:30" }
agenda.en.txt:
19:00–21:00  Side event: Springs  [Hall A]""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Rooms that are not known, not named or not free, and a building that is closed."""
    conference = subject.conference
    if conference.rooms:
        yield from _unknown(conference)
        yield from _unnamed(conference)
    yield from _double_booked(subject)
    yield from _closed(subject)


def _unknown(conference: Conference) -> Iterator[Finding]:
    """Where no room is stated, any name in brackets will do."""
    known = {room.id: tuple(room.name.values()) for room in conference.rooms}
    names = [name for of in known.values() for name in of]
    for item in conference.every_item:
        if item.room and item.room not in known:
            hint = did_you_mean(item.room, (*known, *names))
            yield ROOM_UNKNOWN.at(item.place, f"There is no room “{item.room}”.", hint=hint)


def _unnamed(conference: Conference) -> Iterator[Finding]:
    """Rooms that the agenda uses and that papers could only call by their ids."""
    used = {item.room for item in conference.every_item if item.room}
    for room in conference.rooms:
        if room.id in used and not room.name:
            yield ROOM_WITHOUT_NAME.at(room.place, f"The room “{room.id}” has no name.")


def _double_booked(subject: Subject) -> Iterator[Finding]:
    by_room: dict[str, list[Span]] = defaultdict(list)
    for span in subject.spans:
        if span.item.room:
            by_room[span.item.room].append(span)
    for room, booked in by_room.items():
        called = room_named(room, subject.conference)
        for span, others in overlapping(booked):
            before = [other for other in others if not share_a_room(other.item, span.item)]
            if not before:
                continue
            message = f"{called} is already booked for {spans_named(before, subject.conference)}."
            places = [of.item.place for of in before]
            yield ROOM_DOUBLE_BOOKED.at(span.item.place, message, *places)


def share_a_room(one: AgendaItem, other: AgendaItem) -> bool:
    """Whether a desk is where people have coffee: neither is in the way of the other."""
    kinds = {one.kind, other.kind}
    return Kind.REGISTRATION in kinds and bool(kinds & (BREAKS | SOCIAL))


def _closed(subject: Subject) -> Iterator[Finding]:
    """What is in a room when the building is closed; the whole is told, and not its parts."""
    hours = subject.conference.venue and subject.conference.venue.hours
    if not hours or hours.ends <= hours.starts:
        return
    for span in subject.spans:
        is_told = span.item is span.within or not span.within.room
        if span.item.room and is_told and not is_within(span.slot, [hours]):
            message = f"The building is open {hours}; this takes place {span.words}."
            yield VENUE_CLOSED.at(span.item.place, message)
