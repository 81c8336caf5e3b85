"""What one of our workbooks says of itself in its hidden sheet: its type, and what was sent."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from planner.forms.workbook import LAYOUT, RECORDS
from planner.readers.workbook.book import Book, Grid


class MarkedRows(Mapping[str, Mapping[str, str]]):
    """The marks of rows by id and key; they are kept here as they were written, a line a row."""

    def __init__(self, keys: list[str]) -> None:
        self._keys = keys
        self._lines: dict[str, str] = {}

    def put(self, own_id: str, marks: str) -> None:
        """Take the marks of a row, which are separated by blanks."""
        self._lines[own_id] = marks

    def __getitem__(self, own_id: str) -> Mapping[str, str]:
        return dict(zip(self._keys, self._lines[own_id].split(" "), strict=False))

    def __contains__(self, own_id: object) -> bool:
        return own_id in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@dataclass(slots=True)
class SentSheet:
    """A sheet as it was sent: its table, its columns, and the marks of its cells.

    `asides` are the marks of lines below the rows that are not rows.
    """

    name: str
    table: str = ""
    keys: list[str] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    asides: set[str] = field(default_factory=set)
    rows: MarkedRows = field(init=False)

    def __post_init__(self) -> None:
        self.rows = MarkedRows(self.keys)


@dataclass(slots=True)
class Records:
    """The hidden sheet. `layout` is empty if there is none."""

    layout: str = ""
    conference: str = ""
    moment: str = ""
    language: str = ""
    product: str = ""
    sheets: dict[str, SentSheet] = field(default_factory=dict)

    @property
    def is_readable(self) -> bool:
        """Whether it has the layout of this version of the planner, and is whole."""
        are_whole = all(len(of.keys) == len(of.headers) for of in self.sheets.values())
        has_table = any(of.table for of in self.sheets.values())
        return self.layout == LAYOUT and are_whole and has_table and _is_moment(self.moment)


def records_of(book: Book) -> Records | None:
    """What a workbook says of itself; None if it is not one of ours."""
    grid = book.sheet(RECORDS)
    return _read(grid) if grid else None


_ABOUT = {"planner": "layout"} | {of: of for of in ("conference", "moment", "language", "product")}


_LEAST = 4
"""A row has at least this many cells; those that someone has deleted are empty."""


def _read(grid: Grid) -> Records:
    found = Records()
    for row in grid.rows:
        what, *cells = [*row, *[""] * _LEAST][: max(len(row), _LEAST)]
        if what in _ABOUT:
            setattr(found, _ABOUT[what], cells[0])
        elif what in ("table", "keys", "headers", "sent", "aside"):
            name, *told = cells
            _tell(found.sheets.setdefault(name, SentSheet(name)), what, told)
    return found


def _tell(sheet: SentSheet, what: str, told: list[str]) -> None:
    if what == "table":
        sheet.table = told[0] if told else ""
    elif what == "aside":
        sheet.asides.add(told[0])
    elif what == "sent":
        own_id, marks, *_ = told
        sheet.rows.put(own_id, marks)
    else:
        getattr(sheet, what).extend(cell for cell in told if cell)


def _is_moment(text: str) -> bool:
    try:
        return bool(dt.datetime.fromisoformat(text))
    except ValueError:
        return False
