"""One conference from its language versions: the first counts, the others add their words.

What the first says is kept. What it leaves out is taken from the others: a rule, an invitee, a
symbol. The agendas are combined elsewhere, item by item, in the same way, with their rooms.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any, TypeVar

from planner.model import Conference, Invitee, Text
from planner.model.basis import Alignment, Area, InterpretativeStatement, Reference
from planner.model.modalities import OutcomeDocument, Participation, PreparatoryMeeting

T = TypeVar("T")

_KEPT = frozenset({"id", "uid", "days", "rooms", "place", "places", "entry"})
"""Fields that stay as the first version has them."""

_KEYS: dict[type, Callable[[Any], Hashable]] = {
    Invitee: lambda one: (one.category, one.body),
    Participation: lambda one: one.id,
    OutcomeDocument: lambda one: one.id,
    PreparatoryMeeting: lambda one: one.id,
    InterpretativeStatement: lambda one: one.delegation,
    Alignment: lambda one: one.body,
    Area: lambda one: one.label,
    Reference: lambda one: (one.paragraph, one.year, one.date),
}
"""What makes two records of a list the same one."""


def with_version(first: Conference, other: Conference) -> Conference:
    """The conference of the first version with the words of another, and what only that says."""
    languages = tuple(dict.fromkeys((*first.languages, *other.languages)))
    return replace(_both(first, other), languages=languages)


def _both(first: T, other: T) -> T:
    """Two records as one."""
    record: Any = first
    told = {
        of.name: _value(getattr(first, of.name), getattr(other, of.name), _default(of))
        for of in fields(record)
        if of.name not in _KEPT
    }
    both: T = replace(record, **told)
    return both


def _default(of: Any) -> Any:
    if of.default_factory is not MISSING:
        return of.default_factory()
    return None if of.default is MISSING else of.default


def _value(one: Any, two: Any, default: Any) -> Any:
    """The value of a field: words of both, lists of both, else what the first says."""
    if isinstance(one, Text):
        return one | _more(one, two)
    if isinstance(one, tuple):
        return _list(one, two)
    if isinstance(one, Mapping):
        return {**two, **one}
    if is_dataclass(one) and type(one) is type(two):
        return _both(one, two)
    return two if one == default else one


def _more(one: Text, two: Text) -> dict[str, str]:
    return {language: words for language, words in two.items() if language not in one}


def _list(ones: tuple[Any, ...], twos: tuple[Any, ...]) -> tuple[Any, ...]:
    """The records of both lists, each once; words are paired where there are as many."""
    if not (ones and twos):
        return ones or twos
    key = _KEYS.get(type(ones[0]))
    if key and _are_told_apart(ones, key) and _are_told_apart(twos, key):
        return _keyed(ones, twos, key)
    if isinstance(ones[0], Text) and len(ones) == len(twos):
        return tuple(one | _more(one, two) for one, two in zip(ones, twos, strict=True))
    return ones


def _are_told_apart(records: Sequence[Any], key: Callable[[Any], Hashable]) -> bool:
    return len({key(one) for one in records}) == len(records)


def _keyed(
    ones: Sequence[Any], twos: Sequence[Any], key: Callable[[Any], Hashable]
) -> tuple[Any, ...]:
    """The records of the first, each with its match; those only in the second after its match."""
    both = {key(one): one for one in ones}
    order = list(both)
    at = 0
    for two in twos:
        if key(two) in both:
            both[key(two)] = _both(both[key(two)], two)
            at = order.index(key(two)) + 1
        else:
            both[key(two)] = two
            order.insert(at, key(two))
            at += 1
    return tuple(both[one] for one in order)
