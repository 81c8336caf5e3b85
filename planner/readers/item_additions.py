"""What only one of two language versions says of an item: it is taken over, and what cannot be, is
reported.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from planner.findings import Finding
from planner.model import AgendaItem, Duty, Party, Role
from planner.model.clock import Clock
from planner.readers.item_disagreements import DURATION_DIFFERS, WORDS_DIFFER
from planner.readers.item_people import group_of, is_same_person

_TAKEN = ("duration", "openness", "documents", "languages")
"""Fields that are taken over as they are where they are empty."""


def with_more(item: AgendaItem, other: AgendaItem) -> AgendaItem:
    """The item with what only the same one in another version says of it, besides its room."""
    more: dict[str, Any] = {name: getattr(item, name) or getattr(other, name) for name in _TAKEN}
    if not _fits(item, other):
        more["duration"] = item.duration
    if not item.start:
        more["day_part"] = item.day_part or other.day_part
    if item.start == other.start and _fits(other, item):
        more["end"] = item.end or other.end
    return replace(item, duties=_duties(item, other), **more)


def not_taken(item: AgendaItem, other: AgendaItem) -> Iterator[Finding]:
    """What only another version says and what contradicts the item all the same."""
    if not (_fits(item, other) and _fits(other, item)):
        here, there = map(_length, (other, item))
        message = f"It lasts {here} here, {there} in the first language."
        yield DURATION_DIFFERS.at(other.place, message, item.place)
    for duty in other.duties if item.duties else ():
        for party in duty.holders if _is_open(item, other, duty.role) else ():
            if role := _role_of(party, item):
                said = f"{duty.role} here, {role} in the first language"
                message = f"{party.name or party.token} is {said}."
                yield WORDS_DIFFER.at(other.place, message, item.place)


def _fits(item: AgendaItem, other: AgendaItem) -> bool:
    """Whether the duration that only another version gives has room between the times here."""
    if item.duration or not other.duration or not (item.start and item.end):
        return True
    return other.duration <= _minutes(item.end) - _minutes(item.start)


def _minutes(clock: Clock) -> int:
    return (clock.days_later * 24 + clock.hour) * 60 + clock.minute


def _length(item: AgendaItem) -> str:
    is_told = item.duration is not None
    return f"{item.duration} minutes" if is_told else f"from {item.start} to {item.end}"


def _duties(item: AgendaItem, other: AgendaItem) -> tuple[Duty, ...]:
    """The duties of an item, and those of another version that are open here."""
    kept = (of for of in item.duties if not _is_open(item, other, of.role))
    others = (of for of in other.duties if _is_open(item, other, of.role))
    more = (replace(of, holders=_strangers(of.holders, item)) for of in others if of.holders)
    named = tuple(of for of in more if of.holders)
    nobody = tuple(of for of in other.duties if not of.holders and not _has_duty(item, of.role))
    is_named = {group_of(of.role) for of in named}
    return (*kept, *named, *(of for of in nobody if group_of(of.role) not in is_named))


def _is_open(item: AgendaItem, other: AgendaItem, role: Role) -> bool:
    """Whether an item names nobody for what a role does, and another version does."""
    return _is_named(other, role) and not _is_named(item, role)


def _is_named(item: AgendaItem, role: Role) -> bool:
    group = group_of(role)
    return any(of.holders for of in item.duties if group_of(of.role) == group)


def _has_duty(item: AgendaItem, role: Role) -> bool:
    return group_of(role) in {group_of(of.role) for of in item.duties}


def _strangers(parties: tuple[Party, ...], item: AgendaItem) -> tuple[Party, ...]:
    return tuple(of for of in parties if not _role_of(of, item))


def _role_of(party: Party, item: AgendaItem) -> Role | None:
    """What someone does at an item, whatever the script of the name."""
    named = ((duty.role, of) for duty in item.duties for of in duty.holders)
    return next((role for role, of in named if is_same_person(party, of)), None)
