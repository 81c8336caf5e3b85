"""A conference's own workbook, filled: `templates/participants.xlsx` with letterhead and logo.

The rows stand under the row that names columns, by their headers or their keys; a key becomes the
header in the language of the workbook. The row below it shows how rows look, and what is worked out
in columns of the template's own. Columns and sheets that the template does not have are left out.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from planner.errors import PlannerError
from planner.forms.workbook import LISTS, RECORDS, Sheet, Workbook
from planner.timetable.zones import universal
from planner.writers.package import settled
from planner.writers.xlsx.filling import Filling, filled
from planner.writers.xlsx.grounds import ground_in
from planner.writers.xlsx.hidden import PROPERTY, Record, list_names, range_of, records
from planner.writers.xlsx.samples import put_text
from planner.writers.xlsx.text import one_line, sheet_names

_STAMP = "%Y-%m-%dT%H:%M:%SZ"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_OWN_LIST = re.compile(r"=?list_\w*")


def write(workbook: Workbook, template: Path) -> bytes:
    """The template with the rows of the workbook. PlannerError where it cannot be filled."""
    book = _opened(template)
    _forget(book)
    _describe(book, workbook)
    lists = list_names(workbook.lists)
    seen = [
        filled(book, Filling(worksheet, sheet, ground, lists))
        for worksheet, sheet in _places(book, workbook)
        if (ground := ground_in(worksheet, sheet))
    ]
    if not seen:
        keys = ", ".join(column.key for column in workbook.sheets[0].columns)
        raise PlannerError(
            f"No row of {template} names columns of “{workbook.product}”.",
            f"Put their headers in a row, or their keys: {keys}.",
        )
    _add_lists(book, workbook)
    _add_records(book, records(workbook, seen))
    file = BytesIO()
    book.save(file)
    stamp = universal(workbook.moment).strftime(_STAMP).encode()
    return settled(file.getvalue(), partial(_dated, stamp))


def _opened(template: Path) -> Any:
    from openpyxl import load_workbook

    try:
        return load_workbook(template)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, TypeError) as fault:
        raise PlannerError(
            f"The template {template} cannot be opened: {fault}.",
            "Save it again as a workbook: .xlsx.",
        ) from None


def _forget(book: Any) -> None:
    """Take out what a workbook of ours says of itself, if the template was one."""
    for name in (LISTS, RECORDS):
        if name in book.sheetnames:
            del book[name]
    for name in [name for name in book.defined_names if _OWN_LIST.fullmatch(name)]:
        del book.defined_names[name]
    for worksheet in book.worksheets:
        choices = worksheet.data_validations
        own = [of for of in choices.dataValidation if not _OWN_LIST.fullmatch(of.formula1 or "")]
        choices.dataValidation = own
    if PROPERTY in book.custom_doc_props.names:
        del book.custom_doc_props[PROPERTY]


def _describe(book: Any, workbook: Workbook) -> None:
    """Title and date, in the properties and where cells ask for them."""
    moment = universal(workbook.moment).replace(tzinfo=None)
    book.properties.title, book.properties.created = one_line(workbook.title), moment
    gaps = {"{{title}}": one_line(workbook.title), "{{date}}": moment.date().isoformat()}
    for worksheet in book.worksheets:
        for cell in (cell for row in worksheet.iter_rows() for cell in row):
            if isinstance(cell.value, str) and "{{" in cell.value:
                for gap, words in gaps.items():
                    cell.value = cell.value.replace(gap, words)


def _places(book: Any, workbook: Workbook) -> Iterator[tuple[Any, Sheet]]:
    """The sheets of the template that are filled: by their names, the first in any case."""
    names = [*sheet_names(sheet.name for sheet in workbook.sheets)]
    if names[0] not in book.sheetnames:
        yield book.worksheets[0], workbook.sheets[0]
    for name, sheet in zip(names, workbook.sheets, strict=True):
        if name in book.sheetnames:
            yield book[name], sheet


def _add_lists(book: Any, workbook: Workbook) -> None:
    """The hidden sheet of the lists, and a name for each that has entries."""
    from openpyxl.workbook.defined_name import DefinedName

    worksheet = book.create_sheet(LISTS)
    worksheet.sheet_state = "hidden"
    names = list_names(workbook.lists)
    for at, (key, entries) in enumerate(workbook.lists.items()):
        for row, entry in enumerate((key, *entries), 1):
            put_text(worksheet.cell(row, at + 1), entry)
        if names[key]:
            where = range_of(at, len(entries))
            book.defined_names[names[key]] = DefinedName(names[key], attr_text=where)


def _add_records(book: Any, told: Sequence[Record]) -> None:
    """The hidden sheet by which the workbook is known when it comes back, and the property."""
    from openpyxl.packaging.custom import StringProperty

    worksheet = book.create_sheet(RECORDS)
    worksheet.sheet_state = "veryHidden"
    for row, record in enumerate(told, 1):
        for column, text in enumerate(record, 1):
            put_text(worksheet.cell(row, column), text)
    book.custom_doc_props.append(StringProperty(name=PROPERTY, value=told[0][1]))


def _dated(stamp: bytes, part: str, content: bytes) -> tuple[bytes]:
    """A part of the workbook; the library writes the time of the clock into one of them."""
    if part != "docProps/core.xml":
        return (content,)
    return (_MODIFIED.sub(rb"\g<1>" + stamp, content),)
