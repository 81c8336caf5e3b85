"""A filled letter as the printer sees it: paragraphs, tables, head and foot of its pages.

It is read from what Word would open. Lengths are in points.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from docx.oxml.ns import qn

from planner.forms.letter import Letter
from planner.writers.docx.parts import element
from planner.writers.letters.fill import Filled, filled, template_of
from planner.writers.letters.runs import Data, Reader, half_points, runs
from planner.writers.letters.styles import Look, Styles, number
from planner.writers.letters.tables import has_lines, inset, shape
from planner.writers.looks import Looks
from planner.writers.script import is_right_to_left

TWIPS = 20
"""Twips in a point."""

LINE = 240
"""A line of single height, in the units of Word."""

BODY = 9
"""The level of what is not a heading."""

NEW_PAGE = "new page"

_ALIGN = {"center": "center", "right": "right", "end": "right", "both": "justify"}
_PAGE = {
    "width": ("w:pgSz/@w:w", 11906),
    "height": ("w:pgSz/@w:h", 16838),
    "top": ("w:pgMar/@w:top", 1417),
    "right": ("w:pgMar/@w:right", 1417),
    "bottom": ("w:pgMar/@w:bottom", 1134),
    "left": ("w:pgMar/@w:left", 1417),
    "header": ("w:pgMar/@w:header", 851),
    "footer": ("w:pgMar/@w:footer", 567),
}
"""Where the page is said, and what it is else."""

_AROUND = {"header": "head", "footer": "foot"}


def pages(letter: Letter, looks: Looks) -> Data:
    """A letter as the template of the printer sees it. PlannerError where it has a fault."""
    template, parts = template_of(letter, looks), filled(letter, looks)
    word = template.word
    assert word is not None  # A template without a file has a fault.
    styles = looks.once(f"styles of {template.place}", lambda: Styles(word.styles.element))
    reader = Reader(styles, word.part)
    body = parts[word.part].find(qn("w:body"))
    found = body.find(qn("w:sectPr"))
    section = element("sectPr") if found is None else found
    return {
        "language": letter.language,
        "direction": "rtl" if is_right_to_left(letter.language) else "ltr",
        **_page(section),
        **_around(section, parts, reader),
        "blocks": list(_blocks(body, reader)),
    }


def _page(section: Any) -> Data:
    """The page as the file has it; where it does not say, A4 with the margins of our letters."""
    said = {key: section.xpath(f"string({path})") for key, (path, _) in _PAGE.items()}
    page = {key: number(said[key], default) / TWIPS for key, (_, default) in _PAGE.items()}
    return {"width": page.pop("width"), "height": page.pop("height"), "margins": page}


def _around(section: Any, parts: Filled, reader: Reader) -> Data:
    """The heads and the feet of pages; the first has its own where that is said."""
    found: dict[str, list[Data]] = {"head": [], "foot": [], "first_head": [], "first_foot": []}
    for name, key in _AROUND.items():
        for reference in section.findall(qn(f"w:{name}Reference")):
            first = "first_" if reference.get(qn("w:type")) == "first" else ""
            part = reader.part.related_parts[reference.get(qn("r:id"))]
            if reference.get(qn("w:type")) != "even":
                found[first + key] = _inside(parts[part], replace(reader, part=part))
    if section.find(qn("w:titlePg")) is None:
        found |= {"first_head": found["head"], "first_foot": found["foot"]}
    return found


def _blocks(container: Any, reader: Reader) -> Iterator[Data]:
    for block in container:
        if block.tag == qn("w:p"):
            yield from _paragraph(block, reader)
        elif block.tag == qn("w:tbl"):
            yield _table(block, reader)
        elif block.tag == qn("w:sdt"):
            yield from _blocks(block.find(qn("w:sdtContent")), reader)


def _inside(container: Any, reader: Reader) -> list[Data]:
    """What stands in a cell or around a page, where no page can begin."""
    return [block for block in _blocks(container, reader) if block["kind"] != NEW_PAGE]


def _paragraph(paragraph: Any, reader: Reader) -> Iterator[Data]:
    look = reader.styles.of_paragraph(paragraph)
    if look.get("new_page"):
        yield {"kind": NEW_PAGE}
    yield {
        "kind": "paragraph",
        **_set(look),
        "size": half_points(reader.styles.of_mark(paragraph)),
        "runs": list(runs(paragraph, reader)),
    }
    if paragraph.xpath(".//w:br[@w:type='page']"):
        yield {"kind": NEW_PAGE}


def _set(look: Look) -> Data:
    """How a paragraph is set, in points."""
    return {
        "align": _ALIGN.get(look.get("align", ""), "left"),
        **{key: _points(look.get(key)) for key in ("before", "after", "left", "right")},
        "first": _points(look.get("first")) - _points(look.get("hanging")),
        "line": number(look.get("line"), LINE) / (LINE if _is_relative(look) else TWIPS),
        "relative": _is_relative(look),
        "heading": number(look.get("level"), BODY) < BODY,
        "keep": bool(look.get("keep")),
        "whole": bool(look.get("whole")),
        "ruled": look.get("border", "nil") not in ("nil", "none"),
    }


def _is_relative(look: Look) -> bool:
    """Whether the distance of lines is given in lines, not in points."""
    return look.get("line_rule", "auto") == "auto"


def _table(table: Any, reader: Reader) -> Data:
    widths, rows = shape(table)
    return {
        "kind": "table",
        "columns": [_points(width) for width in widths],
        "ruled": has_lines(table, reader.styles),
        "inset": {side: _points(width) for side, width in inset(table).items()},
        "rows": [
            [
                {"span": span, "blocks": [] if cell is None else _inside(cell, reader)}
                for span, cell in row
            ]
            for row in rows
        ],
    }


def _points(twips: str | None) -> float:
    return number(twips) / TWIPS
