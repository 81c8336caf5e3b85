"""Rows of a sheet of somebody’s own, each as the row of examples shows it."""

import datetime as dt
from copy import copy
from typing import Any

from planner.forms.cells import Cell, as_text
from planner.forms.workbook import Column, ColumnKind
from planner.records import record
from planner.writers.xlsx.sheet import PATTERNS
from planner.writers.xlsx.stream import EXACT, FORMULA_SIGNS, escaped
from planner.writers.xlsx.text import text_cell

_GENERAL = "General"


@record
class Sample:
    """A cell that shows how those of its column look.

    `column` is what the workbook has there; None where the template has a column of its own, with
    a `formula` that is worked out in each row.
    """

    at: int
    row: int
    letters: str
    style: Any
    column: Column | None
    formula: str = ""


def sample_of(cell: Any, column: Column | None) -> Sample:
    """What a cell of the row of examples shows."""
    formula = str(cell.value) if cell.data_type == "f" and column is None else ""
    return Sample(cell.column, cell.row, cell.column_letter, copy(cell._style), column, formula)


def put(worksheet: Any, row: int, sample: Sample, value: Cell) -> None:
    """Write a cell as its sample looks and as what it is: no text becomes a formula."""
    cell = worksheet.cell(row, sample.at)
    cell._style = copy(sample.style)
    if sample.column is None:
        cell.value = _worked_out(sample, row)
        return
    kind = sample.column.kind
    if cell.number_format == _GENERAL:
        cell.number_format = PATTERNS[kind]
    if _is_native(value, kind):
        cell.value = value
    else:
        put_text(cell, as_text(value))


def put_text(cell: Any, text: str) -> None:
    """Write a text that stays one."""
    held = text_cell(text, cell.parent.title, cell.row - 1, cell.column - 1)
    if held:
        cell.value, cell.data_type = escaped(held), "s"
        if held.startswith(FORMULA_SIGNS):
            cell.quotePrefix = True


def as_said(value: Any) -> str:
    """What a cell of the template says; a day without the hour that the library gives it."""
    is_day = isinstance(value, dt.datetime) and value.time() == dt.time()
    return as_text(value.date() if is_day else value)


def _is_native(value: Cell, kind: ColumnKind) -> bool:
    """Whether a value fits its column as a number or as a day."""
    if kind in (ColumnKind.NUMBER, ColumnKind.AMOUNT):
        return isinstance(value, int) and abs(value) < EXACT
    return kind is ColumnKind.DATE and type(value) is dt.date and value.year >= 1900


def _worked_out(sample: Sample, row: int) -> str | None:
    """The formula of the sample in another row."""
    from openpyxl.formula.translate import Translator

    if not sample.formula:
        return None
    origin = f"{sample.letters}{sample.row}"
    formula: str = Translator(sample.formula, origin).translate_formula(f"{sample.letters}{row}")
    return formula
