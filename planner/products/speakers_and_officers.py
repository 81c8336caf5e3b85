"""Speakers and officers: who presides, reports and takes the floor, in the order of the agenda.

It is a paper and, to be sorted and filtered, a workbook. Persons are named as in the programme,
with their functions and what sent them.
"""

from collections.abc import Iterator

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
from planner.forms.workbook import Workbook
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience, Duty, Party
from planner.products.paper.agenda_rows import time_column, unbroken
from planner.products.paper.masthead import paper
from planner.products.paper.wording import about, holders, name_alone, role_name, room_name
from planner.products.plan.posts import Post, posts
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.officers import workbook


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The speakers and officers in one language."""
    found = posts(material)
    if not any(duty.holders for post in found for duty in post.duties):
        return Nothing("nobody is named who presides, reports or speaks")
    return _paper(found, material), workbook(found, material)


def _paper(found: tuple[Post, ...], material: Material) -> Document:
    title = phrases(material.language).phrase("speakers-and-officers")
    return paper(material, title, _blocks(found, material))


def _blocks(found: tuple[Post, ...], material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    columns = (
        TableColumn(words.columns["time"], 0.19),
        TableColumn(words.columns["item"], 0.31),
        TableColumn(words.phrase("speakers-and-officers"), 0.5),
    )
    for date in dict.fromkeys(post.date for post in found):
        rows = (_row(post, material) for post in found if post.date == date)
        yield Heading(2, day_line(date, material.language))
        yield Table(columns, tuple(rows))


def _row(post: Post, material: Material) -> tuple[Cell, ...]:
    """The time, the title with the room, and those who have duties."""
    item = post.slot.item
    place = item.place_in(material.language)
    time = unbroken(time_column(post.slot, material.language))
    style = LineStyle.ITEM if post.is_inside else LineStyle.TITLE
    title = Line(style, (Run(material.best(item.title)),), source=place)
    room = room_name(item.room, material)
    rooms = (Line(LineStyle.ROOM, (Run(room),), source=place),) if room else ()
    who = (line for duty in post.duties for line in _duty(duty, material))
    told = (Line(style, runs, level, source=place) for style, level, runs in who)
    clock = (Line(LineStyle.LIGHT_TITLE, (Run(time),), source=place),) if time else ()
    return clock, (title, *rooms), tuple(told)


_Words = tuple[LineStyle, int, tuple[Run, ...]]
"""The style of a line, its level, its words."""


def _duty(duty: Duty, material: Material) -> Iterator[_Words]:
    """One who has a duty beside the name of the role; several below it, if there are persons."""
    label = role_name(duty, material.language) + phrases(material.language).phrase("colon")
    persons = [party for party in duty.holders if about(party, material)]
    if len(duty.holders) > 1 and persons:
        yield LineStyle.OFFICERS, 0, (Run(label.rstrip(), italic=True),)
        for party in duty.holders:
            yield from _person(party, (), 1, material)
    elif persons:
        yield from _person(persons[0], (Run(label, italic=True),), 0, material)
    else:
        told = (Run(label, italic=True), Run(holders(duty, material)))
        yield LineStyle.OFFICERS, 0, told


def _person(
    party: Party, label: tuple[Run, ...], level: int, material: Material
) -> Iterator[_Words]:
    style = LineStyle.OFFICERS if label else LineStyle.PERSON
    yield style, level, (*label, Run(name_alone(party, material)))
    if told := about(party, material):
        yield LineStyle.MODE, level, (Run(told),)


PRODUCT = Product(
    "speakers-and-officers",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="Who presides, reports and takes the floor, by day and time, with their functions.",
)
