"""The participants for the secretariat: a workbook with all columns but the restricted ones.

What it has is filled in, sent back and taken in again: its columns are fields of the tables in the
folder, its rows go back by their ids.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Any

from planner.forms.cells import Cell
from planner.forms.widths import fitting
from planner.forms.workbook import Choices, Column, ColumnKind, Sheet, Workbook
from planner.language.phrases import Phrases, phrases
from planner.model import Audience, Text
from planner.model.participants import Participant, audiences
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.choices import OF_FIELD, choices

TABLE = "participants"
_WIDTHS = {"body": 26, "function": 34, "unit": 34, "languages": 11, "withhold": 10, "gender": 10}
_DATES = ("registered_on", "birth_date")

Show = Callable[[Any], Cell]
"""How a column shows what its field holds."""


def build(material: Material) -> Workbook | Nothing:
    """The workbook of everything the secretariat may see about the participants."""
    persons = material.conference.participants
    if not persons:
        return Nothing("there are no participants")
    title = material.best(material.conference.short_title) or material.best(
        material.conference.title
    )
    return of_people(material, PRODUCT.name, title, View.of(material, _SHOWN), persons)


@dataclass(frozen=True, slots=True)
class View:
    """Columns of fields of persons, and their contents; `lists` are the choices for them."""

    columns: tuple[Column, ...]
    shows: tuple[Show, ...]
    lists: Mapping[str, Choices]

    @classmethod
    def of(cls, material: Material, shown: Iterable[str]) -> "View":
        """The columns of these fields, or of what they say in one language: `function.en`."""
        keys = [key for field in shown for key in _keys(field, material)]
        lists = choices(material, keys)
        columns = tuple(_column(key, phrases(material.language)) for key in keys)
        return cls(columns, tuple(_show(column, lists) for column in columns), lists)

    def rows(self, persons: Iterable[Participant]) -> Iterator[tuple[Cell, ...]]:
        """The rows of persons, their ids first."""
        fields = attrgetter("id", *(column.key.partition(".")[0] for column in self.columns))
        shows: tuple[Show, ...] = (str, *self.shows)
        for person in persons:
            yield tuple([show(value) for show, value in zip(shows, fields(person), strict=True)])


def of_people(
    material: Material, product: str, title: str, view: View, persons: Iterable[Participant]
) -> Workbook:
    """A workbook of persons, which an import takes back by the name of its product."""
    name, listed = phrases(material.language).columns[TABLE], tuple(persons)
    own_id = Column("id", "id", fitting((person.id for person in listed), 8), wrap=True)
    return Workbook(
        title=title,
        conference=material.conference.uid,
        moment=material.moment,
        sheets=(Sheet(name, (own_id, *view.columns), tuple(view.rows(listed)), TABLE),),
        lists=view.lists,
        language=material.language,
        product=product,
    )


_SHOWN = [of for of, audience in audiences().items() if audience <= Audience.SECRETARIAT]
"""All that the secretariat may see."""


def _keys(field: str, material: Material) -> list[str]:
    """The columns of a field: one for each language in which something is, or can be, said."""
    if "." in field:
        return [field]
    persons = material.conference.participants
    if not isinstance(getattr(persons[0], field), Text):
        return [field]
    said = dict.fromkeys(code for person in persons for code in getattr(person, field))
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
    """How a column shows what its field holds: chosen values by the words of their list."""
    _, _, code = column.key.partition(".")
    if code:
        return lambda text: text.get(code, "")
    words = {value: word for word, value in lists.get(column.choices, {}).items()}
    return partial(_shown_as, words) if words else _as_it_is


def _as_it_is(value: Any) -> Cell:
    return value if type(value) is str else _shown_as({}, value)


def _shown_as(words: Mapping[str, str], value: Any) -> Cell:
    if value is None or isinstance(value, dt.date):
        return value
    if isinstance(value, bool):
        return words["yes"] if value else ""
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return words.get(str(value), str(value))


PRODUCT = Product(
    "participants",
    Audience.SECRETARIAT,
    in_each_language=False,
    build=build,
    about="A workbook of everything the secretariat may know about the participants.",
)
