"""Name plates: one for each delegation in order of seating, one for each person at the head table.

A host country agreement of the United Nations requires letters of 38 mm: short names have them,
long ones are as large as fits. Plates are visible to everyone: people whose names are withheld have
none.
"""

from collections.abc import Iterator

from planner.forms.cards import Card, CardLine, CardRole, Cards, Layout
from planner.language.phrases import phrases
from planner.model import OFFICERS, Audience, Party, Role
from planner.model.participants import Participant
from planner.products.paper.masthead import issuer
from planner.products.paper.wording import body_words, name_at_beginning, person_name, sender
from planner.products.people.seating import seated
from planner.products.plan.posts import posts
from planner.products.product import Material, Nothing, Product
from planner.protocol import body_id, known_body

IN_FRONT = OFFICERS | {Role.KEYNOTE_SPEAKER, Role.PANELLIST}
"""Roles that sit at the table in front of the others."""


def build(material: Material) -> Cards | Nothing:
    """The plates in one language."""
    cards = (*_of_delegations(material), *_in_front(material))
    if not cards:
        return Nothing("there are no delegations and no officers")
    conference = material.conference
    title = material.best(conference.short_title) or material.best(conference.title)
    return Cards(
        language=material.language,
        title=f"{phrases(material.language).phrase('name-plates')} – {title}",
        layout=Layout.NAME_PLATE,
        cards=cards,
        author=", ".join(issuer(material)),
        issued=material.moment,
    )


def _of_delegations(material: Material) -> Iterator[Card]:
    for delegation in seated(material):
        lines = tuple(_body(delegation.body, material))
        yield Card(lines, source=delegation.members[0].place)


def _in_front(material: Material) -> Iterator[Card]:
    """A plate for each person, and for each body that presides and has no delegation."""
    conference = material.conference
    shown = {body_id(of.body, conference) for of in seated(material)}
    for party in dict.fromkeys(_parties(material)):
        person = conference.persons.get(party.token)
        if person and person_name(person, material) and _has_plate(person):
            name = CardLine(CardRole.NAME, name_at_beginning(person, material))
            sent_by = CardLine(CardRole.SENDER, sender(person, material))
            yield Card((name, sent_by), source=person.place)
        elif party.name:
            yield Card((CardLine(CardRole.NAME, party.name),))
        elif known_body(party.token, conference) and body_id(party.token, conference) not in shown:
            yield Card(tuple(_body(party.token, material)))


def _has_plate(person: Participant) -> bool:
    return person.takes_part and not person.withhold


def _parties(material: Material) -> Iterator[Party]:
    for post in posts(material):
        yield from (party for duty, party in post.holders if party and duty.role in IN_FRONT)


def _body(token: str, material: Material) -> Iterator[CardLine]:
    """A name; where there is an acronym, that first."""
    words = body_words(token, material)
    acronym, name = words.acronym.get(material.language, ""), material.best(words.name)
    yield CardLine(CardRole.NAME, acronym or name)
    if acronym:
        yield CardLine(CardRole.SENDER, name)


PRODUCT = Product(
    "name-plates",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    about="Folding name plates, for delegations and for those at the head table.",
)
