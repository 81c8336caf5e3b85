"""What differs between two states of a programme: item by item, each change of its own kind.

Identity comes from ids. An item without its id on the other side may still be the same: one of the
same kind and number, or of the same kind and nearly the same words, that is missing there.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from planner.model import AgendaItem, Clock, Conference, Day
from planner.records import record


class Sort(StrEnum):
    """What sort of change it is, the gravest first."""

    ADDED = "added"
    REMOVED = "removed"
    DAY = "moved-day"
    TIME = "moved-time"
    ROOM = "moved-room"
    OFFICERS = "officers"
    OPENNESS = "openness"
    LANGUAGES = "languages"
    NUMBER = "renumbered"
    KIND = "kind"
    STATE = "state"
    DOCUMENTS = "documents"
    TITLE = "renamed"
    WORDING = "wording"
    NOTE = "note"


FACTS = frozenset({Sort.ADDED, Sort.REMOVED, Sort.DAY, Sort.TIME, Sort.ROOM})
"""Changes for which somebody has to be at another place or at another time."""

_RENAMED_BELOW = 0.75
"""Titles that are less alike than this are another name; others are another wording."""
_SAME_ABOVE = 0.6
"""Titles that are more alike than this can be those of one item whose id is not known."""


@record
class Placed:
    """An item where it stands: its day, and the item that it is inside of."""

    date: dt.date
    item: AgendaItem
    parent: AgendaItem | None = None


@record
class Change:
    """A change of one item. `old` is missing of an added one, `new` of a removed one.

    `language` tells in which language words differ, where not in all alike.
    """

    sort: Sort
    old: Placed | None
    new: Placed | None
    language: str = ""

    @property
    def placed(self) -> Placed:
        """Where it is, or was."""
        placed = self.new or self.old
        if placed is None:
            raise ValueError("a change of nothing")
        return placed


def changes(before: Conference, after: Conference) -> tuple[Change, ...]:
    """All changes, in the order of the programme as it is; what is gone stands where it stood."""
    pairs = list(_pairs(before.days, after.days))
    found = [change for old, new in pairs for change in _of_pair(old, new, before, after)]
    return tuple(sorted(found, key=_where))


def _where(change: Change) -> tuple[dt.date, Clock]:
    placed = change.placed
    item = placed.parent if placed.parent and not placed.item.start else placed.item
    return placed.date, item.start or Clock(2, 0, 0)


Pair = tuple[Placed | None, Placed | None]


def _pairs(before: Sequence[Day], after: Sequence[Day]) -> Iterator[Pair]:
    """Items of days with what they are on the other side, those without a partner too."""
    old = [Placed(day.date, item) for day in before for item in day.items]
    new = [Placed(day.date, item) for day in after for item in day.items]
    yield from _matched(old, new, (_by_id, _by_number, _by_title))


def _matched(
    old: Sequence[Placed], new: Sequence[Placed], keys: Sequence[Callable[[Placed], Hashable]]
) -> Iterator[Pair]:
    """Pairs by one key after the other, then by likeness; at last those that have no partner."""
    left, right = list(old), list(new)
    for key in keys:
        waiting: dict[Hashable, list[Placed]] = {}
        for placed in right:
            waiting.setdefault(key(placed), []).append(placed)
        for placed in tuple(left):
            others = waiting.get(key(placed)) if key(placed) is not None else None
            if others:
                partner = others.pop(0)
                left.remove(placed)
                right.remove(partner)
                yield placed, partner
    for placed in tuple(left):
        likest = max(right, key=lambda other: _likeness(placed, other), default=None)
        if likest and _likeness(placed, likest) > _SAME_ABOVE:
            left.remove(placed)
            right.remove(likest)
            yield placed, likest
    yield from ((placed, None) for placed in left)
    yield from ((None, placed) for placed in right)


def _by_id(placed: Placed) -> Hashable:
    return placed.item.id or None


def _by_number(placed: Placed) -> Hashable:
    item = placed.item
    return (item.kind, item.number, item.continued) if item.number else None


def _by_title(placed: Placed) -> Hashable:
    return placed.item.kind, tuple(placed.item.title.items())


def _likeness(old: Placed, new: Placed) -> float:
    """How alike the titles of two items of one kind are, from 0 to 1."""
    if old.item.kind is not new.item.kind:
        return 0.0
    shared = [language for language in old.item.title if language in new.item.title]
    return max((_alike(old.item.title[one], new.item.title[one]) for one in shared), default=0.0)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _of_pair(
    old: Placed | None, new: Placed | None, before: Conference, after: Conference
) -> Iterator[Change]:
    if old is None or new is None:
        yield Change(Sort.REMOVED if old else Sort.ADDED, old, new)
        return
    for sort in _sorts(old, new, before, after):
        yield Change(sort, old, new)
    for language, sort in _words(old.item, new.item):
        yield Change(sort, old, new, language)
    for pair in _matched(_inside(old), _inside(new), (_by_title, _by_written_id)):
        yield from _of_pair(*pair, before, after)


def _inside(placed: Placed) -> list[Placed]:
    return [Placed(placed.date, item, placed.item) for item in placed.item.items]


def _by_written_id(placed: Placed) -> Hashable:
    """The id of an item inside, where it is more than an address in its parent."""
    parent = placed.parent.id if placed.parent else ""
    is_address = placed.item.id.startswith(f"{parent}-{placed.item.kind}")
    return None if is_address or not placed.item.id else placed.item.id


def _sorts(old: Placed, new: Placed, before: Conference, after: Conference) -> Iterator[Sort]:
    """What differs in the facts of an item."""
    one, other = old.item, new.item
    is_inside = old.parent is not None
    differing = {
        Sort.DAY: old.date != new.date and not is_inside,
        Sort.TIME: _times(one) != _times(other),
        Sort.ROOM: one.room != other.room,
        Sort.OFFICERS: _duties(one, before) != _duties(other, after),
        Sort.OPENNESS: one.openness is not other.openness,
        Sort.LANGUAGES: one.languages != other.languages,
        Sort.NUMBER: one.number != other.number or one.continued != other.continued,
        Sort.KIND: one.kind is not other.kind,
        Sort.STATE: one.optional != other.optional,
        Sort.DOCUMENTS: one.documents != other.documents,
    }
    yield from (sort for sort, differs in differing.items() if differs)


def _times(item: AgendaItem) -> tuple[Hashable, ...]:
    return item.start, item.end, item.duration, item.day_part


def _duties(item: AgendaItem, conference: Conference) -> tuple[tuple[Hashable, ...], ...]:
    """Who has which role, by ids: an alias and what it stands for are the same."""
    return tuple(
        (duty.role, tuple(conference.party_id(party) for party in duty.holders))
        for duty in item.duties
    )


def _words(old: AgendaItem, new: AgendaItem) -> Iterator[tuple[str, Sort]]:
    """What differs in words, language by language."""
    for language in dict.fromkeys((*old.title, *new.title)):
        one, other = old.title.get(language, ""), new.title.get(language, "")
        if one != other:
            is_other_name = _alike(one, other) < _RENAMED_BELOW
            yield language, Sort.TITLE if is_other_name else Sort.WORDING
    for language in dict.fromkeys((*old.note, *new.note)):
        if old.note.get(language) != new.note.get(language):
            yield language, Sort.NOTE
