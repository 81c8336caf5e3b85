"""Paragraphs and tables in the order of the document, as lines."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.readers.rows import Cell
from planner.readers.side_by_side import lines_of_table
from planner.readers.source import Line
from planner.readers.word.numbering import Numbering
from planner.readers.word.styles import Styles
from planner.readers.word.words import Speller
from planner.readers.word.xml import Element, is_on, number

_TWIPS = 120
"""Twips of one blank: 6 points, about half as wide as a letter is high."""

_DEEPEST = 40
"""Blanks before a line at most."""

_WIDEST = 63
_CONTENTS = ("toc ", "contents ", "table of figures")
"""How the names of the styles begin in which tables of contents are set."""

PASSED_OVER = frozenset(("pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"))
"""What contains no paragraphs."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """Reads what is between the beginning and the end of a part, or of a cell."""

    styles: Styles
    numbering: Numbering
    speller: Speller

    def lines(self, parent: Element) -> Iterator[Line]:
        """The lines of all paragraphs and tables in an element."""
        for one in parent:
            if one.tag == "p":
                yield from self._paragraph(one)
            elif one.tag == "tbl":
                yield from lines_of_table(list(self._rows(one)))
                yield "", ""
            elif one.tag not in PASSED_OVER:
                yield from self.lines(one)

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        words = self.speller.words(paragraph)
        is_seen = bool(words.text.strip()) or not (words.was_hidden or words.boxes)
        if is_seen:
            furniture = "table of contents" if self._is_contents(paragraph) else ""
            yield from ((text, furniture) for text in self._printed(paragraph, words.text))
        for box in words.boxes:
            yield from self.lines(box)

    def _printed(self, paragraph: Element, text: str) -> Iterator[str]:
        """The lines of a paragraph with their indents, the first with its number or bullet."""
        first, deep = self.styles.indent(paragraph, self.numbering.level_of(paragraph))
        label = self.numbering.label(paragraph)
        begin, *rest = text.strip("\n").split("\n")
        yield _blanks(first) + f"{label} {begin}".rstrip() if label else _blanks(first) + begin
        yield from (_blanks(deep) + line for line in rest)

    def _is_contents(self, paragraph: Element) -> bool:
        return self.styles.name(paragraph).startswith(_CONTENTS)

    def _rows(self, table: Element) -> Iterator[list[Cell]]:
        """The cells of each row; one that spans rows is in the first of them."""
        rows = [
            list(self._cells(row))
            for row in inside(table, "tr")
            if not is_on(row.find("trPr/hidden"))
        ]
        for place, row in enumerate(rows):
            yield [
                replace(cell, rows=1 + _rows_below(rows[place + 1 :], cell.column))
                for cell in row
                if cell.rows
            ]

    def _cells(self, row: Element) -> Iterator[Cell]:
        """The cells of a row; one that continues from above spans no row."""
        column = _columns(row.find("trPr/gridBefore"))
        for cell in inside(row, "tc"):
            merged = cell.find("tcPr/vMerge")
            wide = max(_columns(cell.find("tcPr/gridSpan")), 1)
            if merged is not None and merged.get("val") != "restart":
                yield Cell((), column, 0)
            else:
                lines = tuple(text for text, _ in self.lines(cell))
                yield Cell(lines, column, columns=wide)
            column += wide


def _columns(setting: Element | None) -> int:
    """How many columns a setting gives; a table of Word has 63 at most."""
    return min(max(number(setting) or 0, 0), _WIDEST)


def _rows_below(rows: list[list[Cell]], column: int) -> int:
    """How many rows continue a cell of the row above them."""
    for count, row in enumerate(rows):
        if not any(cell.column == column and not cell.rows for cell in row):
            return count
    return len(rows)


def inside(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, those in content controls included."""
    for one in parent:
        if one.tag == tag:
            yield one
        elif one.tag not in ("tbl", "p", *PASSED_OVER):
            yield from inside(one, tag)


def _blanks(twips: int) -> str:
    return " " * min(max(twips // _TWIPS, 0), _DEEPEST)
