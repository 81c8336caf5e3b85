"""Whom the changes of an issue touch, and how: a paper to telephone by, and a workbook."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from planner.changes.affected import Group, Touched, affected
from planner.changes.change import Change
from planner.forms.cells import Cell as WorkbookCell
from planner.forms.document import (
    Block,
    Cell,
    Document,
    Heading,
    Line,
    LineStyle,
    Run,
    Table,
    TableColumn,
)
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience, Party, Role
from planner.products.change_notice import sides_of, since
from planner.products.changed.words import Sides, is_told_in, time_of, title_of, told
from planner.products.paper.masthead import paper
from planner.products.paper.wording import NO_BREAK, body_name, party_name, room_name
from planner.products.product import Material, Nothing, Product

HEADINGS = {
    Group.PERSON: "persons",
    Group.DELEGATION: "delegations",
    Group.INTERPRETATION: "interpreted",
    Group.ROOM: "rooms",
}
"""The heading of each group, as a name of a phrase; interpreters are called by their role."""


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The paper and the workbook in one language."""
    if not material.revision:
        return Nothing("nothing has gone out yet that could be changed")
    sides = sides_of(material)
    shown = [of for of in material.revision.changes if is_told_in(of, material.language)]
    found = affected(shown, sides.before.conference, material.conference)
    if not found:
        return Nothing("nobody is affected by the changes")
    return _paper(found, sides), _workbook(found, sides)


def _paper(found: Sequence[Touched], sides: Sides) -> Document:
    material = sides.after
    title = phrases(material.language).phrase("affected")
    return paper(material, title, _blocks(found, sides), since(material))


def _blocks(found: Sequence[Touched], sides: Sides) -> Iterator[Block]:
    words = phrases(sides.language)
    columns = (
        TableColumn(words.phrase("whom"), 0.32),
        TableColumn(words.phrase("change"), 0.68),
    )
    for group, touched in groupby(found, key=lambda one: one.group):
        yield Heading(1, heading_of(group, sides.language))
        yield Table(columns, tuple(_row(one, sides) for one in touched))


def heading_of(group: Group, language: str) -> str:
    """What those of a group are."""
    words = phrases(language)
    is_role = group is Group.INTERPRETER
    return words.roles_plural[Role.INTERPRETER] if is_role else words.phrase(HEADINGS[group])


def _row(one: Touched, sides: Sides) -> tuple[Cell, ...]:
    name = Line(LineStyle.TITLE, (Run(name_of(one, sides)),))
    return (name,), tuple(_lines(one.changes, sides))


def name_of(one: Touched, sides: Sides) -> str:
    """The present name of a person or thing; the former name if it is no longer known."""
    material = sides.after
    if one.group is Group.PERSON:
        persons = material.conference.persons
        was = one.id in sides.before.conference.persons and one.id not in persons
        known = was or one.id in persons
        party = Party(token=one.id) if known else Party(name=one.id)
        return party_name(party, sides.before if was else material)
    if one.group is Group.DELEGATION:
        return body_name(one.id, material)
    if one.group is Group.ROOM:
        return room_name(one.id, material)
    if one.group is Group.INTERPRETER:
        return _interpreter(one.id, sides)
    return title_of(one.changes[0].placed, one.changes[0], sides)


def _interpreter(own_id: str, sides: Sides) -> str:
    both = (of.conference.interpreters for of in (sides.before, sides.after))
    known = {of.id: of.full_name for some in both for of in some}
    return known.get(own_id) or own_id


def _lines(found: Sequence[Change], sides: Sides) -> Iterator[Line]:
    """The items that change, each with what changes of it."""
    for _, of_item in groupby(found, key=lambda change: id(change.placed.item)):
        changes = [*of_item]
        yield Line(LineStyle.LIGHT_TITLE, (Run(_item(changes[0], sides)),))
        for change in changes:
            for one in told(change, sides):
                runs = (Run(one.line(sides.language)),)
                yield Line(LineStyle.OFFICERS, runs, 1)


def _item(change: Change, sides: Sides) -> str:
    placed = change.placed
    when = time_of(placed.item, sides.language) or time_of(change.whole, sides.language)
    told_of = (day_line(placed.date, sides.language), when, title_of(placed, change, sides))
    return phrases(sides.language).apart(*told_of)


def _workbook(found: Sequence[Touched], sides: Sides) -> Workbook:
    material, words = sides.after, phrases(sides.language)
    columns = (
        Column("kind", words.columns["kind"], 20),
        Column("whom", words.phrase("whom"), 36, wrap=True),
        Column("date", words.columns["date"], 12, ColumnKind.DATE),
        Column("time", words.columns["time"], 15),
        Column("item", words.columns["item"], 44, wrap=True),
        Column("change", words.phrase("change"), 60, wrap=True),
    )
    rows = tuple(cells for one in found for cells in _cells(one, sides))
    return Workbook(
        title=material.best(material.conference.short_title) or words.phrase("affected"),
        conference=material.conference.uid,
        moment=material.moment,
        sheets=(Sheet(words.phrase("affected"), columns, rows),),
        language=material.language,
    )


def _cells(one: Touched, sides: Sides) -> Iterator[tuple[WorkbookCell, ...]]:
    kind = heading_of(one.group, sides.language)
    for change in one.changes:
        placed = change.placed
        when = time_of(placed.item, sides.language) or time_of(change.whole, sides.language)
        about = (placed.date, when, title_of(placed, change, sides))
        for each in told(change, sides):
            name, line = (
                words.replace(NO_BREAK, " ")
                for words in (name_of(one, sides), each.line(sides.language))
            )
            yield kind, name, *about, line


PRODUCT = Product(
    "affected",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    about="Whom the changes affect: officers, delegations, interpretation, rooms.",
)
