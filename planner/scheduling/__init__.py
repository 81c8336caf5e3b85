"""Planning: rooms and times, officers, interpreters. A conference comes in, a proposal goes out.

One function tells the whole flow: `propose`. Each stage states a neutral `Problem`, `solve` finds
the cheapest plan, and `written` puts it into the conference that the next stage looks at. The
checks know nothing of this room: they judge what comes out.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from planner.model import Conference
from planner.records import record
from planner.scheduling.people.interpreters import interpreters
from planner.scheduling.people.offers import Offers
from planner.scheduling.people.officers import officers
from planner.scheduling.people.seats import Seats
from planner.scheduling.places import places
from planner.scheduling.places.options import Options, Planned
from planner.scheduling.problem import Problem
from planner.scheduling.scene import Scene
from planner.scheduling.solve import Answer, Effort, Outcome, solve
from planner.scheduling.written import with_officers, with_places, with_rota

__all__ = ["Effort", "Outcome", "Planned", "Proposal", "Stage", "propose"]

Meaning = Options | Offers | Seats
"""What the choices of a stage stand for."""


@record
class Stage:
    """A part of planning: what it looked for, what its choices mean, and what came of it."""

    problem: Problem
    meaning: Meaning
    answer: Answer


@record
class Proposal:
    """The conference as it would be, and the stages that led there; the last may have failed."""

    conference: Conference
    stages: tuple[Stage, ...]

    @property
    def failed(self) -> Stage | None:
        """The stage for which there is no plan, if any."""
        return next((stage for stage in self.stages if not stage.answer.is_plan), None)

    @property
    def cost(self) -> int:
        """What the plan costs, as the solver counts it."""
        return sum(stage.answer.cost for stage in self.stages)


def propose(
    conference: Conference, published: frozenset[str], planned: Planned, effort: Effort
) -> Proposal:
    """A plan for what is planned: times and rooms, then officers, then interpreters.

    `published` are the ids of items that went out. PlannerError where the solver is not installed.
    """
    done: list[Stage] = []
    for state, write in _stages(planned):
        problem, meaning = state(Scene(conference, published))
        spent = sum(stage.answer.seconds for stage in done)
        rest = replace(effort, seconds=max(effort.seconds - spent, 0))
        answer = solve(problem, rest)
        done.append(Stage(problem, meaning, answer))
        if not answer.is_plan:
            break
        conference = write(conference, meaning, answer.taken)
    return Proposal(conference, tuple(done))


def _stages(planned: Planned) -> list[tuple[Callable[..., Any], Callable[..., Conference]]]:
    """The stages of what is planned: how each is stated, and how its plan is written."""
    stages: list[tuple[Callable[..., Any], Callable[..., Conference]]] = []
    if planned.times or planned.rooms:
        stages.append((partial(places, planned=planned), with_places))
    if planned.officers:
        stages.append((officers, with_officers))
    if planned.interpreters:
        stages.append((interpreters, with_rota))
    return stages
