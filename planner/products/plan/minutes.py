"""How long each interpreter works: in the booth, as the rules count, and at the microphone."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from planner.model.interpreters import Interpreter
from planner.products.plan.booths import Watch
from planner.products.product import Material
from planner.timetable.turns import Turn


@dataclass(frozen=True, slots=True)
class Worked:
    """The minutes of a person: in the booth by day, and speaking in all."""

    person: Interpreter
    by_day: dict[dt.date, int]
    speaking: int

    @property
    def in_booth(self) -> int:
        """The minutes of all days."""
        return sum(self.by_day.values())


def dates_of(found: Iterable[Watch]) -> list[dt.date]:
    """The days on which someone works."""
    return [*dict.fromkeys(watch.date for watch in found if watch.members)]


def minutes_of(found: Iterable[Watch], material: Material) -> list[Worked]:
    """The minutes of all interpreters who are known, those too who have nothing to do."""
    by_day: dict[str, Counter[dt.date]] = defaultdict(Counter)
    speaking = Counter[str]()
    for watch in found:
        for member in watch.members:
            by_day[member.id][watch.date] += watch.meeting.minutes
        for turn in watch.turns:
            speaking[turn.interpreter] += length(turn)
    return [
        Worked(person, dict(by_day[person.id]), speaking[person.id])
        for person in material.conference.interpreters
    ]


def length(turn: Turn) -> int:
    """The minutes of a turn by the clock on the wall."""
    days = turn.ends.days_later - turn.starts.days_later
    hours = turn.ends.hour - turn.starts.hour
    return (days * 24 + hours) * 60 + turn.ends.minute - turn.starts.minute
