"""The interpreters’ rota: a page a day with the teams of all booths, and the minutes of each
person; as a workbook every turn by booth and by person.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.forms.document import Block, Cell, Document, Heading, PageSize, Table
from planner.forms.workbook import Workbook
from planner.language.capitals import begun
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.paper.agenda_rows import unbroken
from planner.products.paper.masthead import paper
from planner.products.paper.table_cells import bold, cell, columns, each, plain, small
from planner.products.paper.wording import room_name
from planner.products.plan.booths import Watch, booth_name, time_of, watches
from planner.products.plan.minutes import dates_of, minutes_of
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.rota import workbook

MOST_COLUMNS = 6
"""The most booths side by side; with more, a meeting names its own in one column."""
_TIME, _MEETING, _NAMES = 0.12, 0.23, 0.3
"""Shares of the width."""


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The rota in one language."""
    found = watches(material)
    if not found:
        return Nothing("no meeting is interpreted simultaneously")
    if not any(watch.members for watch in found):
        return Nothing("no interpreters are named for any meeting: rota.csv")
    title = phrases(material.language).phrase("interpreters-rota")
    made = replace(paper(material, title, _blocks(found, material)), page=PageSize.A4_LANDSCAPE)
    return made, workbook(found, material)


def _blocks(found: tuple[Watch, ...], material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    for at, date in enumerate(dict.fromkeys(watch.date for watch in found)):
        of_day = [watch for watch in found if watch.date == date]
        yield Heading(2, day_line(date, material.language), begins_page=at > 0)
        yield _day(of_day, material)
    yield Heading(2, words.phrase("minutes-in-booth"), begins_page=True)
    yield _minutes(found, material)


def _day(found: Sequence[Watch], material: Material) -> Table:
    """A row for each meeting, and a column for each booth, if not too many."""
    words = phrases(material.language)
    booths = [*dict.fromkeys(watch.booth for watch in found)]
    is_wide = len(booths) > MOST_COLUMNS
    names = [begun(booth_name(booth, material.language)) for booth in booths]
    heads = [words.columns["team"]] if is_wide else names
    rows = []
    for own in _by_meeting(found):
        named = (_team(own.get(booth), material) for booth in booths)
        teams = [_all(own, material)] if is_wide else named
        rows.append((*_meeting(next(iter(own.values())), material), *teams))
    shares = (_TIME, _MEETING, *[(1 - _TIME - _MEETING) / len(heads)] * len(heads))
    headers = (words.columns["time"], words.columns["item"], *heads)
    return Table(columns(headers, shares), tuple(rows))


def _by_meeting(found: Sequence[Watch]) -> list[dict[str, Watch]]:
    """The booths of each meeting by their languages."""
    together: dict[str, dict[str, Watch]] = {}
    for watch in found:
        together.setdefault(watch.meeting.item.id, {})[watch.booth] = watch
    return [*together.values()]


def _meeting(watch: Watch, material: Material) -> tuple[Cell, Cell]:
    """When and where, and what."""
    item = watch.meeting.item
    place = item.place_in(material.language)
    time = cell(unbroken(time_of(watch, material)), place)
    room = small(room_name(watch.room, material), place)
    return time + room, bold(material.best(item.title), place)


def _team(watch: Watch | None, material: Material) -> Cell:
    """Those who work in a booth, in the order of their turns; nothing where it is not needed."""
    if watch is None:
        return ()
    names = [member.full_name for member in watch.members]
    if not names:
        return small(phrases(material.language).phrase("to-be-designated"))
    return each(names)


def _all(own: dict[str, Watch], material: Material) -> Cell:
    """The teams of all booths of a meeting, a line each."""
    words = phrases(material.language)
    told = []
    for booth, watch in own.items():
        names = words.apart(*(member.full_name for member in watch.members))
        name = begun(booth_name(booth, material.language))
        told.append(name + words.phrase("colon") + (names or words.phrase("to-be-designated")))
    return each(told)


def _minutes(found: tuple[Watch, ...], material: Material) -> Table:
    """How long each interpreter is in a booth on each day, and speaks in all."""
    words = phrases(material.language)
    dates = dates_of(found)
    heads = [_short(date) for date in dates]
    headers = (
        words.columns["person"],
        *heads,
        words.columns["in_booth"],
        words.columns["at_microphone"],
    )
    share = (1 - _NAMES) / (len(headers) - 1)
    rows = [
        (
            of.person.full_name,
            *(str(of.by_day.get(date) or "–") for date in dates),
            str(of.in_booth),
            str(of.speaking),
        )
        for of in minutes_of(found, material)
    ]
    shares = (_NAMES, *[share] * (len(headers) - 1))
    return plain(columns(headers, shares, len(headers) - 1), rows)


def _short(date: dt.date) -> str:
    """A day above a column of numbers."""
    return f"{date:%d.%m.}"


PRODUCT = Product(
    "interpreters-rota",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx", "xlsx"),
    about="The teams of all booths by day, and the minutes of each person.",
)
