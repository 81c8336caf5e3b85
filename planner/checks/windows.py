"""When items may take place: in their windows, not in parallel with some, and after others."""

from collections.abc import Iterable, Iterator

from planner.checks.named import item_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import AgendaItem
from planner.places import Place
from planner.timetable import Slot
from planner.timetable.windows import lies_in

OUTSIDE_WINDOW = Fault(
    "outside-window",
    Severity.WARNING,
    why="The item takes place outside the times allowed for it (`window`).",
    how="Move the item, or allow this time.",
    example="""\
09:00–10:00  Session 1: Wells
             window: 2027-05-03/10:00-18:00""",
    instead="""\
10:00–11:00  Session 1: Wells
             window: 2027-05-03/10:00-18:00""",
)
ITEMS_PARALLEL = Fault(
    "items-parallel",
    Severity.WARNING,
    why="Two items take place at the same time that may not (`not-parallel`).",
    how="Move one of the two.",
    example="""\
09:00–10:00  Session 1: Wells
             id: wells · not-parallel: springs
09:30–10:30  Session 2: Springs
             id: springs""",
    instead="""\
09:00–10:00  Session 1: Wells
             id: wells · not-parallel: springs
10:00–11:00  Session 2: Springs
             id: springs""",
)
ORDER_BROKEN = Fault(
    "order-broken",
    Severity.WARNING,
    why="An item begins before another one that must come first is over (`comes-after`).",
    how="Move one of the two.",
    example="""\
09:00–10:00  Session 1: Wells
             id: wells · comes-after: springs
10:00–11:00  Session 2: Springs
             id: springs""",
    instead="""\
11:00–12:00  Session 1: Wells
             id: wells · comes-after: springs
10:00–11:00  Session 2: Springs
             id: springs""",
)
ITEM_UNKNOWN = Fault(
    "item-unknown",
    Severity.ERROR,
    why="A rule or a statement refers to an item by its id, but there is no such item.",
    how="Write the id of an item: planner show FOLDER --ids.",
    example="""\
09:00–10:00  Session 1: Wells
             id: wells · not-parallel: sprngs
10:00–11:00  Session 2: Springs
             id: springs""",
    instead="""\
09:00–10:00  Session 1: Wells
             id: wells · not-parallel: springs
10:00–11:00  Session 2: Springs
             id: springs""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Items outside their windows, in parallel with what they may not be, or too early."""
    for slot in subject.timetable:
        item = slot.item
        yield from unknown_items((*item.not_parallel, *item.after), item.place, subject)
        if not lies_in(slot, item.windows):
            message = f"This may take place {', '.join(map(str, item.windows))}."
            yield OUTSIDE_WINDOW.at(item.place, message)
        yield from _parallel(slot, subject)
        yield from _order(slot, subject)


def unknown_items(ids: Iterable[str], place: Place, subject: Subject) -> Iterator[Finding]:
    """Ids that a rule names and that no item of the days has."""
    for own_id in dict.fromkeys(ids):
        if own_id not in subject.by_id:
            hint = did_you_mean(own_id, subject.by_id)
            yield ITEM_UNKNOWN.at(place, f"There is no item “{own_id}”.", hint=hint)


def _parallel(slot: Slot, subject: Subject) -> Iterator[Finding]:
    """Of two that name each other, the later one tells."""
    for other in _others(slot, slot.item.not_parallel, subject):
        is_told = _names(other.item, slot.item, subject) and _place(slot) < _place(other)
        if _overlap(slot, other) and not is_told:
            message = f"This takes place at the same time as {item_named(other.item)}."
            yield ITEMS_PARALLEL.at(slot.item.place, message, other.item.place)


def _order(slot: Slot, subject: Subject) -> Iterator[Finding]:
    for other in _others(slot, slot.item.after, subject):
        if slot.times and other.times and other.times[1] > slot.times[0]:
            message = f"This begins before {item_named(other.item)} is over."
            yield ORDER_BROKEN.at(slot.item.place, message, other.item.place)


def _others(slot: Slot, ids: Iterable[str], subject: Subject) -> Iterator[Slot]:
    """The other items of the days that are named, each once; of a session, each sitting."""
    named = (item.id for own_id in ids for item in subject.by_id.get(own_id, ()))
    for own_id in dict.fromkeys(named):
        other = subject.slots[own_id]
        if other.item.id != slot.item.id:
            yield other


def _names(item: AgendaItem, other: AgendaItem, subject: Subject) -> bool:
    named = (of.id for own_id in item.not_parallel for of in subject.by_id.get(own_id, ()))
    return other.id in named


def _place(slot: Slot) -> tuple[str, int]:
    return slot.item.place.file, slot.item.place.line


def _overlap(slot: Slot, other: Slot) -> bool:
    if not slot.times or not other.times:
        return False
    return slot.times[0] < other.times[1] and other.times[0] < slot.times[1]
