"""Other people's lists: any sheet with a row of headers, each column by its name.

If a list has no column for who sent someone, a row with only the name of one State or organization
is the heading of those below it, as is the name of the sheet.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from planner.changes.rows import Returned
from planner.forms.cells import normal
from planner.language.collation import bare
from planner.language.honorifics import is_honorific
from planner.language.list_words import is_group, is_total
from planner.protocol import named_in_lists
from planner.readers.workbook.book import Book, Grid
from planner.readers.workbook.foreign_headers import HeaderReader, Headers
from planner.records import record

HEADING = "heading"
"""The key of the heading above a row."""
_SEVERAL = 2
_COUNT = re.compile(r"(?:(?!\?\?|\ufffd)\W)*|\(?\d+\)?\.?(?:\s[^\W\d]+)?|[IVXLC]+\.?")
"""What only numbers a row, or counts those below it: "2.", "IV", "(3)", "3 delegates".

Question marks in a row are a name that has lost its letters.
"""
_NUMBERED = re.compile(r"^(?:\d+|[IVXLC]+)[.)]\s+|\s*\(\d+\)$")
_FIGURES_BEHIND = re.compile(r"[\W\d]+$")
_IDENTITY = frozenset({"given", "family", "name", "body", "sender"})


@record
class ForeignList:
    """A list: its sheet, the row of its headers, what they mean, and its rows.

    `unknown` are columns of unknown meaning, `nameless` columns with contents but without a header.
    `cells` of rows are as they are there; `numbers` are those of the rows in the sheet. A row under
    a heading has it as `heading`; `alone` are the rows with a single filled cell, `totals` those
    that count others, `lost` the cells with a formula that gave nothing.
    """

    grid: Grid
    headers: Headers = field(default_factory=Headers)
    unknown: tuple[int, ...] = ()
    nameless: tuple[int, ...] = ()
    rows: tuple[Returned, ...] = ()
    numbers: tuple[int, ...] = ()
    alone: Mapping[int, str] = field(default_factory=dict)
    totals: tuple[int, ...] = ()
    lost: tuple[tuple[int, int], ...] = ()

    @property
    def columns(self) -> Mapping[str, int]:
        """The places of what is known, counted from 0."""
        return self.headers.columns

    @property
    def called(self) -> list[str]:
        """The names of the columns."""
        return [cell for cell in self.headers.cells if cell]

    def column(self, header: str) -> int | None:
        """The column with this name."""
        cells = map(bare, self.headers.cells)
        return next((at for at, cell in enumerate(cells) if cell == bare(header)), None)


@record
class ForeignLists:
    """The sheets of a book that form one list, at least one, and those that are not read."""

    lists: tuple[ForeignList, ...]
    others: tuple[Grid, ...] = ()


def foreign_lists(book: Book, maps: Mapping[str, str], languages: Sequence[str]) -> ForeignLists:
    """The sheet of a book that is most like a list, and others with the same contents in the same
    columns: one per delegation, one per day.

    `maps` say what headers mean, before all that is known of them ("" leaves a column out);
    `languages` are those of the conference: words in others count as the first of them.
    """
    reader = HeaderReader({bare(header): key for header, key in maps.items()}, tuple(languages))
    found = [_list(book, grid, reader) for grid in book.sheets if any(map(any, grid.rows))]
    nothing = ForeignList(Grid("", ()))
    best = max(found, key=lambda of: len(of.columns), default=nothing)
    alike = [of for of in found if of is best or _is_of_one(of.columns, best.columns)]
    others = tuple(of.grid for of in found if of not in alike)
    return ForeignLists(tuple(alike) or (nothing,), others)


def _is_of_one(columns: Mapping[str, int], best: Mapping[str, int]) -> bool:
    """Whether two sheets say who is meant in the same columns, and share most columns."""
    told = best.keys() & _IDENTITY
    are_common = len(columns.keys() & best.keys()) * 2 >= len(best)
    return bool(told) and columns.keys() & _IDENTITY == told and are_common


def only(whole: ForeignList, conditions: Mapping[int, Iterable[str]]) -> ForeignList:
    """The list with only those rows that have one of the values in each of these columns.

    Capitals do not matter; a cell that is not there is empty. These columns then count as known.
    """
    wanted = {at: {bare(value) for value in values} for at, values in conditions.items()}

    def is_wanted(number: int) -> bool:
        row = whole.grid.rows[number]
        return all(bare(_cell(row, at)) in values for at, values in wanted.items())

    kept = [of for of in zip(whole.rows, whole.numbers, strict=True) if is_wanted(of[1])]
    left = tuple(at for at in whole.unknown if at not in wanted)
    rows, numbers = (tuple(of) for of in zip(*kept, strict=True)) if kept else ((), ())
    return replace(whole, rows=rows, numbers=numbers, unknown=left)


def _cell(row: Sequence[str], at: int) -> str:
    return row[at] if at < len(row) else ""


def _list(book: Book, grid: Grid, reader: HeaderReader) -> ForeignList:
    headers = reader.read(grid)
    grid = _filled(grid, headers.row)
    totals = tuple(_totals(grid, headers.row))
    alone = _alone(grid, headers, totals)
    passed = {*totals, *alone}
    taken = {*headers.columns.values(), *headers.twice}
    unknown = (
        at
        for at, cell in enumerate(headers.cells)
        if bare(cell) and at not in taken and not reader.is_left_out(cell)
    )
    nameless = tuple(at for at in _nameless(grid, headers, passed) if at not in taken)
    numbered = [*_rows(book, grid, headers, alone, passed)]
    rows, numbers = (tuple(of) for of in zip(*numbered, strict=True)) if numbered else ((), ())
    lost = tuple(_lost(grid, headers))
    return ForeignList(grid, headers, tuple(unknown), nameless, rows, numbers, alone, totals, lost)


def _filled(grid: Grid, header: int) -> Grid:
    """The sheet with the contents of cells merged downwards in each of their rows."""
    tall = [area for area in grid.merged if area[0] > header and area[2] > area[0]]
    if not tall:
        return grid
    rows = [list(row) for row in grid.rows]
    for top, left, bottom, _ in tall:
        for row in rows[top + 1 : bottom + 1]:
            row.extend([""] * (left + 1 - len(row)))
            row[left] = row[left] or _cell(rows[top], left)
    return replace(grid, rows=rows)


def _below(grid: Grid, header: int) -> Iterator[tuple[int, Sequence[str]]]:
    return enumerate(grid.rows[header + 1 :], header + 1)


def _totals(grid: Grid, header: int) -> Iterator[int]:
    """The rows that count others: a word for it, with at most figures beside it."""
    for number, row in _below(grid, header):
        words = [cell for cell in row if cell and not _COUNT.fullmatch(cell)]
        if len(words) == 1 and is_total(_FIGURES_BEHIND.sub("", words[0])):
            yield number


def _alone(grid: Grid, headers: Headers, totals: Iterable[int]) -> dict[int, str]:
    """The headings between the rows, by their numbers: what is alone in a row of a list of several
    columns, apart from figures that number or count: a body, a group (“STATES”). If no column has
    who sent someone, and one of these is alone in a row, others are headings too.
    """
    if len(headers.columns) < _SEVERAL:
        return {}
    words = {
        number: list({_NUMBERED.sub("", cell) for cell in row if not _COUNT.fullmatch(cell)})
        for number, row in _below(grid, headers.row)
        if number not in totals
    }
    found = {number: of[0] for number, of in words.items() if len(of) == 1}
    sure = {at: of for at, of in found.items() if named_in_lists(of) or is_group(of)}
    others = found if sure and "body" not in headers.columns else {}
    return {at: of for at, of in others.items() if not is_honorific(of.split()[0])} | sure


def _nameless(grid: Grid, headers: Headers, passed: Iterable[int]) -> Iterator[int]:
    """The columns without a header that contain more than numbers of rows."""
    holding = {
        at
        for number, row in _below(grid, headers.row)
        if number not in passed
        for at, cell in enumerate(row)
        if cell and not _COUNT.fullmatch(cell)
    }
    return (at for at in sorted(holding) if not bare(_cell(headers.cells, at)))


def _rows(
    book: Book, grid: Grid, headers: Headers, alone: Mapping[int, str], passed: Iterable[int]
) -> Iterator[tuple[Returned, int]]:
    """The rows under the headers, each with the heading above it, and its number."""
    columns = headers.columns
    heading = "" if "body" in columns else grid.name
    for number, row in _below(grid, headers.row):
        cells = {key: normal(row[at]) for key, at in columns.items() if at < len(row) and row[at]}
        if number in alone:
            heading = alone[number]
        elif cells and number not in passed:
            of = Returned("", cells, columns, book.place(grid, number))
            yield (replace(of, cells={**cells, HEADING: heading}) if heading else of), number


def _lost(grid: Grid, headers: Headers) -> Iterator[tuple[int, int]]:
    """Cells of known columns with a formula that gave nothing, or failed."""
    taken = {*headers.columns.values()}
    for row, column in sorted(grid.formulas):
        cells = grid.rows[row] if row < len(grid.rows) else ()
        if row > headers.row and column in taken and not _cell(cells, column):
            yield row, column
