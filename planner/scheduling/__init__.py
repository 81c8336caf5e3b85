"""Planning: rooms and times, officers, interpreters. A conference comes in, a proposal goes out.

One function shows the whole flow: `propose`. Each stage states a neutral `Problem`, `solve` finds
the cheapest plan, and `written` puts it into the conference on which the next stage is based. The
checks know nothing of this room: they judge the result.
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
"""The meaning of the choices of a stage."""


@record
class Stage:
    """A part of planning: what for, what it looked for, what its choices mean, what came of it."""

    name: str
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
        """The stage for which there can be no plan, if any."""
        outcome = Outcome.IMPOSSIBLE
        return next((stage for stage in self.stages if stage.answer.outcome is outcome), None)

    @property
    def unplanned(self) -> tuple[Stage, ...]:
        """The stages for which no plan was found in time; the plans of the others remain valid."""
        return tuple(of for of in self.stages if of.answer.outcome is Outcome.UNKNOWN)

    @property
    def cost(self) -> int:
        """What the plan costs, as the solver counts it."""
        return sum(stage.answer.cost for stage in self.stages if stage.answer.is_plan)


def propose(
    conference: Conference, published: frozenset[str], planned: Planned, effort: Effort
) -> Proposal:
    """A plan for what is planned: times and rooms, then officers, then interpreters.

    Each stage takes what the one before has planned as given. The time is shared out among them:
    what one leaves the next have. `published` are the ids of items that went out.
    PlannerError where the solver is not installed.
    """
    done: list[Stage] = []
    stages = _stages(planned)
    for left, (name, state, write) in zip(range(len(stages), 0, -1), stages, strict=True):
        problem, meaning = state(Scene(conference, published))
        spent = sum(stage.answer.seconds for stage in done)
        answer = solve(problem, replace(effort, seconds=(effort.seconds - spent) / left))
        done.append(Stage(name, problem, meaning, answer))
        if answer.is_plan:
            conference = write(conference, meaning, answer.taken)
        elif answer.outcome is Outcome.IMPOSSIBLE:
            break
    return Proposal(conference, tuple(done))


_Stage = tuple[str, Callable[..., Any], Callable[..., Conference]]


def _stages(planned: Planned) -> list[_Stage]:
    """The stages of what is planned: what each is for, how it is stated, and how written."""
    stages: list[_Stage] = []
    if planned.times or planned.rooms:
        what = [name for name in ("rooms", "times") if getattr(planned, name)]
        stages.append((" and ".join(what), partial(places, planned=planned), with_places))
    if planned.officers:
        stages.append(("officers", officers, with_officers))
    if planned.interpreters:
        stages.append(("interpreters", interpreters, with_rota))
    return stages
