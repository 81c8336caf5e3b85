"""The neutral problem and its solver: the cheapest plan, and what contradicts what."""

import signal
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.places import Place
from planner.scheduling.problem import Problem, Reason, Row
from planner.scheduling.solve import Effort, Outcome, contradiction, relaxation, solve

SOON = Effort(seconds=10)


def reason(words: str, price: int = 10) -> Reason:
    return Reason(words, Place("agenda.en.txt", 1), price)


def three() -> tuple[Problem, list[int]]:
    """One of three, which cost 5, 3 and 1."""
    problem = Problem()
    choices = [problem.choice(name, cost) for name, cost in (("a", 5), ("b", 3), ("c", 1))]
    problem.exactly(1, choices)
    return problem, choices


def test_the_cheapest_choice_is_taken() -> None:
    problem, choices = three()
    answer = solve(problem, SOON)
    assert (answer.outcome, answer.taken, answer.cost, answer.bound) == (
        Outcome.BEST,
        frozenset({choices[2]}),
        1,
        1,
    )


def test_a_rule_forbids_it() -> None:
    problem, choices = three()
    problem.never([choices[2]], reason("no c"))
    assert solve(problem, SOON).taken == {choices[1]}


def test_rules_that_contradict_each_other_are_told_without_others() -> None:
    problem, (a, b, c) = three()
    no_a, no_b, no_c = reason("no a", 4), reason("no b", 7), reason("no c", 9)
    problem.never([a], no_a)
    problem.never([b, a], no_b)
    problem.never([c], no_c)
    assert solve(problem, SOON).outcome is Outcome.IMPOSSIBLE
    assert set(contradiction(problem, SOON)) == {no_b, no_c}
    assert relaxation(problem, SOON) == (no_b,)


def test_a_choice_that_nobody_offers_is_a_contradiction_of_its_own() -> None:
    problem = Problem()
    nobody = reason("Session 1 has a chair")
    problem.exactly(1, [], nobody)
    assert contradiction(problem, SOON) == (nobody,)


def test_nothing_to_plan_costs_nothing() -> None:
    answer = solve(Problem(), SOON)
    assert (answer.outcome, answer.taken, answer.cost) == (Outcome.BEST, frozenset(), 0)


def test_no_time_finds_no_plan_and_no_fault() -> None:
    assert solve(three()[0], Effort(seconds=0)).outcome in (Outcome.UNKNOWN, Outcome.BEST)


@pytest.mark.parametrize(("number", "cost"), [(1, 0), (2, 2), (3, 6), (4, 12)])
def test_each_further_one_costs_more_than_the_one_before(number: int, cost: int) -> None:
    problem = Problem()
    choices = [problem.choice(at) for at in range(4)]
    problem.exactly(number, choices)
    problem.beyond_first(choices, weight=2, most=4)
    assert solve(problem, SOON).cost == cost


def test_what_is_kept_already_counts_before() -> None:
    problem = Problem()
    choices = [problem.choice(at) for at in range(3)]
    problem.exactly(2, choices)
    problem.beyond_first(choices, weight=2, most=3, kept=2)
    assert solve(problem, SOON).cost == 2 * (0 + 1 + 2 + 3)


def test_ctrl_c_does_afterwards_what_it_did() -> None:
    solve(three()[0], SOON)
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


# --- laws: every problem of few choices can be tried out -----------------------------------------


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    problem = Problem()
    costs = draw(st.lists(st.integers(-5, 9), min_size=1, max_size=6))
    choices = [problem.choice(at, cost) for at, cost in enumerate(costs)]
    some = st.lists(st.sampled_from(choices), min_size=1, max_size=6, unique=True)
    for at in range(draw(st.integers(1, 5))):
        own = draw(some)
        terms = [(choice, draw(st.integers(1, 3))) for choice in own]
        least, most = draw(st.integers(0, 3)), draw(st.integers(0, 5))
        is_least = draw(st.booleans())
        bounds = (least, None) if is_least else (None, most)
        problem.row(terms, *bounds, reason(f"rule {at}", draw(st.integers(1, 9))))
    return problem


def holds(row: Row, taken: frozenset[int]) -> bool:
    total = sum(factor for choice, factor in row.terms if choice in taken)
    return (row.least is None or row.least <= total) and (row.most is None or total <= row.most)


def plans(problem: Problem, leaving_out: tuple[Reason, ...] = ()) -> Iterator[frozenset[int]]:
    """Every plan that keeps all rules but those that are left out."""
    rows = [row for row in problem.rows if row.reason not in leaving_out]
    for bits in product((0, 1), repeat=len(problem.keys)):
        taken = frozenset(at for at, bit in enumerate(bits) if bit)
        if all(holds(row, taken) for row in rows):
            yield taken


@settings(max_examples=60, deadline=None)
@given(problems())
def test_no_plan_is_cheaper_than_the_one_found(problem: Problem) -> None:
    answer = solve(problem, SOON)
    costs = [problem.cost_of(taken) for taken in plans(problem)]
    if costs:
        assert answer.taken in set(plans(problem))
        assert (answer.outcome, answer.cost) == (Outcome.BEST, min(costs))
    else:
        assert answer.outcome is Outcome.IMPOSSIBLE


@settings(max_examples=60, deadline=None)
@given(problems())
def test_a_contradiction_holds_no_rule_too_many(problem: Problem) -> None:
    found = contradiction(problem, SOON)
    every = tuple(dict.fromkeys(row.reason for row in problem.rows if row.reason))
    if any(True for _ in plans(problem)):
        assert found == ()
        return
    others = tuple(one for one in every if one not in found)
    assert not any(True for _ in plans(problem, others))
    for one in found:
        assert any(True for _ in plans(problem, (*others, one)))


@settings(max_examples=40, deadline=None)
@given(problems())
def test_what_is_given_up_is_the_cheapest_way_out(problem: Problem) -> None:
    every = tuple(dict.fromkeys(row.reason for row in problem.rows if row.reason))
    found = relaxation(problem, SOON)
    assert any(True for _ in plans(problem, found))
    for bits in product((0, 1), repeat=len(every)):
        given_up = tuple(one for one, bit in zip(every, bits, strict=True) if bit)
        if sum(one.price for one in given_up) < sum(one.price for one in found):
            assert not any(True for _ in plans(problem, given_up))
