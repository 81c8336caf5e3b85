"""Plain text: what a paper is in a terminal, in an e-mail, in a review of changes."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from planner.forms.document import Block, Document, Heading, Line, LineStyle, TimedRow
from planner.writers.looks import Looks, has_capitals, printable

WIDTH = 78
TITLE_WIDTH = 66
TIMES = range(12, 25)
"""How narrow and how wide the column of times can be; a longer time takes several lines."""

BALANCED = 10
"""How many lines are balanced at most: in more nobody sees a word alone."""

STEP = 2
_INSETS = {LineStyle.ITEM: STEP, LineStyle.BREAK: STEP, LineStyle.NOTE: 2 * STEP}
"""How far lines are indented that belong to the row itself or are inside it."""

_UNDERLINES = {1: "=", 2: "-"}
_WIDE = frozenset("WF")
_GAPS = re.compile("(?<!«) (?![:;?!»]+(?: |$))")
"""Where lines may break: at blanks, but for those that French sets in « » and before ; : ! ?"""

_NO_COLUMN = frozenset({"Mn", "Me", "Cf"})


def write(document: Document, looks: Looks) -> bytes:
    """The paper in UTF-8, in lines of 78 columns. It has no template, so the looks do nothing."""
    del looks
    lines = [*_head(document), *_body(document.blocks), *_foot(document.footnote)]
    return "".join(f"{line.rstrip()}\n" for line in lines).lstrip("\n").encode("utf-8")


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: a Chinese character two, an accent none."""
    return sum(map(_columns, text))


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most this many columns; words longer than that are cut."""
    lines = [""]
    for word in _cut(_GAPS.split(printable(text)), width):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if columns(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def balanced(text: str, width: int) -> list[str]:
    """The text in as many lines as it needs, all about as long: no word is left alone."""
    lines = wrapped(text, width)
    if len(lines) > BALANCED:
        return lines
    longest = max(map(columns, _GAPS.split(printable(text))))
    for narrower in range(longest, width):
        if len(found := wrapped(text, narrower)) == len(lines):
            return found
    return lines


def _columns(character: str) -> int:
    if unicodedata.category(character) in _NO_COLUMN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _cut(words: Iterable[str], width: int) -> Iterator[str]:
    for word in words:
        start = used = 0
        for place, character in enumerate(word):
            if used + _columns(character) > width:
                yield word[start:place]
                start, used = place, 0
            used += _columns(character)
        yield word[start:]


def _head(document: Document) -> Iterator[str]:
    symbol = (document.symbol,) if document.symbol else ()
    yield from _masthead(document.issuer, (*symbol, *document.marks))
    yield from ("", "")
    for line in document.title.splitlines():
        yield from _centred(line.upper() if has_capitals(document.language) else line)
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


def _line(line: Line, width: int) -> Iterator[str]:
    """One line of a row; what does not fit is indented below it."""
    inset = _INSETS.get(line.style, STEP if line.level else 0) + line.level * STEP
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
