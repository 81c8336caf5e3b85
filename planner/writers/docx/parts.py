"""The smallest parts of a Word document: paragraphs, runs, tables, and the lengths that they need.

Lengths are in twips: 20 to a point, 1440 to an inch.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from planner.forms.sent_paper import BOOKMARK
from planner.writers.script import CLOSE_HYPHEN

Element = Any
"""An element of a Word document."""

TWIP = 635
"""A twip in the units that the library gives lengths in."""

STEP = 340
"""The extra indent of what is inside an item: 6 mm."""

HANGING = 227
"""The extra indent of the second line of an officer: 4 mm."""

APART = 227
"""The distance between two columns of a table: 4 mm."""

_CLOSE_HYPHEN = re.compile(CLOSE_HYPHEN)


@dataclass(frozen=True, slots=True)
class Page:
    """Where parts are put: the ids of styles by their names, and the width of the text."""

    styles: Mapping[str, str]
    width: int

    def paragraph(self, style: str, content: Iterable[Element], *settings: Element) -> Element:
        """A paragraph of a style. `settings` are its own, in the order of the format."""
        named = [element("pStyle", val=self.styles[style])] if style in self.styles else []
        return element("p", element("pPr", *named, *settings), *content)

    def table(self, style: str, widths: Iterable[int], rows: Iterable[Element]) -> Element:
        """A table with columns of these widths, whatever is typed into it."""
        widths = tuple(widths)
        named = [element("tblStyle", val=self.styles[style])] if style in self.styles else []
        look = element(
            "tblPr",
            *named,
            element("tblW", w=sum(widths), type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0000"),
        )
        grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
        return element("tbl", look, grid, *rows)


def element(name: str, /, *children: Element, **attributes: object) -> Element:
    """`element("ind", left=340)` is `<w:ind w:left="340"/>`."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def run(text: str, style: str = "") -> Element:
    """Words, in the character style of this id; some of their hyphens end no line."""
    made = element("r", *([element("rPr", element("rStyle", val=style))] if style else []))
    for number, part in enumerate(_CLOSE_HYPHEN.split(text)):
        if number:
            made.append(element("noBreakHyphen"))
        made.append(_words(part))
    return made


def _words(text: str) -> Element:
    words = element("t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    return words


def tab() -> Element:
    """What moves the following words to the next stop."""
    return element("r", element("tab"))


def bookmarked(own_id: int, name: str, content: Iterable[Element]) -> list[Element]:
    """Content with a mark around it that programs find again."""
    begin = element("bookmarkStart", id=own_id, name=name)
    return [begin, *content, element("bookmarkEnd", id=own_id)]


def traced(part: Mapping[str, Any], content: Iterable[Element]) -> list[Element]:
    """The words of a part of a paper, with the mark by which it is known when it comes back."""
    number, words = part.get("number"), [*content]
    return (
        words if number is None or not words else bookmarked(number, f"{BOOKMARK}{number}", words)
    )


def row(cells: Iterable[Element], *settings: Element) -> Element:
    """A row of a table. `settings` say how it behaves between two pages."""
    look = [element("trPr", *settings)] if settings else []
    return element("tr", *look, *cells)


def apart(rows: Iterable[Element]) -> list[Element]:
    """Rows whose words keep their distance from the next column, by the indents of paragraphs.

    Of a table from right to left some programs take the right margin of cells for the side on
    which lines end, others for the right one; on indents they agree.
    """
    told = [*rows]
    for each in told:
        for beside in each.findall(qn("w:tc"))[:-1]:
            for paragraph in beside.iter(qn("w:p")):
                paragraph.get_or_add_pPr().get_or_add_ind().set(qn("w:right"), str(APART))
    return told


def cell(
    width: int, content: Iterable[Element], *, gap: bool = True, open_at: Sequence[str] = ()
) -> Element:
    """A cell; without its gap it is close to the row above, and where it is `open`, also at the
    sides, without a rule between the rows. It contains at least one paragraph.
    """
    look = [element("tcW", w=width, type="dxa")]
    if open_at:
        look.append(element("tcBorders", *(element(side, val="nil") for side in open_at)))
    close = open_at if gap else ["top"]
    if close:
        look.append(element("tcMar", *(element(side, w=0, type="dxa") for side in close)))
    return element("tc", element("tcPr", *look), *(list(content) or [element("p")]))
