"""Rows of a sheet as its XML has them, written one after another.

The library keeps every cell in memory and takes several times as long; it writes all else of a
workbook, and in the place of the rows two samples, from which the numbers of the faces are read:
the first is of plain cells, the second of texts that would become formulas when edited.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from planner.forms.cells import Cell, as_text
from planner.forms.workbook import ColumnKind
from planner.places import column_name
from planner.records import record
from planner.writers.xlsx.text import text_cell

EXACT = 10**15
"""Numbers from here on lose their last digits in a spreadsheet; they are written as text."""

_SAMPLES = re.compile(r'<row r="2".*(?=</sheetData>)|(?<=<sheetData)/>', re.DOTALL)
_CELL = re.compile(r'<c r="[A-Z]+(\d+)"(?: s="(\d+)")?')
_DIMENSION = re.compile(r'<dimension ref="[^"]*"/>')
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
FORMULA_SIGNS = ("=", "+", "-", "@")
"""How texts begin that would become formulas when somebody edits them."""
_DAY_ZERO = dt.date(1899, 12, 30)
_FIRST_YEAR = 1900
"""Spreadsheets count days from here; earlier ones are written as text."""
_CHUNK = 500

Row = tuple[Sequence[Cell], float]
"""The cells of a row, and its height in points; 0 where programs work it out."""


@record
class Faces:
    """The numbers of the faces of a column: of plain cells, and of texts like formulas."""

    plain: str = ""
    quoted: str = ""


@record
class Rows:
    """Rows of a sheet of this name, in columns of these kinds; `first` counts from 1."""

    sheet: str
    kinds: Sequence[ColumnKind]
    rows: Iterable[Row]
    first: int = 2


def with_rows(xml: str, rows: Rows) -> Iterator[bytes]:
    """The XML of a sheet with rows in the place of its samples, piece by piece."""
    at = _SAMPLES.search(xml)
    if at is None:
        raise ValueError("the sheet has no samples")
    yield _DIMENSION.sub("", xml[: at.start()]).encode()
    yield from _written(rows, _faces(at[0], len(rows.kinds)))
    yield xml[at.end() :].encode()


def of_texts(xml: str, sheet: str, rows: Sequence[Sequence[str]]) -> Iterator[bytes]:
    """The XML of an empty sheet with rows of texts, which may be of different lengths."""
    before, _, after = xml.partition("<sheetData/>")
    width = max(map(len, rows), default=0)
    texts = Rows(sheet, [ColumnKind.TEXT] * width, ((row, 0.0) for row in rows), first=1)
    yield _DIMENSION.sub("", before).encode() + b"<sheetData>"
    yield from _written(texts, [Faces()] * width)
    yield b"</sheetData>" + after.encode()


def _faces(samples: str, width: int) -> list[Faces]:
    """The numbers of the faces of the columns."""
    found: dict[str, list[str]] = {"2": [], "3": []}
    for row, number in _CELL.findall(samples):
        found[row].append(f' s="{number}"' if number else "")
    pairs = zip(found["2"], found["3"], strict=True)
    return [Faces(*pair) for pair in pairs] or [Faces()] * width


def _written(rows: Rows, faces: Sequence[Faces]) -> Iterator[bytes]:
    writes = [
        _WRITES[kind](_Column(rows.sheet, at, column_name(at), of))
        for at, (kind, of) in enumerate(zip(rows.kinds, faces, strict=True))
    ]
    lines: list[str] = []
    for number, (cells, height) in enumerate(rows.rows, rows.first):
        told = "".join([write(number, cell) for write, cell in zip(writes, cells, strict=False)])
        high = f' ht="{height:g}"' if height else ""
        lines.append(f'<row r="{number}"{high}>{told}</row>')
        if len(lines) == _CHUNK:
            yield "".join(lines).encode()
            lines.clear()
    yield "".join(lines).encode()


@record
class _Column:
    """A column under the pen."""

    sheet: str
    at: int
    letters: str
    faces: Faces


Write = Callable[[int, Cell], str]
"""Gives the XML of a cell in a row, which is counted from 1."""


def _texts(column: _Column) -> Write:
    letters, plain, quoted = column.letters, column.faces.plain, column.faces.quoted

    def _write(row: int, cell: Cell) -> str:
        text = cell if type(cell) is str else as_text(cell)
        if not (text.isascii() and text.isprintable() and len(text) < _SHORT):
            text = text_cell(text, column.sheet, row - 1, column.at)
        if not text:
            return f'<c r="{letters}{row}"{plain}/>' if plain else ""
        face = quoted if text.startswith(FORMULA_SIGNS) else plain
        return f'<c r="{letters}{row}"{face} t="inlineStr"><is>{_text(text)}</is></c>'

    return _write


def _text(text: str) -> str:
    """A text as XML: what would be taken for markup, or for an escape of Excel, is escaped."""
    if "&" in text or "<" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;")
    text = escaped(text)
    is_spaced = text[0].isspace() or text[-1].isspace() or "\n" in text
    return f'<t xml:space="preserve">{text}</t>' if is_spaced else f"<t>{text}</t>"


def escaped(text: str) -> str:
    """A text in which nothing is taken for an escape of Excel: "_x000D_"."""
    return _ESCAPED.sub("_x005F_", text) if "_x" in text else text


def _numbers(column: _Column) -> Write:
    as_words, letters, plain = _texts(column), column.letters, column.faces.plain

    def _write(row: int, cell: Cell) -> str:
        if isinstance(cell, int) and abs(cell) < EXACT:
            return f'<c r="{letters}{row}"{plain}><v>{cell}</v></c>'
        return as_words(row, cell)

    return _write


def _dates(column: _Column) -> Write:
    as_words, letters, plain = _texts(column), column.letters, column.faces.plain

    def _write(row: int, cell: Cell) -> str:
        if type(cell) is dt.date and cell.year >= _FIRST_YEAR:
            return f'<c r="{letters}{row}"{plain}><v>{(cell - _DAY_ZERO).days}</v></c>'
        return as_words(row, cell)

    return _write


_SHORT = 1_000
"""Texts of ASCII up to here need no second look."""

_WRITES: dict[ColumnKind, Callable[[_Column], Write]] = {
    ColumnKind.TEXT: _texts,
    ColumnKind.NUMBER: _numbers,
    ColumnKind.AMOUNT: _numbers,
    ColumnKind.DATE: _dates,
    ColumnKind.TIME: _texts,
}
