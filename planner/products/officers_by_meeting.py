"""Officers by meeting: who presides and reports where, who is still to be designated, and how the
regional groups share in it. For the secretariat, which designates them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.forms.cells import Cell as Value
from planner.forms.document import Block, Cell, Document, Heading, PageSize, Table
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.day.ours import day_in_words
from planner.language.phrases import phrases
from planner.model import PRESIDING, Audience, Party, Role
from planner.model.offices import Board, boards, lacking
from planner.model.spoken import joined
from planner.products.paper.agenda_rows import time_column, unbroken
from planner.products.paper.masthead import paper
from planner.products.paper.table_cells import bold, cell, columns, plain, small
from planner.products.paper.wording import body_name, name_alone, party_name, room_name
from planner.products.plan.shares import Shares, busiest, group_of, group_shares
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.plain import workbook
from planner.timetable import Slot

_SHARES = (0.16, 0.32, 0.28, 0.24)
_NAMES = 0.38
_WIDTHS = {"date": 12, "time": 21, "item": 42, "room": 20, "role": 16}
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
    shares = {"by-regional-group": group_shares, "more-than-one-meeting": busiest}
    for name, of in shares.items():
        if (told := of(material)).rows:
            yield Heading(2, words.phrase(name))
            yield _numbers(told)


def _numbers(told: Shares) -> Table:
    """A table of names and numbers."""
    last = len(told.headers) - 1
    shares = (_NAMES, *[(1 - _NAMES) / last] * last)
    rows = ((name, *(str(of or "–") for of in numbers)) for name, *numbers in told.rows)
    return plain(columns(told.headers, shares, last), rows)


def _table(found: tuple[Board, ...], material: Material) -> Table:
    """A row for each meeting: when, what where, who presides, who reports."""
    words = phrases(material.language)
    presiding = [role for role in Role if role in PRESIDING and _is_needed(role, found, material)]
    roles = joined(" / ", (words.roles[role] for role in presiding))
    headers = (words.columns["time"], words.columns["item"], roles, words.roles[Role.RAPPORTEUR])
    slots = {slot.item.id: slot for slot in material.timetable}
    rows = []
    for board in found:
        first = board.sittings[0]
        place = first.place_in(material.language)
        times = (line for of in board.sittings for line in _time(slots[of.id], material))
        title = bold(material.best(first.title), place)
        room = small(room_name(first.room, material), place)
        held = (_holders(board, of, material) for of in (presiding, [Role.RAPPORTEUR]))
        rows.append((tuple(times), title + room, *held))
    return Table(columns(headers, _SHARES), tuple(rows))


def _is_needed(role: Role, found: tuple[Board, ...], material: Material) -> bool:
    """Whether somebody has a role somewhere, or is to be designated for it."""
    return any(of.has(role) or role in lacking(of, material.conference) for of in found)


def _time(slot: Slot, material: Material) -> Cell:
    """The day and the time of a sitting."""
    day = cell(day_in_words(slot.date, material.language), slot.item.place)
    return day + cell(unbroken(time_column(slot, material.language)), slot.item.place)


def _holders(board: Board, roles: Sequence[Role], material: Material) -> Cell:
    """Those who have one of these roles, with what sent them; or that nobody has it yet."""
    words = phrases(material.language)
    held = (
        line
        for duty in board.duties
        if duty.role in roles
        for party in duty.holders
        for line in _holder(party, duty.role, material)
    )
    open_ = (role for role in lacking(board, material.conference) if role in roles)
    told = (
        words.roles[role] + words.phrase("colon") + words.phrase("to-be-designated")
        for role in open_
    )
    return (*held, *(line for of in told for line in small(of)))


def _holder(party: Party, role: Role, material: Material) -> Cell:
    """The name, and below it the role where the column does not say it, the body and the group."""
    is_said = role in (Role.CHAIR, Role.RAPPORTEUR)
    words = phrases(material.language)
    called = "" if is_said else words.roles[role]
    about = (called, _sender(party, material), group_of(party, material))
    return cell(name_alone(party, material)) + small(words.apart(*about))


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
        _groups(material),
    )


def _groups(material: Material) -> Sheet:
    told = group_shares(material)
    name, *numbers = told.headers
    whole = (Column(f"number-{at}", of, 14, ColumnKind.NUMBER) for at, of in enumerate(numbers))
    title = phrases(material.language).phrase("by-regional-group")
    return Sheet(title, (Column("name", name, 34), *whole), told.rows)


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
    about=(
        "Who presides and reports at which meeting, who is missing, the share of regional groups."
    ),
)
