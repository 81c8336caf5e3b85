"""The hidden sheets of a workbook: the lists to choose from, and what was sent (`RECORDS`)."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from planner.errors import PlannerError
from planner.forms.cells import as_text, clean, marks
from planner.forms.workbook import LAYOUT, LISTS, RECORDS, Choices, Sheet, Workbook
from planner.places import column_name
from planner.records import record
from planner.timetable.zones import universal
from planner.writers.xlsx.sheet import MOST_ROWS, Faces, Page
from planner.writers.xlsx.text import program_names, text_cell

PROPERTY = "planner-export"

Record = Sequence[str]


def add_lists(book: Any, faces: Faces, lists: Mapping[str, Choices]) -> None:
    """The sheet `Lists`, a list a column, and a name for each list that has entries."""
    worksheet = book.add_worksheet(LISTS)
    worksheet.hide()
    face = faces.face(num_format="@")
    worksheet.set_column(0, max(0, len(lists) - 1), 30, face)
    for index, (key, entries) in enumerate(lists.items()):
        for row, entry in enumerate((key, *entries)):
            worksheet.write_string(row, index, text_cell(entry, LISTS, row, index), face)
    for index, (key, name) in enumerate(list_names(lists).items()):
        if name:
            book.define_name(name, f"={range_of(index, len(lists[key]))}")


def list_names(lists: Mapping[str, Choices]) -> dict[str, str]:
    """The name by which cells refer to each list; it is empty for a list without entries."""
    names = dict(zip(lists, program_names(lists, "list"), strict=True))
    return {key: name if lists[key] else "" for key, name in names.items()}


@record
class Visible:
    """A sheet that people see: its name in the file and its headers, as they are written.

    `asides` are the marks of lines below the rows that are none of them.
    """

    name: str
    headers: Sequence[str]
    sheet: Sheet
    asides: Sequence[str] = ()


def add_records(book: Any, workbook: Workbook, pages: Sequence[Page]) -> list[Record]:
    """The sheet `_planner`, which programs read and people never see, and the property; the rows
    that are to stand there.
    """
    seen = [Visible(page.worksheet.name, page.headers, page.sheet) for page in pages]
    told = records(workbook, seen)
    book.add_worksheet(RECORDS).very_hidden()
    book.set_custom_property(PROPERTY, told[0][1], "text")
    return told


def records(workbook: Workbook, seen: Iterable[Visible]) -> list[Record]:
    """What a workbook says of itself; first the mark of all that follows."""
    told = [*_about(workbook), *(record for one in seen for record in _of_sheet(one))]
    if len(told) > MOST_ROWS:
        raise PlannerError(f"{len(told):,} rows in total; a workbook can keep {MOST_ROWS:,}.")
    return [("export", _mark_of(told)), *told]


def _about(workbook: Workbook) -> Iterator[Record]:
    yield "planner", LAYOUT
    yield "conference", workbook.conference
    yield "moment", universal(workbook.moment).isoformat()
    yield "language", workbook.language
    yield "product", workbook.product


def _of_sheet(seen: Visible) -> Iterator[Record]:
    yield "keys", seen.name, *(column.key for column in seen.sheet.columns)
    yield "headers", seen.name, *seen.headers
    if seen.sheet.table:
        yield "table", seen.name, seen.sheet.table
        yield from _sent(seen.name, seen.sheet)
        yield from (("aside", seen.name, told) for told in seen.asides)


def _sent(name: str, sheet: Sheet) -> Iterator[Record]:
    for cells in sheet.rows:
        if cells:
            yield "sent", name, as_text(cells[0]), marks(cells)


def _mark_of(told: Sequence[Record]) -> str:
    digest = hashlib.sha256()
    for one in told:
        digest.update(clean("\t".join(one)).encode() + b"\n")
    return digest.hexdigest()[:16]


def range_of(column: int, entries: int) -> str:
    """Where the entries of a list stand."""
    letters = column_name(column)
    return f"{LISTS}!${letters}$2:${letters}${entries + 1}"
