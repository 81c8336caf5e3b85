"""Rooms: what is in each of them, by days and times."""

from typing import Any

from planner.commands.views.sight import Sight, clocks, times
from planner.commands.views.table import Table
from planner.model import ASIDE
from planner.timetable import Slot
from planner.timetable.slots import TimetableDay

NOWHERE = "no room"


def tables(sight: Sight) -> list[Table]:
    """A table for each day: a column for each room, a row for each time."""
    return [_day(day, sight) for day in sight.subject.timetable.days]


def in_json(sight: Sight) -> list[dict[str, Any]]:
    """The items of each room, in order of days."""
    return [
        {"room": slot.item.room, "date": slot.date.isoformat(), "id": slot.item.id, **clocks(slot)}
        for room in _rooms(sight)
        for slot in sight.subject.timetable
        if slot.item.room == room
    ]


def _rooms(sight: Sight) -> list[str]:
    """All rooms, those that nobody has stated last."""
    named = (item.room for item in sight.conference.items if item.room)
    return list(dict.fromkeys((*(room.id for room in sight.conference.rooms), *named)))


def _day(day: TimetableDay, sight: Sight) -> Table:
    rooms = _rooms(sight)
    shown = [slot for slot in day.slots if slot.item.room or slot.item.kind not in ASIDE]
    if any(not slot.item.room for slot in shown):
        rooms.append("")
    by_time: dict[str, list[Slot]] = {}
    for slot in sorted(shown, key=_order):
        by_time.setdefault(times(slot), []).append(slot)
    rows = [
        (time, *(_cell(room, there, sight) for room in rooms)) for time, there in by_time.items()
    ]
    head = ("", *(sight.room(room) or NOWHERE for room in rooms))
    return Table(sight.day(day.date), head, tuple(rows))


def _order(slot: Slot) -> tuple[bool, str]:
    """By the clock; what has no time comes last."""
    return not slot.start.at, times(slot) if slot.start.at else ""


def _cell(room: str, there: list[Slot], sight: Sight) -> str:
    return "\n".join(sight.title(slot.item) for slot in there if slot.item.room == room)
