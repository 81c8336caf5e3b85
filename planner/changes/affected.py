"""Whom the changes of a programme affect: those with duties, delegations, rooms, interpreters.

Whoever presides or speaks at an item that moves must know; readers of a new wording of its title
need not. Everyone is known by an id, or by the name as printed.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import permutations

from planner.changes.change import FACTS, Change, Sort
from planner.changes.matching import Placed
from planner.changes.parties import are_same
from planner.model import CHAIRED, OFFICERS, AgendaItem, Conference, Kind, Party
from planner.model.conference import Interpretation
from planner.records import record

UNTOUCHING = frozenset({Sort.WORDING, Sort.NOTE, Sort.KIND})
"""Changes that nobody has to do anything about."""

INTERPRETED = CHAIRED | {Kind.KEYNOTE, Kind.PRESS}
"""Kinds of items at which interpreters work, where they have no languages of their own."""


class Group(StrEnum):
    """The kinds of those who are affected."""

    PERSON = "person"
    DELEGATION = "delegation"
    INTERPRETATION = "interpretation"
    INTERPRETER = "interpreter"
    ROOM = "room"


@record
class Touched:
    """One of those who are touched, and the changes that touch them, in order."""

    group: Group
    id: str
    changes: tuple[Change, ...]


def affected(found: Sequence[Change], before: Conference, after: Conference) -> tuple[Touched, ...]:
    """All who are touched, group by group, in the order of their first changes."""
    by_whom: dict[tuple[Group, str], list[Change]] = {}
    for change in found:
        for whom in dict.fromkeys(_whom(change, before, after)):
            by_whom.setdefault(whom, []).append(change)
    order = list(Group)
    ranked = sorted(by_whom, key=lambda whom: order.index(whom[0]))
    return tuple(Touched(group, own_id, tuple(by_whom[group, own_id])) for group, own_id in ranked)


def is_for_others(change: Change, person: str, before: Conference, after: Conference) -> bool:
    """Whether duties have changed that this person neither had nor has."""
    if change.sort is not Sort.OFFICERS or not change.old or not change.new:
        return False
    exchanged = _exchanged([(change.old, before), (change.new, after)])
    return person not in {after.party_id(party) for party in exchanged}


def _whom(change: Change, before: Conference, after: Conference) -> Iterator[tuple[Group, str]]:
    if change.sort in UNTOUCHING:
        return
    sides = [
        (side, of) for side, of in ((change.old, before), (change.new, after)) if side is not None
    ]
    for party in _parties(change, sides):
        yield from _as_group(party, before, after)
    for placed, conference in sides:
        if change.sort in FACTS and placed.item.room:
            yield Group.ROOM, placed.item.room
        if change.sort in FACTS | {Sort.LANGUAGES, Sort.ITEM} and _is_interpreted(
            placed, conference
        ):
            yield Group.INTERPRETATION, change.id
            yield from _team(placed, conference)


def _team(placed: Placed, conference: Conference) -> Iterator[tuple[Group, str]]:
    """The interpreters whom the rota has at a meeting."""
    for shift in conference.rota:
        if shift.item == placed.item.id:
            yield from ((Group.INTERPRETER, own_id) for own_id in shift.interpreters)


_Side = tuple[Placed, Conference]


def _parties(change: Change, sides: Sequence[_Side]) -> Iterator[Party]:
    """Those who have to know of a change: of officers, those who are so no more or are so now."""
    if change.sort is Sort.OFFICERS:
        yield from _exchanged(sides)
        return
    for placed, conference in sides:
        for item in placed.item.walk() if change.sort in FACTS else (placed.item,):
            yield from _holders(item, conference)
        if placed.parent and change.sort in FACTS | {Sort.ITEM, Sort.ORDER}:
            yield from _presiding(placed.parent, conference)


def _exchanged(sides: Sequence[_Side]) -> Iterator[Party]:
    """Who had a duty and has it no more, then who has it now and had it not."""
    for (placed, conference), (there, other) in permutations((sides[0], sides[-1])):
        for duty in placed.item.duties:
            same_role = (of for of in there.item.duties if of.role is duty.role)
            known = [party for of in same_role for party in of.holders]
            yield from (
                party
                for party in duty.holders
                if not any(are_same(party, conference, of, other) for of in known)
            )


def _holders(item: AgendaItem, conference: Conference) -> Iterator[Party]:
    for duty in conference.duties_of(item):
        yield from duty.holders


def _presiding(item: AgendaItem, conference: Conference) -> Iterator[Party]:
    for duty in conference.duties_of(item):
        if duty.role in OFFICERS:
            yield from duty.holders


def _as_group(party: Party, before: Conference, after: Conference) -> Iterator[tuple[Group, str]]:
    """A person and the delegation that he or she belongs to; or a delegation itself."""
    if party.name or party.token in after.persons or party.token in before.persons:
        yield Group.PERSON, party.token or party.name
    body = _body(party, before, after)
    if body:
        yield Group.DELEGATION, after.body_id(body)


def _body(party: Party, before: Conference, after: Conference) -> str:
    if party.name:
        return ""
    person = after.persons.get(party.token) or before.persons.get(party.token)
    return person.body if person else party.token


def _is_interpreted(placed: Placed, conference: Conference) -> bool:
    if placed.parent or conference.interpretation is Interpretation.NONE:
        return False
    return bool(placed.item.languages) or placed.item.kind in INTERPRETED
