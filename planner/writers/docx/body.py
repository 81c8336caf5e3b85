"""The body of a paper in Word: the masthead, the title, and its blocks."""

from collections.abc import Iterator, Sequence
from typing import Any

from planner.writers.docx.parts import Element, Page, cell, element, lines, row, run
from planner.writers.docx.rows import columns, table, timed_rows
from planner.writers.docx.widths import ROOM, narrowest, width_of

TITLE_WIDTH = 7824
"""The widest line of a title: 138 mm."""

BETWEEN = 454
"""The least space between who issues a paper and its marks: 8 mm."""

SIZES = {"title": 13, "subtitle": 11}
"""Sizes of letters, in points."""


def body(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """The elements of the body in their order; the last is a paragraph, as Word wants it."""
    yield from _masthead(paper, page)
    if paper["title"]:
        yield _centred("title", paper["title"], page, capitals=paper["capitals"])
    if paper["subtitle"]:
        yield _centred("subtitle", paper["subtitle"], page)
    yield from _blocks(paper["blocks"], page)
    yield page.paragraph("table end", [])


def _masthead(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """Who issues the paper at the left, its symbol and marks at the right."""
    marks = [*filter(None, [paper["symbol"]]), *paper["marks"]]
    if paper["issuer"] or marks:
        needed = round(max(map(width_of, marks), default=0) * ROOM) + BETWEEN
        right_width = min(max(needed, page.width * 3 // 10), page.width * 6 // 10)
        widths = (page.width - right_width, right_width)
        left = (page.paragraph("issuer", [run(text)]) for text in paper["issuer"])
        right = (page.paragraph("marks", [run(text)]) for text in marks)
        cells = (cell(widths[0], left), cell(widths[1], right))
        yield page.table("masthead table", widths, [row(cells, element("cantSplit"))])


def _centred(style: str, texts: Sequence[str], page: Page, *, capitals: bool = False) -> Element:
    """Lines in the middle, all about as long: the box around them is no wider than they need."""
    seen = [text.upper() if capitals else text for text in texts]
    beside = (page.width - narrowest(seen, SIZES[style], min(TITLE_WIDTH, page.width))) // 2
    return page.paragraph(style, lines(texts), element("ind", left=beside, right=beside))


def _blocks(blocks: Sequence[dict[str, Any]], page: Page) -> Iterator[Element]:
    of = columns(blocks)
    for number, block in enumerate(blocks):
        if block["kind"] == "heading":
            yield page.paragraph(f"heading {block['level']}", [run(block["text"])])
        elif block["kind"] == "paragraph":
            yield page.paragraph("body text", [run(block["text"])])
        elif block["kind"] == "table":
            yield table(block, page)
        else:
            yield from timed_rows(block, of, page, last=number == len(blocks) - 1)
