"""From the choices that are taken to a plan: the talks of each cell, slot by slot."""

from collections import defaultdict
from collections.abc import Collection

from grid import Berth, Grid, Housed, Placed
from instance import Instance
from objective import Cell, Plan


def plan(grid: Grid, taken: Collection[int]) -> Plan:
    """The plan that the choices stand for; talks with an order have their places."""
    keys = [grid.problem.keys[choice] for choice in taken]
    rooms = {key.berth: key.room for key in keys if isinstance(key, Housed)}
    talks = defaultdict(list)
    for key in keys:
        if isinstance(key, Placed):
            talks[key.berth].append(key.talk)
    slots = {session.name: session.slots for session in grid.of.sessions}
    cells = {}
    for berths in grid.berths.values():
        before = 0
        for berth in berths:
            if berth in rooms:
                names = _in_order(grid.of, talks[berth], before)
                before += len(names)
                cells[berth.session, rooms[berth]] = _cell(
                    grid.of, berth, names, slots[berth.session]
                )
    return Plan(cells)


def _in_order(of: Instance, names: Collection[str], before: int) -> list[str]:
    """The talks after so many others: who has a place among them gets it, the rest as they come."""
    file = {talk.name: at for at, talk in enumerate(of.talks)}
    waiting = sorted(names, key=file.__getitem__)
    places = range(before + 1, before + len(waiting) + 1)
    asked: dict[int, str] = {}
    for name in waiting:
        if of.talk[name].order in places:
            asked.setdefault(of.talk[name].order, name)
    rest = iter([name for name in waiting if name not in asked.values()])
    return [asked.get(place) or next(rest) for place in places]


def _cell(of: Instance, berth: Berth, names: Collection[str], slots: int) -> Cell:
    filled = [name for name in names for _ in range(of.talk[name].slots)]
    empty = [None] * (slots - len(filled))
    return Cell(berth.strand.track, (*filled, *empty))
