"""Agendas that someone keeps in a spreadsheet, as lines.

They are like those of a table in Word, except that a sheet has row numbers, days, ends of items
and people with a role in columns of their own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise, takewhile

from planner.language.day.printed import day_words
from planner.language.papers import paper_languages, paper_words
from planner.language.vocabulary import plain
from planner.readers.lines import source
from planner.readers.rows import Cell, is_clock
from planner.readers.side_by_side import lines_of_table
from planner.readers.source import Line, Source
from planner.readers.workbook.book import Book, Grid, book_of

HEADING = "column heading"
"""The kind of furniture of the name of a column."""

_SECONDS = re.compile(r"\b(\d{1,2}:\d\d):00\b")
"""Seconds of a time, which nobody prints."""

_Rows = list[dict[int, Cell]]
"""The cells of each row by their columns."""


def read_sheets(data: bytes, name: str) -> Source:
    """The lines of all sheets; none if they cannot be read, with the finding that says why."""
    book = book_of(data, name)
    if not book.sheets:
        return Source(name, findings=book.findings)
    return source(name, _lines(book), book.findings)


def _lines(book: Book) -> Iterator[Line]:
    """The lines of one sheet after the other; if there are several, each under its name."""
    filled = [grid for grid in book.sheets if any(map(any, grid.rows))]
    for grid in filled:
        if len(filled) > 1:
            yield grid.name, "" if _is_day(grid.name) else "name of a sheet"
        yield from _of_sheet(_with_roles(_with_ends(_without_numbers(_rows(grid)))))
        yield "", ""


def _rows(grid: Grid) -> _Rows:
    """The cells of a sheet; one that is merged with others is where the first of them is."""
    spans = {
        (top, left): (bottom - top + 1, right - left + 1)
        for top, left, bottom, right in grid.merged
    }
    return [
        {
            column: Cell(_lines_of(text), column, *spans.get((at, column), (1, 1)))
            for column, text in enumerate(row)
            if text
        }
        for at, row in enumerate(grid.rows)
    ]


def _lines_of(text: str) -> tuple[str, ...]:
    return tuple(_SECONDS.sub(r"\1", text).splitlines())


def _without_numbers(rows: _Rows) -> _Rows:
    """The rows without their numbers, and without the heading of these."""
    timed = [row for row in rows if any(map(_is_clock, row.values()))]
    columns = {min(row) for row in timed}
    if len(columns) != 1 or not all(_is_number(row[min(row)]) for row in timed):
        return rows
    column = columns.pop()
    names = rows[max(0, rows.index(timed[0]) - 1)]
    return [
        {
            at: cell
            for at, cell in row.items()
            if at != column or not (_is_number(cell) or (row is names and len(row) > 1))
        }
        for row in rows
    ]


def _with_ends(rows: _Rows) -> _Rows:
    """The rows with starts and ends in one cell, if each has a column of its own."""
    clocks = sorted({of for row in rows for of, cell in row.items() if _is_clock(cell)})
    pairs = [
        (start, end)
        for start, end in pairwise(clocks)
        if any(_is_clock(row.get(start)) and _is_clock(row.get(end)) for row in rows)
    ]
    for row in rows:
        for start, end in pairs:
            if _is_clock(row.get(start)) and _is_clock(row.get(end)):
                times = f"{_text(row[start])}–{_text(row.pop(end))}"
                row[start] = replace(row[start], lines=(times,))
    return rows


def _with_roles(rows: _Rows) -> _Rows:
    """The rows with people from the column of a role below the title: "Chair: Ms Rill"."""
    at = next((at for at, row in enumerate(rows) if _names_roles(row)), len(rows) - 1)
    roles = {column: _text(cell) for column, cell in rows[at].items() if _is_role(cell)}
    for row in rows[at + 1 :]:
        title = next(
            (of for of, cell in row.items() if not (_is_clock(cell) or _is_day(_text(cell)))), None
        )
        if title is None or title in roles:
            continue
        told = [f"{roles[of]}: {', '.join(row.pop(of).lines)}" for of in roles.keys() & row.keys()]
        row[title] = replace(row[title], lines=(*row[title].lines, *sorted(told)))
    return rows


def _of_sheet(rows: _Rows) -> Iterator[Line]:
    """The lines of a sheet; a day comes above all its rows."""
    columns = {column for row in rows for column in _columns_of_day(row)}
    shift, last, together = max(columns, default=-1) + 1, "", list[Sequence[Cell]]()
    for row in rows:
        words = ", ".join(_text(row.pop(column)) for column in sorted(columns & row.keys()))
        if words and words != last:
            yield from lines_of_table(together)
            last, together = words, []
            is_name = not (_is_day(words) or any(map(_is_clock, row.values())))
            yield words, HEADING if is_name and row else ""
        together.append([replace(of, column=max(0, of.column - shift)) for of in row.values()])
    yield from lines_of_table(together)


def _columns_of_day(row: dict[int, Cell]) -> list[int]:
    """The first columns of a row, if they contain days and something else follows."""
    days = [*takewhile(lambda column: _is_day(_text(row[column])), row)]
    return days if len(days) < len(row) else []


def _text(cell: Cell) -> str:
    return " ".join(cell.lines)


def _is_clock(cell: Cell | None) -> bool:
    return cell is not None and is_clock(_text(cell)) and not _is_day(_text(cell))


def _is_number(cell: Cell) -> bool:
    return _text(cell).isdecimal() and not _is_clock(cell)


def _names_roles(row: dict[int, Cell]) -> bool:
    """Whether a row has the names of columns, one of them a role; "Panel" may also be a title."""
    cells = row.values()
    return len(row) > 1 and any(map(_is_role, cells)) and not any(map(_is_clock, cells))


def _is_role(cell: Cell) -> bool:
    return plain(_text(cell)) in _roles()


@cache
def _roles() -> frozenset[str]:
    """The words before people with a role, in all languages that are read."""
    told = (words for of in paper_languages() for words in paper_words(of).roles.values())
    return frozenset(chain.from_iterable(told))


def _is_day(text: str) -> bool:
    """Whether a text is only a day, in one of the languages that are read."""
    found = (day_words(text, language) for language in paper_languages())
    whole = (day for day in found if day and not text[day.end_at :].strip(" .,:"))
    return any(day.is_date or day.weekday is not None or day.ordinal for day in whole)
