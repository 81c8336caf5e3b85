"""Rows of a sheet become more or fewer: what lies below moves, and ranges over them stretch.

The library moves cells alone; formulas, merged cells, pictures and all that knows ranges of cells
are seen to here, as a spreadsheet does it where rows are inserted.
"""

import re
from collections.abc import Iterator
from typing import Any

from planner.records import record

_REFERENCE = re.compile(r"(\$?[A-Z]{1,3}\$?)(\d{1,7})(?!\d)(?::(\$?[A-Z]{1,3}\$?)(\d{1,7})(?!\d))?")


@record
class Stretch:
    """Rows of a sheet from `first` to `last`, counted from 1, that become so many more."""

    sheet: str
    first: int
    last: int
    more: int

    def row(self, row: int) -> int:
        """Where a row is then: what lies below the rows moves."""
        return row + self.more if row > self.last else row

    def ranges(self, text: str) -> str:
        """Ranges of cells, as they are then: "A2:C3 E5". One that ends with the rows ends with them
        again, one of a cell too.
        """
        return _REFERENCE.sub(lambda found: self._range(*_as_range(*found.groups())), text)

    def _references(self, text: str) -> str:
        """The same in formulas, where a single cell stays one."""
        return _REFERENCE.sub(lambda found: self._range(*found.groups()), text)

    def _range(self, begin: str, first: str, end: str | None, last: str | None) -> str:
        top = self.row(int(first))
        if end is None or last is None:
            return f"{begin}{top}"
        bottom = int(last) + self.more if int(last) >= self.last else int(last)
        return f"{begin}{top}:{end}{max(top, bottom)}"

    def formula(self, text: str, sheet: str) -> str:
        """A formula of a sheet, as it is then."""
        from openpyxl.formula import Tokenizer

        tokens = Tokenizer(text)
        for token in tokens.items:
            if token.type == token.OPERAND and token.subtype == token.RANGE:
                token.value = self._operand(token.value, sheet)
        written: str = tokens.render()
        return written

    def _operand(self, text: str, sheet: str) -> str:
        of, mark, cells = text.rpartition("!")
        named = of.strip("'").replace("''", "'") if mark else sheet
        return f"{of}{mark}{self._references(cells)}" if named == self.sheet else text


def _as_range(
    begin: str, first: str, end: str | None, last: str | None
) -> tuple[str, str, str, str]:
    return begin, first, end or begin, last or first


def stretch(book: Any, sheet: Any, rows: Stretch) -> None:
    """Make room for the rows of a sheet, or close it."""
    if not rows.more:
        return
    _move(sheet, rows)
    for one in book.worksheets:
        for cell in _formulas(one):
            cell.value = rows.formula(cell.value, one.title)
    for name in [*book.defined_names.values(), *sheet.defined_names.values()]:
        name.value = rows.formula(f"={name.value}", "")[1:]
    _stretch_looks(sheet, rows)


def _move(sheet: Any, rows: Stretch) -> None:
    """Move the cells below, with their heights; forget those of rows that are gone."""
    below, width, height = rows.last + 1, sheet.max_column, sheet.max_row
    heights = {at: sheet.row_dimensions[at].height for at in range(below, height + 1)}
    if height >= below:
        from openpyxl.utils import get_column_letter

        sheet.move_range(f"A{below}:{get_column_letter(width)}{height}", rows=rows.more)
    for at in heights:
        sheet.row_dimensions[at].height = None
    for at, points in heights.items():
        sheet.row_dimensions[rows.row(at)].height = points


def _formulas(sheet: Any) -> Iterator[Any]:
    for row in sheet.iter_rows():
        yield from (cell for cell in row if cell.data_type == "f" and isinstance(cell.value, str))


def _stretch_looks(sheet: Any, rows: Stretch) -> None:
    """What the library keeps beside the cells: merged ones, choices, tables, pictures, the area
    that is printed.
    """
    for merged in sheet.merged_cells.ranges:
        if merged.min_row > rows.last:
            merged.shift(row_shift=rows.more)
    for choice in sheet.data_validations.dataValidation:
        choice.sqref = type(choice.sqref)(rows.ranges(str(choice.sqref)))
    for filtered in _filtered(sheet):
        filtered.ref = rows.ranges(filtered.ref)
    if sheet.print_area:
        sheet.print_area = rows.ranges(sheet.print_area.rpartition("!")[2])
    for picture in (*sheet._images, *sheet._charts):
        _shift(picture.anchor, rows)
    _stretch_rules(sheet, rows)


def _filtered(sheet: Any) -> Iterator[Any]:
    """Tables and filters: all that keeps its range as `ref`."""
    tables = sheet.tables.values()
    filters = (sheet.auto_filter, *(table.autoFilter for table in tables))
    yield from (one for one in (*tables, *filters) if one and one.ref)


def _stretch_rules(sheet: Any, rows: Stretch) -> None:
    """The rules by which cells look otherwise."""
    from openpyxl.formatting.formatting import ConditionalFormattingList

    old, sheet.conditional_formatting = sheet.conditional_formatting, ConditionalFormattingList()
    for looks in old:
        for rule in looks.rules:
            sheet.conditional_formatting.add(rows.ranges(str(looks.sqref)), rule)


def _shift(anchor: Any, rows: Stretch) -> None:
    """Move a picture that stands below; its corners are counted from 0."""
    for corner in (getattr(anchor, "_from", None), getattr(anchor, "to", None)):
        if corner is not None:
            corner.row = rows.row(corner.row + 1) - 1
