"""What fits: sessions without a break, and more addresses than there is time for."""

import datetime as dt
from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import BREAKS, CHAIRED, AgendaItem
from planner.model.conference import Limits
from planner.timetable import Slot

SESSION_WITHOUT_BREAK = Fault(
    "session-without-break",
    Severity.WARNING,
    why=(
        "People listen, and interpreters work, for about two hours without a rest. The limit is "
        "`minutes_without_break` under [limits]."
    ),
    how="Put a break inside.",
    example="09:00–12:00  Session 1: Wells",
    instead="""\
09:00–12:00  Session 1: Wells
             Coffee break""",
)
ADDRESSES_DO_NOT_FIT = Fault(
    "addresses-do-not-fit",
    Severity.WARNING,
    why=(
        "Each who takes the floor needs time; where there is less than the limits ask for, the "
        "last speakers are cut or lunch is late."
    ),
    how="Give the item more time, or state other figures under [limits].",
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
    """Sessions that are too long, and addresses that do not fit."""
    limits = subject.conference.limits
    for slot in subject.timetable:
        yield from _without_break(slot, limits)
        yield from _too_many_addresses(slot, limits)


def _without_break(slot: Slot, limits: Limits) -> Iterator[Finding]:
    rests = any(inner.item.kind in BREAKS for inner in slot.items) or slot.shares_with
    if slot.item.kind not in CHAIRED or rests or not slot.longest:
        return
    minutes = _minutes(slot.longest)
    if minutes > limits.minutes_without_break:
        lasts = "lasts" if slot.end.at else "may last"
        message = (
            f"This {lasts} {minutes} minutes without a break; "
            f"the limit is {limits.minutes_without_break} (limits.minutes_without_break)."
        )
        yield SESSION_WITHOUT_BREAK.at(slot.item.place, message)


def _too_many_addresses(slot: Slot, limits: Limits) -> Iterator[Finding]:
    """Whether all who take the floor in an item have the time that an address takes."""
    speaking = [item for item in (slot.item, *slot.item.items) if _addresses(item)]
    needed = sum(_addresses(item) * _minutes_each(item, limits) for item in speaking)
    if not needed or not slot.longest or needed <= _minutes(slot.longest):
        return
    number = sum(map(_addresses, speaking))
    message = (
        f"{number} {'address needs' if number == 1 else 'addresses need'} {needed} minutes "
        f"({limits.minutes_per_address} each, {limits.minutes_per_brief_address} if brief); "
        f"there are {_minutes(slot.longest)}."
    )
    places = [item.place for item in speaking if item is not slot.item]
    yield ADDRESSES_DO_NOT_FIT.at(slot.item.place, message, *places)


def _addresses(item: AgendaItem) -> int:
    return len(item.speakers)


def _minutes_each(item: AgendaItem, limits: Limits) -> int:
    return limits.minutes_per_brief_address if item.brief else limits.minutes_per_address


def _minutes(span: dt.timedelta) -> int:
    return int(span.total_seconds() // 60)
