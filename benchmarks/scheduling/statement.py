"""The objective of CoSPLib as costs and rows of a neutral problem.

Everything is exact, but for two things that hang on the slots inside a session: conflicts by slot,
and talks with an order in two rooms of their track at once. Both are stated for whole sessions, so
that a plan may cost less than is claimed, never more.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

import conflicts
import order
from grid import Berth, Grid, strands_needed
from instance import Instance


def state(of: Instance, spare: int = 0) -> Grid:
    """The problem of an instance. `spare`: strands of each track beyond those that it needs."""
    grid = Grid(of, strands_needed(of, spare))
    _cells(grid)
    _talks(grid)
    _rooms_of_tracks(grid)
    _sessions_of_tracks(grid)
    _tracks_at_once(grid)
    _talks_at_once(grid)
    _rooms_of_talks(grid)
    if of.weights.order > 0:
        order.state(grid, of.weights.order)
    return grid


def _weight(of: Instance, name: str) -> int:
    """A weight; what weighs less than nothing is not counted."""
    weight: int = getattr(of.weights, name)
    return max(weight, 0)


def _cells(grid: Grid) -> None:
    """What it costs that a track is in a cell."""
    of = grid.of
    sessions, rooms, cells = (
        _weight(of, name) for name in ("tracks_sessions", "tracks_rooms", "sessions_rooms")
    )
    for berth, housed in grid.housed.items():
        track, session = berth.strand.track, berth.session
        grid.problem.costs[grid.used[berth]] += sessions * of.tracks_sessions.get(
            (track, session), 0
        )
        for room, choice in housed.items():
            grid.problem.costs[choice] += rooms * of.tracks_rooms.get((track, room), 0)
            grid.problem.costs[choice] += cells * of.sessions_rooms.get((session, room), 0)


def _talks(grid: Grid) -> None:
    """What it costs that a talk is in a session: each of its slots counts."""
    of = grid.of
    own, zones = _weight(of, "talks_sessions"), _weight(of, "time_zones")
    sessions = {session.name: session for session in of.sessions}
    for talk in of.talks:
        for berth, choice in grid.placed[talk.name].items():
            cost = own * of.talks_sessions.get((talk.name, berth.session), 0)
            cost += zones * of.zones.penalty(sessions[berth.session], talk.zone)
            grid.problem.costs[choice] += talk.slots * cost


def _rooms_of_tracks(grid: Grid) -> None:
    """Each room of a track costs, but for one."""
    problem, weight = grid.problem, _weight(grid.of, "rooms_per_track")
    for track, berths in grid.berths.items() if weight else ():
        problem.constant -= weight
        entered = {room: problem.choice(("room", track, room), weight) for room in grid.of.rooms}
        problem.at_least(1, entered.values())
        for berth in berths:
            for room, choice in grid.housed[berth].items():
                problem.implies(choice, [entered[room]])


def _sessions_of_tracks(grid: Grid) -> None:
    """A track costs that has other sessions between its own, or is in two rooms at once."""
    torn, parallel = _weight(grid.of, "consecutive_tracks"), _weight(grid.of, "parallel_tracks")
    for track, berths in grid.berths.items():
        first = [berth for berth in berths if berth.strand.number == 0]
        for berth in berths:
            grid.problem.costs[grid.used[berth]] += parallel if berth.strand.number else 0
        if torn and len(first) > 2:
            _torn(grid, grid.problem.choice(("torn", track), torn), first)


def _torn(grid: Grid, torn: int, berths: list[Berth]) -> None:
    """A track begins once; if it is torn, as often as it likes."""
    used = [grid.used[berth] for berth in berths]
    begun = [grid.problem.choice(("begun", berth)) for berth in berths]
    for at, begins in enumerate(begun):
        grid.problem.implies(used[at], [begins, *used[max(at - 1, 0) : at]])
    most = (len(berths) + 1) // 2
    grid.problem.row([*((one, 1) for one in begun), (torn, 1 - most)], None, 1)


def _tracks_at_once(grid: Grid) -> None:
    """Pairs of tracks that are similar, or have a chair in common, cost in each session."""
    of = grid.of
    costs: dict[tuple[str, str], int] = defaultdict(int)
    for pair in combinations(grid.berths, 2):
        costs[pair] += _weight(of, "similar_tracks") * of.similar.get(pair, 0)
    for pair in conflicts.of_chairs(of):
        costs[pair] += _weight(of, "chairs")
    for (one, other), cost in costs.items():
        for a in grid.berths.get(one, ()) if cost else ():
            for b in grid.berths.get(other, ()):
                if a.session == b.session:
                    _clash(grid, [grid.used[a]], [grid.used[b]], cost)


def _talks_at_once(grid: Grid) -> None:
    """Pairs of talks that somebody would have to hear or to give in two rooms at once."""
    of = grid.of
    costs: dict[tuple[str, str], int] = defaultdict(int)
    for pair in conflicts.of_presenters(of):
        costs[pair] += _weight(of, "presenters") + _by_slot(of, pair, "presenters_by_slot")
    for pair in conflicts.of_attendees(of):
        costs[pair] += _weight(of, "attendees") + _by_slot(of, pair, "attendees_by_slot")
    for pair in order.pairs(of):
        costs[pair] += _by_slot(of, pair, "order")
    for pair, cost in costs.items():
        if cost:
            talks_apart(grid, pair, cost)


def _by_slot(of: Instance, pair: tuple[str, str], name: str) -> int:
    """What a pair costs at most that can meet in so many slots."""
    return _weight(of, name) * min(of.talk[one].slots for one in pair)


def talks_apart(grid: Grid, pair: tuple[str, str], cost: int) -> None:
    """Two talks cost if they are in different rooms of a session."""
    one, other = (grid.of.talk[name] for name in pair)
    clash = grid.problem.choice(("clash", pair), cost)
    if one.track != other.track:
        there = grid.in_session(other)
        for session, choices in grid.in_session(one).items():
            if session in there:
                _never_both(grid, choices, there[session], clash)
        return
    for berth, choice in grid.placed[one.name].items():
        others = [
            elsewhere
            for at, elsewhere in grid.placed[other.name].items()
            if at.session == berth.session and at != berth
        ]
        if others:
            _never_both(grid, [choice], others, clash)


def _rooms_of_talks(grid: Grid) -> None:
    """What it costs that a talk is in a room: each of its slots counts."""
    of, weight = grid.of, _weight(grid.of, "talks_rooms")
    for talk in of.talks if weight else ():
        for cost, rooms in _rooms_by_cost(of, talk.name).items():
            choice = grid.problem.choice(("room", talk.name, cost), weight * talk.slots * cost)
            for berth, placed in grid.placed[talk.name].items():
                housed = [grid.housed[berth][room] for room in rooms]
                _never_both(grid, [placed], housed, choice)


def _rooms_by_cost(of: Instance, talk: str) -> dict[int, list[str]]:
    found = defaultdict(list)
    for room in of.rooms:
        if cost := of.talks_rooms.get((talk, room), 0):
            found[cost].append(room)
    return found


def _clash(grid: Grid, some: Iterable[int], others: Iterable[int], cost: int) -> None:
    _never_both(grid, some, others, grid.problem.choice(("clash",), cost))


def _never_both(grid: Grid, some: Iterable[int], others: Iterable[int], unless: int) -> None:
    """One of these and one of the others, each at most once, are taken only with the last."""
    grid.problem.row([*((one, 1) for one in (*some, *others)), (unless, -1)], None, 1)
