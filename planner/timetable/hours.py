"""Hours that are the same on every day, and whether something takes place within them."""

from collections.abc import Iterable, Iterator

from planner.model import Clock
from planner.model.clock import Hours
from planner.timetable.slots import Slot

_DAY = 24 * 60


def is_within(slot: Slot, hours: Iterable[Hours]) -> bool:
    """Whether an item is within these hours from its start until its certain end.

    Adjacent hours cover what continues from one to the next. An item without a start contradicts no
    hours.
    """
    if not slot.start.at or not slot.least_end:
        return True
    reached, last = (_minutes(slot.clock(at)) for at in (slot.start.at, slot.least_end))
    is_inside = False
    for begins, ends in sorted(_on_days(hours, last // _DAY)):
        if begins <= reached <= ends:
            reached, is_inside = ends, True
    return is_inside and last <= reached


def _on_days(hours: Iterable[Hours], later: int) -> Iterator[tuple[int, int]]:
    """Hours in minutes: those of the evening before go on after midnight, others come later."""
    days = range(-_DAY, (later + 1) * _DAY, _DAY)
    return ((day + _minutes(of.starts), day + _minutes(of.ends)) for of in hours for day in days)


def _minutes(clock: Clock) -> int:
    return clock.days_later * _DAY + clock.hour * 60 + clock.minute
