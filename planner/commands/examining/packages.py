"""What `planner doctor` says about other packages that add something to the planner."""

from collections.abc import Iterator
from functools import partial
from importlib.metadata import entry_points

from planner.added import CHECKS, PRODUCTS, READERS, added
from planner.commands.examining.installation import Diagnosis, Found, State, sound


def packages() -> Found:
    """Each package that adds something, and whether that can be loaded; none is not a fault."""
    for group in (READERS, CHECKS, PRODUCTS):
        yield from sound("packages", partial(_of_group, group))


def _of_group(group: str) -> Iterator[Diagnosis]:
    added(group)
    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        subject = point.dist.name if point.dist else point.value
        yield Diagnosis(State.OK, subject, f"adds “{point.name}” to {group}")
