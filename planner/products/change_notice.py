"""The change notice: how an issue of the programme differs from the one before, by day.

It says only what everyone may know: it is made from the programme as the public sees it.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from planner.changes.change import Change, Sort
from planner.changes.matching import Placed
from planner.forms.document import (
    Block,
    Document,
    Heading,
    Line,
    LineStyle,
    Paragraph,
    Run,
    TimedRow,
)
from planner.language.clock.ours import day_part_in_words, span_in_words
from planner.language.day.ours import day_in_words, day_line
from planner.language.phrases import phrases
from planner.model import ASIDE, AgendaItem, Audience
from planner.model.release import FIRST_ISSUE
from planner.products.changed.frame import told_of_whole
from planner.products.changed.words import Sides, Told, is_told_in, title_of, told
from planner.products.paper.masthead import paper, symbol
from planner.products.paper.wording import room_name
from planner.products.product import Material, Nothing, Product
from planner.timetable import timetable


def build(material: Material) -> Document | Nothing:
    """The notice in one language."""
    if not material.revision:
        return Nothing("nothing has gone out yet that could be changed")
    found = [one for one in material.revision.changes if is_told_in(one, material.language)]
    sides = sides_of(material)
    whole = [_of_conference(one, sides) for one in told_of_whole(sides)]
    if not found and not whole:
        return Nothing("nothing has changed in this language")
    notice = paper(
        material,
        phrases(material.language).phrase("change-notice"),
        (*whole, *_blocks(found, sides)),
        since(material),
    )
    return replace(notice, symbol=symbol(material, PRODUCT.name))


def _of_conference(told: Told, sides: Sides) -> Paragraph:
    return Paragraph(told.line(sides.language))


def sides_of(material: Material) -> Sides:
    """The earlier issue and this one; if there is no earlier one, this one twice."""
    if not material.revision:
        return Sides(material, material)
    last = material.revision.before
    times = timetable(last.conference)
    before = replace(
        material,
        conference=last.conference,
        timetable=times,
        moment=last.moment,
        releases=tuple(of for of in material.releases if of.number <= last.number),
        revision=None,
    )
    return Sides(before, material)


def since(material: Material) -> str:
    """Which issue this is, and which it changes: "Rev.1 of 3 May. Changes since: …"; of one that
    has not gone out: "Draft of Rev.1. Changes since: …".
    """
    revision, language = material.revision, material.language
    if not revision:
        return ""
    words = {
        "label": _label(revision.label, language),
        "earlier": _label(revision.before.label, language),
        "earlier_date": partial(day_in_words, revision.before.moment.date()),
    }
    if not (issued := material.issued):
        return phrases(language).phrase("draft-changes-since", **words)
    date = partial(day_in_words, issued)
    return phrases(language).phrase("changes-since", date=date, **words)


def _label(label: str, language: str) -> str:
    return phrases(language).phrase("first-issue") if label == FIRST_ISSUE else label


def _blocks(found: Sequence[Change], sides: Sides) -> Iterator[Block]:
    for date, of_day in groupby(found, key=_date):
        yield Heading(2, day_line(date, sides.language))
        for _, of_item in groupby(of_day, key=lambda change: id(change.whole)):
            yield _row([*of_item], sides)


def _date(change: Change) -> dt.date:
    return change.placed.date


def _row(of_item: Sequence[Change], sides: Sides) -> TimedRow:
    """An item with all that has changed of it, and of what is inside."""
    first = of_item[0]
    whole = first.whole
    style = LineStyle.LIGHT_TITLE if whole.kind in ASIDE else LineStyle.TITLE
    title = sides.after.best(whole.title)
    lines = [_line(style, Run(title)), *_of_whole(of_item, sides)]
    for _, of_inner in groupby(_inside(of_item), key=lambda change: id(change.placed.item)):
        lines += _inner([*of_inner], sides)
    return TimedRow(_time(whole, sides.language), tuple(lines))


def _time(item: AgendaItem, language: str) -> str:
    """The time as the programme prints it."""
    if item.day_part:
        return day_part_in_words(item.day_part, language)
    return span_in_words(item.start, item.end, language)


def _inside(of_item: Sequence[Change]) -> Iterator[Change]:
    return (change for change in of_item if change.placed.parent is not None)


def _of_whole(of_item: Sequence[Change], sides: Sides) -> Iterator[Line]:
    own = [change for change in of_item if change.placed.parent is None]
    for change in own:
        yield from (_told(one, sides, 0) for one in told(change, sides))
    if own and own[0].sort in (Sort.ADDED, Sort.RESTORED) and (room := _room(own[0], sides)):
        yield _line(LineStyle.ROOM, Run(room))


def _room(change: Change, sides: Sides) -> str:
    placed: Placed = change.placed
    return room_name(placed.item.room, sides.of(placed, change))


def _inner(of_inner: Sequence[Change], sides: Sides) -> Iterator[Line]:
    first = of_inner[0]
    yield _line(LineStyle.ITEM, Run(title_of(first.placed, first, sides)))
    for change in of_inner:
        yield from (_told(one, sides, 1) for one in told(change, sides))


def _told(one: Told, sides: Sides, level: int) -> Line:
    """What has changed in italics, and behind it from what into what."""
    whole = one.line(sides.language)
    rest = whole.removeprefix(one.what)
    runs = (Run(one.what, italic=True), *([Run(rest)] if rest else []))
    return _line(LineStyle.OFFICERS, *runs, level=level)


def _line(style: LineStyle, *runs: Run, level: int = 0) -> Line:
    return Line(style, runs, level)


PRODUCT = Product(
    "change-notice",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="What has changed since the last issue, by day.",
)
