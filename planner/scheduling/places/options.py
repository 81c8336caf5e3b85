"""What there is to choose for each meeting: a time and a room together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.model.venue import Room
from planner.records import record
from planner.scheduling.clockwork import Stretch
from planner.scheduling.grouping import grouped
from planner.scheduling.problem import Problem, Reason
from planner.scheduling.scene import Meeting, Scene

OUTSIDE = Room("")
"""Where an item is that has no room."""


@record
class Planned:
    """What may change: times, rooms, officers, interpreters."""

    times: bool = True
    rooms: bool = True
    officers: bool = True
    interpreters: bool = True


@record
class Option:
    """A meeting in a room at a time, and the choice that represents it."""

    meeting: Meeting
    room: Room
    stretch: Stretch
    choice: int


@dataclass(frozen=True)
class Options:
    """All options of a problem, by what rules ask for."""

    scene: Scene
    planned: Planned
    problem: Problem
    every: tuple[Option, ...]

    @cached_property
    def by_meeting(self) -> dict[str, list[Option]]:
        """The options of each meeting, by its id."""
        return grouped((option.meeting.id, option) for option in self.every)

    @cached_property
    def by_room(self) -> dict[str, list[Option]]:
        """The options in each room, by its id."""
        return grouped((option.room.id, option) for option in self.every if option.room.id)

    @cached_property
    def starts(self) -> list[int]:
        """All minutes at which something may begin."""
        return sorted({option.stretch.start for option in self.every})

    def never(self, option: Iterable[Option], reason: Reason) -> None:
        """None of these options is taken, for a reason."""
        self.problem.never([one.choice for one in option], reason)

    def clash(self, options: Iterable[Option], reason: Reason, gap: int = 0) -> None:
        """No two meetings go on at one time, or with less than a gap of minutes between them; what
        does not move clashes with others, and not with its like.
        """
        sets: dict[tuple[int, ...], None] = {}
        for there in together(list(options), gap):
            moving = [one.choice for one in there if one.meeting.moves]
            fixed = [one.choice for one in there if not one.meeting.moves]
            if len({one.meeting.id for one in there}) > 1 and moving:
                sets |= dict.fromkeys((*moving, one) for one in fixed)
                sets.setdefault(tuple(moving))
        for choices in sets:
            self.problem.at_most(1, choices, reason)


def together(options: list[Option], gap: int = 0) -> Iterator[list[Option]]:
    """The options that go on when one of them begins, or are over for less than a gap."""
    events = sorted(options, key=lambda option: option.stretch)
    running: list[Option] = []
    at = 0
    while at < len(events):
        start = events[at].stretch.start
        running = [one for one in running if one.stretch.end + gap > start]
        while at < len(events) and events[at].stretch.start == start:
            running.append(events[at])
            at += 1
        yield list(running)
