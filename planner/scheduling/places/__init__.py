"""Where and when: each meeting gets a room and a time."""

from planner.scheduling.places.asked import asked
from planner.scheduling.places.clashes import CLASHES
from planner.scheduling.places.delegations import delegations
from planner.scheduling.places.fits import FITS
from planner.scheduling.places.options import Options, Planned
from planner.scheduling.places.wishes import wishes
from planner.scheduling.problem import Problem
from planner.scheduling.scene import Scene

__all__ = ["Options", "Planned", "places"]


def places(scene: Scene, planned: Planned) -> tuple[Problem, Options]:
    """The problem of places and times, and what its choices mean."""
    problem = Problem()
    options = asked(scene, planned, problem)
    for rule in (*FITS, *CLASHES, delegations):
        rule(options)
    wishes(options)
    return problem, options
