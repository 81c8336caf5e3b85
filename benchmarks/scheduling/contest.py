"""Both solve the same task of talks in slots: the planner's solver, and conference-scheduler."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection

from talks import Placing, Slot, Talk, Task

from planner.scheduling.problem import Problem
from planner.scheduling.solve import Effort, solve

Choices = list[dict[int, int]]
"""Of each talk, its choice for each slot that is open to it."""
Work = Callable[[], Placing]
FIRST_DAY, MINUTE = dt.datetime(2027, 9, 1), dt.timedelta(minutes=1)


def planner(task: Task, effort: Effort) -> Work:
    """The plan of the planner's solver by the measure of the peer.

    All talks take place, so that their demands are spent; what is left to win are the capacities of
    the slots that are taken.
    """

    def state() -> tuple[Problem, Choices]:
        problem = Problem(constant=sum(talk.demand for talk in task.talks))
        choices = _choices(task, problem, lambda _talk, _slot: 0)
        filled = [_filled(task, problem, choices, at) for at in range(len(task.slots))]
        problem.exactly(len(task.talks), filled)
        return problem, choices

    return _work(task, effort, state)


def planner_for_seats(task: Task, effort: Effort) -> Work:
    """The plan in which the fewest find no seat, which the peer cannot state."""

    def state() -> tuple[Problem, Choices]:
        problem = Problem()
        choices = _choices(task, problem, lambda talk, slot: max(0, talk.demand - slot.capacity))
        for at in range(len(task.slots)):
            problem.at_most(1, [talk[at] for talk in choices if at in talk])
        return problem, choices

    return _work(task, effort, state)


def _work(task: Task, effort: Effort, state: Callable[[], tuple[Problem, Choices]]) -> Work:
    """The problem is stated, its rules are added, and it is solved."""
    from ortools.sat.python import cp_model  # noqa: F401

    def work() -> Placing:
        problem, choices = state()
        _keep_apart(task, problem, choices)
        return _placing(choices, solve(problem, effort).taken)

    return work


def _choices(task: Task, problem: Problem, cost: Callable[[Talk, Slot], int]) -> Choices:
    """Each talk is in one of the slots that are open to it."""
    choices = [
        {at: problem.choice((talk, at), cost(of, task.slots[at])) for at in sorted(of.slots)}
        for talk, of in enumerate(task.talks)
    ]
    for talk in choices:
        problem.exactly(1, talk.values())
    return choices


def _placing(choices: Choices, taken: Collection[int]) -> Placing:
    return {
        talk: at
        for talk, open_to_it in enumerate(choices)
        for at, choice in open_to_it.items()
        if choice in taken
    }


def _filled(task: Task, problem: Problem, choices: Choices, at: int) -> int:
    """A slot holds one talk if it is filled, and wins its capacity."""
    filled = problem.choice(("filled", at), -task.slots[at].capacity)
    talks = [(open_to_it[at], 1) for open_to_it in choices if at in open_to_it]
    problem.row([*talks, (filled, -1)], 0, 0)
    return filled


def _keep_apart(task: Task, problem: Problem, choices: Choices) -> None:
    """At each start of a slot, whoever holds talks is in one of them."""
    held = defaultdict(list)
    for talk, open_to_it in zip(task.talks, choices, strict=True):
        for holder in talk.holders:
            held[holder].append(open_to_it)
    for start in sorted({slot.starts for slot in task.slots}):
        on = [at for at, slot in enumerate(task.slots) if slot.starts <= start < slot.ends]
        for own in held.values():
            if len(own) > 1:
                problem.at_most(1, [talk[at] for talk in own for at in on if at in talk])


def conference_scheduler(task: Task, effort: Effort) -> Work:
    """The plan of the peer, by its efficiency and with the solver that comes with it.

    A pair is declared at one of both talks, as its handbook does it; closed slots are declared too.
    """
    from conference_scheduler import resources, scheduler
    from conference_scheduler.lp_problem import objective_functions
    from pulp import PULP_CBC_CMD

    efficiency = objective_functions.efficiency_capacity_demand_difference
    cbc = PULP_CBC_CMD(msg=False, timeLimit=effort.seconds)

    def work() -> Placing:
        slots = [
            resources.Slot(
                of.room, FIRST_DAY + of.starts * MINUTE, of.ends - of.starts, of.capacity, ""
            )
            for of in task.slots
        ]
        events = [resources.Event(of.name, 0, of.demand) for of in task.talks]
        for event, of in zip(events, task.talks, strict=True):
            event.add_unavailability(*(slot for at, slot in enumerate(slots) if at not in of.slots))
        for one, other in task.apart:
            events[one].add_unavailability(events[other])
        found = scheduler.solution(events, slots, objective_function=efficiency, solver=cbc)
        return {int(talk): int(at) for talk, at in found}

    return work


SIDES: dict[str, Callable[[Task, Effort], Work]] = {
    "planner": planner,
    "planner-for-seats": planner_for_seats,
    "conference-scheduler": conference_scheduler,
}
"""Each loads what it needs, and gives the work."""
