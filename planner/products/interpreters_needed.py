"""Staffing need: how many interpreters each day takes, by room and booth, and the person-days.

It follows from languages, rooms, times and rules alone, so it is known before anyone is named.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from planner.forms.document import Block, Document, Heading
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.capitals import begun
from planner.language.day.ours import day_in_words, day_line
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.paper.masthead import paper
from planner.products.paper.table_cells import columns, plain
from planner.products.paper.wording import room_name
from planner.products.plan.booths import booths_in_room
from planner.products.plan.staffing import Staffing, between, staffing
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.plain import workbook

_NUMBERS = ("minutes", "minutes_at_most", "interpreters", "interpreters_at_most")


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The need in one language."""
    found = staffing(material)
    if not found:
        return Nothing("no meeting is interpreted simultaneously")
    words = phrases(material.language)
    is_open = any(of.minutes != of.minutes_at_most for of in found)
    minutes = material.conference.limits.minutes_without_break
    note = words.phrase("needed-at-most", minutes=minutes) if is_open else ""
    title = words.phrase("interpreters-needed")
    return paper(material, title, _blocks(found, material), footnote=note), _workbook(
        found, material
    )


def _blocks(found: tuple[Staffing, ...], material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    for date, of_day in _by_day(found).items():
        keys = ("booths", "minutes", "in_booth", "interpreters")
        headers = (words.phrase("room"), *(words.columns[key] for key in keys))
        rows = [_row(of, material) for of in _alike(of_day)]
        total = (words.columns["total"], "", "", "", _persons(of_day))
        yield Heading(2, day_line(date, material.language))
        yield plain(columns(headers, (0.22, 0.28, 0.14, 0.16, 0.2), 3), [*rows, total], summed=True)
    headers = (words.columns["day"], words.columns["person_days"])
    days = [
        (day_in_words(date, material.language), _persons(of)) for date, of in _by_day(found).items()
    ]
    total_of_all = (words.columns["total"], _persons(found))
    yield Heading(2, words.columns["person_days"])
    yield plain(columns(headers, (0.66, 0.34), 1), [*days, total_of_all], summed=True)


def _alike(found: Sequence[Staffing]) -> list[list[Staffing]]:
    """The booths of a room together that work as long with teams of one size."""
    together: dict[tuple[object, ...], list[Staffing]] = {}
    for of in found:
        key = (of.room, of.minutes, of.minutes_at_most, of.team, of.team_at_most)
        together.setdefault(key, []).append(of)
    return [*together.values()]


def _row(alike: Sequence[Staffing], material: Material) -> tuple[str, ...]:
    one = alike[0]
    booths = begun(booths_in_room((of.booth for of in alike), one.room, material))
    return (
        room_name(one.room, material) or "–",
        booths,
        between(one.minutes, one.minutes_at_most),
        between(one.team, one.team_at_most),
        _persons(alike),
    )


def _persons(found: Sequence[Staffing]) -> str:
    """The interpreters of a day, or the person-days of several."""
    return between(sum(of.team for of in found), sum(of.team_at_most for of in found))


def _by_day(found: Sequence[Staffing]) -> dict[dt.date, list[Staffing]]:
    return {
        date: [of for of in found if of.date == date]
        for date in dict.fromkeys(of.date for of in found)
    }


def _workbook(found: tuple[Staffing, ...], material: Material) -> Workbook:
    words = phrases(material.language)
    date = Column("date", words.columns["date"], 12, ColumnKind.DATE)
    names = (Column("room", words.phrase("room"), 24), Column("booth", words.columns["booth"], 32))
    numbers = (Column(key, words.columns[key], 15, ColumnKind.NUMBER) for key in _NUMBERS)
    rows = (
        (
            of.date,
            room_name(of.room, material),
            begun(booths_in_room([of.booth], of.room, material)),
            of.minutes,
            of.minutes_at_most,
            of.team,
            of.team_at_most,
        )
        for of in found
    )
    sheet = Sheet(words.phrase("interpreters-needed"), (date, *names, *numbers), tuple(rows))
    return workbook(material, sheet, _days(found, material))


def _days(found: tuple[Staffing, ...], material: Material) -> Sheet:
    words = phrases(material.language)
    headers = (words.columns["person_days"], words.columns["interpreters_at_most"])
    columns = (
        Column("date", words.columns["date"], 12, ColumnKind.DATE),
        *(
            Column(f"number-{at}", header, 18, ColumnKind.NUMBER)
            for at, header in enumerate(headers)
        ),
    )
    rows = (
        (date, sum(of.team for of in of_day), sum(of.team_at_most for of in of_day))
        for date, of_day in _by_day(found).items()
    )
    return Sheet(words.columns["person_days"], columns, tuple(rows))


PRODUCT = Product(
    "interpreters-needed",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx", "xlsx"),
    about="How many interpreters each booth needs, before anyone is named.",
)
