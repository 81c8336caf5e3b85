"""Tables of web pages as rows of cells, each at its column."""

from collections.abc import Callable, Iterator

from planner.readers.html.elements import Element, is_hidden
from planner.readers.rows import Cell

_WIDEST = 60
"""Columns of a table at most: a cell that spans more is a mistake."""


def table_rows(table: Element, lines_of: Callable[[Element], tuple[str, ...]]) -> list[list[Cell]]:
    """The rows of a table. Cells that span rows push those of the rows below to the right."""
    taken: dict[int, int] = {}
    rows = []
    for row in _rows(table):
        placed, column = [], 0
        for cell in (one for one in row if one.tag in ("td", "th")):
            while taken.get(column):
                column += 1
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            placed.append(Cell(lines_of(cell), column, high, wide))
            for at in range(column, column + wide):
                taken[at] = high
            column += wide
        rows.append(placed)
        taken = {at: left - 1 for at, left in taken.items() if left > 1}
    return rows


def _rows(table: Element) -> Iterator[Element]:
    for part in table:
        if part.tag == "tr":
            yield from () if is_hidden(part) else (part,)
        elif part.tag in ("thead", "tbody", "tfoot") and not is_hidden(part):
            yield from _rows(part)


def _span(cell: Element, attribute: str) -> int:
    text = cell.get(attribute, "")
    return min(max(int(text), 1), _WIDEST) if text.isdecimal() and len(text) < 6 else 1
