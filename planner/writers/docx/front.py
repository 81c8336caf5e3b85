"""What precedes the body of a paper in Word: the cover of a booklet, the table of contents.

The table of contents is a Word field. It is written with its result, so that nobody is asked to
update it: the headings, and their page numbers in print, which has the same page and margins. Word
recalculates them when the field is updated.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from docx.oxml.ns import qn

from planner.writers.docx.parts import Element, Page, bookmarked, element, run, tab
from planner.writers.docx.speaking import said, said_lines
from planner.writers.docx.widths import narrowest

FIELD = r' TOC \o "1-3" \h \z '
TITLE_WIDTH, OF_THE_PAGE = 7824, 0.8625
"""The widest line of a title: 138 mm, and this part of the text on a page across."""

SIZES = {"title": 13, "subtitle": 11}
"""Sizes of letters, in points."""

_ABOVE, _BETWEEN = 2400, 400
"""The space above the title of a cover, and below it, in twips."""

_ABOVE_LIST = 360
"""The space above a list of headings on the first page, in twips."""


def cover(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """The first page: who issues the paper, its title and when, its symbol and marks."""
    middle = element("jc", val="center")
    yield page.paragraph("body text", said_lines(paper["said"]["issuer"]), middle)
    above = element("spacing", before=_ABOVE, after=_BETWEEN)
    narrow = beside("title", paper["shown_title"], page)
    yield page.paragraph("title", said_lines(paper["said"]["title"]), above, narrow)
    if paper["subtitle"]:
        yield centred("subtitle", paper, page)
    symbol = [[{"text": paper["symbol"], "italic": False}]] if paper["symbol"] else []
    below = element("spacing", before=_ABOVE)
    marks = said_lines([*symbol, *paper["said"]["marks"]])
    yield page.paragraph("body text", marks, below, element("jc", val="center"))
    yield new_page(page)


def centred(key: str, paper: dict[str, Any], page: Page, *settings: Element) -> Element:
    """Lines of a paper in the middle, all about as long, in the style that bears their name."""
    words = said_lines(paper["said"][key])
    return page.paragraph(key, words, *settings, beside(key, paper[key], page))


def beside(style: str, seen: Sequence[str], page: Page) -> Element:
    """The indents of centred lines: the box around them is no wider than they need."""
    widest = min(page.width, max(TITLE_WIDTH, round(page.width * OF_THE_PAGE)))
    space = (page.width - narrowest(seen, SIZES[style], widest)) // 2
    return element("ind", left=space, right=space)


def new_page(page: Page) -> Element:
    """What ends a page."""
    return page.paragraph("body text", [element("r", element("br", type="page"))])


def contents(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """The headings of a paper as links to them with their `pages`, under a heading of their own."""
    headings = [block for block in paper["blocks"] if block["kind"] == "heading"]
    apart = [] if paper["cover"] else [element("spacing", before=_ABOVE_LIST)]
    yield page.paragraph("toc heading", said(paper["said"]["contents"]), *apart)
    for at, (heading, number) in enumerate(zip_longest(headings, paper["pages"])):
        before = _begin(FIELD) if at == 0 else []
        after = [_mark("end")] if at == len(headings) - 1 else []
        words = [*said(heading["runs"]), *_page_of(at, number)]
        link = element("hyperlink", *words, anchor=bookmark_name(at))
        yield page.paragraph(f"toc {heading['level']}", [*before, link, *after])
    if paper["cover"]:
        yield new_page(page)


def listed_at(at: int, content: Sequence[Element]) -> list[Element]:
    """The words of a heading with the mark that the list of headings leads to."""
    return bookmarked(at, bookmark_name(at), content)


def bookmark_name(at: int) -> str:
    """The name of the mark at a heading, by its number among them."""
    return f"_Toc{at:08}"


def _page_of(at: int, number: int | None) -> list[Element]:
    """The number of the page of a heading at the end of its line; nothing where nobody knows it."""
    if number is None:
        return []
    field = _begin(rf" PAGEREF {bookmark_name(at)} \h ")
    return [tab(), *field, run(str(number)), _mark("end")]


def _begin(field: str) -> list[Element]:
    instruction = element("instrText")
    instruction.text = field
    instruction.set(qn("xml:space"), "preserve")
    return [_mark("begin"), element("r", instruction), _mark("separate")]


def _mark(kind: str) -> Element:
    return element("r", element("fldChar", fldCharType=kind))
