"""Workbooks that tests send out, edit as people do, and send back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import openpyxl

from planner.commands.building.build import BuildOptions, build
from planner.folder.load import Loaded
from planner.intake.plan import ImportOptions, Plan
from planner.intake.returned.rows import plan_returned
from planner.readers.workbook import Book as Sheets
from planner.readers.workbook import records_of
from tests.commands.conftest import Screen

Run = Callable[..., Screen]


class Book:
    """A workbook of a build under the hands of somebody who has openpyxl for Excel."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)
        keys = [row for row in self._records() if row[0] == "keys"]
        self.sheet: Any = self.book[str(keys[0][1])]
        self.keys = [str(key) for key in keys[0][2:] if key]

    def _records(self) -> list[tuple[Any, ...]]:
        return list(self.book["_planner"].iter_rows(values_only=True))

    def rows(self) -> dict[str, dict[str, Any]]:
        """What stands in the sheet as it was laid out, by id and key."""
        rows = list(self.sheet.iter_rows(min_row=2, values_only=True))
        return {str(row[0]): dict(zip(self.keys, row, strict=False)) for row in rows if row[0]}

    def row(self, own_id: str) -> int:
        """The number of the row of an id."""
        cells = self.sheet.iter_rows(min_col=1, max_col=1)
        return next(cell.row for (cell,) in cells if cell.value == own_id)

    def column(self, key: str) -> int:
        return self.keys.index(key) + 1

    def cell(self, own_id: str, key: str) -> Any:
        return self.sheet.cell(self.row(own_id), self.column(key))

    def put(self, own_id: str, **cells: object) -> None:
        """Write into cells; `title_fr` stands for `title.fr`."""
        for key, value in cells.items():
            self.cell(own_id, _dotted(key, self.keys)).value = value

    def add(self, below: str = "", **cells: object) -> int:
        """Insert a row below that of an id, or at the end; the number of the row."""
        at = self.row(below) + 1 if below else self.sheet.max_row + 1
        self.sheet.insert_rows(at)
        for key, value in cells.items():
            self.sheet.cell(at, self.column(_dotted(key, self.keys))).value = value
        return at

    def take_out(self, *own_ids: str) -> None:
        for own_id in own_ids:
            self.sheet.delete_rows(self.row(own_id))

    def save(self, path: Path | None = None) -> Path:
        self.book.save(path or self.path)
        return path or self.path


def _dotted(key: str, keys: list[str]) -> str:
    name, _, language = key.rpartition("_")
    return f"{name}.{language}" if f"{name}.{language}" in keys else key


def sent(folder: Path, product: str, out: Path) -> Book:
    """The workbook of a product of a folder, as it goes out."""
    assert build(folder, BuildOptions(out, only=(product,))) == 0
    (path,) = out.rglob(f"{product}.xlsx")
    return Book(path)


@dataclass
class Trip:
    """A folder, a workbook of it under somebody's hands, and the way back."""

    folder: Path
    book: Book
    planner: Run

    def back(self, *options: str) -> Screen:
        """Save the workbook, and import it."""
        return self.given(self.book.save(), *options)

    def given(self, path: Path, *options: str) -> Screen:
        """Import a file."""
        return self.planner("import", self.folder, path, *options)

    def text(self, file: str) -> str:
        return (self.folder / file).read_text(encoding="utf-8")


def told(screen: Screen) -> list[str]:
    """The findings of an import, one a line, without what they are about and the remedy."""
    signs = (": error: ", ": warning: ")
    return [line for line in screen.err.splitlines() if any(sign in line for sign in signs)]


def missing(language: str, line: int, title: str) -> str:
    """What is told of an item that a language does not have, at the line of its day there."""
    file = f"agenda.{language}.txt"
    return f"{file}:{line}:1: warning: translation-missing: “{title}” is missing in {file}."


Row = list[str]
Edits = dict[str, dict[str, str]]
GONE = {"id": ""}
"""An edit that takes a row out."""


@dataclass
class Returning:
    """A conference, and a workbook of it as it is read when it comes back."""

    loaded: Loaded
    book: Sheets

    def __repr__(self) -> str:
        return self.loaded.conference.id

    @cached_property
    def rows(self) -> dict[str, dict[str, str]]:
        """What the sheet holds, by id and column."""
        _, *rows = self.book.sheets[0].rows
        keys = next(row for row in self.book.sheets[-1].rows if row[0] == "keys")[2:]
        return {row[0]: dict(zip(keys, row, strict=False)) for row in rows}

    def back(self, edits: Edits, order: Callable[[list[Row]], object]) -> Plan:
        """What comes of the sheet with these edits, its rows in another order."""
        header, *_ = self.book.sheets[0].rows
        edited = {own: cells | (edits.get(own) or {}) for own, cells in self.rows.items()}
        rows = [list(cells.values()) for own, cells in edited.items() if edits.get(own) != GONE]
        order(rows)
        sheet = replace(self.book.sheets[0], rows=[header, *rows])
        book = replace(self.book, sheets=(sheet, *self.book.sheets[1:]))
        records = records_of(book)
        assert records
        wish = ImportOptions(Path(book.name), remove=True)
        return plan_returned(self.loaded.conference, book, records, wish)
