"""The choices of an instance: which talk is in which session, and which track in which room.

A track has one strand or several: a strand is in one room of a session at most, so several are
what a track needs that has more talks than a room has slots. Where strands suffice, the room of a
talk is that of its strand; no choice stands for a talk in a room.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from instance import Instance, Talk

from planner.scheduling.problem import Problem


class Strand(NamedTuple):
    """The talks of a track that are in one room at a time; numbered from 0."""

    track: str
    number: int


class Berth(NamedTuple):
    """A strand in a session."""

    strand: Strand
    session: str


class Placed(NamedTuple):
    """The choice of a talk in a berth."""

    talk: str
    berth: Berth


class Housed(NamedTuple):
    """The choice of a room for a berth."""

    berth: Berth
    room: str


class Grid:
    """The problem with its choices and the rows that hold it together; nothing costs yet."""

    def __init__(self, of: Instance, strands: Mapping[str, int]) -> None:
        self.of = of
        self.problem = Problem()
        self.berths = {
            track: [
                Berth(Strand(track, number), session.name)
                for session in of.sessions
                for number in range(strands[track])
            ]
            for track in of.chairs
            if of.by_track[track]
        }
        """Those of each track, in the order in which the talks in them are counted."""
        self.placed: dict[str, dict[Berth, int]] = {talk.name: {} for talk in of.talks}
        self.housed: dict[Berth, dict[str, int]] = {}
        self.used: dict[Berth, int] = {}
        """Whether a strand has a room in a session."""
        for track, berths in self.berths.items():
            for berth in berths:
                self._berth(berth)
            for talk in of.by_track[track]:
                self.problem.exactly(1, self.placed[talk.name].values())
        self._rooms_hold_one()

    def in_session(self, talk: Talk) -> dict[str, list[int]]:
        """The choices that put a talk into each session."""
        found = defaultdict(list)
        for berth, choice in self.placed[talk.name].items():
            found[berth.session].append(choice)
        return found

    def _berth(self, berth: Berth) -> None:
        problem, session = self.problem, berth.session
        used = self.used[berth] = problem.choice(("used", berth))
        rooms = {room: problem.choice(Housed(berth, room)) for room in self.of.rooms}
        self.housed[berth] = rooms
        problem.row([*((room, 1) for room in rooms.values()), (used, -1)], 0, 0)
        slots = next(one.slots for one in self.of.sessions if one.name == session)
        talks = [one for one in self.of.by_track[berth.strand.track] if one.slots <= slots]
        for talk in talks:
            self.placed[talk.name][berth] = problem.choice(Placed(talk.name, berth))
        choices = [self.placed[talk.name][berth] for talk in talks]
        taken = zip(choices, (talk.slots for talk in talks), strict=True)
        problem.row([*taken, (used, -slots)], None, 0)
        problem.implies(used, choices)
        for choice in choices:
            problem.implies(choice, [used])
        if berth.strand.number:
            self._follows(Berth(berth.strand._replace(number=berth.strand.number - 1), session))

    def _follows(self, before: Berth) -> None:
        """The next strand is used after this one only, in a later room."""
        after = Berth(before.strand._replace(number=before.strand.number + 1), before.session)
        self.problem.implies(self.used[after], [self.used[before]])
        for at, room in enumerate(self.of.rooms):
            earlier = [self.housed[before][one] for one in self.of.rooms[:at]]
            self.problem.implies(self.housed[after][room], earlier)

    def _rooms_hold_one(self) -> None:
        for session in self.of.sessions:
            berths = [berth for berth in self.used if berth.session == session.name]
            for room in self.of.rooms:
                self.problem.at_most(1, [self.housed[berth][room] for berth in berths])


def strands_needed(of: Instance, spare: int = 0) -> dict[str, int]:
    """How many strands each track needs to hold its talks, and so many more."""
    return {
        track: min(_strands(of, talks) + spare, len(of.rooms))
        for track, talks in of.by_track.items()
    }


def _strands(of: Instance, talks: list[Talk]) -> int:
    return next(
        (number for number in range(1, len(of.rooms)) if _fit(of, talks, number)), len(of.rooms)
    )


def _fit(of: Instance, talks: list[Talk], strands: int) -> bool:
    """Whether the talks, the longest first, fit into so many rooms in all sessions."""
    free = sorted((session.slots for session in of.sessions), reverse=True) * strands
    for talk in sorted(talks, key=lambda talk: -talk.slots):
        at = next((at for at, slots in enumerate(free) if slots >= talk.slots), None)
        if at is None:
            return False
        free[at] -= talk.slots
    return True
