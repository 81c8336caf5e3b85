"""What other packages add to the planner: readers, checks and products. Nothing else is pluggable.

A package names them as entry points of its own, in one of the three groups below; installed beside
the planner it is used like what comes with it. See docs/how-to/add-a-check-or-a-product.md.
"""

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from planner.errors import PlannerError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

READERS: Final = "planner.readers"
"""Each is a `planner.readers.files.Reader`: a format of official texts."""

CHECKS: Final = "planner.checks"
"""Each is a module or an object as those of `planner.checks`: `check(subject)`, and its faults."""

PRODUCTS: Final = "planner.products"
"""Each is a `planner.products.Product`."""


@cache
def added(group: str) -> tuple[Any, ...]:
    """What is added in a group, by name. PlannerError where something cannot be loaded."""
    from importlib.metadata import entry_points

    points = sorted(entry_points(group=group), key=lambda point: point.name)
    return tuple(_loaded(point) for point in points)


def _loaded(point: "EntryPoint") -> Any:
    try:
        return point.load()
    except Exception as fault:  # Whatever a foreign package does wrong is said, not thrown.
        package = point.dist.name if point.dist else point.value
        raise PlannerError(
            f"{package} adds “{point.name}” to {point.group}, but it cannot be loaded: {fault}",
            f"Fix that package, or remove it: pip uninstall {package}",
        ) from fault
