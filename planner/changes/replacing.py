"""A conference with one person in the place of another: at items, and in booths."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from planner.model import AgendaItem, Conference, Duty, Party, Role
from planner.model.interpreters import Shift
from planner.places import Place
from planner.records import record


@record
class Swap:
    """Who goes and who comes; at these items and what is inside them, in these roles.

    Without items, everywhere; without roles, in all of them.
    """

    is_old: Callable[[Party], bool]
    new: Party
    items: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()

    def means(self, role: str) -> bool:
        """Whether a role is among those that are meant."""
        return not self.roles or role in self.roles


@record
class Post:
    """What someone leaves: the item, the role or the booth, those who share in it, its place."""

    item: str
    role: str
    others: tuple[Party, ...]
    place: Place


EXPECTED = "attended-by"
"""The role of those whom an item is for."""


def replaced(conference: Conference, swap: Swap) -> Conference:
    """The conference with one person replaced by another in the agenda."""
    everywhere = not swap.items
    days = (
        replace(day, items=tuple(_in_item(item, swap, meant=everywhere) for item in day.items))
        for day in conference.days
    )
    return replace(conference, days=tuple(days))


def replaced_in_booths(conference: Conference, swap: Swap) -> Conference:
    """The conference with one interpreter replaced by another in the rota."""
    is_meant = swap.means(Role.INTERPRETER)
    rota = (
        _in_shift(shift, swap)
        if is_meant and (not swap.items or shift.item in swap.items)
        else shift
        for shift in conference.rota
    )
    return replace(conference, rota=tuple(rota))


def posts_left(before: Conference, after: Conference) -> Iterator[Post]:
    """The posts that differ between a conference and what became of it."""
    for old, new in zip(before.every_item, after.every_item, strict=True):
        for was, now in zip(old.duties, new.duties, strict=True):
            if was != now:
                yield Post(old.id, was.role, _both(was.holders, now.holders), old.place)
        if old.attended_by != new.attended_by:
            yield Post(old.id, EXPECTED, (), old.place)
    for shift, then in zip(before.rota, after.rota, strict=True):
        if shift != then:
            others = _both(*(tuple(map(Party, of.interpreters)) for of in (shift, then)))
            yield Post(shift.item, shift.booth, others, shift.place)


def _both(old: tuple[Party, ...], new: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(party for party in old if party in new)


def _in_item(item: AgendaItem, swap: Swap, *, meant: bool) -> AgendaItem:
    is_meant = meant or item.id in swap.items
    inside = tuple(_in_item(inner, swap, meant=is_meant) for inner in item.items)
    if not is_meant:
        return replace(item, items=inside)
    duties = tuple(_in_duty(duty, swap) for duty in item.duties)
    expected = item.attended_by
    if swap.means(EXPECTED):
        expected = tuple(party.token for party in _swapped(map(Party, expected), swap))
    return replace(item, duties=duties, attended_by=expected, items=inside)


def _in_duty(duty: Duty, swap: Swap) -> Duty:
    if not swap.means(duty.role):
        return duty
    return replace(duty, holders=_swapped(duty.holders, swap))


def _in_shift(shift: Shift, swap: Swap) -> Shift:
    there = _swapped(map(Party, shift.interpreters), swap)
    return replace(shift, interpreters=tuple(party.token for party in there))


def _swapped(parties: Iterable[Party], swap: Swap) -> tuple[Party, ...]:
    """Each once, the new one where the old one stood."""
    return tuple(dict.fromkeys(swap.new if swap.is_old(of) else of for of in parties))
