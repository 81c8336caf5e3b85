"""Sheets as Word documents: a table on one page, to be edited; paragraphs have named styles."""

from collections.abc import Iterator, Sequence
from typing import Any

from planner.findings import Finding
from planner.forms.grid import Grid
from planner.places import Place
from planner.writers.docx.frame import describe, set_footnote, set_language
from planner.writers.docx.leaf import set_leaf, set_size
from planner.writers.docx.paper import packed_word
from planner.writers.docx.parts import Element, Page, element, row, run
from planner.writers.docx.right_to_left import FROM_THE_RIGHT, turn
from planner.writers.docx.speaking import said
from planner.writers.docx.template import fill, opened, page_of
from planner.writers.grid.cells import Part, cell_of, head_of, on_ground
from planner.writers.grid.data import SIZES, as_data
from planner.writers.grid.estimates import ABOVE, LEAVES, SIDE, TWIPS, columns, measured
from planner.writers.grid.faults import GRID_TOO_WIDE
from planner.writers.grid.fitting import Fit, settled
from planner.writers.grid.pdf import overfull
from planner.writers.looks import Looks

MOST = 63
"""The columns that a table of Word has at most."""


def faults(grid: Grid, looks: Looks) -> Iterator[Finding]:
    """Errors where Word has no table for so many meetings in parallel, and where the sheet has no
    room as PDF.
    """
    if grid.firsts[-1] >= MOST:
        yield GRID_TOO_WIDE.at(Place(""), f"“{grid.title}” needs {grid.firsts[-1]} columns.")
    yield from overfull(grid, looks)


def write(grid: Grid, looks: Looks) -> bytes:
    """The sheet as a Word document. PlannerError where the template is none.

    The estimate is cautious: where it finds no room at all, what is printed as PDF mostly has some.
    """
    sizes, word = SIZES[grid.layout], opened(looks)
    shown, fit = settled(grid, sizes, measured)
    found = fit or Fit(sizes[-1], [0] * len(grid.bounds))
    data, page, leaf = as_data(shown if fit else grid), page_of(word), LEAVES[grid.layout]
    describe(word, data | {"heading": data["title"]}, grid.issued)
    set_language(word, grid.language)
    set_footnote(word, [], page)
    set_leaf(word, leaf.width, leaf.height, leaf.margin)
    set_size(word, found.size)
    widths = columns(grid, found.size)
    fill(word, [*_top(data, page), _table(data, widths, found.rows, page), _end(page)])
    if data["direction"] == "rtl":
        turn(word)
    return packed_word(word)


def _top(data: dict[str, Any], page: Page) -> Iterator[Element]:
    if data["symbol"] or data["date"]:
        yield page.paragraph("marks", said(data["said"]["marks"]))
    close = element("spacing", before=0, after=0)
    yield page.paragraph("heading 1", said(data["said"]["title"]), close)
    mark = FROM_THE_RIGHT if data["direction"] == "rtl" else ""
    below = element("spacing", after=120)
    subtitle = said(data["said"]["subtitle"])
    yield page.paragraph("body text", subtitle, close if data["legend"] else below)
    if data["legend"]:
        told = [part for of in data["legend"] for part in (run(f"{mark}   {mark}"), *on_ground(of))]
        yield page.paragraph("body text", told[1:], below)


def _end(page: Page) -> Element:
    return page.paragraph("table end", [])


def _table(
    data: dict[str, Any], widths: Sequence[int], heights: Sequence[float], page: Page
) -> Element:
    """The table with its header; rows are at least as high as the clock wants them."""
    sides = {"top": ABOVE, "left": SIDE, "bottom": ABOVE, "right": SIDE}
    margins = (element(side, w=width, type="dxa") for side, width in sides.items())
    look = element(
        "tblPr",
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
        element("tblLook", val="0020", firstRow="1"),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return element(
        "tbl", look, grid, _header(data, widths, page), *_rows(data, widths, heights, page)
    )


def _header(data: dict[str, Any], widths: Sequence[int], page: Page) -> Element:
    hours = [head_of({"runs": []}, widths[:1], page)] if data["hours"] else []
    heads = (
        head_of(head, widths[head["column"] :][: head["columns"]], page) for head in data["heads"]
    )
    return row([*hours, *heads], element("cantSplit"), element("tblHeader"))


def _rows(
    data: dict[str, Any], widths: Sequence[int], heights: Sequence[float], page: Page
) -> Iterator[Element]:
    rows: list[list[Part]] = [
        [] for _ in range(max(of["row"] + of["rows"] for of in data["cells"]))
    ]
    for cell in data["cells"]:
        for number in range(cell["rows"]):
            rows[cell["row"] + number].append(Part(cell, number))
    for parts, height in zip(rows, heights, strict=False):
        high = element("trHeight", val=round(height * TWIPS), hRule="atLeast")
        yield row((cell_of(of, widths, page) for of in sorted(parts, key=_place)), high)


def _place(part: Part) -> int:
    place: int = part.cell["column"]
    return place
