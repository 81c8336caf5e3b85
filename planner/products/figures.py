"""Figures of those who take part: what secretariats report of a conference, a table each."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from planner.language.dates import day_in_words
from planner.language.phrases import Phrases, phrases
from planner.model.participants import Attendance, Gender, Participant, Position
from planner.products.guarding import guarded
from planner.products.product import Material
from planner.protocol import protocol_body

Row = tuple[int | str, ...]
"""What is counted, and its numbers, some of them guarded."""
_Named = tuple[str, Sequence[Participant]]
"""Some persons, and what they have in common."""
_Count = Callable[[Sequence[Participant]], int]
_GENDERS = (Gender.FEMALE, Gender.MALE, Gender.OTHER, Gender.NONE)


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of numbers: its name, what stands above its columns, and its rows.

    Its last row is the sum of the others if it is `summed`.
    """

    name: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    summed: bool = True


def figures(material: Material) -> tuple[Figures, ...]:
    """All tables that have something to say."""
    made = (_categories, _bodies, _genders, _heads, _roles, _days)
    return tuple(table for make in made if (table := make(material)) and table.rows)


def _categories(material: Material) -> Figures:
    """Persons and delegations by category; who was there, where that was recorded."""
    words = phrases(material.language)
    has_days = any(person.attended for person in material.conference.participants)
    counts: dict[str, _Count] = {words.columns["registered"]: len}
    counts |= {words.columns["present"]: _present} if has_days else {}
    counts |= {words.attendances[of]: _attending(of) for of in Attendance}
    counts[words.columns["delegations"]] = _delegations(material)
    rows = tuple(
        _row(name, (count(persons) for count in counts.values()))
        for name, persons in _by_category(material.conference.participants, material)
    )
    return Figures(words.phrase("by-category"), (words.columns["category"], *counts), rows)


def _present(persons: Sequence[Participant]) -> int:
    return sum(bool(person.attended) for person in persons)


def _attending(attendance: Attendance) -> _Count:
    return lambda persons: sum(person.attendance is attendance for person in persons)


def _delegations(material: Material) -> _Count:
    """How many delegations persons belong to; a body has one in each category."""
    body_id = material.conference.body_id
    return lambda persons: len({(body_id(of.body), of.category) for of in persons if of.body})


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
    groups = _by_category(material.conference.listed, material)
    return _by_gender(words.phrase("by-gender"), words.columns["category"], groups, words)


def _heads(material: Material) -> Figures:
    """Heads of delegation by gender."""
    words = phrases(material.language)
    heads = [of for of in material.conference.listed if of.position is Position.HEAD and of.body]
    groups = _by_category(heads, material)
    return _by_gender(words.phrase("heads-by-gender"), words.columns["category"], groups, words)


def _roles(material: Material) -> Figures:
    """Who presides, reports and takes the floor, by gender; somebody can have several roles."""
    words, conference = phrases(material.language), material.conference
    holders: dict[str, dict[str, Participant]] = {}
    for item in conference.every_item:
        for duty in conference.duties_of(item):
            for party in duty.holders:
                if person := conference.persons.get(party.token):
                    holders.setdefault(duty.role, {})[person.id] = person
    groups = [
        (name, [*holders[role].values()])
        for role, name in words.roles_plural.items()
        if role in holders
    ]
    name = words.phrase("roles-by-gender")
    return _by_gender(name, words.columns["role"], groups, words, summed=False)


def _days(material: Material) -> Figures:
    """How many were there on each day, where that was recorded."""
    words = phrases(material.language)
    counted = Counter(day for of in material.conference.participants for day in of.attended)
    rows = tuple((day_in_words(day, material.language), counted[day]) for day in sorted(counted))
    headers = (words.columns["day"], words.columns["persons"])
    return Figures(words.phrase("by-day"), headers, rows, summed=False)


def _by_gender(
    name: str, of: str, groups: Sequence[_Named], words: Phrases, *, summed: bool = True
) -> Figures:
    """Groups by gender, small numbers guarded; where nobody's is known, nothing.

    Columns of which all numbers are 0 are left out.
    """
    counts = [Counter(person.gender for person in members) for _, members in groups]
    genders = [gender for gender in _GENDERS if any(count[gender] for count in counts)]
    numbers = [[*(count[gender] for gender in genders), count.total()] for count in counts]
    headers = (words.genders.get(gender) or words.columns["not_stated"] for gender in genders)
    shown = guarded(numbers, summed=summed) if genders != [Gender.NONE] else []
    rows = tuple(_row(called, cells) for (called, _), cells in zip(groups, shown, strict=False))
    return Figures(name, (of, *headers, words.columns["total"]), rows, summed)


def _row(called: str, numbers: Iterable[int | str]) -> Row:
    return called, *numbers


def _by_category(persons: Sequence[Participant], material: Material) -> list[_Named]:
    """Persons by category in order, those who stand in none, and all of them."""
    words, categories = phrases(material.language), material.conference.participation
    names = {category.id: material.best(category.name) for category in categories}
    groups: dict[str, list[Participant]] = {own_id: [] for own_id in names}
    for person in persons:
        groups.setdefault(person.category if person.category in names else "", []).append(person)
    other = words.phrase("other-participants")
    rows = [(names.get(own_id, other), members) for own_id, members in groups.items() if members]
    return [*rows, (words.columns["total"], persons)] if rows else []
