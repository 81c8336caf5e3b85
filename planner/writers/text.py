"""Plain text: what a paper is in a terminal, in an e-mail, in a review of changes."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from planner.forms.document import (
    Block,
    Cell,
    Document,
    Heading,
    Line,
    LineStyle,
    Table,
    TableColumn,
    TimedRow,
    WritingSpace,
)
from planner.language.capitals import in_capitals
from planner.writers.looks import Looks
from planner.writers.script import has_capitals, printable
from planner.writers.wrapping import balanced, columns, wrapped

WIDTH = 78
TITLE_WIDTH = 66
TIMES = range(12, 25)
"""How narrow and how wide the column of times can be; a longer time takes several lines."""

STEP = 2
_INSETS = {LineStyle.ITEM: STEP, LineStyle.BREAK: STEP, LineStyle.NOTE: 2 * STEP}
"""How far lines are indented that belong to the row itself or are inside it."""

_UNDERLINES = {1: "=", 2: "-"}


def write(document: Document, looks: Looks) -> bytes:
    """The paper in UTF-8, in lines of 78 columns. It has no template, so the looks do nothing.

    Where lines are broken once and for all, a blank that none is broken at is one as any other.
    """
    del looks
    lines = [*_head(document), *_body(document.blocks), *_foot(document.footnote)]
    plain = (line.replace("\u00a0", " ").rstrip() for line in lines)
    return "".join(f"{line}\n" for line in plain).lstrip("\n").encode("utf-8")


def _head(document: Document) -> Iterator[str]:
    symbol = (document.symbol,) if document.symbol else ()
    yield from _masthead(document.issuer, (*symbol, *document.marks))
    yield from ("", "")
    for line in document.title.splitlines():
        yield from _centred(in_capitals(line) if has_capitals(document.language) else line)
    yield ""
    for line in document.subtitle:
        yield from _centred(line)


def _masthead(issuer: Iterable[str], marks: Iterable[str]) -> Iterator[str]:
    for left, right in zip_longest(map(printable, issuer), map(printable, marks), fillvalue=""):
        room = WIDTH - columns(left) - columns(right)
        if room >= STEP:
            yield left + " " * room + right
        else:
            yield from wrapped(left, WIDTH)
            yield from (" " * (WIDTH - columns(line)) + line for line in wrapped(right, WIDTH))


def _centred(text: str) -> Iterator[str]:
    for line in balanced(text, TITLE_WIDTH):
        yield " " * ((WIDTH - columns(line)) // 2) + line


def _body(blocks: Iterable[Block]) -> Iterator[str]:
    blocks = tuple(blocks)
    widest = max(
        (columns(b.time) + 1 for b in blocks if isinstance(b, TimedRow) and b.time), default=0
    )
    column = min(max(widest, TIMES.start), TIMES.stop) if widest else 0
    for block in blocks:
        yield ""
        if isinstance(block, Heading):
            yield from _heading(block)
        elif isinstance(block, TimedRow):
            yield from _row(block, column)
        elif isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, WritingSpace):
            yield from ["_" * WIDTH, ""] * block.lines
        else:
            yield from wrapped(block.text, WIDTH)


def _heading(heading: Heading) -> Iterator[str]:
    lines = wrapped(heading.text, WIDTH)
    mark = _UNDERLINES.get(heading.level, "-")
    yield from ("", *lines, mark * max(map(columns, lines)))


def _row(row: TimedRow, column: int) -> Iterator[str]:
    times = wrapped(row.time, column - 1) if row.time else []
    words = [text for line in row.lines for text in _line(line, WIDTH - column)]
    for time, text in zip_longest(times, words, fillvalue=""):
        yield time + " " * (column - columns(time)) + text


def _table(table: Table) -> Iterator[str]:
    """Columns side by side, the headers underlined, an empty line between rows."""
    widths = [int(column.share * (WIDTH + STEP)) - STEP for column in table.columns]
    headers = [wrapped(of.header, width) for of, width in zip(table.columns, widths, strict=True)]
    texts = [headers, [["-" * width] for width in widths]]
    for number, row in enumerate(table.rows):
        texts += [[[""] for _ in row]] if number else []
        texts.append(list(map(_cell, row, widths)))
    for cells in texts:
        for line in zip_longest(*cells, fillvalue=""):
            yield (" " * STEP).join(map(_padded, line, widths, table.columns)).rstrip()


def _cell(cell: Cell, width: int) -> list[str]:
    return [text for line in cell for text in _line(line, width)]


def _padded(text: str, width: int, column: TableColumn) -> str:
    blanks = " " * (width - columns(text))
    return blanks + text if column.has_numbers else text + blanks


def _line(line: Line, width: int) -> Iterator[str]:
    """One line of a row; what does not fit is indented below it."""
    inset = _INSETS.get(line.style, STEP if line.level else 0) + line.level * STEP
    first, *rest = wrapped(_words(line), width - inset)
    if rest:
        first, *rest = wrapped(_words(line), width - inset - STEP)
    yield " " * inset + first
    for text in rest:
        yield " " * (inset + STEP) + text


def _words(line: Line) -> str:
    words = "".join(run.text for run in line.runs)
    words = f"[{words}]" if line.style is LineStyle.ROOM else words
    return f"{line.time}  {words}" if line.time else words


def _foot(footnote: str) -> Iterator[str]:
    if footnote:
        yield from ("", "", "_" * (WIDTH // 4), "", *wrapped(footnote, WIDTH))
