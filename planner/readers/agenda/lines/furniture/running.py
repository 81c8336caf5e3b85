"""Furniture that comes again: running titles, what is beside the numbers of pages, what browsers
print around pages, and tables of contents.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from planner.language.day.printed import day_words
from planner.language.kinds import read_printed_title
from planner.language.vocabulary import plain
from planner.model import CHAIRED, Kind
from planner.readers.agenda.lines.citations import page_number
from planner.readers.agenda.lines.furniture.footnotes import first_statement, starts_time
from planner.readers.source import SourceLine

_PRINTED_ON = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?=$|\t| {2})"
)
_PRINTED_FROM = re.compile(r"(?:https?|file)://\S+\s+\d+/\d+")
"""What browsers print at the head and at the foot of pages: the date and time, and the address."""
_LEADERS = re.compile(r"\S(?:\s?\.){6,}\s*\d{1,3}$")
"""What a table of contents has between a heading and its page."""
_GAP = re.compile(r"\t+|\s{3,}|\s+[|/]\s+")
_PAGE_AMID = re.compile(r"([^|]{5,60}) [-–—]\s?(\d{1,3})\s?[-–—] ([^|]{3,60})")
_PAGED = re.compile(r"[^|]{5,80}")
"""What is printed beside the number of a page."""
_FIGURES = re.compile(r"\d+")
_OF_PAGES = frozenset({"page number", "page header", "page footer", "foot of the page"})
_OFTEN = 3
_HEAD, _FEW = 12, 2
"""The title is among this many lines; a running title repeats more than that many of its words."""


def from_browser(lines: Sequence[SourceLine]) -> Iterator[tuple[int, str]]:
    """The heads and feet of pages that a browser printed, known by the address at the foot."""
    feet = [line for line in lines if _PRINTED_FROM.fullmatch(line.text.strip())]
    heads = [line for line in lines if feet and _PRINTED_ON.match(line.text.strip())]
    yield from ((line.number, "page header") for line in heads)
    yield from ((line.number, "page footer") for line in feet)


def contents(lines: Sequence[SourceLine]) -> Iterator[tuple[int, str]]:
    """Headings with dots leading to their pages, and what is above the first of them."""
    told = [line for line in lines if line.text.strip()]
    leading = [_LEADERS.search(line.text.strip()) is not None for line in told]
    for at, line in enumerate(told):
        is_above = leading[at + 1 : at + 2] == [True] and not any(leading[: at + 1])
        if leading[at] or is_above:
            yield line.number, "table of contents"


def paged(lines: Sequence[SourceLine]) -> Iterator[tuple[int, str]]:
    """The same words beside the number of the page, page after page, or once those of the title."""
    pages: dict[str, list[tuple[int, int]]] = {}
    for line in lines:
        words, page = _beside_page(line.text.strip())
        if page and not starts_time(words):
            pages.setdefault(plain(words), []).append((page, line.number))
    head = {plain(line.text).strip() for line in lines[:_HEAD]}
    title = {word for of in head for word in of.split()}
    for words, places in pages.items():
        steps = {two[0] - one[0] for one, two in itertools.pairwise(places)}
        known = sum(word.strip(",.:") in title for word in words.split())
        is_of_title = places[0][0] > 1 and known * 2 > len(words.split()) > _FEW
        if steps == {1} or (not steps and (is_of_title or words in head)):
            yield from ((number, "page header") for _, number in places)


def _beside_page(text: str) -> tuple[str, int]:
    """The words of a line and the number of the page behind or between them, or 0."""
    if amid := _PAGE_AMID.fullmatch(text):
        return f"{amid[1]} {amid[3]}", int(amid[2])
    cells = _GAP.split(text)
    at = next((at for at, of in enumerate(cells) if at and page_number().fullmatch(of)), 0)
    words = " ".join((*cells[:at], *cells[at + 1 :]))
    is_paged = at > 0 and _PAGED.fullmatch(words) is not None
    return (words, int(_FIGURES.findall(cells[at])[0])) if is_paged else ("", 0)


def repeated(
    lines: Sequence[SourceLine], named: dict[int, str], language: str
) -> Iterator[tuple[int, str]]:
    """Lines that recur, mostly near other furniture: running titles."""
    shapes = Counter(_shape(line.text) for line in lines if _may_run(line.text))
    shapes = Counter({of: n for of, n in shapes.items() if n > 1 and not _is_item(of, language)})
    often = {shape for shape, count in shapes.items() if count >= _OFTEN}
    beside: Counter[str] = Counter()
    if not often:
        return
    borders = {line.number for line in lines if "|" in line.text}
    near = {number + step for number in named.keys() - borders for step in (-2, -1, 1, 2)}
    for line in lines:
        if line.number in near and _shape(line.text) in often:
            beside[_shape(line.text)] += 1
    running = {of for of, count in beside.items() if _OFTEN - 1 <= count > shapes[of] // 2}
    running -= _in_statements_alone(lines, near, language)
    for line in lines:
        is_beside = line.number in near and _shape(line.text) in running
        if is_beside and line.number not in named:
            yield line.number, "page header"


def tops(
    lines: Sequence[SourceLine], named: dict[int, str], language: str
) -> Iterator[tuple[int, str]]:
    """Lines at the top of a page that recur there, and nowhere else; at the top of the first page
    they are the symbol or the title of the paper.
    """
    shapes = Counter(_shape(line.text) for line in lines if _may_run(line.text))
    tops: list[tuple[SourceLine, bool]] = []
    is_top, is_first = True, True
    for line in lines:
        if line.number in named:
            is_top = named[line.number] in _OF_PAGES
            is_first = False
        elif line.text.strip():
            is_top = is_top and shapes[_shape(line.text)] > 1
            tops += [(line, is_first)] if is_top else []
            is_first = is_first and is_top
    counts = Counter(_shape(line.text) for line, _ in tops)
    at_top = {line.number for line, _ in tops}
    head = (_shape(line.text) for line in lines[:_HEAD] if line.number not in at_top)
    counts += Counter({*head} & {*counts})
    for line, is_of_first in tops:
        shape = _shape(line.text)
        is_head = counts[shape] >= shapes[shape] and not _is_item(shape, language)
        if is_head and not is_of_first and day_words(line.text.strip(), language) is None:
            yield line.number, "page header"


def _in_statements_alone(
    lines: Sequence[SourceLine], near: Set[int], language: str
) -> frozenset[str]:
    """What is near furniture only after the heading of the first statement: each statement begins
    and ends as the others do, and these lines are not running titles.
    """
    first = first_statement(lines, language)
    before = {_shape(line.text) for line in lines[:first] if line.number in near}
    return frozenset(_shape(line.text) for line in lines[first:]) - before


def _may_run(text: str) -> bool:
    """Whether a line may be a running title: neither short nor an item with a time."""
    words = text.strip("| \t")
    return len(words) > 8 and not (words[:1].isdigit() and starts_time(words))


def _is_item(words: str, language: str) -> bool:
    """Whether words are those of an item that is held repeatedly, as breaks are."""
    kind = read_printed_title(words.strip("| \t"), language).kind
    return kind is not Kind.ITEM and kind not in CHAIRED


def _shape(text: str) -> str:
    return _FIGURES.sub("#", text.strip())
