"""The equipment list: what each room has to hold on each day, and all of them together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.forms.cells import Cell
from planner.forms.document import Block, Document, Heading, PageSize, Table
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.paper.masthead import paper
from planner.products.paper.table_cells import columns, plain
from planner.products.paper.wording import room_name
from planner.products.plan.equipment import Outfit, of_all_days, outfits, sums
from planner.products.plan.rooms import thing_name
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.plain import workbook

_NUMBERS = ("booths", "channels", "receivers", "microphones")
_SHARES = (0.23, 0.28, 0.12, 0.12, 0.135, 0.115)


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The list in one language."""
    found = outfits(material)
    if not found:
        return Nothing("no item has a room")
    words = phrases(material.language)
    note = words.phrase("equipment-counted")
    made = paper(material, words.phrase("equipment-of-rooms"), _blocks(material), footnote=note)
    return replace(made, page=PageSize.A4_LANDSCAPE), _workbook(material)


def _blocks(material: Material) -> Iterator[Block]:
    found = outfits(material)
    for date, of_day in found.items():
        yield Heading(2, day_line(date, material.language))
        yield _table(of_day, material)
    if len(found) > 1:
        yield Heading(2, phrases(material.language).columns["total"])
        yield _table(of_all_days(found.values()), material)


def _table(found: Sequence[Outfit], material: Material) -> Table:
    words = phrases(material.language)
    headers = (words.phrase("room"), *(words.columns[key] for key in ("equipment", *_NUMBERS)))
    rows = [
        (
            room_name(of.room.id, material),
            _things(of, material),
            *(str(n or "–") for n in of.numbers),
        )
        for of in found
    ]
    total = (words.columns["total"], "", *map(str, sums(found)))
    return plain(columns(headers, _SHARES, 4), [*rows, total], summed=True)


def _things(of: Outfit, material: Material) -> str:
    """What items need; what does not stand in the room says so."""
    words = phrases(material.language)
    told = []
    for thing in of.things:
        name = thing_name(thing, material.language)
        is_there = thing in of.room.equipment
        told.append(name if is_there else words.phrase("not-in-room", thing=name))
    return words.apart(*told)


def _workbook(material: Material) -> Workbook:
    words = phrases(material.language)
    columns = (
        Column("date", words.columns["date"], 12, ColumnKind.DATE),
        Column("room", words.phrase("room"), 26),
        *(Column(key, words.columns[key], 14, ColumnKind.NUMBER) for key in _NUMBERS),
        Column("equipment", words.columns["equipment"], 48, wrap=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for date, of_day in outfits(material).items():
        for of in of_day:
            rows.append((date, room_name(of.room.id, material), *of.numbers, _things(of, material)))
    return workbook(material, Sheet(words.phrase("equipment-of-rooms"), columns, tuple(rows)))


PRODUCT = Product(
    "equipment-list",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx", "xlsx"),
    about="Booths, channels, receivers, microphones and what items need, by day and room.",
)
