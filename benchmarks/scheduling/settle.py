"""Which slot inside its session each talk has, so that few who would be in two rooms at once are.

What is planned before hangs on sessions alone. Here each session is a small problem of its own, of
the cells with talks that must not be in the same slot: a choice is one order of the talks of a
cell, gaps included. A talk with a place among those of its track keeps it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice, permutations

import conflicts
import order
from instance import Instance
from objective import Cell, Plan

from planner.scheduling.problem import Problem
from planner.scheduling.solve import Effort, solve

Slots = tuple[str | None, ...]
SHUFFLES = 5_000
"""So many orders of the talks of a cell are looked at."""


def settled(of: Instance, plan: Plan, effort: Effort) -> Plan:
    """The plan with each talk in a slot of its cell; it costs no more than before."""
    costs = _costs(of)
    cells = dict(plan.cells)
    for session in of.sessions if costs else ():
        here = {room: cell for (name, room), cell in cells.items() if name == session.name}
        for room, slots in _session(of, here, costs, effort).items():
            cells[session.name, room] = Cell(here[room].track, slots)
    return Plan(cells)


def _costs(of: Instance) -> dict[frozenset[str], int]:
    """What each slot costs that two talks have in common."""
    weights, costs = of.weights, defaultdict[frozenset[str], int](int)
    for weight, pairs in (
        (weights.presenters_by_slot, conflicts.of_presenters),
        (weights.attendees_by_slot, conflicts.of_attendees),
        (weights.order, order.pairs),
    ):
        for pair in pairs(of) if weight > 0 else ():
            costs[frozenset(pair)] += weight
    return costs


def _session(
    of: Instance, cells: Mapping[str, Cell], costs: Mapping[frozenset[str], int], effort: Effort
) -> dict[str, Slots]:
    """The slots of those rooms in which talks are that must not be at once."""
    room_of = {name: room for room, cell in cells.items() for name in cell.talks}
    pairs = [
        (tuple(pair), cost)
        for pair, cost in costs.items()
        if pair <= room_of.keys() and len({room_of[name] for name in pair}) > 1
    ]
    problem = Problem()
    choices = {
        room: {slots: problem.choice((room, slots)) for slots in _shuffles(of, cells[room])}
        for room in sorted({room_of[name] for pair, _ in pairs for name in pair})
    }
    for of_room in choices.values():
        problem.exactly(1, of_room.values())
    for pair, cost in pairs:
        for slot in range(len(cells[room_of[pair[0]]].slots)):
            both = [
                choice
                for name in pair
                for slots, choice in choices[room_of[name]].items()
                if slots[slot] == name
            ]
            at_once = problem.choice((pair, slot), cost)
            problem.row([*((choice, 1) for choice in both), (at_once, -1)], None, 1)
    taken = solve(problem, effort).taken if pairs else ()
    return {
        room: slots
        for room, of_room in choices.items()
        for slots, choice in of_room.items()
        if choice in taken
    }


def _shuffles(of: Instance, cell: Cell) -> Iterator[Slots]:
    """Orders of the talks and gaps of a cell, first the one that it has."""
    parts = [*cell.talks, *[None] * cell.slots.count(None)]
    kept = [(at, name) for at, name in enumerate(cell.talks) if of.talk[name].order]
    found = dict.fromkeys([cell.slots])
    for shuffled in islice(permutations(parts), SHUFFLES):
        talks = [name for name in shuffled if name]
        if all(talks[at] == name for at, name in kept):
            slots = (part for part in shuffled for _ in range(of.talk[part].slots if part else 1))
            found[tuple(slots)] = None
    return iter(found)
