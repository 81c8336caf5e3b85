"""Seating: the delegations in the order of their seats."""

from collections.abc import Iterable, Iterator, Mapping

from planner.language.collation import sort_key
from planner.model.delegations import Delegation, delegations
from planner.model.participants import NOT_SENT
from planner.products.paper.wording import body_words, order_of_states
from planner.products.product import Material
from planner.protocol import body_id, protocol_body
from planner.protocol.seating import beginning_with


def seated(material: Material) -> tuple[Delegation, ...]:
    """The delegations that have a seat, from the first seat on.

    They sit by category, in each of them States in protocol order and then others in that of the
    alphabet; the lot turns the States of the category that it fell on. Those that `[seating]`
    puts before all others come first. A body with delegations in two categories has two seats.
    """
    conference = material.conference
    first = {body_id(of, conference): at for at, of in enumerate(conference.seating.order)}
    order = [seat for of in _by_category(material) for seat in _in_order(of, material)]
    return tuple(of for _, of in sorted(order, key=lambda seat: first.get(seat[0], len(first))))


def _by_category(material: Material) -> list[Mapping[str, Delegation]]:
    """The delegations of each category by the ids of their bodies, in the order of categories."""
    conference = material.conference
    found: dict[str, dict[str, Delegation]] = {of.id: {} for of in conference.participation}
    for delegation in delegations(conference):
        if any(member.position not in NOT_SENT for member in delegation.members):
            own = found.setdefault(delegation.category, {})
            own[body_id(delegation.body, conference)] = delegation
    return [*found.values()]


def _in_order(
    own: Mapping[str, Delegation], material: Material
) -> Iterator[tuple[str, Delegation]]:
    """The delegations of one category with their bodies in their order, turned by the lot."""
    drawn = body_id(material.conference.seating.starts_with, material.conference)
    states, others = _apart(own, material)
    for order in (order_of_states(states, _language(material), material), _named(others, material)):
        yield from ((own_id, own[own_id]) for own_id in beginning_with(drawn, order))


def _apart(bodies: Iterable[str], material: Material) -> tuple[list[str], list[str]]:
    """The States, and the others."""
    states: list[str] = []
    others: list[str] = []
    for own_id in bodies:
        known = protocol_body(own_id, material.conference)
        (states if known and known.kind == "state" else others).append(own_id)
    return states, others


def _named(bodies: Iterable[str], material: Material) -> list[str]:
    """Bodies in the order of the alphabet."""
    language = _language(material)
    names = {of: body_words(of, material).name.best(language) for of in bodies}
    return sorted(names, key=lambda of: sort_key(names[of], language))


def _language(material: Material) -> str:
    """The language in whose order delegations sit."""
    conference = material.conference
    return conference.seating.language or conference.protocol_order or conference.language
