"""An instance is stated, solved and arranged: the whole flow."""

from dataclasses import replace

import arrange
from instance import Instance
from objective import Plan
from settle import settled
from statement import state

from planner.scheduling.solve import Answer, Effort, Outcome, solve

SOON = 5
"""Seconds in which the talks of a session are put into slots, at most."""


def solved(of: Instance, effort: Effort, spare: int = 0) -> tuple[Answer, Plan | None]:
    """The plan of an instance, none where none was found.

    Each track is in as few rooms at once as it needs, and in `spare` more; if that is too few for
    all tracks together, in more.
    """
    grid = state(of, spare)
    answer = solve(grid.problem, effort)
    if answer.outcome is Outcome.IMPOSSIBLE and spare < len(of.rooms) - 1:
        rest = replace(effort, seconds=max(effort.seconds - answer.seconds, 0))
        return solved(of, rest, spare + 1)
    if not answer.is_plan:
        return answer, None
    return answer, settled(of, arrange.plan(grid, answer.taken), Effort(SOON, effort.seed))
