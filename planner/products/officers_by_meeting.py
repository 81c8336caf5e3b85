"""Officers by meeting: who presides and reports where, who is still to be designated, and how the
regional groups share in it. For the secretariat, which designates them.
"""

from collections.abc import Iterator
from dataclasses import replace

from planner.forms.cells import Cell as Value
from planner.forms.document import Block, Cell, Document, Heading, PageSize, Table
from planner.forms.workbook import Column, Sheet, Workbook
from planner.language.dates import day_line
from planner.language.phrases import phrases
from planner.model import Audience, Party, Role
from planner.model.offices import Board, boards, lacking
from planner.products.agenda_rows import time_column, unbroken
from planner.products.masthead import paper
from planner.products.officers_shares import group_of, group_shares, person_shares
from planner.products.product import Material, Nothing, Product
from planner.products.table_cells import bold, cell, columns, plain, small
from planner.products.wording import body_name, name_alone, party_name, room_name
from planner.products.workbooks import workbook
from planner.timetable import Slot

_TIME, _ITEM = 0.16, 0.3
_WIDTHS = {"date": 22, "time": 15, "item": 44, "room": 20, "role": 16}
_WIDTHS |= {"person": 32, "sender": 30, "group": 26}


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The table in one language."""
    found = tuple(boards(material.conference))
    if not found:
        return Nothing("no meeting has officers")
    title = phrases(material.language).phrase("officers-by-meeting")
    made = paper(material, title, _blocks(found, material))
    return replace(made, page=PageSize.A4_LANDSCAPE), _workbook(found, material)


def _blocks(found: tuple[Board, ...], material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    yield _table(found, material)
    for name, told in (
        ("by-regional-group", group_shares(material)),
        ("by-person", person_shares(material)),
    ):
        headers, *rows = told
        if rows:
            share = 0.62 / (len(headers) - 1)
            yield Heading(2, words.phrase(name))
            yield plain(
                columns(headers, (0.38, *[share] * (len(headers) - 1)), len(headers) - 1), rows
            )


def _table(found: tuple[Board, ...], material: Material) -> Table:
    """A row for each meeting, a column for each role."""
    words, conference = phrases(material.language), material.conference
    roles = [role for role in Role if any(_has(of, role, material) for of in found)]
    headers = (words.columns["time"], words.columns["item"], *(words.roles[role] for role in roles))
    share = (1 - _TIME - _ITEM) / max(1, len(roles))
    slots = {slot.item.id: slot for slot in material.timetable}
    rows = []
    for board in found:
        first = board.sittings[0]
        place = first.place_in(material.language)
        times = (line for of in board.sittings for line in _time(slots[of.id], material))
        title = bold(material.best(first.title), place) + small(
            room_name(first.room, material), place
        )
        open_ = lacking(board, conference)
        rows.append(
            (tuple(times), title, *(_holders(board, role, open_, material) for role in roles))
        )
    return Table(columns(headers, (_TIME, _ITEM, *[share] * len(roles))), tuple(rows))


def _has(board: Board, role: Role, material: Material) -> bool:
    return board.has(role) or role in lacking(board, material.conference)


def _time(slot: Slot, material: Material) -> Cell:
    """The day and the time of a sitting."""
    day = cell(day_line(slot.date, material.language), slot.item.place)
    return day + cell(unbroken(time_column(slot, material.language)), slot.item.place)


def _holders(board: Board, role: Role, open_: tuple[Role, ...], material: Material) -> Cell:
    """Those who have a role, with what sent them and their group; or that nobody does yet."""
    held = (party for duty in board.duties if duty.role is role for party in duty.holders)
    told = tuple(line for party in held for line in _holder(party, material))
    if role in open_:
        told += small(phrases(material.language).phrase("to-be-designated"))
    return told


def _holder(party: Party, material: Material) -> Cell:
    sent_by, group = _sender(party, material), group_of(party, material)
    return cell(name_alone(party, material)) + small(", ".join(filter(None, [sent_by, group])))


def _sender(party: Party, material: Material) -> str:
    person = material.conference.persons.get(party.token)
    return body_name(person.body, material) if person and person.body else ""


def _workbook(found: tuple[Board, ...], material: Material) -> Workbook:
    words = phrases(material.language)
    headers = {**words.columns, "room": words.phrase("room")}
    whole = tuple(Column(key, headers[key], width, wrap=True) for key, width in _WIDTHS.items())
    rows = tuple(row for board in found for row in _rows(board, material))
    lacks = tuple(row[:5] for row in rows if not row[5])
    return workbook(
        material,
        Sheet(words.phrase("officers"), whole, rows),
        Sheet(words.phrase("still-to-be-designated"), whole[:5], lacks),
    )


def _rows(board: Board, material: Material) -> Iterator[tuple[Value, ...]]:
    """A row for each officer of a meeting, and for each role that nobody has."""
    words = phrases(material.language)
    slots = {slot.item.id: slot for slot in material.timetable}
    own = [slots[of.id] for of in board.sittings]
    first = board.sittings[0]
    about = (
        "\n".join(slot.date.isoformat() for slot in own),
        "\n".join(time_column(slot, material.language) for slot in own),
        material.best(first.title),
        room_name(first.room, material),
    )
    for duty in board.duties:
        for party in duty.holders:
            who = (party_name(party, material), _sender(party, material), group_of(party, material))
            yield (*about, words.roles[duty.role], *who)
    for role in lacking(board, material.conference):
        yield (*about, words.roles[role], "", "", "")


PRODUCT = Product(
    "officers-by-meeting",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx", "xlsx"),
)
