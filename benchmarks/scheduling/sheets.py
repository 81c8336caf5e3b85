"""Sheets of a workbook as rows of cells, read strictly: what is not understood is named."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter

from planner.errors import PlannerError
from planner.records import record


@record
class Sheet:
    """A sheet without the empty rows and columns at its end; rows may be of different lengths."""

    path: Path
    title: str
    rows: tuple[tuple[Any, ...], ...]

    def cell(self, row: int, column: int) -> Any:
        """What stands there, None beyond the end; rows and columns are counted from 0."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    def filled(self) -> Iterator[int]:
        """The rows below the heads that have a name in the first column.

        PlannerError where a row has cells but no name.
        """
        for row in range(1, len(self.rows)):
            if self.name(row, 0):
                yield row
            elif any(cell is not None for cell in self.rows[row]):
                raise self.fault(row, 0, "this row has no name")

    def heads(self) -> dict[int, str]:
        """The names in the first row after the first column, by their columns."""
        columns = range(1, len(self.rows[0]) if self.rows else 0)
        return {column: name for column in columns if (name := self.name(0, column))}

    def name(self, row: int, column: int) -> str:
        """A name without blanks around it, empty where there is none."""
        cell = self.cell(row, column)
        return "" if cell is None else str(cell).strip()

    def number(self, row: int, column: int) -> int:
        """A whole number, 0 where the cell is empty."""
        cell = self.cell(row, column)
        try:
            number = float(cell or 0)
        except (TypeError, ValueError):
            number = float("nan")
        if not number.is_integer():
            raise self.fault(row, column, f"“{cell}” is not a whole number")
        return int(number)

    def minute(self, row: int, column: int) -> int:
        """A time of the day, in minutes since midnight."""
        cell = self.cell(row, column)
        clock = cell.time() if isinstance(cell, dt.datetime) else cell
        if isinstance(clock, str):
            clock = _clock(clock)
        if not isinstance(clock, dt.time):
            raise self.fault(row, column, f"“{cell}” is not a time like 9:30")
        return clock.hour * 60 + clock.minute

    def persons(self, row: int, column: int) -> frozenset[str]:
        """Names with a comma and a blank between them, letter by letter as they are."""
        cell = self.cell(row, column)
        return frozenset(name for name in str(cell or "").split(", ") if name)

    def fault(self, row: int, column: int, what: str) -> PlannerError:
        """Why the file cannot be read, with the cell where it stands."""
        place = f"{get_column_letter(column + 1)}{row + 1}"
        return PlannerError(f"{self.path.name}, sheet “{self.title}”, {place}: {what}.")


def sheets(path: Path) -> dict[str, Sheet]:
    """All sheets by their titles in small letters. PlannerError where this is no workbook."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, data_only=True)
    except Exception as fault:
        raise PlannerError(f"{path.name} is not a workbook that can be read: {fault}.") from fault
    return {
        sheet.title.strip().casefold(): Sheet(
            path, sheet.title, _trimmed(list(sheet.iter_rows(values_only=True)))
        )
        for sheet in book.worksheets
    }


def _trimmed(rows: list[tuple[Any, ...]]) -> tuple[tuple[Any, ...], ...]:
    clean = [tuple(None if cell in ("", " ") else cell for cell in row) for row in rows]
    while clean and not any(cell is not None for cell in clean[-1]):
        clean.pop()
    return tuple(clean)


def _clock(text: str) -> dt.time | None:
    hour, _, rest = text.strip().partition(":")
    try:
        return dt.time(int(hour), int(rest[:2]))
    except ValueError:
        return None
