"""The list of participants: by category and delegation, heads first, as participants get it.

It is provisional or final; a final one names who was there, where that was recorded. It is a paper
and, to be sorted and filtered, a workbook.
"""

from collections.abc import Iterator, Mapping

from planner.forms.cells import Cell
from planner.forms.document import Block, Document, Heading, Line, LineStyle, Run, TimedRow
from planner.forms.workbook import Column, Sheet, Workbook
from planner.language.collation import SortKey, sort_key
from planner.language.honorifics import honorific_in
from planner.language.phrases import phrases
from planner.model import Audience
from planner.model.participants import Participant, Position
from planner.places import Place
from planner.products.masthead import issuer, marks, place_and_dates
from planner.products.product import Material, Nothing, Product
from planner.products.wording import (
    body_name,
    order_of_states,
    person_name,
    sender,
    written_name,
)
from planner.protocol import protocol_body
from planner.records import record

_POSITIONS = list(Position)


@record
class _Group:
    """Those who stand under one heading; `delegations` has their members by its name, in order."""

    name: str
    place: Place
    delegations: Mapping[str, list[Participant]]


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The list in one language."""
    if not material.conference.listed:
        return Nothing("there are no participants")
    return _paper(material), _workbook(material)


def _paper(material: Material) -> Document:
    return Document(
        language=material.language,
        title=title_of_list(material),
        blocks=tuple(_blocks(material)),
        issuer=issuer(material),
        marks=marks(material, material.moment.date()),
        subtitle=(material.best(material.conference.title), place_and_dates(material)),
        issued=material.moment,
    )


def title_of_list(material: Material) -> str:
    """What the list is called: provisional or final."""
    state = material.conference.list_of_participants
    return phrases(material.language).phrase(f"{state}-list-of-participants")


def _blocks(material: Material) -> Iterator[Block]:
    for group in _groups(material):
        if group.name:
            yield Heading(1, group.name, group.place)
        for called, members in group.delegations.items():
            if called != group.name:
                yield Heading(2, called, members[0].place)
            yield from (_row(person, material) for person in members)


def _groups(material: Material) -> Iterator[_Group]:
    """The categories in which somebody takes part, and last those who stand in none of them."""
    conference = material.conference
    rest = {person.id: person for person in conference.listed}
    for category in conference.participation:
        persons = [rest.pop(of.id) for of in [*rest.values()] if of.category == category.id]
        if persons:
            yield _group(material.best(category.name), category.place, persons, material)
    if rest:
        persons = [*rest.values()]
        are_alone = len(persons) == len(conference.listed)
        yield _group("" if are_alone else _others(material), persons[0].place, persons, material)


def _group(name: str, place: Place, persons: list[Participant], material: Material) -> _Group:
    """A group with its delegations, heads first: States in protocol order, others in that of the
    alphabet. Who belongs to nobody, or may not be told from the name, stands at the end.
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

    return _Group(
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


def _row(person: Participant, material: Material) -> TimedRow:
    """A person: the name, below it the function and where they have it."""
    words = phrases(material.language)
    name = _at_beginning(person, material) or words.phrase("name-withheld")
    unit = material.best(person.unit) if person.body else ""
    about = ", ".join(filter(None, [material.best(person.function), unit]))
    lines = [Line(LineStyle.LIGHT_TITLE, (Run(name),), source=person.place)]
    if about:
        lines.append(Line(LineStyle.MODE, (Run(about),), source=person.place))
    return TimedRow("", tuple(lines), person.place)


def _at_beginning(person: Participant, material: Material) -> str:
    """The name of a person at the beginning of a line: with a capital, if in the honorific."""
    name = person_name(person, material)
    is_first = name.startswith(written_name(person, material))
    return name if is_first else name[:1].upper() + name[1:]


def _workbook(material: Material) -> Workbook:
    conference, columns = material.conference, phrases(material.language).columns
    called = material.best(conference.short_title) or material.best(conference.title)
    return Workbook(
        title=f"{called}: {title_of_list(material)}",
        conference=conference.uid,
        moment=material.moment,
        sheets=(Sheet(columns["participants"], _columns(columns), _rows(material)),),
        language=material.language,
    )


def _columns(headers: Mapping[str, str]) -> tuple[Column, ...]:
    widths = {"category": 20, "body_name": 28, "position": 20, "honorific": 11, "person": 34}
    widths |= {"function": 44, "unit": 40, "attendance": 13}
    return tuple(Column(key, headers[key], width, wrap=True) for key, width in widths.items())


def _rows(material: Material) -> tuple[tuple[Cell, ...], ...]:
    """A row for each person, in the order of the paper."""
    return tuple(
        (group.name, sender(person, material), *_cells(person, material))
        for group in _groups(material)
        for members in group.delegations.values()
        for person in members
    )


def _cells(person: Participant, material: Material) -> tuple[Cell, ...]:
    words = phrases(material.language)
    return (
        words.positions[person.position],
        honorific_in(material.language, person.honorific),
        written_name(person, material) or words.phrase("name-withheld"),
        material.best(person.function),
        material.best(person.unit) if person.body else "",
        words.attendances[person.attendance],
    )


PRODUCT = Product("list-of-participants", Audience.PARTICIPANTS, in_each_language=True, build=build)
