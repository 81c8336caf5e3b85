"""Which items of two language versions are the same one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from planner.model import AgendaItem, Kind

Key = Callable[[AgendaItem], Hashable]
Pairs = dict[int, AgendaItem]
"""For items of the first language, by identity, those of the version."""


def pair(masters: Sequence[AgendaItem], versions: Sequence[AgendaItem]) -> Pairs:
    """The items of a day at the same time: of one number and kind, of one number, of one order.

    Two that have different numbers are not a pair. Kinds count only if both languages know as many
    of one, or know them all.
    """
    pairs: Pairs = {}
    for key_for in (_number_and_kind, _number_alone, lambda *_: _time):
        paired = {id(partner) for partner in pairs.values()}
        left = [item for item in masters if id(item) not in pairs]
        others = [other for other in versions if id(other) not in paired]
        pairs |= pair_by(key_for(left, others), left, others)
    return pairs


def pair_by(
    key: Key,
    masters: Iterable[AgendaItem],
    versions: Iterable[AgendaItem],
) -> Pairs:
    """Items of one key, in their order; those whose key is None are left out."""
    waiting: defaultdict[Hashable, list[AgendaItem]] = defaultdict(list)
    for other in versions:
        waiting[key(other)].append(other)
    waiting.pop(None, None)
    pairs: Pairs = {}
    for item in masters:
        others = waiting[key(item)]
        fits = (at for at, other in enumerate(others) if not _other_number(item, other))
        if (at := next(fits, None)) is not None:
            pairs[id(item)] = others.pop(at)
    return pairs


def told(item: AgendaItem) -> Hashable:
    """What identifies an item whatever its time: its number and kind."""
    return (item.number, item.kind) if item.number or item.kind is not Kind.ITEM else None


def _time(item: AgendaItem) -> Hashable:
    return item.start, item.day_part


def _number(item: AgendaItem) -> Hashable:
    return _time(item), item.number


def _number_and_kind(masters: Sequence[AgendaItem], versions: Sequence[AgendaItem]) -> Key:
    """The number and kind of an item at its time, where it has a number or its kind tells it."""
    kinds = _telling_kinds(masters, versions)

    def _key(item: AgendaItem) -> Hashable:
        tells = item.number or (_time(item), item.kind) in kinds
        return (_number(item), item.kind) if tells else None

    return _key


def _number_alone(masters: Sequence[AgendaItem], versions: Sequence[AgendaItem]) -> Key:
    """The number of an item at its time; that it has none tells it where both have as many such."""
    ours, theirs = (Counter(map(_number, items)) for items in (masters, versions))

    def _key(item: AgendaItem) -> Hashable:
        own = _number(item)
        return own if item.number or ours[own] == theirs[own] else None

    return _key


def _telling_kinds(
    masters: Sequence[AgendaItem], versions: Sequence[AgendaItem]
) -> set[tuple[Hashable, Kind]]:
    """Times and the kinds that tell items there: those of which both have as many; all, where one
    has fewer items and the kinds of all are known.
    """
    ours, theirs = (_kinds_by_time(items) for items in (masters, versions))
    return {
        (time, kind)
        for time, kinds in ours.items()
        for kind in kinds.keys() - {Kind.ITEM}
        if kinds[kind] == theirs[time][kind] or _are_told(kinds, theirs[time])
    }


def _are_told(ours: Counter[Kind], theirs: Counter[Kind]) -> bool:
    return ours.total() != theirs.total() and Kind.ITEM not in ours + theirs


def _kinds_by_time(items: Sequence[AgendaItem]) -> defaultdict[Hashable, Counter[Kind]]:
    kinds: defaultdict[Hashable, Counter[Kind]] = defaultdict(Counter)
    for item in items:
        kinds[_time(item)][item.kind] += 1
    return kinds


def told_kind(ours: Sequence[AgendaItem], theirs: Sequence[AgendaItem]) -> Key:
    """The kind of an item inside, where both versions have as many of that kind."""
    counts = [Counter(item.kind for item in items) for items in (ours, theirs)]

    def _key(item: AgendaItem) -> Hashable:
        is_told = item.kind is not Kind.ITEM and counts[0][item.kind] == counts[1][item.kind]
        return item.kind if is_told else None

    return _key


def _other_number(item: AgendaItem, other: AgendaItem) -> bool:
    return bool(item.number and other.number and item.number != other.number)
