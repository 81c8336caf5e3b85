"""A workbook or a table as sheets of texts: numbers and dates as the folder writes them."""

import csv
import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.findings import Finding
from planner.forms.cells import as_text, clean
from planner.places import Place
from planner.readers.formats import is_workbook
from planner.readers.text import read_text
from planner.readers.unreadable import DAMAGED, UnreadableError, not_opened
from planner.readers.workbook.guard import LARGEST, WORKBOOK_TOO_LARGE, guard
from planner.readers.workbook.inside import Cells, formulas
from planner.records import record

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
"""Ends of names of workbooks; everything else is read as a text table."""
_DELIMITERS = ",;\t|"
_SAID = re.compile(r"sep=(.)(?=\r?\n)")
_LOOKED_AT = 50
"""Rows that show what separates cells."""
_SAVE_AS = "Save it as a workbook (.xlsx), or as a table of text (.csv)."

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of cells that are merged, counted from 0."""


@record
class Grid:
    """A sheet: rows of texts, an empty one for an empty cell.

    `merged` are its merged cells, `formulas` those with formulas. `lines` are those of a text file
    on which its rows begin, if it has cells of several lines.
    """

    name: str
    rows: Sequence[Sequence[str]]
    merged: tuple[Area, ...] = ()
    formulas: Cells = frozenset()
    lines: Sequence[int] = ()


@record
class Book:
    """The sheets of a file, and what was found; no sheets if it cannot be read."""

    name: str
    sheets: tuple[Grid, ...]
    findings: tuple[Finding, ...] = ()

    def place(self, grid: Grid, row: int = -1, column: int = -1) -> Place:
        """Where a cell is; row and column count from 0. A text table has only lines."""
        line = grid.lines[row] if 0 <= row < len(grid.lines) else row + 1
        return Place(self.name, line, column + 1, grid.name)

    def sheet(self, name: str) -> Grid | None:
        """The sheet of this name."""
        return next((grid for grid in self.sheets if grid.name == name), None)


def read_book(path: Path) -> Book:
    """The sheets of a workbook or of a table. PlannerError if there is no such file."""
    name = path.name
    try:
        if path.stat().st_size > LARGEST:
            message = f"This file has {path.stat().st_size // 1_000_000} MB."
            return Book(name, (), (WORKBOOK_TOO_LARGE.at(Place(name), message),))
        data = path.read_bytes()
    except OSError as fault:
        raise not_opened(path, fault) from None
    return book_of(data, name)


def book_of(data: bytes, name: str) -> Book:
    """The sheets of a workbook or of a table that is in memory."""
    try:
        findings = guard(data, name)
        if not (is_workbook(data) or name.lower().endswith(WORKBOOKS)):
            return _table(data, name)
        return Book(name, tuple(_sheets(data)), tuple(findings))
    except UnreadableError as fault:
        return Book(name, (), (fault.finding(name),))


def _sheets(data: bytes) -> Iterator[Grid]:
    from python_calamine import CalamineError, CalamineWorkbook

    worked_out = formulas(data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for name in book.sheet_names:
                yield _grid(book.get_sheet_by_name(name), worked_out.get(name, frozenset()))
    except (CalamineError, OSError, ValueError):
        raise UnreadableError(DAMAGED, "This is not a workbook, or a damaged one.") from None


def _grid(sheet: "CalamineSheet", worked_out: Cells) -> Grid:
    rows: list[Any] = sheet.to_python(skip_empty_area=False)
    for number, row in enumerate(rows):
        rows[number] = _texts(row)
    merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
    return Grid(sheet.name, rows, merged, worked_out)


def _texts(row: Sequence[Any]) -> list[str]:
    """The cells of a row in words; at once if all are texts of plain signs."""
    try:
        said = "".join(row)
    except TypeError:
        return ["" if value == "" else _text(value) for value in row]
    is_plain = said.isascii() and said.isprintable()
    return [cell.strip() if is_plain else _text(cell) for cell in row]


def _text(value: Any) -> str:
    """A cell in words: 12 for 12.0, 2027-05-03 for a day, 09:30 for a time, yes and no.

    It keeps its no-break spaces, which are a matter of how languages are written.
    """
    if type(value) is str:
        return clean(value).strip()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return clean(as_text(value)).strip()


def _table(data: bytes, name: str) -> Book:
    """A text table: its cells are separated by commas, semicolons, tabs or vertical bars."""
    if data.startswith((b"%PDF", b"PK")):
        raise UnreadableError(DAMAGED, "This is neither a workbook nor a table.", _SAVE_AS)
    source = read_text(data, name)
    text, delimiter = _delimited(source.text)
    rows: list[list[str]] = []
    lines: list[int] = []
    table = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        for row in table:
            rows.append(_texts(row))
            lines.append(table.line_num + 1)
    except csv.Error as fault:
        raise UnreadableError(DAMAGED, f"This table cannot be read: {fault}.") from None
    grid = Grid("", rows, lines=(1, *lines[:-1]))
    return Book(name, (grid,) if rows else (), source.findings)


def _delimited(text: str) -> tuple[str, str]:
    """A text table, and what separates its cells; a first line may say so: "sep=;"."""
    if said := _SAID.match(text):
        return text[said.end() :], said[1]
    return text, max(_DELIMITERS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, delimiter: str) -> tuple[int, bool, int]:
    """How many of the first rows have the most common number of cells, whether the separator has no
    blanks around it, and that number.
    """
    table = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        widths = Counter(len(row) for row in islice(table, _LOOKED_AT) if any(row))
    except csv.Error:
        widths = Counter()
    is_close = text.count(f"{delimiter} ") * 2 < text.count(delimiter)
    several = [(many, is_close, width) for width, many in widths.items() if width > 1]
    return max(several, default=(0, False, 0))
