"""The body of a paper in Word: the masthead, the title, and its blocks."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import count
from typing import Any

from planner.writers.docx.front import beside, centred, contents, cover, listed_at
from planner.writers.docx.parts import Element, Page, cell, element, row, run, traced
from planner.writers.docx.rows import columns, table, timed_rows
from planner.writers.docx.speaking import said
from planner.writers.docx.widths import ROOM, width_of

BETWEEN = 454
"""The least space between who issues a paper and its marks: 8 mm."""

BELOW = 320
"""The space between the dates of a conference and a table without a heading, in twips."""

APART = 13
"""How high the line between titles in several languages is, in half points."""


def body(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """The elements of the body in their order; the last is a paragraph, as Word wants it."""
    yield from cover(paper, page) if paper["cover"] else _head(paper, page)
    if paper["contents"]:
        yield from contents(paper, page)
    yield from _blocks(paper["blocks"], page, listed=bool(paper["contents"]))
    yield page.paragraph("table end", [])


def _head(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """What stands above the blocks on the first page."""
    yield from _masthead(paper, page)
    if paper["title"]:
        yield _title(paper, page)
    if paper["subtitle"]:
        leads = [block["kind"] for block in paper["blocks"][:1]] == ["table"]
        below = [element("spacing", after=BELOW)] if leads else []
        yield centred("subtitle", paper, page, *below)


def _masthead(paper: dict[str, Any], page: Page) -> Iterator[Element]:
    """Who issues the paper at the left, its symbol and marks at the right."""
    marks = [*filter(None, [paper["symbol"]]), *paper["marks"]]
    if paper["issuer"] or marks:
        needed = round(max(map(width_of, marks), default=0) * ROOM) + BETWEEN
        right_width = min(max(needed, page.width * 3 // 10), page.width * 6 // 10)
        widths = (page.width - right_width, right_width)
        symbol = [[run(paper["symbol"])]] if paper["symbol"] else []
        lines = [*symbol, *map(said, paper["said"]["marks"])]
        left = (page.paragraph("issuer", said(line)) for line in paper["said"]["issuer"])
        right = (page.paragraph("marks", line) for line in lines)
        cells = (cell(widths[0], left), cell(widths[1], right))
        yield page.table("masthead table", widths, [row(cells, element("cantSplit"))])


def _title(paper: dict[str, Any], page: Page) -> Element:
    """The title; lines in several languages stand a little apart."""
    lines = paper["said"]["title"]
    ends = [element("r", element("br"))]
    if len({run.get("lang") for line in lines for run in line}) > 1:
        ends.append(element("r", element("rPr", element("sz", val=APART)), element("br")))
    runs: list[Element] = []
    for line in lines:
        runs += map(deepcopy, ends if runs else ())
        runs += said(line)
    return page.paragraph("title", runs, beside("title", paper["shown_title"], page))


def _blocks(blocks: Sequence[dict[str, Any]], page: Page, *, listed: bool) -> Iterator[Element]:
    """The blocks in their order; headings that are `listed` before them can be led to."""
    of = columns(blocks, page)
    above = _levels_left_out(blocks)
    headings = count()
    for number, block in enumerate(blocks):
        if block["kind"] == "heading":
            words = traced(block, said(block["runs"]))
            words = listed_at(next(headings), words) if listed else words
            begins = [element("pageBreakBefore")] if block["begins_page"] else []
            yield page.paragraph(f"heading {block['level'] - above}", words, *begins)
        elif block["kind"] == "paragraph":
            kept = [element("keepNext")] if block["leads"] else []
            yield page.paragraph("body text", said(block["runs"]), *kept)
        elif block["kind"] == "table":
            yield table(block, of.cells, page)
        elif block["kind"] == "space":
            yield from (page.paragraph("body text", []) for _ in range(block["lines"]))
        else:
            yield from timed_rows(block, of, page, last=number == len(blocks) - 1)


def _levels_left_out(blocks: Sequence[dict[str, Any]]) -> int:
    """How many levels of headings nothing in a paper has: the first is the first in Word too."""
    levels = [block["level"] for block in blocks if block["kind"] == "heading"]
    return min(levels, default=1) - 1
