"""Which item of one state of a programme is which of another: by ids, else by words and times.

A written id is the identity of an item. One that only follows from kind, number and day means
nothing: inserting a session renumbers all that follow. Such items are matched by the same words,
then by the most similar words, then by kind and number, or kind and time. Each step looks only at
what the previous steps have left. The kind need not be the same if words and time are, nor if the
words of a day are and nothing else is more similar.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from planner.language.subjects import alike, subject
from planner.model import AgendaItem, Conference
from planner.model.release import Cancelled
from planner.records import record

SAME_ABOVE = 0.6
"""Titles that are more alike than this can be those of one item."""

_COMMON = 20
"""A word in more titles than this leads to none of them."""


@record
class State:
    """A state of a programme that is compared with another.

    Ids in `derived` are written nowhere and make nobody known; `cancelled` are items that went
    out before it and were no more in it. A text says only what papers print.
    """

    conference: Conference
    derived: frozenset[str] = frozenset()
    cancelled: tuple[Cancelled, ...] = ()
    is_text: bool = False


@record
class Placed:
    """An item in its place: its day, and the item of that day that contains it."""

    date: dt.date
    item: AgendaItem
    parent: AgendaItem | None = None
    known_as: str = ""
    """The id that someone wrote for it, if any."""

    @property
    def whole(self) -> AgendaItem:
        """The item of the day: itself, or the one that it is inside of."""
        return self.parent or self.item


Pair = tuple[Placed | None, Placed | None]
Key = Callable[[Placed, str], Hashable]
"""What may identify an item, in a language; None if that does not identify it."""


def of_days(state: State) -> list[Placed]:
    """The items of all days, without those inside."""
    return [
        Placed(day.date, item, known_as="" if item.id in state.derived else item.id)
        for day in state.conference.days
        for item in day.items
    ]


def of_inside(placed: Placed) -> list[Placed]:
    """What is inside an item, one level deep. An id there is mostly an address in its parent."""
    whole = placed.whole
    return [
        Placed(placed.date, item, whole, "" if _is_address(item, whole) else item.id)
        for item in placed.item.items
    ]


def crossing(before: State, after: State) -> list[tuple[Placed, Placed]]:
    """Items that are directly under a day in one state and inside another item in the other: by
    written ids, the only evidence.
    """
    old, new = (
        {of.known_as: of for of in of_days(state) if of.known_as} for state in (before, after)
    )
    into = {of.known_as: of for of in _everywhere_inside(after, old.keys() - new.keys())}
    out_of = {of.known_as: of for of in _everywhere_inside(before, new.keys() - old.keys())}
    return [
        *((old[known_as], inside) for known_as, inside in into.items()),
        *((inside, new[known_as]) for known_as, inside in out_of.items()),
    ]


def _everywhere_inside(state: State, ids: Collection[str]) -> Iterator[Placed]:
    """What is inside items at any depth and is known by one of these ids."""
    waiting = of_days(state) if ids else []
    while waiting:
        inside = [one for placed in waiting for one in of_inside(placed)]
        yield from (one for one in inside if one.known_as in ids)
        waiting = inside


def pairs(old: Sequence[Placed], new: Sequence[Placed], language: str) -> list[Pair]:
    """Each item with what it is on the other side; with nothing where it is not there."""
    matching = _Matching(list(old), list(new), language)
    for key in (_by_id, _by_all, _by_words_of_day, _by_words, _by_words_and_time):
        matching.by(key)
    matching.by_likeness()
    for key in (_by_title_of_day, _by_number, _by_time):
        matching.by(key)
    return matching.all


def same_at_other_depths(
    gone: Sequence[Placed], come: Sequence[Placed], language: str
) -> list[tuple[Placed, Placed]]:
    """What has the same words and the same time on both sides, of whatever kind."""
    matching = _Matching(list(gone), list(come), language)
    matching.by(_by_words_and_time)
    return [(old, new) for old, new in matching.found if old and new]


@dataclass(slots=True)
class _Matching:
    """Items that have no partner yet, in order, and the pairs that were found."""

    old: list[Placed]
    new: list[Placed]
    language: str
    found: list[Pair] = field(default_factory=list)

    def by(self, key: Key) -> None:
        """Pair those that share a key, the first with the first."""
        waiting: defaultdict[Hashable, list[Placed]] = defaultdict(list)
        for placed in reversed(self.new):
            waiting[key(placed, self.language)].append(placed)
        waiting.pop(None, None)
        keyed = ((one, waiting.get(key(one, self.language), [])) for one in self.old)
        chosen = ((one, _partner(one, there)) for one, there in keyed)
        self._take((one, other) for one, other in chosen if other)

    def by_likeness(self) -> None:
        """Pair those of one kind whose titles are most alike, the likest first."""
        likely = _likely(self.old, self.new, self.language)
        ranked = sorted(likely, key=lambda one: -one[0])
        taken: set[int] = set()
        chosen: list[tuple[Placed, Placed]] = []
        for _, one, other in ranked:
            if not taken & {id(one), id(other)} and not _are_others(one, other):
                taken |= {id(one), id(other)}
                chosen.append((one, other))
        self._take(chosen)

    @property
    def all(self) -> list[Pair]:
        """The pairs, and those that are alone."""
        alone = [*((one, None) for one in self.old), *((None, other) for other in self.new)]
        return [*self.found, *alone]

    def _take(self, matched: Iterable[tuple[Placed, Placed]]) -> None:
        taken = list(matched)
        gone = {id(placed) for pair in taken for placed in pair}
        self.found += taken
        self.old = [placed for placed in self.old if id(placed) not in gone]
        self.new = [placed for placed in self.new if id(placed) not in gone]


def _partner(one: Placed, there: list[Placed]) -> Placed | None:
    """The last of those that an item can be, taken out of them."""
    at = next((at for at in reversed(range(len(there))) if not _are_others(one, there[at])), None)
    return None if at is None else there.pop(at)


def _are_others(one: Placed, other: Placed) -> bool:
    """Whether somebody wrote for each of the two that it is another."""
    return bool(one.known_as and other.known_as) and one.known_as != other.known_as


def _is_address(item: AgendaItem, whole: AgendaItem) -> bool:
    return item.id.startswith(f"{whole.id}-")


def _by_id(placed: Placed, _language: str) -> Hashable:
    return placed.known_as or None


def _by_all(placed: Placed, language: str) -> Hashable:
    return placed.date, placed.item.start, _by_words(placed, language)


def _by_words_of_day(placed: Placed, language: str) -> Hashable:
    return placed.date, _by_words(placed, language)


def _by_words(placed: Placed, language: str) -> Hashable:
    """What it is about, and which sitting of a session it is."""
    return placed.item.kind, placed.item.continued, _about(placed, language)


def _by_words_and_time(placed: Placed, language: str) -> Hashable:
    """What it is about and when it is, of whatever kind."""
    item, about = placed.item, _about(placed, language)
    return (placed.date, item.start, item.day_part, item.continued, about) if about else None


def _by_title_of_day(placed: Placed, language: str) -> Hashable:
    """What it is about and on which day, of whatever kind and at whatever time."""
    about = _about(placed, language)
    return (placed.date, placed.item.continued, about) if about else None


def _by_number(placed: Placed, _language: str) -> Hashable:
    item = placed.item
    return (item.kind, item.number, item.continued) if item.number else None


def _by_time(placed: Placed, _language: str) -> Hashable:
    item = placed.item
    return (item.kind, placed.date, item.start) if item.start else None


def _likely(
    old: Sequence[Placed], new: Sequence[Placed], language: str
) -> Iterator[tuple[float, Placed, Placed]]:
    """Pairs of one kind whose titles share a rare word and are alike, with how alike they are."""
    by_word: defaultdict[Hashable, list[Placed]] = defaultdict(list)
    for placed in new:
        for word in _words(placed, language):
            by_word[word].append(placed)
    for one in old:
        shared = (by_word[word] for word in _words(one, language) if word in by_word)
        others = {id(other): other for some in shared if len(some) <= _COMMON for other in some}
        for other in others.values():
            if (likeness := alike(_about(one, language), _about(other, language))) > SAME_ABOVE:
                yield likeness, one, other


def _words(placed: Placed, language: str) -> Iterator[Hashable]:
    item = placed.item
    for word in dict.fromkeys(_about(placed, language).split()):
        yield item.kind, item.continued, word


def _about(placed: Placed, language: str) -> str:
    return subject(placed.item.title.best(language), language)
