"""Our workbooks that come back: their rows by id and column, whatever was done to the sheets.

Sheets are found by their names or their headers, columns by their headers, their keys or their
contents; rows can be sorted, filtered, added, copied and left out.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from planner.changes.rows import Returned
from planner.findings import Fault, Finding, Severity
from planner.forms.cells import marks
from planner.forms.workbook import LISTS, RECORDS
from planner.readers.workbook.book import Book, Grid
from planner.readers.workbook.columns import Columns, found_columns
from planner.readers.workbook.records import Records, SentSheet
from planner.records import record

SHEET_MISSING = Fault(
    "sheet-missing",
    Severity.WARNING,
    why="A sheet that was sent did not come back: nothing in it is changed or removed.",
    how="If it was edited, ask for the whole workbook.",
)
IDS_MISSING = Fault(
    "ids-missing",
    Severity.ERROR,
    why="Without the column of ids nobody knows which row belongs to what.",
    how="Copy the column back from the workbook as it was sent, or import the sheet as a new list.",
)
COLUMN_MISSING = Fault(
    "column-missing",
    Severity.WARNING,
    why="A column that was sent did not come back: nothing in it is changed.",
    how="Nothing needs to be done, unless something was entered there.",
)
COLUMN_ADDED = Fault(
    "column-added",
    Severity.WARNING,
    why="The folder has no place for the contents of a column that someone has added.",
    how="Copy what matters into the column for notes.",
)
SHEET_ADDED = Fault(
    "sheet-added",
    Severity.WARNING,
    why="The folder has no place for the contents of a sheet that someone has added.",
    how="Copy its rows below those of a sheet that was sent, or import it as a list of its own.",
)
COLUMN_RENAMED = Fault(
    "column-renamed",
    Severity.WARNING,
    why="The header of a column was changed; its contents show that it is the one that was sent.",
    how="Check that it is that column.",
)
CELLS_MERGED = Fault(
    "cells-merged",
    Severity.WARNING,
    why="Of merged cells only the first contains anything: the others are left as they were.",
    how="Unmerge the cells, and enter in each what belongs there.",
)
CELL_FORMULA = Fault(
    "cell-formula",
    Severity.WARNING,
    why=(
        "The folder keeps the result of a formula when the workbook was saved, not the formula; "
        "one without a result changes nothing."
    ),
    how="Enter the value itself in the cell.",
)


@record
class ReturnedSheet:
    """The rows of a returned sheet, and what was sent."""

    sent: SentSheet
    rows: tuple[Returned, ...]


@record
class Returns:
    """What came back in a workbook, and what was found on the way."""

    sheets: tuple[ReturnedSheet, ...]
    findings: tuple[Finding, ...]


def returns_in(book: Book, records: Records) -> Returns:
    """The rows of all sheets whose rows go back to a table of the folder."""
    findings: list[Finding] = []
    sheets = []
    known = {*records.sheets, RECORDS, LISTS}
    for sent in records.sheets.values():
        if not sent.table:
            continue
        grid = book.sheet(sent.name) or _by_headers(book, records, sent)
        if grid is None:
            message = f"The sheet “{sent.name}” is not there."
            findings.append(SHEET_MISSING.at(book.place(Grid(sent.name, ())), message))
            continue
        known.add(grid.name)
        columns = found_columns(grid, sent)
        findings += _findings(book, grid, columns, sent)
        if "id" in columns.at:
            sheets.append(
                ReturnedSheet(sent, tuple(_rows(book, _without(sent.asides, grid), columns)))
            )
    findings += _added(book, known)
    return Returns(tuple(sheets), tuple(findings))


def _added(book: Book, known: Container[str]) -> Iterator[Finding]:
    """Sheets with contents that were not sent."""
    for grid in book.sheets:
        if grid.name not in known and any(map(any, grid.rows)):
            yield SHEET_ADDED.at(book.place(grid), f"The sheet “{grid.name}” is not read.")


def _by_headers(book: Book, records: Records, sent: SentSheet) -> Grid | None:
    """The sheet under another name that has nearly all columns."""
    known = {*records.sheets, RECORDS, LISTS}
    others = (grid for grid in book.sheets if grid.name not in known)
    counted = [(len(found_columns(grid, sent).at), grid) for grid in others if grid.rows]
    most, grid = max(counted, key=lambda of: of[0], default=(0, None))
    return grid if grid and most * 2 > len(sent.keys) else None


def _findings(book: Book, grid: Grid, columns: Columns, sent: SentSheet) -> Iterator[Finding]:
    """What was done to the columns of a sheet, and cells that were merged."""
    at = columns.header
    headers = dict(zip(sent.keys, sent.headers, strict=False))
    if "id" not in columns.at:
        yield IDS_MISSING.at(book.place(grid, at), "There is no column “id”.")
        return
    for key, column in columns.renamed.items():
        message = f"“{grid.rows[at][column]}” was “{headers[key]}”."
        yield COLUMN_RENAMED.at(book.place(grid, at, column), message)
    for column in columns.added:
        message = f"“{grid.rows[at][column]}” is not imported."
        yield COLUMN_ADDED.at(book.place(grid, at, column), message)
    for column in _nameless(_without(sent.asides, grid), columns):
        message = "A column without a header is not imported."
        yield COLUMN_ADDED.at(book.place(grid, at, column), message)
    for key in columns.missing:
        message = f"There is no column “{headers[key]}”."
        yield COLUMN_MISSING.at(book.place(grid, at), message)
    for top, left, bottom, right in grid.merged:
        if bottom > at:
            message = f"Cells are merged up to row {bottom + 1}, column {right + 1}."
            yield CELLS_MERGED.at(book.place(grid, top, left), message)
    for row, column in sorted(grid.formulas):
        if column in columns.at.values():
            yield CELL_FORMULA.at(book.place(grid, row, column), "This is a formula or an error.")


def _nameless(grid: Grid, columns: Columns) -> list[int]:
    """The columns with contents below the headers, but without a header."""
    below = grid.rows[columns.header + 1 :]
    holding = {at for row in below for at, cell in enumerate(row) if cell}
    known = {*columns.at.values(), *columns.added}
    return sorted(holding - known)


def _rows(book: Book, grid: Grid, columns: Columns) -> Iterator[Returned]:
    """The rows under the header that say something."""
    hidden: dict[int, set[int]] = {}
    for number, at in (*_under_merged(grid), *_without_value(grid)):
        hidden.setdefault(number, set()).add(at)
    id_at = columns.at["id"]
    others = [(key, at) for key, at in columns.at.items() if key != "id"]
    above = ""
    for number, row in enumerate(grid.rows[columns.header + 1 :], columns.header + 1):
        not_told = hidden.get(number, ())
        cells = {key: row[at] for key, at in others if at < len(row) and at not in not_told}
        if id_at in not_told:
            continue
        own_id = row[id_at] if id_at < len(row) else ""
        if own_id or any(cells.values()):
            yield Returned(own_id, cells, columns.at, book.place(grid, number), above)
            above = own_id or above


def _without(asides: Container[str], grid: Grid) -> Grid:
    """The sheet with empty rows in the place of lines that are not rows of it."""
    if not asides:
        return grid
    rows = [
        () if _aside(number, row, grid) in asides else row for number, row in enumerate(grid.rows)
    ]
    return replace(grid, rows=rows)


def _aside(number: int, row: Sequence[str], grid: Grid) -> str:
    """The marks of the texts of a row, without those that are calculated."""
    said = (cell for at, cell in enumerate(row) if cell and (number, at) not in grid.formulas)
    return marks(said)


def _without_value(grid: Grid) -> Iterator[tuple[int, int]]:
    """Cells with a formula that gave nothing."""
    for row, column in grid.formulas:
        cells = grid.rows[row] if row < len(grid.rows) else ()
        if not (cells[column] if column < len(cells) else ""):
            yield row, column


def _under_merged(grid: Grid) -> Iterator[tuple[int, int]]:
    """Cells that are empty because they are merged with another."""
    return (
        (row, column)
        for top, left, bottom, right in grid.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    )
