"""The hours of rooms: open when an item is there, and made ready between two of them."""

import datetime as dt
from collections.abc import Iterator

from planner.checks.named import room_named, spans_named
from planner.checks.rooms import share_a_room
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import Window
from planner.model.venue import Room
from planner.timetable.spans import Span, close, minutes_between
from planner.timetable.windows import lies_in, touches

ROOM_CLOSED = Fault(
    "room-closed",
    Severity.WARNING,
    why="The item takes place at a time when its room is not available.",
    how="Move the item, or agree on other hours: `open` and `closed` of the room.",
    example="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A", closed = ["2027-05-03/13:00-15:00"] }]
agenda.en.txt:
14:00–16:00  Session 1: Wells  [Hall A]""",
    instead="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A", closed = ["2027-05-03/13:00-15:00"] }]
agenda.en.txt:
15:00–17:00  Session 1: Wells  [Hall A]""",
)
TURNOVER_TOO_SHORT = Fault(
    "turnover-too-short",
    Severity.WARNING,
    why="Between two items there is less time than it takes to prepare the room (`turnover`).",
    how="Leave more time between the two, or give one of them another room.",
    example="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A", turnover = 15 }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
10:10–11:00  Session 2: Springs  [Hall A]""",
    instead="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A", turnover = 15 }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
10:15–11:00  Session 2: Springs  [Hall A]""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Items in rooms that are closed then, or not ready yet."""
    for room in subject.conference.rooms:
        there = [span for span in subject.spans if span.item.room == room.id]
        for span in there:
            if span.item is span.within or span.within.room != room.id:
                yield from _closed(span, room, subject)
        yield from _too_short(there, room, subject)


def _closed(span: Span, room: Room, subject: Subject) -> Iterator[Finding]:
    called = room_named(room.id, subject.conference)
    if not lies_in(span.slot, room.open):
        message = f"{called} is open {_listed(room.open)}; this takes place {span.words}."
        yield ROOM_CLOSED.at(span.item.place, message, room.place)
    elif touches(span.slot, room.closed):
        message = f"{called} is closed {_listed(room.closed)}; this takes place {span.words}."
        yield ROOM_CLOSED.at(span.item.place, message, room.place)


def _listed(windows: tuple[Window, ...]) -> str:
    return ", ".join(map(str, windows))


def _too_short(there: list[Span], room: Room, subject: Subject) -> Iterator[Finding]:
    """Parts of one item of the day follow on each other in the room as it is."""
    called = room_named(room.id, subject.conference)
    timed = [span for span in there if span.slot.times]
    for span, others in close(timed, dt.timedelta(minutes=room.turnover)):
        before = [of for of in others if _is_new(of, span)][-1:]
        if before:
            minutes = minutes_between(before[0], span)
            message = (
                f"{called} needs {room.turnover} minutes to be prepared, and has {minutes} after "
                f"{spans_named(before, subject.conference)}."
            )
            yield TURNOVER_TOO_SHORT.at(span.item.place, message, before[0].item.place)


def _is_new(before: Span, span: Span) -> bool:
    return before.within is not span.within and not share_a_room(before.item, span.item)
