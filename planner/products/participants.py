"""The participants for the secretariat: a workbook with all columns but the restricted ones.

What it has is filled in, sent back and taken in again: its columns are fields of the tables in the
folder, its rows go back by their ids.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from planner.forms.cells import Cell
from planner.forms.workbook import Choices, Column, ColumnKind, Sheet, Workbook
from planner.language.phrases import Phrases, phrases
from planner.model import Audience, Text
from planner.model.participants import Participant
from planner.products.choices import OF_FIELD, choices
from planner.products.product import Material, Nothing, Product

TABLE = "participants"
_WIDTHS = {"body": 26, "function": 34, "unit": 34, "languages": 11, "withhold": 10, "gender": 10}
_DATES = ("registered_on", "birth_date")

Show = Callable[[Participant], Cell]
"""How a column shows somebody."""


def build(material: Material) -> Workbook | Nothing:
    """The workbook of all that the secretariat may see of those who take part."""
    persons = material.conference.participants
    if not persons:
        return Nothing("there are no participants")
    title = material.best(material.conference.short_title) or material.best(
        material.conference.title
    )
    return of_people(material, title, _shown(), persons)


def of_people(
    material: Material, title: str, shown: Sequence[str], persons: Sequence[Participant]
) -> Workbook:
    """A workbook of persons in columns of these fields, which an import takes back."""
    lists = choices(material, shown)
    words = phrases(material.language)
    columns = [_column(key, words) for field in shown for key in _keys(field, material)]
    shows = [_show(column, lists) for column in columns]
    rows = tuple((person.id, *(show(person) for show in shows)) for person in persons)
    sheet = Sheet(words.columns[TABLE], (Column("id", "id", 8), *columns), rows, TABLE)
    return Workbook(
        title=title,
        conference=material.conference.uid,
        moment=material.moment,
        sheets=(sheet,),
        lists=lists,
        language=material.language,
        product=TABLE,
    )


def fields_for(audience: Audience) -> Iterable[str]:
    """The fields that an audience may see, in the order of the tables, without the key."""
    known: Any = fields(Participant)
    return (
        field.name
        for field in known
        if field.metadata.get("audience", Audience.PUBLIC) <= audience
        and field.name not in ("id", "place")
    )


def _shown() -> list[str]:
    """All that the secretariat may see."""
    return list(fields_for(Audience.SECRETARIAT))


def _keys(field: str, material: Material) -> list[str]:
    """The columns of a field: one for each language in which something is, or can be, said."""
    values = [getattr(person, field) for person in material.conference.participants]
    if not isinstance(values[0], Text):
        return [field]
    said = dict.fromkeys(code for value in values for code in value)
    return [f"{field}.{code}" for code in said or material.conference.languages]


def _column(key: str, words: Phrases) -> Column:
    """A column of a field, or of what it says in one language."""
    name, _, code = key.partition(".")
    header, width = words.columns["body_name" if name == "body" else name], _WIDTHS.get(name, 16)
    if code:
        spoken = words.language_names.get(code, code)
        return Column(key, f"{header} ({spoken})", width, wrap=True)
    if name in _DATES:
        return Column(key, header, 12, ColumnKind.DATE)
    return Column(key, header, width, choices=OF_FIELD.get(name, ""), wrap=True)


def _show(column: Column, lists: Mapping[str, Choices]) -> Show:
    """How a column shows somebody: chosen values by the words of their list."""
    name, _, code = column.key.partition(".")
    if code:
        return lambda person: getattr(person, name).get(code, "")
    words = {value: word for word, value in lists.get(column.choices, {}).items()}
    return lambda person: _shown_as(getattr(person, name), words)


def _shown_as(value: Any, words: Mapping[str, str]) -> Cell:
    if isinstance(value, dt.date):
        return value
    if isinstance(value, bool):
        return words["yes"] if value else ""
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return words.get(str(value), str(value))


PRODUCT = Product("participants", Audience.SECRETARIAT, in_each_language=False, build=build)
