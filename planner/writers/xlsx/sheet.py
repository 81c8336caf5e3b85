"""One sheet of a workbook as people see it: a table to read, to print, to edit and to send back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

from planner.errors import PlannerError
from planner.forms.cells import Cell, as_text
from planner.forms.workbook import Column, ColumnKind, Sheet
from planner.places import column_name
from planner.writers.xlsx.rows import LINE, height
from planner.writers.xlsx.stream import Rows
from planner.writers.xlsx.text import one_line

MOST_ROWS = 1_048_575
"""How many rows a sheet has below its header."""

PATTERNS = {
    ColumnKind.TEXT: "@",
    ColumnKind.NUMBER: "0",
    ColumnKind.AMOUNT: "#,##0",
    ColumnKind.DATE: "yyyy-mm-dd",
    ColumnKind.TIME: "@",
}
"""How the cells of each kind of column are shown."""
_PLACED: dict[ColumnKind, dict[str, object]] = {
    ColumnKind.NUMBER: {"align": "right", "indent": 1},
    ColumnKind.AMOUNT: {"align": "right", "indent": 1},
    ColumnKind.DATE: {"align": "left"},
}
_LINE: dict[str, object] = {"bottom": 1, "bottom_color": "#D9D9D9"}
_HEADER: dict[str, object] = {"bold": True, "bg_color": "#DCE6F1", "text_wrap": True} | _LINE
_ID = {"font_color": "#7F7F7F", "bg_color": "#F2F2F2"}
_LACKING = "#FFF2CC"
_A4 = 9
_MEASURED = 5_000
"""Of so many rows the heights are worked out; a program that opens more does it by itself."""
_LEGIBLE = 200
"""So many characters stand beside each other on a page and can still be read."""


class Faces:
    """How the cells of a workbook look, each way made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def face(self, **look: object) -> Any:
        """The format with these properties."""
        return self.mark(valign="top", **look)

    def mark(self, **look: object) -> Any:
        """These properties alone, to be laid over the format of a cell."""
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]


@dataclass(frozen=True, slots=True)
class Printed:
    """What a sheet bears on paper: the title of the workbook, its date."""

    title: str
    date: str


@dataclass(frozen=True, slots=True)
class _Style:
    """The faces of a column. `quoted` is for texts that would become formulas when edited.

    `below` is for cells under the last row, which have no line.
    """

    below: Any
    plain: Any
    quoted: Any


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet under the pen: `worksheet` belongs to the library, `table` names its table.

    One that `is_turned` runs from the right.
    """

    worksheet: Any
    sheet: Sheet
    headers: tuple[str, ...]
    table: str
    faces: Faces
    is_turned: bool = False


def fill(page: Page, lists: Mapping[str, str], printed: Printed) -> None:
    """Write the sheet. `lists` are the names by which cells refer to the lists of the workbook."""
    if len(page.sheet.rows) > MOST_ROWS:
        rows = len(page.sheet.rows)
        raise PlannerError(f"{page.worksheet.name}: {rows:,} rows; a sheet holds {MOST_ROWS:,}.")
    _set_up_print(page, printed)
    if page.sheet.columns:
        _add_columns(page, lists)
        _add_samples(page)
        _add_table(page)
        _mark(page)


def _add_columns(page: Page, lists: Mapping[str, str]) -> None:
    for index, (column, style) in enumerate(_styled(page)):
        page.worksheet.set_column(index, index, min(column.width, 255), style.below)
        if column.choices and (name := lists[column.choices]):
            warn = {"validate": "list", "source": f"={name}", "error_type": "warning"}
            page.worksheet.data_validation(1, index, MOST_ROWS, index, warn)


def _add_samples(page: Page) -> None:
    """A row of plain cells and one of quoted texts, from which the numbers of their faces are read
    when the rows are written.
    """
    for index, (_, style) in enumerate(_styled(page)):
        page.worksheet.write_blank(1, index, None, style.plain)
        page.worksheet.write_blank(2, index, None, style.quoted)


def rows_of(page: Page) -> Rows:
    """The rows of the sheet, with their heights where there are not too many to look at."""
    sheet = page.sheet
    kinds = [column.kind for column in sheet.columns]
    is_small = len(sheet.rows) <= _MEASURED
    measured = ((cells, _height(cells, sheet) if is_small else 0.0) for cells in sheet.rows)
    return Rows(page.worksheet.name, kinds, measured)


def _height(cells: tuple[Cell, ...], sheet: Sheet) -> float:
    """How high a row is by the texts in it that are broken into lines; 0 for one line."""
    columns = zip(cells, sheet.columns, strict=True)
    broken = [(as_text(cell), column.width - 1) for cell, column in columns if cell and column.wrap]
    needed = height(broken)
    return needed if needed > LINE else 0.0


def _add_table(page: Page) -> None:
    """A table filters, and grows with what is typed below it; it needs a row, if an empty one."""
    face = page.faces.face(**_HEADER, **_side(page), num_format="@")
    options = {
        "name": page.table,
        "style": "Table Style Light 1",
        "columns": [{"header": header, "header_format": face} for header in page.headers],
    }
    last_row, last_column = max(1, len(page.sheet.rows)), len(page.sheet.columns) - 1
    page.worksheet.add_table(0, 0, last_row, last_column, options)
    page.worksheet.set_row(0, height(zip(page.headers, _room_for_headers(page), strict=True)))
    page.worksheet.freeze_panes(1, 1 if _has_id(page.sheet) else 0)


def _mark(page: Page) -> None:
    """Set off the rows that head others, sums, and cells that lack words of another language."""
    columns = page.sheet.columns
    letters = {column.key: column_name(index) for index, column in enumerate(columns)}
    if heads := letters.get(page.sheet.heads):
        told = f'AND(${heads}2="",$A2<>"")'
        _mark_where(page, told, 0, len(columns) - 1, bold=True)
    if page.sheet.summed:
        _mark_where(page, f"ROW()={len(page.sheet.rows) + 1}", 0, len(columns) - 1, bold=True)
    for index, column in enumerate(columns):
        if column.translates:
            told = f'AND({column_name(index)}2="",${letters[column.translates]}2<>"")'
            _mark_where(page, told, index, index, bg_color=_LACKING)


def _mark_where(page: Page, told: str, first: int, last: int, **look: object) -> None:
    """Give cells between two columns a look where a formula about the first row holds."""
    where = {"type": "formula", "criteria": f"={told}", "format": page.faces.mark(**look)}
    page.worksheet.conditional_format(1, first, MOST_ROWS, last, where)


def _room_for_headers(page: Page) -> list[int]:
    """The width that the button of the filter leaves to the bold words of a header."""
    return [column.width - 3 for column in page.sheet.columns]


def _styled(page: Page) -> Iterator[tuple[Column, _Style]]:
    """The columns with their faces; the first, if it is `id`, is grey: not to be edited."""
    for index, column in enumerate(page.sheet.columns):
        look: dict[str, object] = {"num_format": PATTERNS[column.kind]}
        look |= {"text_wrap": True} if column.wrap else {}
        look |= _PLACED.get(column.kind, {}) | _side(page)
        look |= _ID if index == 0 and _has_id(page.sheet) else {}
        below, plain = page.faces.face(**look), page.faces.face(**look, **_LINE)
        quoted = page.faces.face(**look, **_LINE, quote_prefix=True)
        yield column, _Style(below, plain, quoted)


def _side(page: Page) -> dict[str, object]:
    """Words of another script begin where those of a turned sheet do."""
    return {"align": "right"} if page.is_turned else {}


def _has_id(sheet: Sheet) -> bool:
    return sheet.columns[0].key == "id"


def _set_up_print(page: Page, printed: Printed) -> None:
    """A4 across, header and first column on each page, pages numbered; wide sheets on several."""
    worksheet, width = page.worksheet, sum(column.width for column in page.sheet.columns)
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
    worksheet.fit_to_pages(1 if page.sheet.one_width else ceil(width / _LEGIBLE), 0)
    worksheet.repeat_rows(0)
    worksheet.repeat_columns(0)
    worksheet.hide_gridlines(1)
    worksheet.set_header(f"&L&B{_caption(printed.title)}&R{_caption(worksheet.name)}")
    worksheet.set_footer(f"&L{_caption(printed.date)}&R&P / &N")


def _caption(text: str) -> str:
    """A text for the head of a page, which holds 255 characters and where & gives orders."""
    line = one_line(text)
    return (line if len(line) <= 90 else line[:89] + "…").replace("&", "&&")
