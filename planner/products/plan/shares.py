"""How many meetings each regional group and each person presides over and reports on."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from planner.language.phrases import phrases
from planner.model import Conference, Party, Role
from planner.model.offices import Office, of_meetings, offices
from planner.products.paper.wording import party_name
from planner.products.product import Material

Row = tuple[Any, ...]
"""A name and its numbers."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The headings of a name and its numbers, and the rows."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def group_of(party: Party, material: Material) -> str:
    """The regional group of a person’s body or of a body; nothing where it is in none."""
    conference = material.conference
    own_id = _group_id(party, conference)
    names = (of.name for of in conference.regional_groups if of.id == own_id)
    return next((material.best(name) or own_id for name in names), "")


def group_shares(material: Material) -> Shares:
    """The offices of each regional group, each meeting once; the groups without any too."""
    conference, words = material.conference, phrases(material.language)
    names = {of.id: material.best(of.name) or of.id for of in conference.regional_groups}
    names |= {"": words.phrase("in-no-group")} if names else {}
    held = [(_group_id(of.holder, conference), of) for of in of_meetings(offices(conference))]
    return _shares(words.columns["group"], names, held, material)


def busiest(material: Material) -> Shares:
    """The offices of each person and body with more than one, those with most first."""
    conference, words = material.conference, phrases(material.language)
    found = of_meetings(offices(conference))
    names = {conference.party_id(of.holder): party_name(of.holder, material) for of in found}
    held = [(conference.party_id(of.holder), of) for of in found]
    shares = _shares(words.columns["person"], names, held, material)
    many = (row for row in shares.rows if row[-1] > 1)
    return Shares(shares.headers, tuple(sorted(many, key=lambda row: -row[-1])))


def _shares(
    head: str, names: Mapping[str, str], held: Iterable[tuple[str, Office]], material: Material
) -> Shares:
    words = phrases(material.language)
    counts = Counter((who, office.role) for who, office in held)
    roles = [role for role in Role if any(of is role for _, of in counts)]
    headers = (head, *(words.roles[role] for role in roles), words.columns["total"])
    rows = []
    for own_id, name in names.items():
        numbers = [counts[own_id, role] for role in roles]
        rows.append((name, *numbers, sum(numbers)))
    return Shares(headers, tuple(rows))


def _group_id(party: Party, conference: Conference) -> str:
    person = conference.persons.get(party.token)
    body = conference.body_id(person.body if person else party.token)
    groups = (
        of.id for of in conference.regional_groups if body in map(conference.body_id, of.members)
    )
    return next(groups, "") if body else ""
