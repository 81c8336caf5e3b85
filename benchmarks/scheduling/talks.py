"""Talks that fill a grid of rooms and times: one task for the planner and for conference-scheduler.

It is the problem that conference-scheduler can state: talks with a demand, slots with a capacity,
slots that are closed to a talk, and pairs of talks that may not be at the same time. It is read
by `example.py`; where the public example is absent, talks of the same numbers are invented.
"""

import random
from collections.abc import Mapping
from itertools import combinations

from planner.records import record

MINUTES_OF_A_DAY = 24 * 60
Placing = Mapping[int, int]
"""The slot of each talk, both by their numbers."""


@record
class Slot:
    """A room from one minute to another one, counted from the midnight before the first day."""

    room: str
    starts: int
    ends: int
    capacity: int

    def meets(self, other: "Slot") -> bool:
        """Whether both have a minute in common."""
        return self.starts < other.ends and other.starts < self.ends


@record
class Talk:
    """How many wish to hear it, who speaks and what else keeps it from others, and where it may
    be.
    """

    name: str
    demand: int
    holders: frozenset[str]
    slots: frozenset[int]


@record
class Task:
    """What both are given."""

    talks: tuple[Talk, ...]
    slots: tuple[Slot, ...]

    @property
    def apart(self) -> list[tuple[int, int]]:
        """Pairs of talks that have a holder in common, the earlier one first."""
        numbered = combinations(enumerate(self.talks), 2)
        return [(a, b) for (a, one), (b, other) in numbered if one.holders & other.holders]


def excess(task: Task, placing: Placing) -> int:
    """The measure of conference-scheduler: the sum of demand less capacity. All plans that fill
    the grid have the same.
    """
    return sum(task.talks[talk].demand - task.slots[at].capacity for talk, at in placing.items())


def without_seat(task: Task, placing: Placing) -> int:
    """How many find no seat in the talk that they wish to hear."""
    over = (task.talks[talk].demand - task.slots[at].capacity for talk, at in placing.items())
    return sum(max(0, more) for more in over)


def faults(task: Task, placing: Placing) -> int:
    """How many rules a plan breaks: talks without a slot or in a closed one, slots with two talks,
    pairs at the same time.
    """
    pairs = [(a, b) for a, b in task.apart if a in placing and b in placing]
    return (
        sum(placing.get(at) not in talk.slots for at, talk in enumerate(task.talks))
        + len(placing)
        - len(set(placing.values()))
        + sum(task.slots[placing[a]].meets(task.slots[placing[b]]) for a, b in pairs)
    )


def invented(seed: int = 0) -> Task:
    """72 talks, 8 of them long, in 12 times and 10 rooms of 2 days; two rooms are for long ones."""
    chance = random.Random(seed)
    long, short = (615, 780), (615, 690, 930, 990)
    rooms = {f"R{at}": chance.randrange(60, 760, 10) for at in range(1, 11)}
    slots = tuple(
        Slot(room, day + start, day + start + (120 if starts is long else 45), capacity)
        for at, (room, capacity) in enumerate(rooms.items())
        for day in (0, MINUTES_OF_A_DAY)
        for starts in ((long,) if at in (4, 9) else (short,))
        for start in starts
    )
    persons = [f"speaker {at}" for at in range(48)]
    talks = []
    for at in range(72):
        minutes = 120 if at < 8 else 45
        speakers = frozenset(chance.sample(persons, 1 + (at % 3 == 0)))
        allowed = (n for n, slot in enumerate(slots) if slot.ends - slot.starts == minutes)
        talks.append(Talk(f"S{at:02}", chance.randrange(100, 1000), speakers, frozenset(allowed)))
    return Task(tuple(talks), slots)
