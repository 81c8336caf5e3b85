"""What the parts of a workbook show that its values do not: how far its cells reach, formulas."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from planner.readers.formats import is_zip
from planner.readers.unreadable import DAMAGED, UnreadableError
from planner.readers.workbook.guard import WORKBOOK_TOO_LARGE

_SHEET = re.compile(r'<(?:\w+:)?sheet [^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"')
_TARGET = re.compile(r"<Relationship [^>]*>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_FORMULA = re.compile(rb'<c r="([A-Z]+)(\d+)"(?:[^>]* t="e"[^>]*>|[^>]*><f[ >/])')
"""Calculated cells, and those that failed: an error counts as a formula without a value."""
_WORKED_OUT = re.compile(rb"<f[ >/]")

MOST_CELLS = 12_000_000
"""Cells of a sheet, empty ones among them: 85,000 rows of thirty columns are 2,550,000."""
_ROW = re.compile(rb'row [^>]*?r="(\d{1,9})"')
_WIDE = re.compile(rb'c r="([A-Z]{2,3})\d')
"""Columns after the twenty-sixth: of others there are at most this many."""

Cells = frozenset[tuple[int, int]]
"""Rows and columns, counted from 0."""


def formulas(data: bytes) -> dict[str, Cells]:
    """The cells with formulas in each sheet of a modern workbook, by the name of the sheet.

    Programs that did not calculate them leave nothing in their place. UnreadableError if the cells
    of a sheet reach so far that the empty ones between them would fill the memory.
    """
    if not is_zip(data):
        return {}
    found = {}
    with ZipFile(BytesIO(data)) as packed:
        for name, part in _sheets(packed):
            sheet = _part(packed, part)
            _refuse_vast(name, sheet)
            found[name] = frozenset(_cells(sheet))
    return found


def _refuse_vast(name: str, sheet: bytes) -> None:
    row = max(map(int, _ROW.findall(sheet)), default=0)
    letters = max(set(_WIDE.findall(sheet)), key=lambda of: (len(of), of), default=b"Z")
    if row * (_column(letters) + 1) > MOST_CELLS:
        message = f"{name}: the cells reach as far as {letters.decode()}{row}."
        raise UnreadableError(WORKBOOK_TOO_LARGE, message)


def _sheets(packed: ZipFile) -> Iterator[tuple[str, str]]:
    """The names of sheets, and the parts with their contents."""
    from html import unescape

    names = set(packed.namelist())
    related = "xl/_rels/workbook.xml.rels"
    if not {"xl/workbook.xml", related} <= names:
        return
    told = (dict(_ATTRIBUTE.findall(of)) for of in _TARGET.findall(_text(packed, related)))
    targets = {of.get("Id", ""): of.get("Target", "") for of in told}
    for name, own_id in _SHEET.findall(_text(packed, "xl/workbook.xml")):
        part = targets.get(own_id, "").removeprefix("/xl/")
        if f"xl/{part}" in names:
            yield unescape(name), f"xl/{part}"


def _text(packed: ZipFile, part: str) -> str:
    return _part(packed, part).decode("utf-8", "replace")


def _part(packed: ZipFile, part: str) -> bytes:
    """What `guard` has unpacked, read with its headers and sums; RuntimeError: it is locked."""
    try:
        return packed.read(part)
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        message = f"The part {part} of this workbook is damaged."
        raise UnreadableError(DAMAGED, message) from None


def _cells(sheet: bytes) -> Iterator[tuple[int, int]]:
    if _WORKED_OUT.search(sheet) or b' t="e"' in sheet:
        for letters, row in _FORMULA.findall(sheet):
            yield int(row) - 1, _column(letters)


def _column(letters: bytes) -> int:
    """The number of a column by its letters, counted from 0: 4 for E, 26 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
