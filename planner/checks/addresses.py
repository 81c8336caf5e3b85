"""Addresses: all who take the floor in an item have the time that an address takes."""

import datetime as dt
from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import BREAKS
from planner.model.conference import Limits
from planner.timetable import Slot

ADDRESSES_DO_NOT_FIT = Fault(
    "addresses-do-not-fit",
    Severity.WARNING,
    why=(
        "Everyone who takes the floor needs time; if there is less than the limits ask for, the "
        "last speakers are cut short or lunch is late."
    ),
    how="Give the item more time, or set other figures under [limits].",
    example="""\
09:00–09:30  Opening
             Welcoming addresses
               speakers: AT, DE, FR""",
    instead="""\
09:00–10:00  Opening
             Welcoming addresses
               speakers: AT, DE, FR""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Items, and parts of items that have times of their own, with more addresses than time."""
    for slot in subject.timetable:
        yield from _too_many(slot, subject.conference.limits)


def _too_many(slot: Slot, limits: Limits) -> Iterator[Finding]:
    speaking = [item for item in (slot.item, *slot.item.items) if item.speakers]
    needed = sum(len(item.speakers) * limits.minutes_each(item) for item in speaking)
    time = _time(slot)
    if needed and time is not None and needed > time:
        number = sum(len(item.speakers) for item in speaking)
        message = (
            f"{number} {'address needs' if number == 1 else 'addresses need'} {needed} minutes "
            f"({limits.minutes_per_address} each, {limits.minutes_per_brief_address} if brief); "
            f"{time} are available."
        )
        places = [item.place for item in speaking if item is not slot.item]
        yield ADDRESSES_DO_NOT_FIT.at(slot.item.place, message, *places)
        return
    for inner in slot.items:
        yield from _too_many(inner, limits)


def _time(slot: Slot) -> int | None:
    """The minutes of an item without its breaks, as far as they are known."""
    if slot.longest is None:
        return None
    breaks = (inner.longest for inner in slot.items if inner.item.kind in BREAKS)
    left = slot.longest - sum(filter(None, breaks), dt.timedelta())
    return int(left.total_seconds() // 60)
