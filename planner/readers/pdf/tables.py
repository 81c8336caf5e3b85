"""Tables whose cells have borders: what is in each cell, as it was before it was printed.

Words in a cell belong together, wherever in it they are; a cell may span columns and rows. Tables
that are not rows of an agenda, such as frames around a page, are left as they are.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from planner.readers.pdf.columns import Spot
from planner.readers.pdf.flow import begins_anew, joined
from planner.readers.pdf.grids import Box, Grid, grids_of
from planner.readers.pdf.letters import Letter
from planner.readers.pdf.lines import Piece, TextLine, text_lines
from planner.readers.pdf.rules import Borders
from planner.readers.pdf.wraps import is_full
from planner.readers.rows import Cell, begins_with_clock, is_broken_time, is_clock
from planner.readers.side_by_side import lines_of_table
from planner.readers.source import Line
from planner.records import record

_SHIFT = 0.3
"""Heights of letters from the baseline to where a letter certainly is in its cell."""

_NEAR = 1.75
"""Heights of letters from line to line of a paragraph at most."""

_BLANK = 0.45
_PADDING = 12.0
"""Points between a border and the words at most."""

_CENTRED = 3.0
"""Points by which the middles of lines in the middle of their cell may differ."""

_CLOCKS = 3
"""Lines with times in the first cell of a row; if there are more, it is not a row."""

_LONGEST = 60
"""Letters in the first cell of a row, if its time is on one line with other words."""

_Inside = Mapping[tuple[int, int], Sequence[Letter]]


@record
class Table:
    """A table on a page, from its upper edge: as lines of an agenda, and as printed."""

    top: float
    lines: tuple[Line, ...]
    printed: tuple[TextLine, ...]


@record
class Found:
    """The tables of a page from the top, and the letters outside."""

    tables: tuple[Table, ...]
    others: tuple[Letter, ...]


def tables_on(borders: Borders, letters: Sequence[Letter]) -> Found:
    """The tables with borders among the letters of a page."""
    tables: list[Table] = []
    for grid in grids_of(borders):
        inside: dict[tuple[int, int], list[Letter]] = defaultdict(list)
        outside: list[Letter] = []
        for letter in letters:
            place = _place(grid, letter)
            (outside if place is None else inside[place]).append(letter)
        if table := _table(grid, inside):
            tables.append(table)
            letters = outside
    return Found(tuple(tables), tuple(letters))


def _place(grid: Grid, letter: Letter) -> tuple[int, int] | None:
    return grid.place((letter.left + letter.right) / 2, letter.y + _SHIFT * letter.height)


def _table(grid: Grid, inside: _Inside) -> Table | None:
    """The table of a grid; None if its rows are not those of an agenda."""
    found = [(box, _lines(grid, box, inside)) for box in grid.boxes()]
    found = [(box, lines) for box, lines in found if lines]
    columns = sorted({box.column for box, _ in found})
    heads = sorted({box.row for box, _ in found})
    rows: dict[int, list[Cell]] = defaultdict(list)
    for box, lines in found:
        told = _with_time_on_one_line(lines) if box.column == columns[0] else lines
        column, end = (bisect_left(columns, at) for at in (box.column, box.column + box.columns))
        row, below = (bisect_left(heads, at) for at in (box.row, box.row + box.rows))
        rows[box.row].append(Cell(told, column, below - row, end - column))
    if not _are_timed([cell for row in rows.values() for cell in row]):
        return None
    printed = text_lines([letter for letters in inside.values() for letter in letters])
    return Table(grid.ys[0], tuple(lines_of_table([*rows.values()])), tuple(printed))


def _with_time_on_one_line(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The first cell of a row with what is above its time in the same line: "Morning 9–12"."""
    whole = " ".join(line.strip() for line in lines)
    is_named = len(lines) > 1 and not begins_with_clock(lines[0]) and is_clock(lines[-1].strip())
    return (whole,) if is_named and len(whole) <= _LONGEST else lines


def _are_timed(cells: Sequence[Cell]) -> bool:
    """Whether cells of several columns have times, not too many of them in the first."""
    timed = [cell for cell in cells if _has_time(cell)]
    first = min((cell.column for cell in timed), default=0)
    clocks = [sum(map(begins_with_clock, cell.lines)) for cell in timed if cell.column == first]
    has_columns = len({cell.column for cell in cells}) > 1
    return has_columns and len(timed) > 1 and max(clocks) <= _CLOCKS


def _has_time(cell: Cell) -> bool:
    """Whether a cell begins with a time, or ends with one behind a few words."""
    *words, last = cell.lines[0].rsplit(" ", 1)
    return begins_with_clock(cell.lines[0]) or (bool(words) and is_clock(last))


def _lines(grid: Grid, box: Box, inside: _Inside) -> tuple[str, ...]:
    """The paragraphs of a cell, deeper ones behind blanks."""
    lines = text_lines([one for place in sorted(box.places) for one in inside.get(place, ())])
    if not lines:
        return ()
    border, margin = grid.xs[box.column + box.columns], min(line.left for line in lines)
    edge = border - min(margin - grid.xs[box.column], _PADDING)
    return tuple(_paragraphs(lines, [*_spots(lines, margin)], edge))


def _spots(lines: Sequence[TextLine], margin: float) -> Iterator[Spot]:
    middles = [line.left + line.right for line in lines]
    is_centred = (max(middles) - min(middles)) / 2 < _CENTRED
    for line in lines:
        indent = 0 if is_centred else round((line.left - margin) / (_BLANK * line.height))
        yield Spot(1, indent, Piece(line.text, line.left, line.right))


def _paragraphs(lines: Sequence[TextLine], spots: Sequence[Spot], edge: float) -> Iterator[str]:
    """Lines that go on in the next are one: if its first word had no room before the border."""
    text = " " * spots[0].indent + spots[0].piece.text
    for (above, line), (last, spot) in zip(pairwise(lines), pairwise(spots), strict=True):
        is_near = above.y - line.y < _NEAR * line.height
        is_its_own = begins_anew(spot) and not spot.piece.text[:1].islower()
        is_its_own = is_its_own and not is_broken_time(text, spot.piece.text)
        if is_near and is_full(last, spot, {1: edge}) and not is_its_own:
            text = joined([text, spot.piece.text])
        else:
            yield text
            text = " " * spot.indent + spot.piece.text
    yield text
