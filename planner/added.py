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


def package_in(fault: BaseException) -> str | None:
    """The package of others in whose code a fault arose or passed through, if there is one."""
    from importlib.metadata import entry_points
    from traceback import walk_tb

    modules = {str(at.f_globals.get("__name__")) for at, _ in walk_tb(fault.__traceback__)}
    outermost = {name.partition(".")[0] for name in modules}
    points = (point for group in (READERS, CHECKS, PRODUCTS) for point in entry_points(group=group))
    return next((_name(each) for each in points if each.module.split(".")[0] in outermost), None)


def _name(point: "EntryPoint") -> str:
    return point.dist.name if point.dist else point.value


def _loaded(point: "EntryPoint") -> Any:
    try:
        return point.load()
    except Exception as fault:  # Whatever a foreign package does wrong is said, not thrown.
        package = _name(point)
        raise PlannerError(
            f"{package} adds “{point.name}” to {point.group}, but it cannot be loaded: {fault}",
            f"Fix that package, or remove it: pip uninstall {package}",
        ) from fault
