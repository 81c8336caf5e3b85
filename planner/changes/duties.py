"""Whether two items have the same officers and speakers, be these written in another way."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.changes.matching import Placed, State
from planner.changes.parties import are_same
from planner.model import Conference, Duty, Party, Role
from planner.protocol import known_body


def have_same_duties(old: Placed, new: Placed, before: State, after: State) -> bool:
    """Whether the same have the same roles, as is written or, where a text is compared, as papers
    print it.
    """
    sides = (old, before), (new, after)
    if _are_same(*((placed.item.duties, state.conference) for placed, state in sides)):
        return True
    is_text = before.is_text or after.is_text
    return is_text and _are_same(*((_printed(*side), side[1].conference) for side in sides))


def by_role(duties: Iterable[Duty]) -> dict[Role, Duty]:
    """Duties, one for each role."""
    found: dict[Role, Duty] = {}
    for duty in duties:
        earlier = found.get(duty.role)
        together = (*earlier.holders, *duty.holders) if earlier else duty.holders
        found[duty.role] = replace(duty, holders=together)
    return found


_Side = tuple[Sequence[Duty], Conference]


def _are_same(one: _Side, other: _Side) -> bool:
    old, new = by_role(one[0]), by_role(other[0])
    return old.keys() == new.keys() and all(
        _are_same_holders(old[role].holders, one[1], new[role].holders, other[1]) for role in old
    )


def _are_same_holders(
    old: Sequence[Party], before: Conference, new: Sequence[Party], after: Conference
) -> bool:
    return len(old) == len(new) and all(
        are_same(party, before, with_, after) for party, with_ in zip(old, new, strict=True)
    )


def _printed(placed: Placed, state: State) -> tuple[Duty, ...]:
    """A sitting has the officers of its session; inside items only persons are named, for of
    bodies the title tells.
    """
    item, conference = placed.item, state.conference
    if placed.parent:
        return named(item.duties, conference)
    return item.duties if state.is_text else conference.duties_of(item)


def named(duties: Iterable[Duty], conference: Conference) -> tuple[Duty, ...]:
    """Duties of persons; not those of bodies alone, or of nobody yet."""
    return tuple(
        duty
        for duty in duties
        if duty.holders and not all(_is_body(party, conference) for party in duty.holders)
    )


def _is_body(party: Party, conference: Conference) -> bool:
    return not party.name and known_body(party.token, conference) is not None
