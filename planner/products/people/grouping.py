"""Persons as lists print them: by category and delegation, heads first."""

from collections.abc import Iterator, Mapping, Sequence

from planner.language.collation import SortKey, sort_key
from planner.language.phrases import phrases
from planner.model.participants import Participant, Position
from planner.places import Place
from planner.products.paper.wording import body_name, order_of_states, sender
from planner.products.product import Material
from planner.protocol import protocol_body
from planner.records import record

_POSITIONS = list(Position)


@record
class Group:
    """People under one heading; `delegations` has their members by its name, in order."""

    name: str
    place: Place
    delegations: Mapping[str, list[Participant]]


def groups(persons: Sequence[Participant], material: Material) -> Iterator[Group]:
    """The categories in which someone takes part, and last the people in none of them."""
    rest = {person.id: person for person in persons}
    for category in material.conference.participation:
        own = [rest.pop(of.id) for of in [*rest.values()] if of.category == category.id]
        if own:
            yield _group(material.best(category.name), category.place, own, material)
    if rest:
        others = [*rest.values()]
        are_alone = len(others) == len(persons)
        yield _group("" if are_alone else _others(material), others[0].place, others, material)


def _group(name: str, place: Place, persons: list[Participant], material: Material) -> Group:
    """A group with its delegations, heads first: States in protocol order, others in that of the
    alphabet. Who belongs to nobody stands at the end.
    """
    senders = {person.id: sender(person, material) for person in persons}
    nobody = _others(material) if any(senders.values()) else name
    delegations: dict[str, list[Participant]] = {}
    for person in sorted(persons, key=_position):
        delegations.setdefault(senders[person.id] or nobody, []).append(person)
    order = _order_of_states(persons, material)

    def rank(called: str) -> tuple[bool, bool, int, SortKey]:
        at = order.get(called, len(order))
        return called != name, called == nobody, at, sort_key(called, material.language)

    return Group(
        name, place, {called: delegations[called] for called in sorted(delegations, key=rank)}
    )


def _others(material: Material) -> str:
    return phrases(material.language).phrase("other-participants")


def _order_of_states(persons: list[Participant], material: Material) -> dict[str, int]:
    """The places of the names of States in the order of the language of this list."""
    found = (protocol_body(person.body, material.conference) for person in persons)
    states = {of.id for of in found if of and of.kind == "state"}
    order = order_of_states(states, material.language, material)
    return {body_name(own_id, material): at for at, own_id in enumerate(order)}


def _position(person: Participant) -> int:
    return _POSITIONS.index(person.position)
