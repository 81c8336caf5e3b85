"""What differs between two states of a programme: item by item, each change with its own kind.

An item that was moved, renumbered or renamed has changed; it was not removed and added. `matching`
finds out which item is which; this module says what differs between the two.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from planner.changes.change import Change, Sort
from planner.changes.differing import facts, is_renumbered, title_in, words
from planner.changes.matching import (
    Pair,
    Placed,
    State,
    crossing,
    of_days,
    of_inside,
    pairs,
    same_at_other_depths,
)
from planner.changes.order import displaced
from planner.language.subjects import subject
from planner.model import AgendaItem, Clock, Conference
from planner.records import record


def changes(before: State, after: State) -> tuple[Change, ...]:
    """All changes, in the order of the present programme; removed items are in their old places."""
    languages = _shared(before.conference, after.conference)
    across = crossing(before, after)
    sides = _Sides(before, after, languages, frozenset(old.known_as for old, _ in across))
    ours, theirs = (sides.staying(of_days(state)) for state in (before, after))
    tops = [*filter(sides.may_differ, pairs(ours, theirs, languages[0]))]
    found = [change for pair in tops for change in sides.of_top(pair)]
    found += [change for pair in across for change in sides.of_crossing(pair)]
    found += sides.inside([*across, *tops])
    return tuple(_in_order(sides.rejoined(found)))


def _shared(before: Conference, after: Conference) -> tuple[str, ...]:
    """The languages that both have; words of others were never compared by anybody."""
    shared = tuple(one for one in after.languages if one in before.languages)
    return shared or after.languages or before.languages or ("en",)


def _in_order(found: Iterable[Change]) -> list[Change]:
    """Changes by day and time; those of one item, and of what is inside it, stand together."""
    seen: dict[int, int] = {}

    def where(change: Change) -> tuple[dt.date, Clock, int]:
        whole = change.whole
        number = seen.setdefault(id(whole), len(seen))
        return change.placed.date, whole.start or Clock(2, 0, 0), number

    return sorted(found, key=where)


@record
class _Sides:
    """Both states, for what an item alone does not show; the languages that both have.

    `crossed` are the ids of items that were on their own and are inside others now, or the reverse.
    """

    before: State
    after: State
    languages: tuple[str, ...]
    crossed: frozenset[str] = frozenset()

    def staying(self, found: Sequence[Placed]) -> list[Placed]:
        """The items without those that have gone into others or come out of them."""
        return [placed for placed in found if placed.known_as not in self.crossed]

    def may_differ(self, pair: Pair) -> bool:
        """Whether to look at a pair: releases that are read together share what is alike."""
        old, new = pair
        is_same = old is not None and new is not None and old.item is new.item
        same_names = self.before.conference.bodies == self.after.conference.bodies
        return not (is_same and same_names) or (old and old.date) != (new and new.date)

    def of_top(self, pair: Pair) -> Iterator[Change]:
        """The changes of an item of a day, without those of what is inside."""
        old, new = pair
        gone = () if old or not new else self.before.cancelled
        was = next((of for of in gone if new and of.item.id == new.item.id), None)
        if was:
            yield Change(Sort.RESTORED, Placed(was.date, was.item), new)
        else:
            yield from self._of(pair)

    def of_crossing(self, pair: tuple[Placed, Placed]) -> Iterator[Change]:
        """The changes of an item that has gone into another one or come out of it. In a text that
        is a matter of layout.
        """
        if not (self.before.is_text or self.after.is_text):
            yield Change(Sort.ITEM, *pair)
        yield from self._of(pair)

    def rejoined(self, found: Sequence[Change]) -> Iterator[Change]:
        """The changes, where what is gone at one depth and has come at another is the same."""
        gone = [of.old for of in found if of.sort is Sort.REMOVED and of.old]
        come = [of.new for of in found if of.sort is Sort.ADDED and of.new]
        again = [*same_at_other_depths(gone, come, self.languages[0])]
        known = {id(placed) for pair in again for placed in pair}
        yield from (of for of in found if id(of.old) not in known and id(of.new) not in known)
        for pair in again:
            yield from self.of_crossing(pair)

    def inside(self, above: Sequence[Pair]) -> Iterator[Change]:
        """The changes of what is inside items, down to the deepest.

        What has gone from one item and has come into another is the same.
        """
        found: list[Pair] = []
        for old, new in above:
            if old and new:
                ours, theirs = self.staying(of_inside(old)), self.staying(of_inside(new))
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
        found = facts(old, new, self.before, self.after)
        yield from (Change(sort, old, new) for sort in found)
        if is_renumbered(old.item, new.item, self.languages):
            yield Change(Sort.NUMBER, old, new)
        for language in self.languages:
            for sort in words(old.item, new.item, language):
                yield Change(sort, old, new, language)


def _moved(found: Sequence[Pair], language: str) -> tuple[list[Pair], list[Pair]]:
    """The pairs inside one item, and those of two: gone here and come there, of one id or the
    same words.
    """
    gone = [old for old, new in found if old and not new]
    come = [new for old, new in found if new and not old]
    again = [pair for pair in pairs(gone, come, language) if _is_same(pair, language)]
    moved = {id(placed) for pair in again for placed in pair}
    there = [pair for pair in found if not {id(pair[0]), id(pair[1])} & moved]
    return there, again


def _is_same(pair: Pair, language: str) -> bool:
    old, new = pair
    if not old or not new:
        return False
    if old.known_as and old.known_as == new.known_as:
        return True
    return subject(title_in(old.item, language), language) == subject(
        title_in(new.item, language), language
    )
