"""Timed rows and tables of a paper as tables of Word, which break between pages as they may."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from planner.writers.docx.parts import (
    HANGING,
    STEP,
    Element,
    Page,
    apart,
    cell,
    element,
    row,
    tab,
    traced,
)
from planner.writers.docx.speaking import said, said_time, speak_column
from planner.writers.docx.widths import width_of

Data = dict[str, Any]
"""A part of a paper as `as_data` gives it."""

COLUMN, INNER, IN_CELLS = (1701, 2268), (567, 2041), (454, 1134)
"""The narrowest and the widest column of times: 30 to 40 mm, inside an item 10 to 36 mm, in cells
of tables 8 to 20 mm.
"""
UPRIGHT = 9072
"""The text width on portrait A4."""

NARROW = 6804
"""On a narrower page, of 120 mm, times inside a row have no column: they begin their lines."""

OF_TITLES = 2
"""The level in the outline, counted from 0, of the titles of sessions: below those of days."""

AFTER_TIME, LEAST_AFTER, GAP = 227, 85, 160
"""The space after a time, the least after a long one, and before a row: 4 mm, 1.5 mm, 8 points."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the times of a paper, and of those in cells of its tables; 0 where it has
    none.
    """

    times: int
    cells: int


def columns(blocks: Sequence[Data], page: Page) -> Columns:
    """How wide the longest times of a paper make its columns."""
    rows = [row for block in blocks if block["kind"] == "rows" for row in block["rows"]]
    cells = [cell for block in blocks if block["kind"] == "table" for cell in _cells(block)]
    return Columns(
        _column((row["time"] for row in rows), COLUMN, page),
        _inner((line["time"] for cell in cells for line in cell), IN_CELLS, page),
    )


def _cells(table: Data) -> Iterator[list[Data]]:
    return (cell for row in table["rows"] for cell in row["cells"])


def _lines(row: Data) -> list[Data]:
    return [line for piece in row["pieces"] for line in piece["lines"]]


def _inner(times: Iterable[str], within: tuple[int, int], page: Page) -> int:
    """The width for times inside rows; how deep their lines go on, where these have no column."""
    return HANGING if page.width < NARROW else _column(times, within, page)


def _column(times: Iterable[str], within: tuple[int, int], page: Page) -> int:
    """The width for times, within bounds that shrink with the page; one that just fills its column
    does not touch what is beside it, and one that is wider goes on on a second line.
    """
    least, most = (round(bound * min(1, page.width / UPRIGHT)) for bound in within)
    widest = max(map(width_of, times), default=0)
    room = min(max(widest + AFTER_TIME, least), most) if widest else 0
    return max(room, widest + LEAST_AFTER) if 0 < widest <= most else room


def timed_rows(block: Data, of: Columns, page: Page, *, last: bool) -> Iterator[Element]:
    """Rows of a programme: a table where there are times, else paragraphs."""
    rows = block["rows"]
    if not of.times:
        for each in rows:
            yield from _untimed(_lines(each), page)
        return
    widths = (of.times, page.width - of.times)
    kept = range(len(rows) - 3, len(rows) - 1) if last else ()
    drawn = (
        piece
        for number, each in enumerate(rows)
        for piece in _timed(each, widths, page, kept=number in kept)
    )
    yield page.table("entries table", widths, drawn)


def _timed(each: Data, widths: tuple[int, int], page: Page, *, kept: bool) -> Iterator[Element]:
    """A row of Word for each piece of a row that a page may begin with."""
    inner = _inner((line["time"] for line in _lines(each)), INNER, page)
    together = [element("keepNext")] if kept and len(each["pieces"]) == 1 else []
    for number, piece in enumerate(each["pieces"]):
        first = number == 0
        clock = said_time(each) if first else []
        time = page.paragraph("entry time", traced(each, clock), *together)
        words = (_line(line, inner, page, *together, outlined=True) for line in piece["lines"])
        cells = (cell(widths[0], [time], gap=first), cell(widths[1], words, gap=first))
        yield row(cells, *_whole(piece))


def _whole(part: Data) -> list[Element]:
    """What keeps a row of Word on one page, unless it may be higher than that."""
    return [] if part["long"] else [element("cantSplit")]


def _untimed(lines: list[Data], page: Page) -> Iterator[Element]:
    """The lines of a row without a column of times, kept together."""
    for number, line in enumerate(lines):
        kept = [element("keepNext")] if number < len(lines) - 1 else []
        gap = [] if number else [element("spacing", before=GAP)]
        yield _line(line, 0, page, *kept, element("keepLines"), *gap)


def table(block: Data, inner: int, page: Page) -> Element:
    """A table: its header is repeated on every page, a row is kept whole unless it is long."""
    shares = block["shares"]
    widths = [round(page.width * share / sum(shares)) for share in shares]
    titles = (said(of["runs"]) for of in block["header"])
    heads = (
        cell(width, [page.paragraph("table header", words, *_side(is_number))])
        for width, words, is_number in zip(widths, titles, block["numbers"], strict=True)
    )
    header = row(heads, element("cantSplit"), element("tblHeader"))
    follows = [False, *(each["open"] for each in block["rows"])]
    rows = [
        _table_row(each | {"follows": on}, widths, block["numbers"], inner, page)
        for each, on in zip(block["rows"], follows, strict=False)
    ]
    for at, each in enumerate(block["rows"]):
        _keep_together(rows[at : at + each["together"]])
    if block["whole"]:
        _keep_together([header, *rows])
    made = page.table("paper table", widths, apart([header, *rows]))
    for at, language in enumerate(block["languages"]):
        if language:
            speak_column(made, at, language)
    return made


def _keep_together(rows: Sequence[Element]) -> None:
    """Keep each row on the page of the next."""
    for each in rows[:-1]:
        for paragraph in each.iter(qn("w:p")):
            paragraph.get_or_add_pPr().get_or_add_keepNext()


def _table_row(
    each: Data, widths: list[int], numbers: list[bool], inner: int, page: Page
) -> Element:
    """A row; one that `follows` an open one stands close to it."""
    sides = {"top": each["follows"], "bottom": each["open"]}
    drawn = (
        [_line(line, inner, page, *_side(is_number)) for line in lines]
        for lines, is_number in zip(each["cells"], numbers, strict=True)
    )
    cells = (
        cell(width, lines, open_at=[side for side, is_so in sides.items() if is_so])
        for width, lines in zip(widths, drawn, strict=True)
    )
    return row(cells, *_whole(each))


def _side(is_number: bool) -> list[Element]:  # noqa: FBT001
    """Numbers stand at the right of their column, units below each other."""
    return [element("jc", val="right")] if is_number else []


def _line(
    line: Data, inner: int, page: Page, *settings: Element, outlined: bool = False
) -> Element:
    """One line of a row. A time of its own stands in a column before its words. Titles that are
    `outlined` are found as headings are.
    """
    runs = said(line["runs"], page.styles["role"])
    before = [*said_time(line), tab()] if line["time"] else []
    style = "entry " + line["style"].replace("-", " ")
    listed = [element("outlineLvl", val=OF_TITLES)] if outlined and line["style"] == "title" else []
    words = traced(line, [*before, *runs])
    return page.paragraph(style, words, *settings, *_indent(line, inner, page), *listed)


def _indent(line: Data, inner: int, page: Page) -> list[Element]:
    """How deep a line stands, where it is not as deep as its style says."""
    note = line["style"] == "note"
    steps = max(1, line["level"]) if note else line["level"]
    deep = steps * STEP + (inner if line["beside"] else 0)
    if line["time"]:
        words = deep + round(width_of(line["time"])) + AFTER_TIME
        stop = element("tabs", element("tab", val="left", pos=words))
        stops = [stop] if page.width < NARROW else []
        return [*stops, element("ind", left=deep + inner, hanging=inner)]
    if deep == (STEP if note else 0):
        return []
    if line["style"] in ("officers", "person"):
        return [element("ind", left=deep + HANGING, hanging=HANGING)]
    return [element("ind", left=deep)]
