"""The sheet that a Word document is printed on, and what stands at the head of its pages.

A4 upright and the numbers of the OSCE are what the template has; here it is changed for others.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm

from planner.writers.docx.parts import Page, element, run, tab
from planner.writers.docx.speaking import speak

SHEETS = {
    "a4-landscape": {"page": (297, 210), "sides": (20, 20), "ends": (22, 17), "points": 10},
    "a5": {"page": (148.5, 210), "sides": (20, 14), "ends": (19, 15), "points": 9.5},
}
"""Width and height, margins inside and outside, above and below in millimetres; size of letters."""

RULE = 2268
"""How long the rule above a footnote is: 40 mm."""

_EARLIER = """\
writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData
embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData"""
BEFORE_MIRROR = frozenset(qn(f"w:{name}") for name in _EARLIER.split())
"""What precedes `mirrorMargins` in the settings of a document."""

POINTS = 11
"""The size of letters on A4."""


def set_page(word: Word, page: str) -> None:
    """Make the sheet another than the template has, with letters and stops to match."""
    if (sheet := SHEETS.get(page)) is None:
        return
    section = word.sections[-1]
    width, height, inside, outside, top, bottom = (
        Mm(length)
        for key in ("page", "sides", "ends")
        for length in sheet[key]  # type: ignore[attr-defined]
    )
    section.page_width, section.page_height = width, height
    section.left_margin, section.right_margin = inside, outside
    section.top_margin = top
    section.bottom_margin = section.footer_distance = bottom
    if inside != outside:
        _mirror(word)
    _set_stops(word, section)
    _scale(word, float(sheet["points"]) / POINTS)  # type: ignore[arg-type]


def set_symbol(word: Word, symbol: Iterable[Mapping[str, Any]], page: Page) -> None:
    """Write the runs of the symbol where the head of a page has words in the style “Document
    Symbol”.
    """
    header = word.sections[-1].header._element
    wanted = page.styles.get("document symbol")
    styled = (style for style in header.iter(qn("w:rStyle")) if style.get(qn("w:val")) == wanted)
    there = [style.getparent().getparent() for style in styled]
    for of in symbol if there else ():
        made = deepcopy(there[0])
        made.text = of["text"]
        if "lang" in of:
            speak(made, of["lang"])
        there[0].addprevious(made)
    for old in there:
        old.getparent().remove(old)


def number_at_foot(word: Word) -> None:
    """Number the pages in the middle of their feet and not of their heads."""
    section = word.sections[-1]
    for paragraph in section.header._element.iter(qn("w:p")):
        kept = (qn("w:pPr"),)
        symbol = [of for of in paragraph if _is_symbol(of)]
        for old in [of for of in paragraph if of.tag not in kept]:
            paragraph.remove(old)
        paragraph.extend([tab(), tab(), *symbol])
    section.footer.is_linked_to_previous = False
    foot = section.footer.paragraphs[0]._element
    field = element("fldSimple", run("2"), instr=" PAGE ")
    foot.get_or_add_pPr().append(element("jc", val="center"))
    foot.append(field)


def _is_symbol(part: Any) -> bool:
    return any(True for _ in part.iter(qn("w:rStyle")))


def _mirror(word: Word) -> None:
    """The margin at the left is that of the fold: it is at the right on every second page."""
    settings = word.settings.element
    if settings.find(qn("w:mirrorMargins")) is None:
        before = sum(of.tag in BEFORE_MIRROR for of in settings)
        settings.insert(before, element("mirrorMargins"))


def _set_stops(word: Word, section: Section) -> None:
    """Put the middle and the end of the line of the head where they are on this sheet, and the end
    of the rule above a footnote.
    """
    width = Length(
        (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    )
    places = {"center": width.twips // 2, "right": width.twips}
    for stop in word.styles.element.iter(qn("w:tab")):
        side = stop.get(qn("w:val"))
        if side in places:
            stop.set(qn("w:pos"), str(places[side]))
    for indent in word.styles.element.xpath("w:style[@w:styleId='FootnoteRule']/w:pPr/w:ind"):
        indent.set(qn("w:right"), str(max(0, width.twips - RULE)))


def _scale(word: Word, share: float) -> None:
    """Make all letters smaller; sizes are in half points."""
    for size in (of for name in ("w:sz", "w:szCs") for of in word.styles.element.iter(qn(name))):
        size.set(qn("w:val"), str(max(2, round(int(size.get(qn("w:val"), "22")) * share))))
