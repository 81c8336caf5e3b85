"""The plain tables of Word: columns, cells, lines; widths in twips."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from planner.writers.letters.styles import Styles

BESIDE = "108"
"""How far words stand from the side of a cell where nothing is said."""

_NO_LINE = frozenset({"nil", "none"})


def columns(table: Any) -> list[str]:
    """The widths of the columns."""
    return [str(width) for width in table.xpath("w:tblGrid/w:gridCol/@w:w")]


def cells(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a row, each with the number of columns that it takes."""
    for cell in row.findall(qn("w:tc")):
        span = cell.xpath("string(w:tcPr/w:gridSpan/@w:val)")
        yield int(span or 1), cell


def has_lines(table: Any, styles: Styles) -> bool:
    """Whether lines are drawn between the cells, as the table or its style has it."""
    style = styles.named(table.xpath("string(w:tblPr/w:tblStyle/@w:val)"))
    around = [table] if style is None else [table, style]
    drawn = [kind for of in around for kind in of.xpath("w:tblPr/w:tblBorders/*/@w:val")]
    return any(kind not in _NO_LINE for kind in drawn)


def inset(table: Any) -> dict[str, str]:
    """How far words stand from the sides of cells."""
    margins = "w:tblPr/w:tblCellMar/w:"
    return {
        side: table.xpath(f"string({margins}{side}/@w:w)") or BESIDE for side in ("left", "right")
    }
