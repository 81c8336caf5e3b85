"""What stands before the body of a paper in Word: the cover of a booklet, the list of headings.

The list is a field of Word without numbers of pages, which only Word could know: what is written
here is what Word would find, so that nobody is asked to update it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from planner.writers.docx.parts import Element, Page, element, lines, run

FIELD = r' TOC \o "1-3" \n \h \z '
_ABOVE, _BETWEEN = 2400, 400
"""The space above the title of a cover, and below it, in twips."""


def cover(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """The first page: who issues the paper, its title and when, its symbol and marks."""
    middle = element("jc", val="center")
    yield page.paragraph("body text", lines(paper["issuer"]), middle)
    above = element("spacing", before=_ABOVE, after=_BETWEEN)
    yield page.paragraph("title", lines(paper["title"]), above)
    yield page.paragraph("subtitle", lines(paper["subtitle"]))
    marks = [*filter(None, [paper["symbol"]]), *paper["marks"]]
    below = element("spacing", before=_ABOVE)
    yield page.paragraph("body text", lines(marks), below, element("jc", val="center"))
    yield new_page(page)


def new_page(page: Page) -> Element:
    """What ends a page."""
    return page.paragraph("body text", [element("r", element("br", type="page"))])


def contents(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """The headings of a paper as links to them, under a heading of their own."""
    headings = [block for block in paper["blocks"] if block["kind"] == "heading"]
    yield page.paragraph("toc heading", [run(paper["contents"])])
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
