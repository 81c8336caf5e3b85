"""Plain-text tables with columns separated by blanks, under a row that names them.

A cell that is broken into lines continues in its own column: the words of each column are put
together before the row is read. A row begins where the first column is filled.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planner.readers.agenda.lines.cells import Cell, cells_of, column_of
from planner.readers.agenda.lines.joins import Joiner, ends_open, joined
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What
from planner.readers.source import SourceLine

_LEAST = 3
"""With two columns, a time and a title, a wrapped title is alone on its line and certain anyway."""
_OPENERS = '(«“„"'
"""Signs with which words may go on; any other is the bullet of an entry of its own."""
_ENOUGH = 2
"""This many lines that evidently go on show how wide a column is."""
_SPACE = 3
"""Blanks between two columns, with the first letter of the next."""


@dataclass(slots=True)
class _Row:
    """A row of a table: the words of each column, the line on which it begins, and which go on.

    `last` are the words of each column on the line above.
    """

    number: int
    texts: dict[int, str]
    last: dict[int, str]
    more: list[SourceLine] = field(default_factory=list)


@dataclass(slots=True)
class Columns:
    """A table with its rows so far, and the number of its lines. `widths` are those of columns in
    which several words evidently go on: their broken lines are never longer.
    """

    reader: LineReader
    headings: tuple[Cell, ...]
    heading: SourceLine
    widths: dict[int, int] = field(default_factory=dict)
    rows: list[_Row] = field(default_factory=list)
    length: int = 1

    @property
    def saids(self) -> list[Said]:
        """All rows as lines, and the lines that go on with a row."""
        line = self.heading
        found = [Said(line.number, What.FURNITURE, line.text, "column heading")]
        for row in self.rows:
            cells = [row.texts.get(column, "") for column in range(len(self.headings))]
            found += self.reader.saids(row.number, "\t".join(cells).rstrip("\t"))
            found += [Said(of.number, What.WRAPPED, of.text, of.text.strip()) for of in row.more]
        return found


def columns_at(lines: Sequence[SourceLine], at: int, reader: LineReader) -> Columns | None:
    """The table that begins at a line, if it names three columns or more, separated by blanks."""
    text = lines[at].text
    cells = () if "|" in text or "\t" in text or "  " not in text.strip() else cells_of(text)
    if len(cells) < _LEAST or not reader.labels.is_column_heading(text.strip()):
        return None
    table = Columns(reader, cells, lines[at], widths_of(lines[at + 1 :], cells))
    for length, line in enumerate(lines[at + 1 :], 2):
        if not _take(table, line):
            break
        table.length = length if line.text.strip() else table.length
    return table if table.rows else None


def _take(table: Columns, line: SourceLine) -> bool:
    """Whether a line belongs to the table; if so, it is taken."""
    if not line.text.strip():
        return True
    if table.reader.days.find(line.text.strip()):
        table.rows.append(_Row(line.number, {0: line.text.strip()}, {}))
        return True
    texts = _texts(line, table.headings)
    if not texts:
        return False
    if table.rows and 0 not in texts and _goes_on(table, texts):
        _add(table.rows[-1], texts, line)
    else:
        table.rows.append(_Row(line.number, dict(texts), texts))
    return True


def _texts(line: SourceLine, headings: tuple[Cell, ...]) -> dict[int, str]:
    """The words of a line by their columns; none if they are not under the headings."""
    cells = tuple(part for of in cells_of(line.text) for part in parted(of, headings))
    found = {column_of(cell, headings): cell for cell in cells}
    if None in found or len(found) < len(cells):
        return {}
    return {column: cell.text for column, cell in found.items() if column is not None}


def widths_of(lines: Iterable[SourceLine], headings: tuple[Cell, ...]) -> dict[int, int]:
    """The widths of columns: of their longest lines above those that begin with a small letter."""
    rows = (_texts(line, headings) for line in lines if line.text.strip())
    found: dict[int, list[int]] = {}
    for above, texts in itertools.pairwise(itertools.takewhile(bool, rows)):
        for column in () if 0 in texts else texts.keys() & above.keys():
            if texts[column][:1].islower():
                found.setdefault(column, []).append(len(above[column]))
    return {column: max(of) for column, of in found.items() if len(of) >= _ENOUGH}


def parted(cell: Cell, headings: Sequence[Cell]) -> list[Cell]:
    """The cells of words separated by a single blank where a column begins, as the one before is
    full.
    """
    for heading in headings:
        at = heading.begin - cell.begin
        if 0 < at < len(cell.text) and cell.text[at - 1] == " " != cell.text[at]:
            first = Cell(cell.text[:at].rstrip(), cell.begin, heading.begin - 1)
            return [first, *parted(Cell(cell.text[at:], heading.begin, cell.end), headings)]
    return [cell]


def _goes_on(table: Columns, texts: dict[int, str]) -> bool:
    """Whether the words of a line continue those above in their columns: the first of them tell."""
    above, first = table.rows[-1].last, min(texts)
    return texts.keys() <= above.keys() and is_more(table, first, above[first], texts[first])


def is_more(table: Columns, column: int, above: str, words: str) -> bool:
    """Whether words continue those above them in a column."""
    joiner = Joiner(table.reader.words, 0)
    if not words[:1].isalnum() and words[:1] not in _OPENERS:
        return False
    is_small = words[:1].islower() or words.startswith("(")
    is_open = ends_open(above) or joiner.ends_in_flow(above, 0)
    return is_small or is_open or _is_full(table, column, above, words)


def _is_full(table: Columns, column: int, above: str, words: str) -> bool:
    """Whether the first word had no room in the column above."""
    first = len(words.partition(" ")[0])
    if column in table.widths:
        return len(above) + 1 + first > table.widths[column]
    if column + 1 >= len(table.headings):
        return False
    width = table.headings[column + 1].begin - table.headings[column].begin
    return len(above) + first + _SPACE > width


def _add(row: _Row, texts: dict[int, str], line: SourceLine) -> None:
    for column, words in texts.items():
        row.texts[column] = joined(row.texts[column], words)
    row.last = row.last | texts
    row.more.append(line)
