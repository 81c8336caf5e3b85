"""The room plan: by day and room, what takes place when, the set-up and the equipment.

It is for those who move chairs and lay cables: one page for each day, if it fits.
"""

from collections.abc import Iterator
from dataclasses import replace

from planner.forms.cells import Cell as Value
from planner.forms.document import Block, Cell, Document, Heading, PageSize, Table, TableColumn
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.capitals import begun
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.paper.agenda_rows import time_column, unbroken
from planner.products.paper.masthead import paper
from planner.products.paper.table_cells import bold, cell, small
from planner.products.paper.wording import room_name
from planner.products.plan.booths import booths_in_room
from planner.products.plan.rooms import Sound, Use, set_up_name, thing_name, uses
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.plain import workbook

_SHARES = (0.145, 0.115, 0.25, 0.11, 0.085, 0.115, 0.09, 0.09)
_COUNTED = ("expected", "until_next")
_WIDTHS = {"room": 22, "time": 21, "item": 42, "set_up": 16, "equipment": 26, "booths": 26}
_NUMBERS = {"seats": 9, "expected": 11, "until_next": 14}


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The plan in one language."""
    found = uses(material)
    if not found:
        return Nothing("no item has a room")
    title = phrases(material.language).phrase("room-plan")
    made = paper(material, title, _blocks(found, material))
    return replace(made, page=PageSize.A4_LANDSCAPE), _workbook(found, material)


def _blocks(found: tuple[Use, ...], material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    keys = ("time", "item", "set_up", "expected", "equipment", "booths", "until_next")
    headed = {"room": words.phrase("room")} | {key: words.columns[key] for key in keys}
    drawn = tuple(
        TableColumn(header, share, key in _COUNTED)
        for (key, header), share in zip(headed.items(), _SHARES, strict=True)
    )
    for at, date in enumerate(dict.fromkeys(use.date for use in found)):
        yield Heading(2, day_line(date, material.language), begins_page=at > 0)
        rows = _rows([use for use in found if use.date == date], material)
        yield Table(drawn, tuple(rows))


def _rows(found: list[Use], material: Material) -> Iterator[tuple[Cell, ...]]:
    """A row for each use; how long a room takes to make ready stands in its first."""
    sound, last, words = Sound(material), "", phrases(material.language)
    for use in found:
        place, language = use.item.place_in(material.language), material.language
        yield (
            _room(use, material, is_first=use.room.id != last),
            cell(unbroken(time_column(use.slot, language)), place),
            bold(material.best(use.item.title), place),
            cell(words.apart(*_set_up(use, material)), place),
            cell(str(use.item.expected or ""), place),
            cell(words.apart(*_equipment(use, material)), place),
            _codes(use, sound, material),
            cell("" if use.minutes_after is None else str(use.minutes_after), place),
        )
        last = use.room.id


def _room(use: Use, material: Material, *, is_first: bool) -> Cell:
    """The name of a room, at first in bold with the time it takes to make it ready."""
    name, minutes = room_name(use.room.id, material), use.room.turnover
    if not is_first:
        return cell(name, use.room.place)
    told = phrases(material.language).phrase("turnover", minutes=minutes) if minutes else ""
    return bold(name, use.room.place) + small(told, use.room.place)


def _codes(use: Use, sound: Sound, material: Material) -> Cell:
    """The booths as they are marked: EN FR RU; in a room without any, that it is consecutive."""
    meeting = sound.meeting(use)
    codes = cell(" ".join(meeting.booths if meeting else ()).upper())
    has_none = codes and use.room.booths == ()
    return codes + small(phrases(material.language).phrase("consecutive")) if has_none else codes


def _set_up(use: Use, material: Material) -> Iterator[str]:
    if use.item.layout:
        yield set_up_name(use.item.layout, material.language)
    if use.seats is not None:
        yield unbroken(phrases(material.language).phrase("seats", number=use.seats))


def _equipment(use: Use, material: Material) -> Iterator[str]:
    """What the item needs; what does not stand in the room says so."""
    words = phrases(material.language)
    for thing in use.item.equipment:
        name = thing_name(thing, material.language)
        yield words.phrase("not-in-room", thing=name) if thing in use.lacking else name


def _booths(use: Use, sound: Sound, material: Material) -> Iterator[str]:
    meeting = sound.meeting(use)
    for booth in meeting.booths if meeting else ():
        yield begun(booths_in_room([booth], use.room.id, material))


def _workbook(found: tuple[Use, ...], material: Material) -> Workbook:
    words, sound = phrases(material.language), Sound(material)
    headers = {**words.columns, "room": words.phrase("room")}
    columns = (
        Column("date", headers["date"], 12, ColumnKind.DATE),
        *(Column(key, headers[key], width, wrap=True) for key, width in _WIDTHS.items()),
        *(Column(key, headers[key], width, ColumnKind.NUMBER) for key, width in _NUMBERS.items()),
    )
    rows = tuple(_values(use, sound, material) for use in found)
    return workbook(material, Sheet(words.phrase("room-plan"), columns, rows))


def _values(use: Use, sound: Sound, material: Material) -> tuple[Value, ...]:
    words = phrases(material.language)
    return (
        use.date,
        room_name(use.room.id, material),
        time_column(use.slot, material.language),
        material.best(use.item.title),
        set_up_name(use.item.layout, material.language),
        words.apart(*_equipment(use, material)),
        words.apart(*_booths(use, sound, material)),
        use.seats,
        use.item.expected,
        use.minutes_after,
    )


PRODUCT = Product(
    "room-plan",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx", "xlsx"),
    about="By day and room: what takes place when, set-up, equipment, and how long it is free.",
)
