"""What a room has to hold on a day: booths, channels, receivers, microphones and what items need.

The figures are those of host agreements of FAO: a channel for each language and one for the floor,
a microphone for three participants at the table at least.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from planner.model import ASIDE, AgendaItem, Conference
from planner.model.venue import Room
from planner.products.plan.rooms import Sound, Use, uses
from planner.products.product import Material

IN_ROWS = "theatre"
"""The layout without tables: there only those who preside, report and speak have a microphone."""
PERSONS_PER_MICROPHONE = 3
FLOOR = 1
"""The channel of what is said in the hall."""


@dataclass(frozen=True, slots=True)
class Outfit:
    """What a room needs, for one use or for several, of which the greatest counts."""

    room: Room
    booths: int = 0
    channels: int = 0
    receivers: int = 0
    microphones: int = 0
    things: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[int, int, int, int]:
        """What is counted."""
        return self.booths, self.channels, self.receivers, self.microphones


def outfits(material: Material) -> dict[dt.date, list[Outfit]]:
    """What each room needs on each day on which work is done in it."""
    sound = Sound(material)
    found: dict[dt.date, dict[str, list[Outfit]]] = {}
    for use in uses(material):
        if use.item.kind not in ASIDE:
            rooms = found.setdefault(use.date, {})
            rooms.setdefault(use.room.id, []).append(_outfit(use, sound, material.conference))
    return {date: [_greatest(of) for of in rooms.values()] for date, rooms in found.items()}


def of_all_days(found: Iterable[Sequence[Outfit]]) -> list[Outfit]:
    """What each room needs in all: the greatest of its days."""
    rooms: dict[str, list[Outfit]] = {}
    for outfit in (of for day in found for of in day):
        rooms.setdefault(outfit.room.id, []).append(outfit)
    return [_greatest(of) for of in rooms.values()]


def sums(found: Sequence[Outfit]) -> tuple[int, ...]:
    """What several rooms need together: booths, channels, receivers, microphones."""
    return tuple(map(sum, zip(*(of.numbers for of in found), strict=True)))


def _outfit(use: Use, sound: Sound, conference: Conference) -> Outfit:
    meeting = sound.in_booths(use)
    booths, channels = (len(meeting.booths), len(meeting.languages) + FLOOR) if meeting else (0, 0)
    receivers = (use.persons or 0) if meeting else 0
    at_table = _in_front(use.item, conference) if _is_in_rows(use) else use.persons or 0
    microphones = ceil(at_table / PERSONS_PER_MICROPHONE)
    return Outfit(use.room, booths, channels, receivers, microphones, use.item.equipment)


def _is_in_rows(use: Use) -> bool:
    """Whether there are no tables: as the item says, else as the room has its seats."""
    rows = use.room.layouts.get(IN_ROWS)
    return use.item.layout == IN_ROWS or (
        not use.item.layout and rows is not None and rows == use.seats
    )


def _in_front(item: AgendaItem, conference: Conference) -> int:
    """How many sit in front: those who preside, report and take the floor."""
    inside = (duty for part in item.walk() if part is not item for duty in part.duties)
    duties = (*conference.duties_of(item), *inside)
    return len({party for duty in duties for party in duty.holders})


def _greatest(found: Sequence[Outfit]) -> Outfit:
    booths, channels, receivers, microphones = map(
        max, zip(*(of.numbers for of in found), strict=True)
    )
    things = dict.fromkeys(thing for of in found for thing in of.things)
    return Outfit(found[0].room, booths, channels, receivers, microphones, tuple(things))
