"""How rooms are set up: enough seats in the layout of each item, and all the equipment it needs."""

from collections.abc import Iterator

from planner.checks.named import room_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import AgendaItem
from planner.model.venue import Room

ROOM_TOO_SMALL = Fault(
    "room-too-small",
    Severity.WARNING,
    why="More people are expected than the room has seats in its set-up.",
    how="Move the item to a larger room, or expect fewer people.",
    example="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A", seats = 80 }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             expected: 120""",
    instead="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A", seats = 80 }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             expected: 80""",
)
LAYOUT_MISSING = Fault(
    "layout-missing",
    Severity.WARNING,
    why="The item needs a set-up that this room does not offer.",
    how=(
        "Take another room, or add to `layouts` of the room how many people it seats in "
        "that set-up."
    ),
    example="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A", layouts = { theatre = 120 } }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             layout: classroom""",
    instead="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A", layouts = { theatre = 120, classroom = 60 } }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             layout: classroom""",
)
ROOM_LACKS_EQUIPMENT = Fault(
    "room-lacks-equipment",
    Severity.WARNING,
    why="The item needs equipment that is not in its room.",
    how="Take another room, or have it brought in and add it to `equipment` of the room.",
    example="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A" }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             equipment: projector""",
    instead="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A", equipment = ["projector"] }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             equipment: projector""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Rooms that are too small, cannot be set up as needed, or lack something."""
    rooms = {room.id: room for room in subject.conference.rooms}
    for item, named in subject.rooms:
        if room := rooms.get(named):
            called = room_named(room.id, subject.conference)
            yield from _too_small(item, room, called)
            yield from _layout(item, room, called)
            yield from _equipment(item, room, called)


def seats_for(item: AgendaItem, room: Room) -> int | None:
    """How many can sit in a room as it is set up for an item; None where it is not known."""
    return room.layouts.get(item.layout) if item.layout else room.seats


def _too_small(item: AgendaItem, room: Room, called: str) -> Iterator[Finding]:
    seats = seats_for(item, room)
    if seats is not None and item.expected and item.expected > seats:
        how = f", set up as {item.layout}" if item.layout else ""
        message = f"{item.expected} people are expected, but {called} has {seats} seats{how}."
        yield ROOM_TOO_SMALL.at(item.place, message)


def _layout(item: AgendaItem, room: Room, called: str) -> Iterator[Finding]:
    if item.layout and item.layout not in room.layouts:
        message = f"{called} cannot be set up as “{item.layout}”."
        hint = did_you_mean(item.layout, room.layouts)
        yield LAYOUT_MISSING.at(item.place, message, room.place, hint=hint)


def _equipment(item: AgendaItem, room: Room, called: str) -> Iterator[Finding]:
    if lacking := [thing for thing in item.equipment if thing not in room.equipment]:
        hint = did_you_mean(lacking[0], room.equipment)
        message = f"{called} has no {', no '.join(lacking)}."
        yield ROOM_LACKS_EQUIPMENT.at(item.place, message, room.place, hint=hint)
