"""Seats in booths: interpreters for booths at meetings, by what rules ask for."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from planner.model.interpreters import Interpreter
from planner.scheduling.grouping import grouped
from planner.scheduling.people.booths import Booth
from planner.scheduling.problem import Problem
from planner.scheduling.scene import Meeting, Scene


@dataclass(frozen=True)
class Seat:
    """An interpreter in a booth, and the choice that represents it."""

    booth: Booth
    person: Interpreter
    choice: int


class Work(NamedTuple):
    """That someone works at a meeting, in whichever booth: one of these choices is taken then."""

    meeting: Meeting
    choices: tuple[int, ...]


@dataclass(frozen=True)
class Seats:
    """All seats of a problem; `work` says at which meetings each interpreter could work."""

    scene: Scene
    problem: Problem
    booths: tuple[Booth, ...]
    every: tuple[Seat, ...]

    @cached_property
    def by_person(self) -> dict[str, list[Seat]]:
        """The seats that each interpreter could have."""
        return grouped((seat.person.id, seat) for seat in self.every)

    @cached_property
    def by_booth(self) -> dict[tuple[str, str], list[Seat]]:
        """The seats in each booth at each meeting."""
        found: dict[tuple[str, str], list[Seat]] = {
            (booth.meeting.id, booth.name): [] for booth in self.booths
        }
        for seat in self.every:
            found[seat.booth.meeting.id, seat.booth.name].append(seat)
        return found

    @cached_property
    def work(self) -> dict[str, list[Work]]:
        """At which meetings each interpreter could work, in the order of the agenda."""
        return {own_id: list(self._work(own)) for own_id, own in self.by_person.items()}

    def _work(self, own: Iterable[Seat]) -> Iterable[Work]:
        for there in grouped((seat.booth.meeting.id, seat) for seat in own).values():
            choices = tuple(seat.choice for seat in there)
            yield Work(there[0].booth.meeting, self._together(there[0].person, choices))

    def _together(self, person: Interpreter, seats: tuple[int, ...]) -> tuple[int, ...]:
        """Who works en cheval has two of the seats at most; that is one choice besides."""
        if not person.cheval or len(seats) < 2:
            return seats
        there = self.problem.choice(("there", person.id, seats))
        for seat in seats:
            self.problem.implies(seat, [there])
        return (there,)

    def beside(self, booth: Booth) -> list[Booth]:
        """The other booths at the same meeting."""
        return [other for other in self._at[booth.meeting.id] if other.name != booth.name]

    @cached_property
    def _at(self) -> dict[str, list[Booth]]:
        return grouped((booth.meeting.id, booth) for booth in self.booths)

    def seats_in(self, booth: Booth) -> list[Seat]:
        """The seats in a booth."""
        return self.by_booth[booth.meeting.id, booth.name]
