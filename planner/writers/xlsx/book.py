"""Writes workbooks for Excel and LibreOffice that people edit and send back.

Every cell is written as what it is: no text becomes a formula, a link, a number or a date, neither
now nor when somebody opens the cell and presses Enter.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from planner.errors import PlannerError
from planner.forms.cells import clean
from planner.forms.workbook import Workbook
from planner.timetable.zones import universal
from planner.writers.package import settled
from planner.writers.script import is_right_to_left
from planner.writers.xlsx.hidden import add_lists, add_records, list_names
from planner.writers.xlsx.rows import with_free_heights
from planner.writers.xlsx.sheet import Faces, Page, Printed, fill
from planner.writers.xlsx.text import headers, one_line, program_names, sheet_names


def write(workbook: Workbook, looks: object = None) -> bytes:  # noqa: ARG001
    """The workbook as a file. Its looks are always the same."""
    import xlsxwriter  # type: ignore[import-untyped]

    file = BytesIO()
    with _refusals_stop_the_work():
        book = xlsxwriter.Workbook(file, {"in_memory": True})
        _describe(book, workbook)
        _fill(book, workbook)
        book.close()
    return settled(file.getvalue(), with_free_heights)


def _fill(book: Any, workbook: Workbook) -> None:
    if not workbook.sheets:
        raise PlannerError(f"“{workbook.title}” has no sheet.")
    faces = Faces(book)
    pages = list(_pages(book, workbook, faces))
    names = list_names(workbook.lists)
    for page in pages:
        fill(page, names, Printed(workbook.title, universal(workbook.moment).date().isoformat()))
    add_lists(book, faces, workbook.lists)
    add_records(book, workbook, pages)


def _pages(book: Any, workbook: Workbook, faces: Faces) -> Iterator[Page]:
    names = [sheet.name for sheet in workbook.sheets]
    tables = program_names(names, "table")
    for sheet, name, table in zip(workbook.sheets, sheet_names(names), tables, strict=True):
        worksheet = book.add_worksheet(name)
        if is_right_to_left(workbook.language):
            worksheet.right_to_left()
        spelled = tuple(headers(column.header or column.key for column in sheet.columns))
        yield Page(worksheet, sheet, spelled, table, faces)


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
