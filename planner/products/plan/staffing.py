"""How many interpreters the booths of each day need, before anyone is named."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from planner.products.product import Material
from planner.timetable.bounds import at_the_latest
from planner.timetable.interpreted import Need, needs

_Booth = tuple[dt.date, str, str]
"""A day, a room and a booth."""


@dataclass(frozen=True, slots=True)
class Staffing:
    """What a booth of a room needs on a day: at least, by the times that are known, and at most."""

    date: dt.date
    room: str
    booth: str
    minutes: int
    minutes_at_most: int
    team: int
    team_at_most: int


def staffing(material: Material) -> tuple[Staffing, ...]:
    """What the booths of all days need, by day, room and booth."""
    conference, timetable = material.conference, material.timetable
    latest = at_the_latest(timetable, conference.limits.minutes_without_break)
    known = _sums(needs(conference, timetable))
    found = []
    for (date, room, booth), (most, team_at_most) in _sums(needs(conference, latest)).items():
        minutes, team = known.get((date, room, booth), (0, 0))
        found.append(Staffing(date, room, booth, minutes, most, team, team_at_most))
    order = {room.id: at for at, room in enumerate(conference.rooms)}
    return tuple(sorted(found, key=lambda of: (of.date, order.get(of.room, len(order)))))


def _sums(found: Iterable[Need]) -> dict[_Booth, tuple[int, int]]:
    """Minutes and teams; without rooms, meetings at one time have a team each."""
    sums: dict[_Booth, tuple[int, int]] = {}
    for need in found:
        key = (need.date, need.room, need.booth)
        minutes, team = sums.get(key, (0, 0))
        sums[key] = (minutes + need.minutes, team + need.team)
    return sums


def between(least: int, most: int) -> str:
    """A number, or the two numbers between which it is."""
    return str(least) if least == most else f"{least}–{most}"
