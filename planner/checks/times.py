"""Times: order, ends before starts, and what the agenda leaves open."""

from collections.abc import Iterator, Sequence

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import Conference
from planner.places import Place
from planner.timetable import How, Slot, Timetable

DAY_TWICE = Fault(
    "day-twice",
    Severity.ERROR,
    why="Each day appears once in an agenda; readers look for it in one place.",
    how="Move what is under it to the first of the two.",
    example="""\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells

Monday, 3 May 2027

14:00–15:00  Session 2: Springs""",
    instead="""\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells

14:00–15:00  Session 2: Springs""",
)
DAY_ORDER = Fault(
    "day-order",
    Severity.ERROR,
    why="An agenda is read from the first day to the last.",
    how="Put the days in order.",
    example="""\
Tuesday, 4 May 2027

09:00–10:00  Session 2: Springs

Monday, 3 May 2027

09:00–10:00  Session 1: Wells""",
    instead="""\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells

Tuesday, 4 May 2027

09:00–10:00  Session 2: Springs""",
)
TIME_ORDER = Fault(
    "time-order",
    Severity.ERROR,
    why=(
        "Items are listed in the order of their times; if one is out of order, its time or its "
        "place is wrong, and the ends of other items are inferred from it."
    ),
    how="Put the items in order; write the time of an item past midnight as 01:30+1.",
    example="""\
10:00–11:00  Session 2: Springs
09:00–10:00  Session 1: Wells""",
    instead="""\
09:00–10:00  Session 1: Wells
10:00–11:00  Session 2: Springs""",
)
END_BEFORE_START = Fault(
    "end-before-start",
    Severity.ERROR,
    why="An item that ends before it starts cannot be put in a calendar.",
    how="Write a time past midnight as 22:00–00:30+1.",
    example="22:00–00:30  Reception",
    instead="22:00–00:30+1  Reception",
)
TIME_OUTSIDE_ITEM = Fault(
    "time-outside-item",
    Severity.ERROR,
    why="What is inside an item takes place during the item.",
    how="Change one of the two, or give this a line of its own at the margin.",
    example="""\
09:00–10:00  Session 1: Wells
             10:30  Coffee break""",
    instead="""\
09:00–11:00  Session 1: Wells
             10:30  Coffee break""",
)
ENDS_NOT_PRINTED = Fault(
    "ends-not-printed",
    Severity.WARNING,
    why=(
        "Papers print only ends that are written; calendars infer an end from what comes next, "
        "or leave it open."
    ),
    how="Where an end is fixed, write it: 09:30–12:30.",
    example="09:00  Session 1: Wells",
    instead="09:00–10:00  Session 1: Wells",
)
BORDER_UNKNOWN = Fault(
    "border-unknown",
    Severity.WARNING,
    why=(
        "There is an item without a time between this one and the next: neither people nor "
        "calendars can know when one ends and the other begins."
    ),
    how="Give it a time.",
    example="""\
09:00  Session 1: Wells
–      Questions and answers
11:00  Lunch""",
    instead="""\
09:00  Session 1: Wells
10:30  Questions and answers
11:00  Lunch""",
)


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
            message = f"{day.date} appears here again."
            yield DAY_TWICE.at(day.place, message, first[day.date])
        elif latest and day.date < latest:
            message = f"{day.date} comes after {latest}."
            yield DAY_ORDER.at(day.place, message)
        first.setdefault(day.date, day.place)
        latest = day.date


def _order(slots: Sequence[Slot]) -> Iterator[Finding]:
    """Each item is printed behind those that begin before it."""
    before: Slot | None = None
    for slot in slots:
        if slot.start.at and before and before.start.at and slot.start.at < before.start.at:
            message = f"{slot.item.start} comes after {before.item.start}."
            yield TIME_ORDER.at(slot.item.place, message, before.item.place)
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
        hint = f"Write a time past midnight as {start}–{end}+1."
        alone = f"An item that takes no time has only one time: {start}."
        yield END_BEFORE_START.at(slot.item.place, message, hint=hint if end < start else alone)


def _inside(slot: Slot) -> Iterator[Finding]:
    """What is inside an item takes place while the item does."""
    yield from _order(slot.items)
    latest = slot.end.at or slot.not_after
    for inner in slot.items:
        ends = inner.end.at if inner.end.how is How.PRINTED else inner.start.at
        too_early = inner.start.at and slot.start.at and inner.start.at < slot.start.at
        too_late = ends and latest and ends > latest
        if too_early or too_late:
            message = "This is outside the time of the item to which it belongs."
            yield TIME_OUTSIDE_ITEM.at(inner.item.place, message, slot.item.place)


def _ends_not_printed(timetable: Timetable) -> Iterator[Finding]:
    """An agenda that prints no end at all: papers stay silent, calendars have to infer."""
    timed = [slot for slot in timetable if slot.start.how is How.PRINTED]
    if timed and not any(slot.end.how is How.PRINTED for slot in timed):
        inferred = sum(slot.end.how is How.INFERRED for slot in timed)
        times = "one time" if len(timed) == 1 else f"{len(timed)} times"
        message = (
            f"The agenda gives {times} and no end; inferred from what comes next: {inferred}, "
            f"unknown: {len(timed) - inferred}."
        )
        yield ENDS_NOT_PRINTED.at(timed[0].item.place, message)


def _borders(timetable: Timetable) -> Iterator[Finding]:
    for slot in timetable:
        if slot.shares_with and slot.start.at and slot.not_after:
            others = ", ".join(f"“{item.title.best('')}”" for item in slot.shares_with)
            span = f"{slot.clock(slot.start.at)} to {slot.clock(slot.not_after)}"
            message = (
                f"This item and {others} share {span}; where one ends and the next begins is "
                "not known."
            )
            places = [item.place for item in slot.shares_with]
            yield BORDER_UNKNOWN.at(slot.item.place, message, *places)
