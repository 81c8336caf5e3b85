"""Times: order, ends before starts, and what the agenda leaves open."""

from collections.abc import Iterator, Sequence

from planner.checks.subject import Subject
from planner.findings import Finding, error, warning
from planner.model import Conference
from planner.places import Place
from planner.timetable import How, Slot, Timetable


def check(subject: Subject) -> Iterator[Finding]:
    """Times that contradict each other, and those that are not known."""
    yield from _days(subject.conference)
    for day in subject.timetable.days:
        yield from _order(day.slots)
        for slot in day.slots:
            yield from _item(slot)
    yield from _ends_not_printed(subject.timetable)
    yield from _borders(subject.timetable)


def _days(conference: Conference) -> Iterator[Finding]:
    first: dict[object, Place] = {}
    latest = None
    for day in conference.days:
        if day.date in first:
            message = f"{day.date} stands here again."
            hint = "Put what is under it under the first of the two."
            yield error("day-twice", message, day.place, hint, first[day.date])
        elif latest and day.date < latest:
            message = f"{day.date} stands behind {latest}."
            yield error("day-order", message, day.place, "Put the days in order.")
        first.setdefault(day.date, day.place)
        latest = day.date


def _order(slots: Sequence[Slot]) -> Iterator[Finding]:
    """Each item is printed behind those that begin before it."""
    before: Slot | None = None
    for slot in slots:
        if slot.start.at and before and before.start.at and slot.start.at < before.start.at:
            message = f"{slot.item.start} stands behind {before.item.start}."
            hint = "Put the items in order; an item past midnight has its time as 01:30+1."
            yield error("time-order", message, slot.item.place, hint, before.item.place)
        before = slot if slot.start.at else before


def _item(slot: Slot) -> Iterator[Finding]:
    yield from _ends(slot)
    yield from _inside(slot)
    for inner in slot.items:
        yield from _item(inner)


def _ends(slot: Slot) -> Iterator[Finding]:
    start, end = slot.item.start, slot.item.end
    if start and end and end <= start:
        when = "before" if end < start else "as soon as"
        message = f"It ends at {end}, {when} it starts at {start}."
        hint = f"Past midnight is written {start}–{end}+1."
        alone = f"What takes no time has one time alone: {start}."
        yield error("end-before-start", message, slot.item.place, hint if end < start else alone)


def _inside(slot: Slot) -> Iterator[Finding]:
    """What is inside an item takes place while the item does."""
    yield from _order(slot.items)
    latest = slot.end.at or slot.not_after
    for inner in slot.items:
        ends = inner.end.at if inner.end.how is How.PRINTED else inner.start.at
        too_early = inner.start.at and slot.start.at and inner.start.at < slot.start.at
        too_late = ends and latest and ends > latest
        if too_early or too_late:
            message = "This is outside the time of the item that it belongs to."
            hint = "Change one of the two, or give this a line of its own at the margin."
            yield error("time-outside-item", message, inner.item.place, hint, slot.item.place)


def _ends_not_printed(timetable: Timetable) -> Iterator[Finding]:
    """An agenda that prints no end at all: papers stay silent, calendars have to infer."""
    timed = [slot for slot in timetable if slot.start.how is How.PRINTED]
    if timed and not any(slot.end.how is How.PRINTED for slot in timed):
        inferred = sum(slot.end.how is How.INFERRED for slot in timed)
        times = "one time" if len(timed) == 1 else f"{len(timed)} times"
        message = (
            f"The agenda prints {times} and no end; "
            f"following from what comes next: {inferred}, unknown: {len(timed) - inferred}."
        )
        hint = "Where an end is fixed, print it: 09:30–12:30."
        yield warning("ends-not-printed", message, timed[0].item.place, hint)


def _borders(timetable: Timetable) -> Iterator[Finding]:
    for slot in timetable:
        if slot.shares_with and slot.start.at and slot.not_after:
            others = ", ".join(f"“{item.title.best('')}”" for item in slot.shares_with)
            span = f"{slot.clock(slot.start.at)} to {slot.clock(slot.not_after)}"
            message = f"This item and {others} share {span}; the border between them is not known."
            places = [item.place for item in slot.shares_with]
            yield warning(
                "border-unknown", message, slot.item.place, "Print a time there.", *places
            )
