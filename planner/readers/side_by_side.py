"""Tables in several languages side by side: a column of times, and one for each language.

Of the languages that are read, the column of the first is read, and the others are not: they say
the same again. A heading between such tables separates its languages by strokes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from planner.findings import Fault, Finding, Severity
from planner.language import cldr
from planner.language.papers import paper_languages
from planner.language.phrases import language_name
from planner.language.vocabulary import plain
from planner.places import Place
from planner.readers.merged_times import with_merged_times
from planner.readers.rows import Cell, Row, begins_with_clock, table_lines
from planner.readers.source import Line
from planner.readers.weeks import in_every_day

COLUMNS = "languages side by side"
"""The kind of furniture of the line that names the columns."""

ONE_LANGUAGE_READ = Fault(
    "one-language-read",
    Severity.WARNING,
    why="The paper says the same in several languages side by side, and a reading is in one.",
    how="If the other languages are wanted too, give `planner new` a paper in each of them.",
)

_STROKE = " / "
_KNOWN_TOO = (
    "ar",
    "az",
    "fa",
    "hy",
    "ka",
    "kk",
    "ky",
    "mn",
    "pt",
    "tg",
    "tk",
    "tr",
    "uk",
    "uz",
    "zh",
)
"""Languages in which agendas are printed, besides those in which they are read."""


def lines_of_table(rows: Sequence[Row]) -> Iterator[Line]:
    """The lines of a table; of one in several languages only one, under the names of all."""
    rows = with_merged_times(in_every_day(rows))
    heads = next((at for at, row in enumerate(rows) if languages(_texts(row))), None)
    if heads is None or not any(_has_time(row) for row in rows[heads + 1 :]):
        yield from ((text, "") for text in table_lines(rows))
        return
    names = _texts(rows[heads])
    column = rows[heads][1 + chosen(names)].column
    yield from ((text, "") for text in table_lines(rows[:heads]))
    yield "\t".join(names), COLUMNS
    yield from ((text, "") for text in table_lines([*_one(rows[heads + 1 :], column)]))


def languages(names: Sequence[str]) -> tuple[str, ...]:
    """The codes of the languages after which the later columns are named; none if one is
    named otherwise.
    """
    codes = [_codes().get(plain(name), "") for name in names]
    told = codes[1:]
    is_such = len(told) > 1 and all(told) and len({*told}) == len(told)
    return tuple(told) if is_such and not codes[0] else ()


def chosen(names: Sequence[str]) -> int:
    """The language that is read: the first in which agendas are read."""
    read = paper_languages()
    return next((at for at, code in enumerate(languages(names)) if code in read), 0)


def in_one_language(lines: Iterable[Line]) -> list[Line]:
    """The lines, with headings between such tables in the language that is read only."""
    lines = list(lines)
    names = next((text.split("\t") for text, kind in lines if kind == COLUMNS), [])
    return [(_heading(text, names), kind) for text, kind in lines] if names else lines


def found_in(lines: Sequence[Line], name: str) -> Iterator[Finding]:
    """The finding about the first of such tables in a file."""
    for number, (text, kind) in enumerate(lines, 1):
        if kind == COLUMNS:
            told = text.split("\t")[1:]
            one = told[chosen(text.split("\t"))]
            message = f"{', '.join(told)} are side by side here. Of these, {one} is read."
            yield ONE_LANGUAGE_READ.at(Place(name, number), message)
            return


def _heading(text: str, names: Sequence[str]) -> str:
    """A heading in the language that is read; what two languages share appears once."""
    parts, at = text.split(_STROKE), chosen(names)
    is_told_once = not at and 1 < len(parts) < len(names)
    is_heading = "\t" not in text and (len(parts) == len(names) - 1 or is_told_once)
    return parts[at] if is_heading else text


def _one(rows: Iterable[Row], column: int) -> Iterator[list[Cell]]:
    """The times of rows and their words in one language, now the second column."""
    for row in rows:
        kept = [cell for cell in row if cell.column in (0, column)]
        yield [replace(cell, column=min(cell.column, 1)) for cell in kept]


def _texts(row: Row) -> list[str]:
    return [" ".join(" ".join(cell.lines).split()) for cell in row]


def _has_time(row: Row) -> bool:
    first = row[0] if row else Cell(())
    return first.column == 0 and any(map(begins_with_clock, first.lines))


@cache
def _codes() -> dict[str, str]:
    """The codes of languages by their names, in themselves and in the languages that are read."""
    read = paper_languages()
    asked = [(code, of) for code in (*read, *_KNOWN_TOO) for of in (*read, code)]
    return {
        plain(name): code
        for code, of in asked
        for name in (language_name(code, of), cldr.language_name(code, of))
        if name
    }
