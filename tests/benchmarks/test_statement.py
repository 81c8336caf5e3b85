"""A law: what the solver claims is what the evaluation counts, and no plan is cheaper."""

import random
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import objective
import planning
import pytest
import settle
import workbook
from hypothesis import given, settings
from hypothesis import strategies as st
from instance import Hours, Instance, Session, Talk, Weights, Zones
from objective import Cell, Plan

from planner.scheduling.solve import Effort, Outcome

pytest.importorskip("ortools", reason="the solver is not installed")

ROOMS, TRACKS, PERSONS = ("Big", "Small", "Attic"), ("Water", "Ice", "Snow"), "ABCDE"


def instance(chance: random.Random, *, by_order: bool) -> Instance:
    """A small instance; slots inside a session do not count in it."""
    names = [f"S{at}" for at in range(chance.randint(2, 4))]
    sessions = tuple(
        Session(name, 2, Hours(480 + 60 * at, 540 + 60 * at)) for at, name in enumerate(names)
    )
    rooms = ROOMS[: chance.randint(2, 3)]
    talks = tuple(
        Talk(
            f"t{at}",
            chance.choice(TRACKS),
            chance.choice((1, 1, 1, 2)),
            chance.randint(0, 3) if by_order else 0,
            chance.randint(-6, 6),
            *(frozenset(chance.sample(PERSONS, chance.randint(0, 1))) for _ in range(2)),
        )
        for at in range(chance.randint(1, 6))
    )

    def penalties(some: tuple[str, ...], others: tuple[str, ...]) -> dict[tuple[str, str], int]:
        pairs = [(one, other) for one in some for other in others]
        return {pair: chance.randint(1, 4) for pair in pairs if chance.random() < 0.3}

    weights = {of.name: chance.randint(0, 3) for of in fields(Weights)}
    weights |= {"presenters_by_slot": 0, "attendees_by_slot": 0, "order": 2 if by_order else 0}
    above = penalties(("Water",), ("Ice", "Snow"))
    return Instance(
        "small",
        talks,
        {track: frozenset(chance.sample(PERSONS, 1)) for track in TRACKS},
        sessions,
        rooms,
        Weights(**weights),
        Zones(0, Hours(540, 1080), Hours(420, 1260), 1, 10),
        penalties(TRACKS, tuple(names)),
        penalties(TRACKS, rooms),
        penalties(tuple(names), rooms),
        above | {(b, a): cost for (a, b), cost in above.items()},
        penalties(tuple(talk.name for talk in talks), tuple(names)),
        penalties(tuple(talk.name for talk in talks), rooms),
    )


def by_chance(of: Instance, chance: random.Random) -> Plan | None:
    """Some plan that breaks no rule: each talk in the first cell of a shuffle that can take it."""
    cells: dict[tuple[str, str], list[Talk]] = {}
    free = [(session.name, room) for session in of.sessions for room in of.rooms]
    for talk in chance.sample(of.talks, len(of.talks)):
        chance.shuffle(free)
        for cell in free:
            there = cells.setdefault(cell, [])
            fits = sum(one.slots for one in there) + talk.slots <= 2
            if fits and all(one.track == talk.track for one in there):
                there.append(talk)
                break
        else:
            return None
    return Plan(
        {
            cell: Cell(
                talks[0].track, tuple(talk.name for talk in talks for _ in range(talk.slots))
            )
            for cell, talks in cells.items()
            if talks
        }
    )


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_claim_is_the_count_and_no_plan_is_cheaper(chance: random.Random) -> None:
    of = instance(chance, by_order=False)
    answer, plan = planning.solved(of, Effort(20), len(of.rooms) - 1)
    others = [other for _ in range(20) if (other := by_chance(of, chance))]
    if plan is None:
        assert (answer.outcome, others) == (Outcome.IMPOSSIBLE, [])
        return
    assert objective.faults(of, plan) == []
    assert answer.outcome is Outcome.BEST
    assert answer.cost == answer.bound == objective.total(of, plan)
    assert [other for other in others if objective.total(of, other) < answer.cost] == []


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_talks_have_the_places_that_the_solver_claims(chance: random.Random) -> None:
    of = instance(chance, by_order=True)
    answer, plan = planning.solved(of, Effort(20))
    if plan:
        assert objective.faults(of, plan) == []
        at_once = objective.terms(of, plan)["parallel_tracks"] > 0
        counted = objective.total(of, plan)
        assert counted <= answer.cost if at_once else counted == answer.cost


def test_talks_of_a_session_are_put_into_slots(workbook_at: Callable[..., Path]) -> None:
    of = workbook.read(workbook_at())
    # w1 and w2 keep their places. Dee, who speaks in s1, hears w1; Ann, who speaks in w2, chairs
    # s1: the conflict that weighs less is left. Cy hears w4 and speaks in i1, Ann chairs w4 and
    # hears i2: w4 can go to either.
    cells = {
        ("Mon1", "Big"): Cell("Water", ("w1", "w2")),
        ("Mon1", "Small"): Cell("Snow", ("s1", None)),
        ("Mon2", "Big"): Cell("Ice", ("i1", "i2")),
        ("Mon2", "Small"): Cell("Water", ("w4", None)),
    }
    assert objective.terms(of, Plan(cells))["presenters_by_slot"] == 0
    assert objective.terms(of, Plan(cells))["attendees_by_slot"] == 16 * 2
    plan = settle.settled(of, Plan(cells), Effort(20))
    assert objective.terms(of, plan)["presenters_by_slot"] == 15 * 1
    assert objective.terms(of, plan)["attendees_by_slot"] == 16 * 1


def test_the_tiny_workbook_is_solved(workbook_at: Callable[..., Path]) -> None:
    of = workbook.read(workbook_at())
    _, plan = planning.solved(of, Effort(20))
    assert plan is not None
    assert objective.faults(of, plan) == []
