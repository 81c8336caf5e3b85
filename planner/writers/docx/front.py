"""What stands before the body of a paper in Word: the cover of a booklet, the list of headings.

The list is a field of Word without numbers of pages, which only Word could know: what is written
here is what Word would find, so that nobody is asked to update it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from planner.writers.docx.parts import Element, Page, element, lines, run
from planner.writers.docx.widths import narrowest

FIELD = r' TOC \o "1-3" \n \h \z '
TITLE_WIDTH = 7824
"""The widest line of a title: 138 mm."""

SIZES = {"title": 13, "subtitle": 11}
"""Sizes of letters, in points."""

_ABOVE, _BETWEEN = 2400, 400
"""The space above the title of a cover, and below it, in twips."""

_ABOVE_LIST = 360
"""The space above a list of headings on the first page, in twips."""


def cover(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """The first page: who issues the paper, its title and when, its symbol and marks."""
    middle = element("jc", val="center")
    yield page.paragraph("body text", lines(paper["issuer"]), middle)
    above = element("spacing", before=_ABOVE, after=_BETWEEN)
    narrow = beside("title", paper["shown_title"], page)
    yield page.paragraph("title", lines(paper["title"]), above, narrow)
    yield centred("subtitle", paper["subtitle"], page)
    marks = [*filter(None, [paper["symbol"]]), *paper["marks"]]
    below = element("spacing", before=_ABOVE)
    yield page.paragraph("body text", lines(marks), below, element("jc", val="center"))
    yield new_page(page)


def centred(style: str, texts: Sequence[str], page: Page, *settings: Element) -> Element:
    """Lines in the middle, all about as long."""
    return page.paragraph(style, lines(texts), *settings, beside(style, texts, page))


def beside(style: str, seen: Sequence[str], page: Page) -> Element:
    """The indents of lines in the middle: the box around them is no wider than they need."""
    space = (page.width - narrowest(seen, SIZES[style], min(TITLE_WIDTH, page.width))) // 2
    return element("ind", left=space, right=space)


def new_page(page: Page) -> Element:
    """What ends a page."""
    return page.paragraph("body text", [element("r", element("br", type="page"))])


def contents(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """The headings of a paper as links to them, under a heading of their own."""
    headings = [block for block in paper["blocks"] if block["kind"] == "heading"]
    apart = [] if paper["cover"] else [element("spacing", before=_ABOVE_LIST)]
    yield page.paragraph("toc heading", [run(paper["contents"])], *apart)
    for at, heading in enumerate(headings):
        before = _begin() if at == 0 else []
        after = [_mark("end")] if at == len(headings) - 1 else []
        link = element("hyperlink", run(heading["text"]), anchor=bookmark_name(at))
        yield page.paragraph(f"toc {heading['level']}", [*before, link, *after])
    if paper["cover"]:
        yield new_page(page)


def bookmarked(at: int, content: Sequence[Element]) -> list[Element]:
    """The words of a heading with the mark that the list of headings leads to."""
    begin = element("bookmarkStart", id=at, name=bookmark_name(at))
    return [begin, *content, element("bookmarkEnd", id=at)]


def bookmark_name(at: int) -> str:
    """The name of the mark at a heading, by its number among them."""
    return f"_Toc{at:08}"


def _begin() -> list[Element]:
    instruction = element("instrText")
    instruction.text = FIELD
    return [_mark("begin"), element("r", instruction), _mark("separate")]


def _mark(kind: str) -> Element:
    return element("r", element("fldChar", fldCharType=kind))
