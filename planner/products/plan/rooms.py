"""What takes place in which room when, and what the room has to be like for it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from planner.language.phrases import phrases
from planner.model import AgendaItem
from planner.model.venue import Room
from planner.products.product import Material
from planner.timetable import Slot
from planner.timetable.interpreted import InterpretedMeeting, interpreted_meetings
from planner.timetable.slots import MINUTE


@dataclass(frozen=True, slots=True)
class Use:
    """A room that something takes place in: an item of a day, or a part of one that has its own.

    `room` is the id of a room, or what the agenda calls it; `following` is what is next in it.
    """

    slot: Slot
    room: Room
    following: Slot | None = None

    @property
    def item(self) -> AgendaItem:
        """The item or the part."""
        return self.slot.item

    @property
    def date(self) -> dt.date:
        """The day under which it is listed."""
        return self.slot.date

    @property
    def seats(self) -> int | None:
        """How many can sit there, as it is set up for this."""
        return self.room.layouts.get(self.item.layout, self.room.seats)

    @property
    def persons(self) -> int | None:
        """How many are expected, else how many can sit there."""
        return self.item.expected if self.item.expected is not None else self.seats

    @property
    def minutes_after(self) -> int | None:
        """The time until the next item in the room on that day, as far as it is known."""
        end, then = self.slot.end.at, self.following and self.following.start.at
        return (then - end) // MINUTE if end and then else None

    @property
    def lacking(self) -> tuple[str, ...]:
        """What is needed and is not in the room."""
        return tuple(of for of in self.item.equipment if of not in self.room.equipment)


def uses(material: Material) -> tuple[Use, ...]:
    """All uses of rooms by day, room and time; rooms in the order of the folder."""
    known = {room.id: room for room in material.conference.rooms}
    order = {own_id: at for at, own_id in enumerate(known)}
    found = []
    for day in material.timetable.days:
        in_rooms: dict[str, list[Slot]] = {}
        for slot in _with_rooms(day.slots):
            in_rooms.setdefault(slot.item.room, []).append(slot)
        for name in sorted(in_rooms, key=lambda of: order.get(of, len(order))):
            room = known.get(name) or Room(name)
            found += _in_order(in_rooms[name], room)
    return tuple(found)


def _in_order(slots: list[Slot], room: Room) -> list[Use]:
    """By time; what has none comes last."""
    ordered = sorted(slots, key=lambda of: (not of.start.at, str(of.start.at or "")))
    return [Use(slot, room, then) for slot, then in zip(ordered, (*ordered[1:], None), strict=True)]


def _with_rooms(slots: Iterable[Slot], around: str = "") -> Iterator[Slot]:
    """Items with rooms, and parts of them that are somewhere else."""
    for slot in slots:
        room = slot.item.room
        if room and room != around:
            yield slot
        yield from _with_rooms(slot.items, room or around)


@dataclass(frozen=True)
class Sound:
    """Which items are interpreted in booths."""

    material: Material

    @cached_property
    def _meetings(self) -> Mapping[str, InterpretedMeeting]:
        found = interpreted_meetings(self.material.conference, self.material.timetable)
        return {meeting.item.id: meeting for meeting in found}

    def meeting(self, use: Use) -> InterpretedMeeting | None:
        """How something is interpreted; None where it is not."""
        return self._meetings.get(use.item.id)

    def in_booths(self, use: Use) -> InterpretedMeeting | None:
        """The same, where the room has booths or nobody has looked."""
        return None if use.room.booths == () else self.meeting(use)


def set_up_name(layout: str, language: str) -> str:
    """How a room is set up, in words of a language; as the folder has it where we know none."""
    return phrases(language).layouts.get(layout, layout)


def thing_name(thing: str, language: str) -> str:
    """A piece of equipment in words of a language; as the folder has it where we know none."""
    return phrases(language).equipment.get(thing, thing)
