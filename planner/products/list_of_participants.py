"""The list of participants: by category and delegation, heads first, as participants get it.

It is a paper and, to be sorted and filtered, a workbook.
"""

from collections.abc import Iterator, Mapping

from planner.forms.document import Block, Document, Heading, Line, LineStyle, Run, TimedRow
from planner.forms.workbook import Cell, Column, Sheet, Workbook
from planner.language.collation import sort_key
from planner.language.phrases import phrases
from planner.model import Audience
from planner.model.modalities import Participation
from planner.model.participants import Participant, Position
from planner.products.masthead import issuer, marks, place_and_dates
from planner.products.product import Material, Nothing, Product
from planner.products.wording import body_name, person_name, sender, written_name
from planner.protocol import protocol_body, protocol_order

_POSITIONS = list(Position)


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The list in one language."""
    if not material.conference.participants:
        return Nothing("there are no participants")
    return _paper(material), _workbook(material)


def _paper(material: Material) -> Document:
    return Document(
        language=material.language,
        title=phrases(material.language).phrase("list-of-participants"),
        blocks=tuple(_blocks(material)),
        issuer=issuer(material),
        marks=marks(material, material.moment.date()),
        subtitle=(material.best(material.conference.title), place_and_dates(material)),
        issued=material.moment,
    )


def _blocks(material: Material) -> Iterator[Block]:
    for category, delegations in _categories(material):
        name = material.best(category.name)
        yield Heading(1, name, category.place)
        for sent_by, members in delegations.items():
            if sent_by and sent_by != name:
                yield Heading(2, sent_by, members[0].place)
            yield from (_row(person, material) for person in members)


def _categories(
    material: Material,
) -> Iterator[tuple[Participation, dict[str, list[Participant]]]]:
    """The categories in which somebody takes part, each with its delegations in order."""
    for category in material.conference.participation:
        persons = [of for of in material.conference.participants if of.category == category.id]
        if persons:
            yield category, _delegations(persons, material)


def _delegations(persons: list[Participant], material: Material) -> dict[str, list[Participant]]:
    """The members of each delegation by its name: heads first, States in protocol order, others
    in that of the alphabet.
    """
    order = _order_of_states(persons, material)
    delegations: dict[str, list[Participant]] = {}
    for person in sorted(persons, key=_position):
        delegations.setdefault(sender(person, material), []).append(person)
    names = sorted(delegations, key=lambda name: sort_key(name, material.language))
    names.sort(key=lambda name: order.get(name, len(order)))
    return {name: delegations[name] for name in names}


def _order_of_states(persons: list[Participant], material: Material) -> dict[str, int]:
    """The places of the names of States in the order of the language of this list."""
    found = (protocol_body(person.body, material.conference) for person in persons)
    states = {of.id for of in found if of and of.kind == "state"}
    order = protocol_order(states, material.language, material.date)
    return {body_name(own_id, material): at for at, own_id in enumerate(order)}


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


def _workbook(material: Material) -> Workbook:
    conference, columns = material.conference, phrases(material.language).columns
    return Workbook(
        title=material.best(conference.short_title) or material.best(conference.title),
        conference=conference.uid,
        moment=material.moment,
        sheets=(
            Sheet(columns["participants"], _columns(columns), _rows(material), editable=False),
        ),
        language=material.language,
    )


def _columns(headers: Mapping[str, str]) -> tuple[Column, ...]:
    widths = {"category": 20, "body_name": 28, "position": 20, "honorific": 11, "person": 34}
    widths |= {"function": 44, "unit": 40, "attendance": 13}
    return tuple(Column(key, headers[key], width, wrap=True) for key, width in widths.items())


def _rows(material: Material) -> tuple[tuple[Cell, ...], ...]:
    """A row for each person, in the order of the paper."""
    return tuple(
        (material.best(category.name), sent_by, *_cells(person, material))
        for category, delegations in _categories(material)
        for sent_by, members in delegations.items()
        for person in members
    )


def _cells(person: Participant, material: Material) -> tuple[Cell, ...]:
    words = phrases(material.language)
    return (
        words.positions[person.position],
        person.honorific,
        written_name(person, material) or words.phrase("name-withheld"),
        material.best(person.function),
        material.best(person.unit) if person.body else "",
        words.attendances[person.attendance],
    )


PRODUCT = Product("list-of-participants", Audience.PARTICIPANTS, in_each_language=True, build=build)
