"""Cells that hold formulas: programs that did not work them out leave nothing in their place."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from planner.readers.formats import is_zip

_SHEET = re.compile(r'<(?:\w+:)?sheet [^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"')
_TARGET = re.compile(r"<Relationship [^>]*>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_FORMULA = re.compile(rb'<c r="([A-Z]+)(\d+)"(?:[^>]* t="e"[^>]*>|[^>]*><f[ >/])')
"""What is worked out, and what could not be: an error stands as a formula does, without a value."""

Cells = frozenset[tuple[int, int]]
"""Rows and columns, counted from 0."""


def formulas(data: bytes) -> dict[str, Cells]:
    """The cells with formulas of each sheet of a workbook of today, by the name of the sheet."""
    if not is_zip(data):
        return {}
    with ZipFile(BytesIO(data)) as packed:
        return {name: frozenset(_cells(packed.read(part))) for name, part in _sheets(packed)}


def _sheets(packed: ZipFile) -> Iterator[tuple[str, str]]:
    """The names of sheets, and the parts that hold them."""
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
    return packed.read(part).decode("utf-8", "replace")


def _cells(sheet: bytes) -> Iterator[tuple[int, int]]:
    if b"<f" in sheet or b't="e"' in sheet:
        for letters, row in _FORMULA.findall(sheet):
            yield int(row) - 1, _column(letters)


def _column(letters: bytes) -> int:
    """The number of a column by its letters, counted from 0: 4 for E, 26 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
