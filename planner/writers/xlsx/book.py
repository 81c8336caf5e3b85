"""Writes workbooks for Excel and LibreOffice that people edit and send back.

Every cell is written as what it is: no text becomes a formula, a link, a number or a date, neither
now nor when somebody opens the cell and presses Enter.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import Any

from planner.errors import PlannerError
from planner.forms.cells import clean
from planner.forms.workbook import RECORDS, Workbook
from planner.timetable.zones import universal
from planner.writers.package import settled
from planner.writers.script import is_right_to_left
from planner.writers.xlsx.hidden import Record, add_lists, add_records, list_names
from planner.writers.xlsx.rows import with_free_heights
from planner.writers.xlsx.sheet import Faces, Page, Printed, fill, rows_of
from planner.writers.xlsx.stream import of_texts, with_rows
from planner.writers.xlsx.text import headers, one_line, program_names, sheet_names

_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")


def write(workbook: Workbook) -> bytes:
    """The workbook as a file, as ours look."""
    import xlsxwriter  # type: ignore[import-untyped]

    file = BytesIO()
    with _refusals_stop_the_work():
        book = xlsxwriter.Workbook(file, {"in_memory": True})
        _describe(book, workbook)
        pages, records = _fill(book, workbook)
        book.close()
        return settled(file.getvalue(), partial(_finished, pages, records))


def _finished(
    pages: Sequence[Page], records: Sequence[Record], part: str, content: bytes
) -> Iterable[bytes]:
    """A part of the workbook with its rows: pages come first, then the lists, then the records."""
    number = _SHEET.fullmatch(part)
    at = int(number[1]) - 1 if number else -1
    if at == len(pages) + 1:
        return of_texts(content.decode(), RECORDS, records)
    if not 0 <= at < len(pages) or not pages[at].headers:
        return (content,)
    return with_rows(with_free_heights(content.decode()), rows_of(pages[at]))


def _fill(book: Any, workbook: Workbook) -> tuple[list[Page], list[Record]]:
    """What the library writes; the sheets whose rows are still missing, and what they hide."""
    if not workbook.sheets:
        raise PlannerError(f"“{workbook.title}” has no sheet.")
    faces = Faces(book)
    pages = list(_pages(book, workbook, faces))
    names = list_names(workbook.lists)
    for page in pages:
        fill(page, names, Printed(workbook.title, universal(workbook.moment).date().isoformat()))
    add_lists(book, faces, workbook.lists)
    return pages, add_records(book, workbook, pages)


def _pages(book: Any, workbook: Workbook, faces: Faces) -> Iterator[Page]:
    names = [sheet.name for sheet in workbook.sheets]
    tables = program_names(names, "table")
    for sheet, name, table in zip(workbook.sheets, sheet_names(names), tables, strict=True):
        worksheet = book.add_worksheet(name)
        if turned := is_right_to_left(workbook.language):
            worksheet.right_to_left()
        spelled = tuple(headers(column.header or column.key for column in sheet.columns))
        yield Page(worksheet, sheet, spelled, table, faces, turned)


def _describe(book: Any, workbook: Workbook) -> None:
    """Title and date in the properties of the file: the moment, never the clock."""
    created = universal(workbook.moment).replace(tzinfo=None)
    book.set_properties({"title": one_line(workbook.title), "created": created})


@contextmanager
def _refusals_stop_the_work() -> Iterator[None]:
    """What the library warns of, it leaves out; nobody would miss it before it is too late."""
    from xlsxwriter.exceptions import XlsxWriterException  # type: ignore[import-untyped]

    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        try:
            yield
        except (UserWarning, XlsxWriterException) as refusal:
            raise PlannerError(
                f"The workbook cannot be written: {clean(str(refusal))}"
            ) from refusal
