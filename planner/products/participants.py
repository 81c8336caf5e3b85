"""The participants for the secretariat: a workbook with all columns but the restricted ones."""

from dataclasses import fields
from typing import Any

from planner.forms.workbook import Cell, Column, Sheet, Workbook
from planner.language.phrases import Phrases, phrases
from planner.model import Audience, Text
from planner.model.participants import Attendance, Participant, Position
from planner.products.product import Material, Nothing, Product
from planner.products.wording import body_name

POSITIONS, ATTENDANCES, ANSWERS = "positions", "attendances", "answers"
_LISTS = {
    "position": POSITIONS,
    "attendance": ATTENDANCES,
    "withhold": ANSWERS,
    "share_email": ANSWERS,
}


def build(material: Material) -> Workbook | Nothing:
    """The workbook; its columns are those of the tables in the folder, and the name of the body."""
    conference = material.conference
    if not conference.participants:
        return Nothing("there are no participants")
    return Workbook(
        title=material.best(conference.short_title) or material.best(conference.title),
        conference=conference.uid,
        moment=material.moment,
        sheets=(_sheet(material),),
        lists={
            POSITIONS: tuple(of.value for of in Position),
            ATTENDANCES: tuple(of.value for of in Attendance),
            ANSWERS: ("yes", "no"),
        },
        language=material.language,
    )


def _sheet(material: Material) -> Sheet:
    persons = material.conference.participants
    keys = [key for field in _shown() for key in _keys(field, material)]
    words = phrases(material.language)
    columns = [
        Column("id", "id", 8),
        Column("body_name", words.columns["body_name"], 26, wrap=True),
        *(_column(key, words) for key in keys),
    ]
    rows = (
        (person.id, _body(person, material), *(_cell(person, key) for key in keys))
        for person in persons
    )
    return Sheet(words.columns["participants"], tuple(columns), tuple(rows))


def _shown() -> list[str]:
    """The fields that the secretariat may see, without the key."""
    known: Any = fields(Participant)
    return [
        field.name
        for field in known
        if field.metadata.get("audience", Audience.PUBLIC) <= Audience.SECRETARIAT
        and field.name not in ("id", "place")
    ]


def _keys(field: str, material: Material) -> list[str]:
    """The columns of a field: one for each language in which something is said."""
    values = [getattr(person, field) for person in material.conference.participants]
    if not isinstance(values[0], Text):
        return [field]
    return [f"{field}.{code}" for code in dict.fromkeys(code for value in values for code in value)]


def _column(key: str, words: Phrases) -> Column:
    """A column of a field, or of what it says in one language."""
    name, _, code = key.partition(".")
    header = words.columns[name]
    if code:
        spoken = words.language_names.get(code, code)
        return Column(key, f"{header} ({spoken})", 34, wrap=True)
    return Column(key, header, 16, choices=_LISTS.get(key, ""), wrap=True)


def _body(person: Participant, material: Material) -> str:
    return body_name(person.body, material) if person.body else ""


def _cell(person: Participant, key: str) -> Cell:
    name, _, language = key.partition(".")
    value = getattr(person, name)
    if isinstance(value, Text):
        return value.get(language, "")
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value)


PRODUCT = Product("participants", Audience.SECRETARIAT, in_each_language=False, build=build)
