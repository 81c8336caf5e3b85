"""What one language version leaves out of an item though it tells it of others."""

from collections.abc import Iterable, Iterator

from planner.findings import Fault, Finding, Severity
from planner.model import AgendaItem, Conference
from planner.readers.item_people import GROUPS, holders

WORDS_MISSING = Fault(
    "version-words-missing",
    Severity.WARNING,
    why="One version names people, documents or rooms of other items, but not of this one: perhaps "
    "they were removed there, or added only in the other.",
    how="Compare the two; the folder has what one of them says.",
)

Matters = frozenset[str]
"""What a version tells of any of its items; one that leaves a matter out everywhere is abridged."""


def matters_of(conference: Conference) -> Matters:
    """What a version tells of any of its items."""
    return frozenset(of for item in conference.every_item for of in _told(item))


def omissions(
    item: AgendaItem, other: AgendaItem, ours: Matters, theirs: Matters
) -> Iterator[Finding]:
    """What only one of two versions tells of an item, though the other tells it elsewhere."""
    told, told_there = _told(item), _told(other)
    if lost := _without(told, told_there, theirs):
        message = f"This does not name {lost}."
        yield WORDS_MISSING.at(other.place, message, item.place)
    if lost := _without(told_there, told, ours):
        message = f"The first language does not name {lost}."
        yield WORDS_MISSING.at(other.place, message, item.place)


def _without(told: Iterable[str], elsewhere: Iterable[str], known: Matters) -> str:
    lost = [of for of in told if of in known and of not in elsewhere]
    return " and ".join(f"the {of}" for of in lost)


def _told(item: AgendaItem) -> list[str]:
    people = [who for who, roles in GROUPS.items() if holders(item, roles)]
    rest = (("documents", item.documents), ("room", item.room))
    return [*people, *(name for name, value in rest if value)]
