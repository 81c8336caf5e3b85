"""What differs between two states of a programme: item by item, each change of its own kind.

An item that was moved, renumbered or renamed has changed; it is not gone, and no other has come.
Which item is which is worked out in `matching`; here is told what differs between the two.
"""

import datetime as dt
from collections.abc import Hashable, Iterator, Sequence
from enum import StrEnum

from planner.changes.matching import Pair, Placed, State, of_days, of_inside, pairs
from planner.changes.order import displaced
from planner.language.subjects import alike, subject, unnumbered
from planner.model import AgendaItem, Clock, Conference
from planner.records import record


class Sort(StrEnum):
    """What sort of change it is, the gravest first."""

    ADDED = "added"
    REMOVED = "removed"
    RESTORED = "restored"
    DAY = "moved-day"
    TIME = "moved-time"
    ROOM = "moved-room"
    ITEM = "moved-item"
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
    ORDER = "reordered"


FACTS = frozenset({Sort.ADDED, Sort.REMOVED, Sort.RESTORED, Sort.DAY, Sort.TIME, Sort.ROOM})
"""Changes for which somebody has to be at another place or at another time."""

_RENAMED_BELOW = 0.75
"""Titles that are less alike than this are another name; others are another wording."""


@record
class Change:
    """A change of one item. `old` is missing of an added one, `new` of a removed one.

    `language` tells in which language words differ. `kept` is the item of the day, as it is now,
    that something inside is gone from.
    """

    sort: Sort
    old: Placed | None
    new: Placed | None
    language: str = ""
    kept: AgendaItem | None = None

    @property
    def placed(self) -> Placed:
        """Where it is, or was."""
        placed = self.new or self.old
        if placed is None:
            raise ValueError("a change of nothing")
        return placed

    @property
    def whole(self) -> AgendaItem:
        """The item of the day that it belongs to; the same for all that changes in one."""
        return self.kept or self.placed.whole


def changes(before: State, after: State) -> tuple[Change, ...]:
    """All changes, in the order of the programme as it is; what is gone stands where it stood."""
    languages = _shared(before.conference, after.conference)
    sides = _Sides(before, after, languages)
    tops = [*filter(sides.may_differ, pairs(of_days(before), of_days(after), languages[0]))]
    found = [change for pair in tops for change in sides.of_top(pair)]
    return tuple(sorted([*found, *sides.inside(tops)], key=_where))


def _shared(before: Conference, after: Conference) -> tuple[str, ...]:
    """The languages that both have; words of others were never compared by anybody."""
    shared = tuple(one for one in after.languages if one in before.languages)
    return shared or after.languages or before.languages or ("en",)


def _where(change: Change) -> tuple[dt.date, Clock]:
    return change.placed.date, change.whole.start or Clock(2, 0, 0)


@record
class _Sides:
    """Both states, for what an item alone does not tell; the languages that both have."""

    before: State
    after: State
    languages: tuple[str, ...]

    def may_differ(self, pair: Pair) -> bool:
        """Whether to look at a pair: releases that are read together share what is alike."""
        old, new = pair
        is_same = old is not None and new is not None and old.item is new.item
        same_names = self.before.conference.bodies == self.after.conference.bodies
        return not (is_same and same_names) or (old and old.date) != (new and new.date)

    def of_top(self, pair: Pair) -> Iterator[Change]:
        """The changes of an item of a day, without those of what is inside."""
        old, new = pair
        gone = {of.item.id: of for of in self.before.cancelled}
        if old is None and new and (was := gone.get(new.item.id)):
            yield Change(Sort.RESTORED, Placed(was.date, was.item), new)
        else:
            yield from self._of(pair)

    def inside(self, above: Sequence[Pair]) -> Iterator[Change]:
        """The changes of what is inside items, down to the deepest.

        What has gone from one item and has come into another is the same.
        """
        found: list[Pair] = []
        for old, new in above:
            if old and new:
                ours, theirs = of_inside(old), of_inside(new)
                within = pairs(ours, theirs, self.languages[0])
                yield from (Change(Sort.ORDER, *pair) for pair in displaced(within, ours, theirs))
                found += within
        if found:
            there, moved = _moved(found, self.languages[0])
            now = {id(old.whole): new.whole for old, new in above if old and new}
            yield from (Change(Sort.ITEM, *pair) for pair in moved)
            for pair in (*there, *moved):
                kept = now.get(id(pair[0].whole)) if pair[0] and not pair[1] else None
                yield from self._of(pair, kept)
            yield from self.inside([*there, *moved])

    def _of(self, pair: Pair, kept: AgendaItem | None = None) -> Iterator[Change]:
        old, new = pair
        if old is None or new is None:
            yield Change(Sort.REMOVED if old else Sort.ADDED, old, new, kept=kept)
            return
        yield from (Change(sort, old, new) for sort in self._facts(old, new))
        for language in self.languages:
            for sort in _words(old.item, new.item, language):
                yield Change(sort, old, new, language)

    def _facts(self, old: Placed, new: Placed) -> Iterator[Sort]:
        """What differs in the facts of an item."""
        one, other = old.item, new.item
        differing = {
            Sort.DAY: old.date != new.date and old.parent is None,
            Sort.TIME: _times(one) != _times(other),
            Sort.ROOM: one.room != other.room and self._other_room(one.room, other.room),
            Sort.OFFICERS: self._other_duties(one, other),
            Sort.OPENNESS: one.openness is not other.openness,
            Sort.LANGUAGES: one.languages != other.languages,
            Sort.NUMBER: self._other_number(one, other),
            Sort.KIND: one.kind is not other.kind,
            Sort.STATE: one.optional != other.optional,
            Sort.DOCUMENTS: one.documents != other.documents,
        }
        yield from (sort for sort, differs in differing.items() if differs)

    def _other_room(self, one: str, other: str) -> bool:
        """Whether two rooms are not called alike: in two folders one may have two ids."""
        return not _called(one, self.before.conference) & _called(other, self.after.conference)

    def _other_duties(self, one: AgendaItem, other: AgendaItem) -> bool:
        return _duties(one, self.before.conference) != _duties(other, self.after.conference)

    def _other_number(self, one: AgendaItem, other: AgendaItem) -> bool:
        if (one.number, one.continued) != (other.number, other.continued):
            return True
        titles = ((_title(one, of), _title(other, of), of) for of in self.languages)
        return any(a != b and unnumbered(a, of) == unnumbered(b, of) for a, b, of in titles)


def _moved(found: Sequence[Pair], language: str) -> tuple[list[Pair], list[Pair]]:
    """The pairs inside one item, and those of two: of the same words, gone here and come there."""
    gone = [old for old, new in found if old and not new]
    come = [new for old, new in found if new and not old]
    again = [pair for pair in pairs(gone, come, language) if _same_words(pair, language)]
    moved = {id(placed) for pair in again for placed in pair}
    there = [pair for pair in found if not {id(pair[0]), id(pair[1])} & moved]
    return there, again


def _same_words(pair: Pair, language: str) -> bool:
    old, new = pair
    if not old or not new:
        return False
    return subject(_title(old.item, language), language) == subject(
        _title(new.item, language), language
    )


def _called(room: str, conference: Conference) -> set[str]:
    """All that a room is called; one that is not known, what the agenda says."""
    names = [set(of.name.values()) for of in conference.rooms if of.id == room]
    return names[0] if names and names[0] else {room}


def _times(item: AgendaItem) -> tuple[Hashable, ...]:
    return item.start, item.end, item.duration, item.day_part


def _duties(item: AgendaItem, conference: Conference) -> tuple[tuple[Hashable, ...], ...]:
    """Who has which role, by ids: an alias and what it stands for are the same."""
    return tuple(
        (duty.role, tuple(conference.party_id(party) for party in duty.holders))
        for duty in item.duties
    )


def _title(item: AgendaItem, language: str) -> str:
    return item.title.get(language, "")


def _words(old: AgendaItem, new: AgendaItem, language: str) -> Iterator[Sort]:
    """What differs in the words of a language, whatever the number."""
    one, other = (unnumbered(_title(of, language), language) for of in (old, new))
    if one != other:
        about = (subject(_title(of, language), language) for of in (old, new))
        yield Sort.TITLE if alike(*about) < _RENAMED_BELOW else Sort.WORDING
    if old.note.get(language) != new.note.get(language):
        yield Sort.NOTE
