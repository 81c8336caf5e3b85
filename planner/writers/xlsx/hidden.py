"""The hidden sheets of a workbook: the lists to choose from, and what was sent (`RECORDS`)."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from planner.errors import PlannerError
from planner.forms.cells import as_text, clean, marks
from planner.forms.workbook import LAYOUT, LISTS, RECORDS, Choices, Sheet, Workbook
from planner.places import column_name
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
            book.define_name(name, _range(index, len(lists[key])))


def list_names(lists: Mapping[str, Choices]) -> dict[str, str]:
    """The name by which cells refer to each list; it is empty for a list without entries."""
    names = dict(zip(lists, program_names(lists, "list"), strict=True))
    return {key: name if lists[key] else "" for key, name in names.items()}


def add_records(book: Any, workbook: Workbook, pages: Sequence[Page]) -> list[Record]:
    """The sheet `_planner`, which programs read and people never see, and the property; the rows
    that are to stand there.
    """
    told = [*_about(workbook), *(record for page in pages for record in _of_sheet(page))]
    if len(told) > MOST_ROWS:
        raise PlannerError(f"{len(told):,} rows in all; a workbook can keep {MOST_ROWS:,}.")
    export = _mark_of(told)
    book.add_worksheet(RECORDS).very_hidden()
    book.set_custom_property(PROPERTY, export, "text")
    return [("export", export), *told]


def _about(workbook: Workbook) -> Iterator[Record]:
    yield "planner", LAYOUT
    yield "conference", workbook.conference
    yield "moment", universal(workbook.moment).isoformat()
    yield "language", workbook.language
    yield "product", workbook.product


def _of_sheet(page: Page) -> Iterator[Record]:
    name = page.worksheet.name
    yield "keys", name, *(column.key for column in page.sheet.columns)
    yield "headers", name, *page.headers
    if page.sheet.table:
        yield "table", name, page.sheet.table
        yield from _sent(name, page.sheet)


def _sent(name: str, sheet: Sheet) -> Iterator[Record]:
    for cells in sheet.rows:
        if cells:
            yield "sent", name, as_text(cells[0]), marks(cells)


def _mark_of(told: Sequence[Record]) -> str:
    digest = hashlib.sha256()
    for record in told:
        digest.update(clean("\t".join(record)).encode() + b"\n")
    return digest.hexdigest()[:16]


def _range(column: int, entries: int) -> str:
    letters = column_name(column)
    return f"={LISTS}!${letters}$2:${letters}${entries + 1}"
