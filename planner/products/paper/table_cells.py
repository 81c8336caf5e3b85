"""Cells of tables in papers: words on a line, or on several."""

from collections.abc import Iterable, Sequence

from planner.forms.document import Cell, Line, LineStyle, Run, Table, TableColumn
from planner.places import Place


def cell(text: str, place: Place = Place(""), style: LineStyle = LineStyle.LIGHT_TITLE) -> Cell:  # noqa: B008
    """Words on a line; an empty cell if there are none."""
    return (Line(style, (Run(text),), source=place),) if text else ()


def bold(text: str, place: Place = Place("")) -> Cell:  # noqa: B008
    """Words that lead a row."""
    return cell(text, place, LineStyle.TITLE)


def small(text: str, place: Place = Place("")) -> Cell:  # noqa: B008
    """Words that add to what is above them."""
    return cell(text, place, LineStyle.MODE)


def each(texts: Iterable[str], place: Place = Place("")) -> Cell:  # noqa: B008
    """Texts on a line each."""
    return tuple(line for text in texts for line in cell(text, place))


def columns(
    headers: Sequence[str], shares: Sequence[float], numbers: int = 0
) -> tuple[TableColumn, ...]:
    """Columns with these shares of the line; the last ones, so many, hold numbers."""
    first = len(headers) - numbers
    pairs = enumerate(zip(headers, shares, strict=True))
    return tuple(TableColumn(header, share, at >= first) for at, (header, share) in pairs)


def plain(
    of: tuple[TableColumn, ...], rows: Iterable[Sequence[str]], *, summed: bool = False
) -> Table:
    """A table of words and numbers, a line a cell; the last row is bold if it is a sum."""
    told = [*rows]
    last = len(told) - 1 if summed else -1
    drawn = ((bold if at == last else cell, row) for at, row in enumerate(told))
    return Table(of, tuple(tuple(face(text) for text in row) for face, row in drawn))
