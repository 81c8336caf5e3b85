"""Solving with CP-SAT: the only place that knows the solver, which is loaded when it is needed.

The same seed gives the same plan, as long as one part of the solver is enough and time does not run
out; at large problems several race each other. Ctrl-C ends the search with the best plan found so
far.
"""

import signal
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from enum import StrEnum
from threading import current_thread, main_thread
from typing import Any

from planner.errors import PlannerError
from planner.records import record
from planner.scheduling.problem import Problem, Reason, Row

WORKERS = 8
"""Parts of the solver that look for a plan in ways of their own; eight do better than one at large
problems even on two processors.
"""
LARGE = 300_000
"""Terms in all rows from which a problem is large."""
USUAL, FULL = 1, 2
"""How much of a problem is also stated to the linear relaxation: with all of it, one part finds in
a second what else takes eight of them.
"""
ROUNDS = 1
"""How often one part alone simplifies a problem before it looks: small ones are solved sooner than
they are simplified again.
"""


class Outcome(StrEnum):
    """What came of a search."""

    BEST = "best"
    GOOD = "good"
    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


@record
class Effort:
    """How long to look, in seconds, and from which seed; `racing`: with all parts of the solver,
    however small the problem is.
    """

    seconds: float = 60
    seed: int = 0
    racing: bool = False


@record
class Answer:
    """The choices that are taken, what they cost, what any plan costs at least, and how long it
    took in seconds.
    """

    outcome: Outcome
    taken: frozenset[int] = frozenset()
    cost: int = 0
    bound: int = 0
    seconds: float = 0

    @property
    def is_plan(self) -> bool:
        """Whether there is a plan."""
        return self.outcome in (Outcome.BEST, Outcome.GOOD)


def solve(problem: Problem, effort: Effort) -> Answer:
    """The cheapest plan that breaks no rule, or the best found in time.

    PlannerError where the solver is not installed.
    """
    model = _Model(problem)
    model.minimize(dict(enumerate(problem.costs)))
    solver, outcome = model.search(effort)
    if outcome in (Outcome.IMPOSSIBLE, Outcome.UNKNOWN):
        return Answer(outcome, seconds=solver.wall_time)
    taken = frozenset(
        at for at in range(len(problem.keys)) if solver.boolean_value(model.taken[at])
    )
    bound = problem.constant + round(solver.best_objective_bound)
    return Answer(outcome, taken, problem.cost_of(taken), bound, solver.wall_time)


def contradiction(problem: Problem, effort: Effort) -> tuple[Reason, ...]:
    """Reasons that contradict each other, but would not without any one of them.

    Empty if there is no contradiction, if it is in rows without a reason, or if it was not found in
    time.
    """
    found = _core(problem, _reasons(problem.rows), effort)
    for reason in found:
        rest = [one for one in found if one != reason]
        if len(rest) < len(found) and (smaller := _core(problem, rest, effort)):
            found = smaller
    return tuple(found)


def relaxation(problem: Problem, effort: Effort) -> tuple[Reason, ...]:
    """The rules whose loss costs least, so that a plan is possible that keeps all others."""
    model = _Model(problem, _reasons(problem.rows))
    held = list(model.held.items())
    model.minimize(
        {at: -reason.price for at, (reason, _) in enumerate(held)}, [on for _, on in held]
    )
    solver, outcome = model.search(effort)
    if outcome in (Outcome.IMPOSSIBLE, Outcome.UNKNOWN):
        return ()
    return tuple(reason for reason, on in held if not solver.boolean_value(on))


def _core(problem: Problem, reasons: Collection[Reason], effort: Effort) -> list[Reason]:
    """Some of these that contradict each other, in their order; empty where none is known to."""
    model = _Model(problem, reasons)
    model.assume()
    solver, outcome = model.search(effort, alone=True)
    if outcome is not Outcome.IMPOSSIBLE:
        return []
    needed = set(solver.sufficient_assumptions_for_infeasibility())
    return [reason for reason, on in model.held.items() if on.index in needed]


def _reasons(rows: Collection[Row]) -> list[Reason]:
    """The reasons of the rows, each once."""
    return list(dict.fromkeys(row.reason for row in rows if row.reason))


class _Model:
    """A problem as CP-SAT has it. Of rules, only those that are `switched` are in it, each with a
    switch; all of them, without switches, where nothing is said.
    """

    def __init__(self, problem: Problem, switched: Collection[Reason] | None = None) -> None:
        self._cp = _cp_model()
        self._model = self._cp.CpModel()
        self.taken = [self._model.new_bool_var("") for _ in problem.keys]
        self.held = {reason: self._model.new_bool_var("") for reason in switched or ()}
        for row in problem.rows:
            if switched is None or row.reason is None or row.reason in self.held:
                self._add(row)
        self._guess = problem.guess
        self._terms = sum(len(row.terms) for row in problem.rows)

    def _add(self, row: Row) -> None:
        choices, factors = zip(*row.terms, strict=True) if row.terms else ((), ())
        total = self._cp.LinearExpr.weighted_sum([self.taken[at] for at in choices], factors)
        least = row.least if row.least is not None else self._cp.INT32_MIN
        most = row.most if row.most is not None else self._cp.INT32_MAX
        bound = self._model.add_linear_constraint(total, least, most)
        if row.reason and row.reason in self.held:
            bound.only_enforce_if(self.held[row.reason])

    def minimize(self, costs: dict[int, int], of: list[Any] | None = None) -> None:
        """Look for the least sum of the costs, by the number of what each is for."""
        counted = {at: cost for at, cost in costs.items() if cost}
        literals = [(of or self.taken)[at] for at in counted]
        self._model.minimize(self._cp.LinearExpr.weighted_sum(literals, list(counted.values())))

    def assume(self) -> None:
        """All switches are on; which of them contradict each other is asked for."""
        self._model.add_assumptions(list(self.held.values()))

    def search(self, effort: Effort, *, alone: bool = False) -> tuple[Any, Outcome]:
        """The solver after its search, and what came of it; `alone`: by one of its parts.

        A first guess is given to one part alone: with several, OR-Tools 9.15 can end the whole
        process over a guess that breaks a rule (google/or-tools, issue 5025).
        """
        solver = self._cp.CpSolver()
        is_alone = alone or not (effort.racing or self._terms > LARGE)
        solver.parameters.random_seed = effort.seed
        solver.parameters.num_workers = 1 if is_alone else WORKERS
        solver.parameters.linearization_level = FULL if is_alone else USUAL
        if is_alone:
            solver.parameters.max_presolve_iterations = ROUNDS
        solver.parameters.max_time_in_seconds = effort.seconds
        for at, taken in enumerate(self.taken if is_alone and self._guess else ()):
            self._model.add_hint(taken, at in self._guess)
        with _own_ctrl_c():
            status = solver.solve(self._model)
        outcomes = {
            self._cp.OPTIMAL: Outcome.BEST,
            self._cp.FEASIBLE: Outcome.GOOD,
            self._cp.INFEASIBLE: Outcome.IMPOSSIBLE,
        }
        return solver, outcomes.get(status, Outcome.UNKNOWN)


@contextmanager
def _own_ctrl_c() -> Iterator[None]:
    """What Ctrl-C does stays as it was: the solver takes it, and does not give it back."""
    handler = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        if handler is not None and current_thread() is main_thread():
            signal.signal(signal.SIGINT, handler)


def _cp_model() -> Any:
    try:
        from ortools.sat.python import cp_model
    except ImportError as fault:
        raise PlannerError(
            "Planning needs the solver OR-Tools, which is not installed.",
            'Install it: pip install "conference-planner[solve]"',
        ) from fault
    return cp_model
