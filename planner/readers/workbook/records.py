"""What a workbook of ours says of itself in its hidden sheet: what it is, and what was sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.forms.workbook import LAYOUT, RECORDS
from planner.readers.workbook.book import Book, Grid


@dataclass(slots=True)
class SentSheet:
    """A sheet as it was sent: its table, its columns, and the marks of its cells by id and key."""

    name: str
    table: str = ""
    keys: list[str] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    rows: dict[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(slots=True)
class Records:
    """The hidden sheet. `layout` is empty where there is none."""

    layout: str = ""
    conference: str = ""
    moment: str = ""
    language: str = ""
    product: str = ""
    sheets: dict[str, SentSheet] = field(default_factory=dict)

    @property
    def is_readable(self) -> bool:
        """Whether it is laid out as this version of the planner does it."""
        return self.layout == LAYOUT


def records_of(book: Book) -> Records | None:
    """What a workbook says of itself; None where it is none of ours."""
    grid = book.sheet(RECORDS)
    return _read(grid) if grid else None


_ABOUT = {"planner": "layout"} | {of: of for of in ("conference", "moment", "language", "product")}


def _read(grid: Grid) -> Records:
    found = Records()
    for row in grid.rows:
        what, *cells = row
        if what in _ABOUT:
            setattr(found, _ABOUT[what], cells[0])
        elif what in ("table", "keys", "headers", "sent"):
            name, *told = cells
            _tell(found.sheets.setdefault(name, SentSheet(name)), what, told)
    return found


def _tell(sheet: SentSheet, what: str, told: list[str]) -> None:
    if what == "table":
        sheet.table = told[0] if told else ""
    elif what == "sent":
        own_id, marks, *_ = told
        sheet.rows[own_id] = dict(zip(sheet.keys, marks.split(" "), strict=False))
    else:
        setattr(sheet, what, [cell for cell in told if cell])
