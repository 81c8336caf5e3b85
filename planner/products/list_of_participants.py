"""The list of participants: by category and delegation, heads first, as participants get it."""

from collections.abc import Iterator

from planner.forms.document import Block, Document, Heading, Line, LineStyle, Run, TimedRow
from planner.language.collation import sort_key
from planner.language.phrases import phrases
from planner.model import Audience
from planner.model.modalities import Participation
from planner.model.participants import Participant, Position
from planner.products.product import Material, Nothing, Product
from planner.products.programme import place_and_dates
from planner.products.wording import body_name, person_name
from planner.protocol import protocol_body, protocol_order

_POSITIONS = list(Position)


def build(material: Material) -> Document | Nothing:
    """The list in one language."""
    if not material.conference.participants:
        return Nothing("there are no participants")
    return Document(
        language=material.language,
        title=phrases(material.language).phrase("list-of-participants"),
        blocks=tuple(_blocks(material)),
        subtitle=(material.best(material.conference.title), place_and_dates(material)),
        issued=material.moment,
    )


def _blocks(material: Material) -> Iterator[Block]:
    for category in material.conference.participation:
        persons = [of for of in material.conference.participants if of.category == category.id]
        if persons:
            yield Heading(1, material.best(category.name), category.place)
            yield from _category(persons, category, material)


def _category(
    persons: list[Participant], category: Participation, material: Material
) -> Iterator[Block]:
    for sender, members in _delegations(persons, material).items():
        if sender and sender != material.best(category.name):
            yield Heading(2, sender, members[0].place)
        yield from (_row(person, material) for person in members)


def _delegations(persons: list[Participant], material: Material) -> dict[str, list[Participant]]:
    """The members of each delegation by its name: heads first, States in protocol order, others
    in that of the alphabet.
    """
    order = _order_of_states(persons, material)
    delegations: dict[str, list[Participant]] = {}
    for person in sorted(persons, key=_position):
        delegations.setdefault(_sender(person, material), []).append(person)
    names = sorted(delegations, key=lambda name: sort_key(name, material.language))
    names.sort(key=lambda name: order.get(name, len(order)))
    return {name: delegations[name] for name in names}


def _order_of_states(persons: list[Participant], material: Material) -> dict[str, int]:
    """The places of the names of States in the order of the language of this list."""
    found = (protocol_body(person.body, material.conference) for person in persons)
    states = {of.id for of in found if of and of.kind == "state"}
    order = protocol_order(states, material.language, material.date)
    return {body_name(own_id, material): at for at, own_id in enumerate(order)}


def _sender(person: Participant, material: Material) -> str:
    return body_name(person.body, material) if person.body else material.best(person.unit)


def _position(person: Participant) -> int:
    return _POSITIONS.index(person.position)


def _row(person: Participant, material: Material) -> TimedRow:
    """A person: the name, below it the function and where they have it."""
    words = phrases(material.language)
    name = person_name(person, material) or words.phrase("name-withheld")
    unit = material.best(person.unit) if person.body else ""
    about = ", ".join(filter(None, [material.best(person.function), unit]))
    lines = [Line(LineStyle.LIGHT_TITLE, (Run(name),), source=person.place)]
    if about:
        lines.append(Line(LineStyle.MODE, (Run(about),), source=person.place))
    return TimedRow("", tuple(lines), person.place)


PRODUCT = Product("list-of-participants", Audience.PARTICIPANTS, in_each_language=True, build=build)
