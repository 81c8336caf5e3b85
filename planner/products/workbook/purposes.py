"""Workbooks of participants for a single purpose each, with the columns that it needs and no
others.

They are made on request (`planner build --columns`) and go where the most private of their columns
may be seen.
"""

from collections import Counter
from dataclasses import replace
from functools import partial

from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.phrases import phrases
from planner.model import Audience, Conference
from planner.model.participants import Participant, audiences
from planner.model.people import Purpose
from planner.products.participants import TABLE, View, of_people
from planner.products.product import Material, Nothing, Product


def for_purposes(conference: Conference, *, everybody: bool = False) -> tuple[Product, ...]:
    """The workbooks for the purposes of a conference.

    With `everybody`, people who have withdrawn, or have nothing in the deciding column, have rows
    too: what comes back may be about someone who had something there when it was sent.
    """
    return tuple(_product(purpose, everybody) for purpose in conference.purposes)


def name_of(purpose: str) -> str:
    """What the product and the file of a purpose are called."""
    return f"{TABLE}-{purpose}"


def _product(purpose: Purpose, everybody: bool) -> Product:  # noqa: FBT001
    build = partial(_build, purpose, everybody)
    return Product(name_of(purpose.id), _audience(purpose), in_each_language=False, build=build)


def _audience(purpose: Purpose) -> Audience:
    """Who may have the workbook: the secretariat, or whoever may see its most private column.

    That somebody has a row tells as much as the column that decides about it.
    """
    columns = (column.partition(".")[0] for column in (*purpose.columns, purpose.filled))
    return max([Audience.SECRETARIAT, *(audiences()[of] for of in columns if of in audiences())])


def _build(purpose: Purpose, everybody: bool, material: Material) -> Workbook | Nothing:  # noqa: FBT001
    persons = [
        person
        for person in material.conference.participants
        if everybody or _is_about(person, purpose)
    ]
    if not persons:
        return Nothing("there are no participants for this purpose")
    view = View.of(material, purpose.columns)
    title = material.best(purpose.title) or purpose.id
    if purpose.numbers:
        return _numbers(material, title, view, persons)
    return of_people(material, name_of(purpose.id), title, view, persons)


def _is_about(person: Participant, purpose: Purpose) -> bool:
    """Whether somebody takes part, and has something in the column that decides."""
    return person.takes_part and (not purpose.filled or _has(person, purpose.filled))


def _has(person: Participant, column: str) -> bool:
    """Whether somebody has something in a column."""
    name, _, language = column.partition(".")
    value = getattr(person, name)
    return bool(value.get(language) if language else value)


def _numbers(material: Material, title: str, view: View, persons: list[Participant]) -> Workbook:
    """How many say the same in all columns; nobody is named, and nothing goes back."""
    headers = phrases(material.language).columns
    counted = Counter(row[1:] for row in view.rows(persons))
    shown = (replace(column, choices="") for column in view.columns)
    columns = (*shown, Column("number", headers["persons"], 10, ColumnKind.NUMBER))
    rows = sorted(((*cells, number) for cells, number in counted.items()), key=repr)
    return Workbook(
        title=title,
        conference=material.conference.uid,
        moment=material.moment,
        sheets=(Sheet(headers[TABLE], columns, tuple(rows)),),
        language=material.language,
    )
