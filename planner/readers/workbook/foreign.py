"""Lists that others made: any sheet with a row of headers, each column by what it is called.

Where a list has no column for who sent somebody, a row that holds one name of a State or an
organization alone is the heading of those below it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from planner.changes.rows import Returned
from planner.forms.cells import normal
from planner.language.collation import bare
from planner.language.headers import Meaning, known_fields, meaning
from planner.protocol import named
from planner.readers.workbook.book import Book, Grid
from planner.records import record

SPOKEN = frozenset({"function", "unit", "addressee", "as_printed"})
"""Fields that are said in a language: their columns name it."""
HEADING = "heading"
"""The key of the heading that a row stands under."""
_SEARCHED = 30
_SEVERAL = 2
_COUNT = re.compile(r"\W*|\(?\d+\)?\.?(?:\s[^\W\d]+)?|[IVXLC]+\.?")
"""What only numbers a row, or counts those below it: "2.", "IV", "(3)", "3 delegates"."""
_NUMBERED = re.compile(r"^(?:\d+|[IVXLC]+)[.)]\s+|\s*\(\d+\)$")


@record
class ForeignList:
    """A list: its sheet, the row of its headers, what they stand for, and its rows.

    `unknown` are the columns that nothing is known of; `cells` of rows are as they stand there.
    A row under a heading has it as `heading`; `alone` are the rows that one cell fills.
    """

    grid: Grid
    header: int
    columns: Mapping[str, int]
    unknown: tuple[int, ...]
    rows: tuple[Returned, ...]
    alone: Mapping[int, str] = field(default_factory=dict)

    @property
    def headers(self) -> list[str]:
        """What the columns are called."""
        return [cell for cell in self.grid.rows[self.header] if cell] if self.grid.rows else []

    def column(self, header: str) -> int | None:
        """The column that is called so."""
        cells = map(bare, self.grid.rows[self.header] if self.grid.rows else ())
        return next((at for at, cell in enumerate(cells) if cell == bare(header)), None)


def foreign_list(book: Book, maps: Mapping[str, str], languages: Sequence[str]) -> ForeignList:
    """The sheet of a book that is most like a list, and what stands in it.

    `maps` tell what headers stand for, before all that is known of them ("" leaves a column out);
    `languages` are those of the conference: words in others are taken for the first of them.
    """
    reader = _Reader({bare(header): key for header, key in maps.items()}, tuple(languages))
    lists = (_list(book, grid, reader) for grid in book.sheets if grid.rows)
    nothing = ForeignList(Grid("", ()), 0, {}, (), ())
    return max(lists, key=lambda of: len(of.columns), default=nothing)


def only(whole: ForeignList, conditions: Mapping[int, Iterable[str]]) -> ForeignList:
    """The list with those rows alone that have one of the values in each of these columns.

    Capitals do not matter. These columns are known then.
    """
    wanted = {at: {bare(value) for value in values} for at, values in conditions.items()}

    def is_wanted(of: Returned) -> bool:
        row = whole.grid.rows[of.place.line - 1]
        return all(bare(row[at]) in values for at, values in wanted.items() if at < len(row))

    rows = tuple(filter(is_wanted, whole.rows)) if wanted else whole.rows
    left = tuple(at for at in whole.unknown if at not in wanted)
    return replace(whole, rows=rows, unknown=left)


@record
class _Reader:
    """Knows what headers stand for in a conference."""

    maps: Mapping[str, str]
    languages: Sequence[str]

    def columns(self, cells: Sequence[str]) -> dict[str, int]:
        """The columns that are known; of two with one meaning the first counts."""
        if own := _own_columns(cells):
            return own
        found: dict[str, int] = {}
        for at in sorted(range(len(cells)), key=lambda at: "(" not in cells[at]):
            if key := self._key(cells[at]):
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


def _own_columns(cells: Sequence[str]) -> dict[str, int]:
    """The columns of a table of ours; nothing where most of the cells are no names of its own."""
    found = {cell: at for at, cell in enumerate(cells) if cell.partition(".")[0] in known_fields()}
    return found if "id" in found and len(found) * 2 > len([*filter(None, cells)]) else {}


def _list(book: Book, grid: Grid, reader: _Reader) -> ForeignList:
    header = max(
        range(min(_SEARCHED, len(grid.rows))),
        key=lambda number: len(reader.columns(grid.rows[number])),
    )
    cells = grid.rows[header]
    columns = reader.columns(cells)
    known = set(columns.values())
    unknown = (at for at, cell in enumerate(cells) if bare(cell) and not reader.is_left_out(cell))
    alone = _alone(grid, header, columns)
    rows = tuple(_rows(book, grid, header, columns, alone))
    left = tuple(at for at in unknown if at not in known)
    return ForeignList(grid, header, columns, left, rows, alone)


def _alone(grid: Grid, header: int, columns: Mapping[str, int]) -> dict[int, str]:
    """The headings between the rows, by their numbers: what stands alone in a row of a list of
    several columns, but for figures that number or count. Where none of the columns has who sent
    somebody, and a State stands so somewhere, others that stand so are headings too.
    """
    if len(columns) < _SEVERAL:
        return {}
    words = {
        number: list({_NUMBERED.sub("", cell) for cell in row if not _COUNT.fullmatch(cell)})
        for number, row in enumerate(grid.rows[header + 1 :], header + 1)
    }
    found = {number: of[0] for number, of in words.items() if len(of) == 1}
    bodies = {number: of for number, of in found.items() if named(of)}
    return bodies if "body" in columns else found if bodies else {}


def _rows(
    book: Book, grid: Grid, header: int, columns: Mapping[str, int], alone: Mapping[int, str]
) -> Iterator[Returned]:
    """The rows under the headers, each with the heading that it stands under."""
    heading = ""
    for number, row in enumerate(grid.rows[header + 1 :], header + 1):
        cells = {key: normal(row[at]) for key, at in columns.items() if at < len(row) and row[at]}
        if number in alone:
            heading = alone[number]
        elif cells:
            of = Returned("", cells, columns, book.place(grid, number))
            yield replace(of, cells={**cells, HEADING: heading}) if heading else of
