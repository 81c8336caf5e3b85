"""Figures of those who take part: what secretariats report of a conference, a table each."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from planner.language.day.ours import day_in_words
from planner.language.phrases import Phrases, phrases
from planner.model.participants import Attendance, Participant, Position
from planner.products.people.genders import NamedGroup, gender_rows, genders_of
from planner.products.people.grouping import groups as grouped
from planner.products.product import Material
from planner.protocol import protocol_body

Row = tuple[int | str, ...]
"""What is counted, and its numbers, some of them guarded."""
_Count = Callable[[Sequence[Participant]], int | str]
_HEADS = "heads"
_THERE = (Attendance.IN_PERSON, Attendance.ONLINE)
"""How those who take part do."""


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of numbers: its name, its column headings, and its rows.

    Its last row is the sum of the others if it is `summed`.
    """

    name: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    summed: bool = True


def figures(material: Material) -> tuple[Figures, ...]:
    """All tables that have something to say."""
    made = (_categories, _bodies, _genders, _roles, _days, _of_delegations)
    return tuple(table for make in made if (table := make(material)) and table.rows)


def _categories(material: Material) -> Figures:
    """Persons and delegations by category; who was there, where that was recorded.

    The total alone counts those whose names are withheld.
    """
    words = phrases(material.language)
    counts = {**_attendance(material), words.columns["delegations"]: _delegations(material)}
    everybody = material.conference.taking_part
    groups = [*_by_category(_named(everybody), material), (words.columns["total"], everybody)]
    rows = tuple(_row(name, (count(of) for count in counts.values())) for name, of in groups)
    return Figures(words.phrase("by-category"), (words.columns["category"], *counts), rows)


def _attendance(material: Material) -> dict[str, _Count]:
    """What is counted of persons, by what it is called: present where that was recorded."""
    words = phrases(material.language)
    has_days = any(person.attended for person in material.conference.taking_part)
    counts: dict[str, _Count] = {words.columns["registered"]: len}
    counts |= {words.columns["present"]: _present} if has_days else {}
    return counts | {words.attendances[of]: _attending(of) for of in _THERE}


def _present(persons: Sequence[Participant]) -> int:
    return sum(bool(person.attended) for person in persons)


def _attending(attendance: Attendance) -> _Count:
    return lambda persons: sum(person.attendance is attendance for person in persons)


def _delegations(material: Material) -> _Count:
    """How many delegations persons belong to; a body has one in each category.

    Where nobody was sent by a body there is no number: 0 would say that nobody came.
    """
    body_id = material.conference.body_id

    def _count(persons: Sequence[Participant]) -> int | str:
        sent = {(body_id(of.body), of.category) for of in persons if of.body}
        return len(sent) or "–"

    return _count


def _of_delegations(material: Material) -> Figures:
    """Persons by delegation: States in protocol order, organizations in that of the alphabet."""
    words, counts = phrases(material.language), _attendance(material)
    persons = [of for of in _named(material.conference.taking_part) if of.body]
    found: dict[str, list[Participant]] = {}
    for group in grouped(persons, material):
        for name, members in group.delegations.items():
            found.setdefault(name, []).extend(members)
    rows = tuple(_row(name, (count(of) for count in counts.values())) for name, of in found.items())
    headers = (words.columns["body_name"], *counts)
    return Figures(words.phrase("by-delegation"), headers, rows, summed=False)


def _bodies(material: Material) -> Figures:
    """How many States and organizations were invited, and how many have sent somebody."""
    words, conference = phrases(material.language), material.conference
    sent = _kinds((of.body for of in conference.listed), material)
    invited = _kinds((of.body for of in conference.invitees), material)
    names = {True: words.columns["states"], False: words.columns["organizations"]}
    rows = tuple((name, invited[is_state], sent[is_state]) for is_state, name in names.items())
    headers = (words.columns["sender"], words.columns["invited"], words.columns["represented"])
    total = (words.columns["total"], invited.total(), sent.total())
    return Figures(words.phrase("represented"), headers, (*rows, total))


def _kinds(bodies: Iterable[str], material: Material) -> Counter[bool]:
    """How many bodies are States, and how many are not."""
    tokens = {material.conference.body_id(token) for token in bodies if token}
    found = {token: protocol_body(token, material.conference) for token in tokens}
    own = {of.id if of else token: of for token, of in found.items()}
    return Counter(bool(of and of.kind == "state") for of in own.values())


def _genders(material: Material) -> Figures:
    """Gender by category."""
    words = phrases(material.language)
    groups = _by_category(_named(material.conference.listed), material)
    return _by_gender(words.phrase("by-gender"), words.columns["category"], groups, words)


def _roles(material: Material) -> Figures:
    """Heads of delegation, and who presides, reports and takes the floor, by gender.

    Somebody can have several roles. Heads stand here, not by category: beside the numbers of
    their categories they would give some of these away.
    """
    words = phrases(material.language)
    names = {_HEADS: words.phrase("heads-of-delegation"), **words.roles_plural}
    holders = _holders(material)
    groups = [(name, holders[role]) for role, name in names.items() if holders.get(role)]
    name = words.phrase("roles-by-gender")
    return _by_gender(name, words.columns["role"], groups, words, summed=False)


def _holders(material: Material) -> dict[str, list[Participant]]:
    """Those who have each role, once each."""
    conference = material.conference
    heads = [of for of in conference.listed if of.position is Position.HEAD and of.body]
    holders: dict[str, dict[str, Participant]] = {_HEADS: {of.id: of for of in heads}}
    for item in conference.every_item:
        for duty in conference.duties_of(item):
            for party in duty.holders:
                person = conference.persons.get(party.token)
                if person and person.takes_part:
                    holders.setdefault(duty.role, {})[person.id] = person
    return {role: _named([*persons.values()]) for role, persons in holders.items()}


def _days(material: Material) -> Figures:
    """How many were there on each day, where that was recorded."""
    words = phrases(material.language)
    counted = Counter(day for of in material.conference.taking_part for day in of.attended)
    rows = tuple((day_in_words(day, material.language), counted[day]) for day in sorted(counted))
    headers = (words.columns["day"], words.columns["persons"])
    return Figures(words.phrase("by-day"), headers, rows, summed=False)


def _by_gender(
    name: str, of: str, groups: Sequence[NamedGroup], words: Phrases, *, summed: bool = True
) -> Figures:
    """Groups by gender, small numbers guarded; where nobody's is known, nothing."""
    genders = genders_of(groups)
    headers = (words.genders.get(gender) or words.columns["not_stated"] for gender in genders)
    total = words.columns["total"]
    together = words.phrase("smaller-groups")
    rows = gender_rows(groups, together, total if summed else "") if genders else []
    return Figures(name, (of, *headers, total), tuple(rows), summed)


def _named(persons: Sequence[Participant]) -> list[Participant]:
    """Without those whose names are withheld: no detail counts them."""
    return [person for person in persons if not person.withhold]


def _row(called: str, numbers: Iterable[int | str]) -> Row:
    return called, *numbers


def _by_category(persons: Sequence[Participant], material: Material) -> list[NamedGroup]:
    """Persons by category in order, and last those who stand in none."""
    words, categories = phrases(material.language), material.conference.participation
    names = {category.id: material.best(category.name) for category in categories}
    groups: dict[str, list[Participant]] = {own_id: [] for own_id in names}
    for person in persons:
        groups.setdefault(person.category if person.category in names else "", []).append(person)
    other = words.phrase("other-participants")
    return [(names.get(own_id, other), members) for own_id, members in groups.items() if members]
