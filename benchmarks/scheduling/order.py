"""The place of talks in their track: the k-th talk of a track is the one that says so.

Which talks of a berth are before which is for the arrangement; here it is only decided in which
berth the k-th talk of a track falls, and a talk that wishes to be k-th is in that one or costs.
"""

from collections import defaultdict
from itertools import combinations

from grid import Berth, Grid
from instance import Instance, Talk


def state(grid: Grid, weight: int) -> None:
    """A talk that cannot have the place that it asks for costs."""
    for track, berths in grid.berths.items():
        by_place = defaultdict(list)
        for talk in grid.of.by_track[track]:
            if talk.order:
                by_place[talk.order].append(talk)
        for place, talks in by_place.items():
            if 1 <= place <= len(grid.of.by_track[track]):
                _place(grid, _of_place(grid, berths, place), talks, weight)
            else:
                grid.problem.constant += weight * len(talks)


def pairs(of: Instance) -> list[tuple[str, str]]:
    """Talks of a track that both have an order."""
    ordered = ([talk.name for talk in talks if talk.order] for talks in of.by_track.values())
    return [pair for names in ordered for pair in combinations(names, 2)]


def _place(grid: Grid, falls: dict[Berth, int], talks: list[Talk], weight: int) -> None:
    """Of those that ask for a place one can have it, if it is where the place falls."""
    missed = [grid.problem.choice(("missed", talk.name), weight) for talk in talks]
    grid.problem.at_least(len(talks) - 1, missed)
    for talk, misses in zip(talks, missed, strict=True):
        for berth, choice in grid.placed[talk.name].items():
            grid.problem.implies(choice, [falls[berth], misses])


def _of_place(grid: Grid, berths: list[Berth], place: int) -> dict[Berth, int]:
    """In which berth the talk falls that is the k-th of its track: one choice for each."""
    problem, track = grid.problem, berths[0].strand.track
    talks = grid.of.by_track[track]
    falls = {berth: problem.choice(("place", track, place, berth)) for berth in berths}
    problem.exactly(1, falls.values())
    counted: list[tuple[int, int]] = []
    for at, berth in enumerate(berths):
        later = [(falls[one], place - 1 - len(talks)) for one in berths[:at]]
        problem.row([*counted, *later], None, place - 1)
        here = [grid.placed[talk.name].get(berth) for talk in talks]
        counted = [*counted, *((choice, 1) for choice in here if choice is not None)]
        until = [(falls[one], -place) for one in berths[: at + 1]]
        problem.row([*counted, *until], 0, None)
    return falls
