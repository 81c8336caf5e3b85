"""A workbook or a table as sheets of texts: numbers and dates as the folder writes them."""

import csv
import datetime as dt
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.errors import PlannerError
from planner.findings import Finding
from planner.forms.cells import as_text, clean
from planner.places import Place
from planner.readers.text import read_text
from planner.readers.unreadable import DAMAGED, UnreadableError
from planner.readers.workbook.guard import LARGEST, WORKBOOK_TOO_LARGE, guard
from planner.readers.workbook.inside import Cells, formulas
from planner.records import record

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
"""How names of workbooks end; what else is read is a table of text."""
_DELIMITERS = ",;\t"
_SAVE_AS = "Save it as a workbook (.xlsx), or as a table of text (.csv)."

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of cells that are merged, counted from 0."""


@record
class Grid:
    """A sheet: rows of texts, an empty one for an empty cell.

    `merged` are its merged cells, `formulas` those that are worked out.
    """

    name: str
    rows: Sequence[Sequence[str]]
    merged: tuple[Area, ...] = ()
    formulas: Cells = frozenset()


@record
class Book:
    """The sheets of a file, and what was found; no sheets where it cannot be read."""

    name: str
    sheets: tuple[Grid, ...]
    findings: tuple[Finding, ...] = ()

    def place(self, grid: Grid, row: int = -1, column: int = -1) -> Place:
        """Where a cell stands; row and column count from 0. A table of text has lines alone."""
        return Place(self.name, row + 1, column + 1, grid.name)

    def sheet(self, name: str) -> Grid | None:
        """The sheet of this name."""
        return next((grid for grid in self.sheets if grid.name == name), None)


def read_book(path: Path) -> Book:
    """The sheets of a workbook or of a table. PlannerError where there is no such file."""
    name = path.name
    try:
        if path.stat().st_size > LARGEST:
            message = f"This file has {path.stat().st_size // 1_000_000} MB."
            return Book(name, (), (WORKBOOK_TOO_LARGE.at(Place(name), message),))
        data = path.read_bytes()
    except OSError as fault:
        raise PlannerError(f"{path} cannot be read: {fault.strerror}.") from None
    try:
        findings = guard(data, name)
        if path.suffix.lower() not in WORKBOOKS:
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
        raise UnreadableError(DAMAGED, "This is no workbook, or a damaged one.") from None


def _grid(sheet: "CalamineSheet", worked_out: Cells) -> Grid:
    rows: list[Any] = sheet.to_python(skip_empty_area=False)
    for number, row in enumerate(rows):
        rows[number] = _texts(row)
    merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
    return Grid(sheet.name, rows, merged, worked_out)


def _texts(row: Sequence[Any]) -> list[str]:
    """The cells of a row in words; at once where all are texts of plain signs."""
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
    """A table of text: its cells stand apart by commas, semicolons or tabs."""
    if data.startswith((b"%PDF", b"PK")):
        raise UnreadableError(DAMAGED, "This is no workbook and no table.", _SAVE_AS)
    source = read_text(data, name)
    head = source.lines[0].text if source.lines else ""
    delimiter = max(_DELIMITERS, key=head.count)
    text = io.StringIO(source.text)
    try:
        rows = [_texts(row) for row in csv.reader(text, delimiter=delimiter, strict=True)]
    except csv.Error as fault:
        raise UnreadableError(DAMAGED, f"This table cannot be read: {fault}.") from None
    return Book(name, (Grid("", rows),) if rows else (), source.findings)
