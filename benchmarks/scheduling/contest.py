"""Both solve the same task of talks in slots: the planner's solver, and conference-scheduler."""

import datetime as dt
from collections.abc import Callable

from talks import Placing, Task

from planner.scheduling.problem import Problem
from planner.scheduling.solve import Effort, solve

Choices = dict[tuple[int, int], int]
"""The choice of each talk in each slot that is open to it, by their numbers."""
FIRST_DAY = dt.datetime(2027, 9, 1)


def planner(task: Task, effort: Effort) -> Placing:
    """The plan of the planner's solver by the measure of the peer.

    All talks take place, so that their demands are spent; what is left to win are the capacities of
    the slots that are taken.
    """
    problem = Problem(constant=sum(talk.demand for talk in task.talks))
    choices = {
        (talk, at): problem.choice((talk, at))
        for talk, of in enumerate(task.talks)
        for at in sorted(of.slots)
    }
    for talk, of in enumerate(task.talks):
        problem.exactly(1, [choices[talk, at] for at in sorted(of.slots)])
    filled = [_filled(task, problem, choices, at) for at in range(len(task.slots))]
    problem.exactly(len(task.talks), filled)
    _keep_apart(task, problem, choices)
    taken = solve(problem, effort).taken
    return {talk: at for (talk, at), choice in choices.items() if choice in taken}


def _filled(task: Task, problem: Problem, choices: Choices, at: int) -> int:
    """A slot holds one talk if it is filled, and wins its capacity."""
    filled = problem.choice(("filled", at), -task.slots[at].capacity)
    talks = [(choice, 1) for (_, there), choice in choices.items() if there == at]
    problem.row([*talks, (filled, -1)], 0, 0)
    return filled


def _keep_apart(task: Task, problem: Problem, choices: Choices) -> None:
    """At each start of a slot, whoever holds talks is in one of them."""
    held = {holder for talk in task.talks for holder in talk.holders}
    starts = sorted({slot.starts for slot in task.slots})
    for holder in sorted(held):
        own = {at for at, talk in enumerate(task.talks) if holder in talk.holders}
        for start in starts if len(own) > 1 else ():
            on = {at for at, slot in enumerate(task.slots) if slot.starts <= start < slot.ends}
            problem.at_most(1, [one for (a, b), one in choices.items() if a in own and b in on])


def conference_scheduler(task: Task, effort: Effort) -> Placing:
    """The plan of the peer, by its efficiency and with the solver that comes with it.

    A pair is declared at one of both talks, as its handbook does it; closed slots are declared too.
    """
    from conference_scheduler import scheduler
    from conference_scheduler.lp_problem import objective_functions
    from conference_scheduler.resources import Event, Slot
    from pulp import PULP_CBC_CMD

    slots = [
        Slot(
            of.room,
            FIRST_DAY + dt.timedelta(minutes=of.starts),
            of.ends - of.starts,
            of.capacity,
            "",
        )
        for of in task.slots
    ]
    events = [Event(of.name, 0, of.demand) for of in task.talks]
    for event, of in zip(events, task.talks, strict=True):
        event.add_unavailability(*(slot for at, slot in enumerate(slots) if at not in of.slots))
    for one, other in task.apart:
        events[one].add_unavailability(events[other])
    found = scheduler.solution(
        events,
        slots,
        objective_function=objective_functions.efficiency_capacity_demand_difference,
        solver=PULP_CBC_CMD(msg=False, timeLimit=effort.seconds),
    )
    return {int(talk): int(at) for talk, at in found}


SIDES: dict[str, Callable[[Task, Effort], Placing]] = {
    "planner": planner,
    "conference-scheduler": conference_scheduler,
}
