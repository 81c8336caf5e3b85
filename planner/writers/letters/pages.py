"""A filled letter as the printer sees it: paragraphs, tables, head and foot of its pages.

It is read from what Word would open. Lengths are in points.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from docx.oxml.ns import qn

from planner.forms.letter import Letter
from planner.writers.letters.fill import Filled, filled, template_of
from planner.writers.letters.runs import Data, Reader, half_points, runs
from planner.writers.letters.styles import Look, Styles
from planner.writers.letters.tables import cells, columns, has_lines, inset
from planner.writers.looks import Looks
from planner.writers.script import is_right_to_left

TWIPS = 20
"""Twips in a point."""

LINE = 240
"""A line of single height, in the units of Word."""

DEEPEST = 6
"""The deepest level of headings that PDF knows."""

_ALIGN = {"start": "left", "end": "right", "both": "justify", "distribute": "justify"}
_SIDES = ("top", "right", "bottom", "left", "header", "footer")
_AROUND = {"header": "head", "footer": "foot"}


def pages(letter: Letter, looks: Looks) -> Data:
    """A letter as the template of the printer sees it. PlannerError where it has a fault."""
    template, parts = template_of(letter, looks), filled(letter, looks)
    word = template.word
    assert word is not None  # A template without a file has a fault.
    styles = looks.once(f"styles of {template.place}", lambda: Styles(word.styles.element))
    reader = Reader(styles, word.part)
    body = parts[word.part].find(qn("w:body"))
    section = body.find(qn("w:sectPr"))
    return {
        "language": letter.language,
        "direction": "rtl" if is_right_to_left(letter.language) else "ltr",
        **_page(section),
        **_around(section, parts, reader),
        "blocks": list(_blocks(body, reader)),
    }


def _page(section: Any) -> Data:
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    sides = {side: _points(margins.get(qn(f"w:{side}"))) for side in _SIDES}
    width, height = (_points(size.get(qn(f"w:{side}"))) for side in "wh")
    return {"width": width, "height": height, "margins": sides}


def _around(section: Any, parts: Filled, reader: Reader) -> Data:
    """The heads and the feet of pages; the first has its own where that is said."""
    found: dict[str, list[Data]] = {"head": [], "foot": [], "first_head": [], "first_foot": []}
    for name, key in _AROUND.items():
        for reference in section.findall(qn(f"w:{name}Reference")):
            first = "first_" if reference.get(qn("w:type")) == "first" else ""
            part = reader.part.related_parts[reference.get(qn("r:id"))]
            if reference.get(qn("w:type")) != "even":
                found[first + key] = list(_blocks(parts[part], replace(reader, part=part)))
    if section.find(qn("w:titlePg")) is None:
        found |= {"first_head": found["head"], "first_foot": found["foot"]}
    return found


def _blocks(container: Any, reader: Reader) -> Iterator[Data]:
    for element in container:
        if element.tag == qn("w:p"):
            yield from _paragraph(element, reader)
        elif element.tag == qn("w:tbl"):
            yield _table(element, reader)
        elif element.tag == qn("w:sdt"):
            yield from _blocks(element.find(qn("w:sdtContent")), reader)


def _paragraph(paragraph: Any, reader: Reader) -> Iterator[Data]:
    look = reader.styles.of_paragraph(paragraph)
    if look.get("new_page"):
        yield {"kind": "new page"}
    yield {
        "kind": "paragraph",
        **_set(look),
        "size": half_points(reader.styles.of_mark(paragraph)),
        "runs": list(runs(paragraph, reader)),
    }
    if paragraph.xpath(".//w:br[@w:type='page']"):
        yield {"kind": "new page"}


def _set(look: Look) -> Data:
    """How a paragraph is set, in points."""
    align, level = look.get("align", "left"), int(look.get("level", DEEPEST))
    return {
        "align": _ALIGN.get(align, align),
        **{key: _points(look.get(key)) for key in ("before", "after", "left", "right")},
        "first": _points(look.get("first")) - _points(look.get("hanging")),
        "line": int(look.get("line", LINE)) / (LINE if _is_relative(look) else TWIPS),
        "relative": _is_relative(look),
        "rank": level + 1 if level < DEEPEST else 0,
        "keep": bool(look.get("keep")),
        "whole": bool(look.get("whole")),
        "ruled": look.get("border", "nil") not in ("nil", "none"),
    }


def _is_relative(look: Look) -> bool:
    """Whether the distance of lines is given in lines, not in points."""
    return look.get("line_rule", "auto") == "auto"


def _table(table: Any, reader: Reader) -> Data:
    return {
        "kind": "table",
        "columns": [_points(width) for width in columns(table)],
        "ruled": has_lines(table, reader.styles),
        "inset": {side: _points(width) for side, width in inset(table).items()},
        "rows": [
            [{"span": span, "blocks": list(_blocks(cell, reader))} for span, cell in cells(row)]
            for row in table.iter(qn("w:tr"))
            if row.getparent() is table
        ],
    }


def _points(twips: str | None) -> float:
    return float(twips or 0) / TWIPS
