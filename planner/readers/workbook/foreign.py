"""Lists that others made: any sheet with a row of headers, each column by what it is called.

Where a list has no column for who sent somebody, a row that holds one name of a State or an
organization alone is the heading of those below it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from planner.changes.rows import Returned
from planner.forms.cells import normal
from planner.language.collation import bare
from planner.language.headers import Meaning, meaning
from planner.protocol import named
from planner.readers.workbook.book import Book, Grid
from planner.records import record

SPOKEN = frozenset({"function", "unit", "addressee", "as_printed"})
"""Fields that are said in a language: their columns name it."""
_SEARCHED = 30


@record
class ForeignList:
    """A list: its sheet, the row of its headers, what they stand for, and its rows.

    `unknown` are the columns that nothing is known of; `cells` of rows are as they stand there.
    """

    grid: Grid
    header: int
    columns: Mapping[str, int]
    unknown: tuple[int, ...]
    rows: tuple[Returned, ...]


def foreign_list(book: Book, maps: Mapping[str, str], languages: Sequence[str]) -> ForeignList:
    """The sheet of a book that is most like a list, and what stands in it.

    `maps` tell what headers stand for, before all that is known of them ("" leaves a column out);
    `languages` are those of the conference: words in others are taken for the first of them.
    """
    reader = _Reader({bare(header): key for header, key in maps.items()}, tuple(languages))
    lists = (_list(book, grid, reader) for grid in book.sheets if grid.rows)
    nothing = ForeignList(Grid("", ()), 0, {}, (), ())
    return max(lists, key=lambda of: len(of.columns), default=nothing)


@record
class _Reader:
    """Knows what headers stand for in a conference."""

    maps: Mapping[str, str]
    languages: Sequence[str]

    def columns(self, cells: Sequence[str]) -> dict[str, int]:
        """The columns that are known; of two with one meaning the first counts."""
        found: dict[str, int] = {}
        for at, cell in enumerate(cells):
            if key := self._key(cell):
                found.setdefault(key, at)
        if "name" in found and "given" in found and "family" not in found:
            found["family"] = found.pop("name")
        return found

    def is_left_out(self, cell: str) -> bool:
        """Whether a column is passed over on purpose."""
        return self.maps.get(bare(cell)) == ""

    def _key(self, cell: str) -> str:
        if bare(cell) in self.maps:
            return self.maps[bare(cell)]
        found = meaning(cell) if cell else None
        return self._spoken(found) if found else ""

    def _spoken(self, found: Meaning) -> str:
        if found.field not in SPOKEN:
            return found.field
        is_ours = found.language in self.languages
        return f"{found.field}.{found.language if is_ours else self.languages[0]}"


def _list(book: Book, grid: Grid, reader: _Reader) -> ForeignList:
    header = max(
        range(min(_SEARCHED, len(grid.rows))),
        key=lambda number: len(reader.columns(grid.rows[number])),
    )
    cells = grid.rows[header]
    columns = reader.columns(cells)
    known = set(columns.values())
    unknown = (at for at, cell in enumerate(cells) if bare(cell) and not reader.is_left_out(cell))
    rows = tuple(_rows(book, grid, header, columns))
    return ForeignList(grid, header, columns, tuple(at for at in unknown if at not in known), rows)


def _rows(book: Book, grid: Grid, header: int, columns: Mapping[str, int]) -> Iterator[Returned]:
    """The rows under the headers; headings between them tell who sent those below."""
    sent_by = ""
    for number, row in enumerate(grid.rows[header + 1 :], header + 1):
        cells = {key: normal(row[at]) for key, at in columns.items() if at < len(row) and row[at]}
        if heading := _heading(row, columns):
            sent_by = heading
        elif cells:
            of = Returned("", cells, columns, book.place(grid, number))
            yield replace(of, cells={**cells, "body": sent_by}) if sent_by else of


def _heading(row: Sequence[str], columns: Mapping[str, int]) -> str:
    """The State or organization that stands alone in a row, where no column has it."""
    filled = [cell for cell in row if cell]
    if len(filled) != 1 or {"body", "sender"} & columns.keys():
        return ""
    return filled[0] if named(filled[0]) else ""
