"""The plain tables of Word: columns, cells, lines; widths in twips."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from planner.writers.letters.styles import Styles, number

BESIDE = "108"
"""The distance of words from the side of a cell if none is given."""

UNKNOWN = "1440"
"""The width of a column that a table does not name."""

Cell = tuple[int, Any]
"""How many columns a cell takes, and the cell; None where a row ends before its table."""

_NO_LINE = frozenset({"nil", "none"})


def shape(table: Any) -> tuple[list[str], list[list[Cell]]]:
    """The widths of the columns, and the rows; each has as many cells as there are columns."""
    rows = [list(_cells(row)) for row in _own(table, "w:tr", "w:tbl")]
    widths = [str(width) for width in table.xpath("w:tblGrid/w:gridCol/@w:w")]
    most = max((sum(span for span, _ in row) for row in rows), default=0)
    widths += [UNKNOWN] * (most - len(widths))
    return widths, [_filled_up(row, len(widths)) for row in rows]


def _own(around: Any, name: str, kind: str) -> Iterator[Any]:
    """The rows of a table, or the cells of a row, and not those of a table inside it."""
    for inner in around.iter(qn(name)):
        if next(inner.iterancestors(qn(kind))) is around:
            yield inner


def _cells(row: Any) -> Iterator[Cell]:
    for cell in _own(row, "w:tc", "w:tr"):
        span = cell.xpath("string(w:tcPr/w:gridSpan/@w:val)")
        yield max(1, int(number(span, 1))), cell


def _filled_up(row: list[Cell], columns: int) -> list[Cell]:
    left = columns - sum(span for span, _ in row)
    return [*row, (left, None)] if left else row


def has_lines(table: Any, styles: Styles) -> bool:
    """Whether lines are drawn between the cells, as the table or its style has it."""
    style = styles.named(table.xpath("string(w:tblPr/w:tblStyle/@w:val)"))
    around = [table] if style is None else [table, style]
    drawn = [kind for of in around for kind in of.xpath("w:tblPr/w:tblBorders/*/@w:val")]
    return any(kind not in _NO_LINE for kind in drawn)


def inset(table: Any) -> dict[str, str]:
    """The distance of words from the sides of cells."""
    margins = "w:tblPr/w:tblCellMar/w:"
    return {
        side: table.xpath(f"string({margins}{side}/@w:w)") or BESIDE for side in ("left", "right")
    }
