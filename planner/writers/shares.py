"""The columns of a table: no word of a header or of a cell runs into the next column."""

from collections.abc import Iterable, Sequence
from heapq import nlargest

from planner.forms.document import Cell, LineStyle, PageSize, Table
from planner.forms.widths import ems

LINES = {PageSize.A4: 41.2, PageSize.A4_LANDSCAPE: 72.8, PageSize.A5: 34}
"""The width of the text on each page, in sizes of its letters: 160 mm in 11 points on A4."""
POINTS = {PageSize.A4: 11, PageSize.A4_LANDSCAPE: 10, PageSize.A5: 10}
"""The size of the letters on each page."""
_BOLD, _APART = 1.18, 11.4
"""How much wider bold letters are, and the distance of 4 mm to the next column, in points."""
_OF_OTHER_FONTS, _WIDER, _WIDER_FIGURES = range(0x0530, 0x1100), 0.17, 0.12
"""Letters of scripts between Cyrillic and Korean, such as Hebrew, Arabic and Georgian, are in the
font that stands in for Times where a paper is opened: so much wider in wide ones, such as DejaVu;
and so are figures, which are not broken.
"""
_FEW, _LONGEST = 5, 14
"""So many of the longest words are looked at; no column is widened for one that is longer."""


def shares(table: Table, page: PageSize) -> list[float]:
    """The shares of the columns in the line, nearly those of the table; columns of numbers, whose
    figures are not broken in any face, give something away only where a word would be broken.
    """
    line, apart = LINES[page], _APART / POINTS[page]
    cells = ([row[at] for row in table.rows] for at in range(len(table.columns)))
    widest = [
        max(_of_words(of.header, is_bold=True), _of_cells(column))
        for of, column in zip(table.columns, cells, strict=True)
    ]
    needed = [*((of + apart) / line for of in widest[:-1]), widest[-1] / line]
    asked = [of.share for of in table.columns]
    least = [
        max(need, share) if of.has_numbers else need
        for need, share, of in zip(needed, asked, table.columns, strict=True)
    ]
    return _with_room(least if sum(least) <= sum(asked) else needed, asked)


def _with_room(needed: Sequence[float], shares: Sequence[float]) -> list[float]:
    """Shares in which each column has what it needs, taken from those with room to spare; if there
    is too little for all, each has as much less.
    """
    if sum(needed) > sum(shares):
        return [of * sum(shares) / sum(needed) for of in needed]
    pairs = [*zip(needed, shares, strict=True)]
    lacking = sum(max(0, need - share) for need, share in pairs)
    spare = sum(max(0, share - need) for need, share in pairs)
    given = lacking / spare if spare else 0
    return [max(need, share - (share - need) * given) for need, share in pairs]


def _of_cells(cells: Iterable[Cell]) -> float:
    """The width of the widest word in the cells of a column."""
    lines = dict.fromkeys(
        (run.text, line.style is LineStyle.TITLE)
        for cell in cells
        for line in cell
        if not line.time
        for run in line.runs
    )
    longest = nlargest(_FEW, lines, key=lambda of: (max(map(len, _words(of[0]))), of[1]))
    return max((_of_words(text, is_bold=is_bold) for text, is_bold in longest), default=0)


def _of_words(text: str, *, is_bold: bool) -> float:
    """The width of the widest word."""
    return min(_LONGEST, max(map(_width, _words(text))) * (_BOLD if is_bold else 1))


def _words(text: str) -> list[str]:
    """What no line is broken in; it may be behind a hyphen."""
    return text.replace("-", "- ").split(" ")


def _width(word: str) -> float:
    figures = sum(map(str.isdecimal, word))
    others = sum(ord(letter) in _OF_OTHER_FONTS for letter in word)
    return ems(word) + _WIDER * others + _WIDER_FIGURES * figures
