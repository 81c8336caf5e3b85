"""A paper as templates see it: printable words in strings, lists and mappings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from planner.forms.document import (
    Block,
    Cell,
    Document,
    Heading,
    Line,
    LineStyle,
    PageSize,
    Table,
    TimedRow,
    WritingSpace,
)
from planner.language.capitals import in_capitals
from planner.model.spoken import joined
from planner.writers.runs import runs, runs_of, timed
from planner.writers.script import has_capitals, is_right_to_left, printable, turned
from planner.writers.shares import shares

INSIDE = (LineStyle.ITEM, LineStyle.BREAK, LineStyle.NOTE)
"""What is inside a session; lines of other styles and of level 0 belong to the session itself."""

BEGINNING = (LineStyle.ITEM, LineStyle.BREAK)
"""What begins something inside."""

TALL = 40
"""What has so many lines may be higher than a page."""

SMALL = 20
"""A table of so many lines, with what is between its rows, is kept whole."""

FEW = 3
"""So many rows of a table that go on with each other are kept on one page."""

WHOLE = 9
"""A row of so many lines is kept whole; a higher one would leave much of a page empty."""

BEFORE, AFTER = 4, 3
"""How many lines of a row that goes on on the next page stay here, and how many go there."""

EVEN = {LineStyle.TITLE, LineStyle.LIGHT_TITLE, LineStyle.MODE}
"""Lines of these styles can be one paragraph, which takes half of the time and of the memory of as
many blocks.
"""

_IN_TIME = re.compile(r"(?<=\d) |(?<!–) (?=\d)")
"""Spaces inside a time: in “9 h 30 – 11 heures” all except the one after the dash."""

_LISTS = ("issuer", "marks", "subtitle")
_STRINGS = ("symbol", "footnote", "author")


def as_data(document: Document) -> dict[str, Any]:
    """The paper as templates see it: printable text in strings, lists and mappings.

    `title` has its lines, and `heading` is the title in one line; `capitals` says whether it is set
    in them, as `shown_title` is. `running` stands at the head of each page but the first, and
    `house` says whose form pages have, `page` how large they are. A `cover` takes the first page;
    `contents` heads a list of headings. What may be in several languages comes in runs too, as
    `planner.writers.runs` has them: `said` has those of each line of `title`, `shown_title`,
    `subtitle`, `issuer` and `marks`, and of what is `running`, the `footnote` and `contents`.

    `blocks` are mappings with a `kind`: a `heading` with its `rank` (the title is of rank 1; no
    rank is skipped), which may begin a page (`begins_page`), a `paragraph`, which stays with the
    table or the space that it `leads` to, `rows` that follow each other, a `table`, or a `space` of
    some `lines` to write on. Headings, paragraphs and lines have their `runs`. A table has its
    `header` with the `runs` of each of its cells, what it is `about`, to be said again on each
    further page, whether it is kept `whole`, the `shares` of its columns in the width, whether they
    hold `numbers`, the `languages` and `directions` of those in another language, and rows of
    `cells`, which are lists of lines; those which merely stand below each other are `even`, and an
    `open` row goes on with the next; `together` says at the first of several rows how many are kept
    on one page, and 0 at the others.

    A row has `pieces`: a page may begin with each; one that is `long` may be higher than a page. A
    line that is `beside` follows one with a time of its own and stands in the column of its words.
    A `time` that has words in another language has its `time_runs` as well.
    `times`, and `inner_times` of a row and of a table: how many characters the longest time has.
    `is_measured`: whether there are times at all, or pieces that may be higher than a page.
    """
    data: dict[str, Any] = turned(_as_data(document), document.language)
    return data


def _as_data(document: Document) -> dict[str, Any]:
    rows = [block for block in document.blocks if isinstance(block, TimedRow)]
    title = _printables(document.title.splitlines())
    issued = document.issued
    return {
        "language": document.language,
        "said": _said(document),
        "direction": "rtl" if is_right_to_left(document.language) else "ltr",
        "capitals": has_capitals(document.language),
        "title": title,
        "shown_title": shown_title(document),
        "running": printable(_running(document)),
        "house": document.house,
        "page": document.page.value,
        "cover": document.cover,
        "contents": printable(document.contents),
        "heading": " ".join(title) or printable(document.symbol) or "–",
        **{key: _printables(getattr(document, key)) for key in _LISTS},
        **{key: printable(getattr(document, key)) for key in _STRINGS},
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "times": max((len(row.time) for row in rows), default=0),
        "is_measured": any(map(_is_measured, document.blocks)),
        "blocks": _blocks(document, first=2 if title else 1),
    }


def _said(document: Document) -> dict[str, Any]:
    """What stands around the blocks, in runs."""
    around = document.language
    change = in_capitals if has_capitals(around) else str
    lists: dict[str, Any] = {
        key: [runs_of(line, around) for line in getattr(document, key)] for key in _LISTS
    }
    strings = {key: runs_of(getattr(document, key), around) for key in ("footnote", "contents")}
    strings["running"] = runs_of(_running(document), around)
    lines = document.title.splitlines()
    title = {"title": [runs_of(line, around) for line in lines]}
    shown = {"shown_title": [runs_of(line, around, change) for line in lines]}
    return lists | strings | title | shown


def _running(document: Document) -> str:
    return joined(" · ", filter(None, [document.draft, document.symbol]))


def shown_title(document: Document) -> list[str]:
    """The lines of the title as they are printed: in capitals, where the language has them."""
    lines = _printables(document.title.splitlines())
    return [*map(in_capitals, lines)] if has_capitals(document.language) else lines


def _is_measured(block: Block) -> bool:
    if isinstance(block, TimedRow):
        return bool(block.time) or _height(block.lines, 25) > TALL or _have_times(block.lines)
    return isinstance(block, Table) and any(_have_times(cell) for row in block.rows for cell in row)


def _have_times(lines: Iterable[Line]) -> bool:
    return any(line.time for line in lines)


def _printables(texts: Iterable[str]) -> list[str]:
    return [printable(text) for text in texts]


def _blocks(document: Document, *, first: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    parts, around = False, document.language
    for block in document.blocks:
        if isinstance(block, Table | WritingSpace) and found and found[-1]["kind"] == "paragraph":
            found[-1]["leads"] = True
        if isinstance(block, TimedRow):
            _rows_at_end(found).append(_row(block, around))
        elif isinstance(block, Heading):
            parts |= block.level == 1
            rank = first + (parts and block.level > 1)
            found.append(_heading(block, rank) | {"runs": runs_of(block.text, around)})
        elif isinstance(block, Table):
            found.append(_table(block, around, document.page))
        elif isinstance(block, WritingSpace):
            found.append({"kind": "space", "lines": block.lines})
        else:
            words = runs_of(block.text, around)
            found.append({"kind": "paragraph", "runs": words, "leads": False})
    return found


def _rows_at_end(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if not found or found[-1]["kind"] != "rows":
        found.append({"kind": "rows", "rows": []})
    rows: list[dict[str, Any]] = found[-1]["rows"]
    return rows


def _heading(heading: Heading, rank: int) -> dict[str, Any]:
    told = {"level": heading.level, "rank": rank, "begins_page": heading.begins_page}
    return {"kind": "heading", "text": printable(heading.text), **told}


def _table(table: Table, around: str, page: PageSize) -> dict[str, Any]:
    languages = [column.language for column in table.columns]
    rows = [
        _table_row(row, languages, around) | {"open": at in table.open, "together": together}
        for at, (row, together) in enumerate(zip(table.rows, _together(table), strict=True))
    ]
    return {
        "kind": "table",
        "about": printable(table.about),
        "header": [
            {"runs": runs_of(column.header, column.language or around)} for column in table.columns
        ],
        "shares": shares(table, page),
        "numbers": [column.has_numbers for column in table.columns],
        "languages": languages,
        "directions": [_direction(language) for language in languages],
        "inner_times": _longest_time(line for row in table.rows for cell in row for line in cell),
        "whole": sum(_height_in_table(row) + 1 for row in table.rows) <= SMALL,
        "rows": rows,
    }


def _together(table: Table) -> Iterator[int]:
    """How many rows are kept on one page, said at the first of them; 0 at the others.

    Of rows that go on with each other these are the first two and the last two: no title is left
    behind, and no last line carried over alone.
    """
    ends = [at + 1 for at in range(len(table.rows) - 1) if at not in table.open]
    for first, end in pairwise([0, *ends, len(table.rows)]):
        count, at = end - first, first
        for size in [count] if count <= FEW else [2, *[1] * (count - 4), 2]:
            yield from _kept(table.rows[at : at + size])
            at += size


def _kept(rows: Sequence[tuple[Cell, ...]]) -> list[int]:
    """Rows that stay together, unless they may be higher than a page: one cell of the first column
    holds them, so that the others have no words in it.
    """
    may = sum(map(_height_in_table, rows)) <= TALL and not any(row[0] for row in rows[1:])
    return [len(rows), *[0] * (len(rows) - 1)] if may else [1] * len(rows)


def _longest_time(lines: Iterable[Line]) -> int:
    return max((len(line.time) for line in lines), default=0)


def _height_in_table(row: Sequence[Cell]) -> int:
    return max((_height(cell, 25) for cell in row), default=1)


def _direction(language: str) -> str:
    """Which way a language is written; nothing where it is that of the paper."""
    return ("rtl" if is_right_to_left(language) else "ltr") if language else ""


def _table_row(cells: Sequence[Cell], languages: Sequence[str], around: str) -> dict[str, Any]:
    drawn = [
        [
            _line(line, language or around, beside=False)
            | ({"language": language} if language else {})
            for line in cell
        ]
        for cell, language in zip(cells, languages, strict=True)
    ]
    long = any(_height(cell, 25) > TALL for cell in cells)
    return {"cells": drawn, "even": [_are_even(cell) for cell in cells], "long": long}


def _row(row: TimedRow, around: str) -> dict[str, Any]:
    clocked = [number for number, line in enumerate(row.lines) if line.time]
    after = clocked[0] if clocked else len(row.lines)
    lines = [_line(line, around, beside=at > after) for at, line in enumerate(row.lines)]
    pieces = [
        {
            "lines": lines[first:end],
            "even": _are_even(row.lines[first:end]),
            "long": _height(row.lines[first:end], 25) > TALL,
        }
        for first, end in pairwise([0, *_breaks(row.lines), len(lines)])
    ]
    inner = _longest_time(row.lines)
    return timed(row.time, around, _clock) | {"inner_times": inner, "pieces": pieces}


def _are_even(lines: Sequence[Line]) -> bool:
    return all(line.style in EVEN and line.level == 0 and not line.time for line in lines)


def _breaks(lines: Sequence[Line]) -> list[int]:
    """The lines of a high row that a page may begin with.

    Each begins something inside or, where that is high itself, is one of several persons.
    """
    if _height(lines) <= WHOLE:
        return []
    inner = [n for n, line in enumerate(lines) if line.level == 0 and line.style in BEGINNING]
    persons = (
        number
        for first, end in pairwise([0, *inner, len(lines)])
        if _height(lines[first:end]) > WHOLE
        for number in range(first + 1, end)
        if lines[number].style is lines[number - 1].style is LineStyle.PERSON
    )
    return [n for n in sorted([*inner, *persons]) if _may_part(lines[:n], lines[n:])]


def _may_part(before: Sequence[Line], after: Sequence[Line]) -> bool:
    return _height(before) >= BEFORE and _height(after) >= AFTER


def _height(lines: Sequence[Line], characters: int = 60) -> int:
    """About how many lines they take in print with so many characters on a line."""
    return sum(1 + sum(len(run.text) for run in line.runs) // characters for line in lines)


def _clock(time: str) -> str:
    """Times of the column of times, broken into lines between the two of a range alone."""
    return _IN_TIME.sub("\u00a0", printable(time))


def _line(line: Line, around: str, *, beside: bool) -> dict[str, Any]:
    beside = beside and not line.time and (line.style in INSIDE or line.level > 0)
    told = {"style": str(line.style), "level": line.level, "beside": beside}
    return told | timed(line.time, around, _clock) | {"runs": runs(line.runs, around)}
