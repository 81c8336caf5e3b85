"""Word pages that are not papers: other page sizes, larger or smaller letters."""

from docx.document import Document as Word
from docx.oxml.ns import qn

from planner.writers.docx.parts import element

NORMAL = 11
"""The size of letters of the template, in points."""

SIDES = ("top", "right", "bottom", "left", "header", "footer")


def set_leaf(word: Word, width: int, height: int, margin: int) -> None:
    """A page of this size with the same margin on all sides, in twips."""
    section = word.sections[-1]._sectPr
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    turned = {"orient": "landscape"} if width > height else {}
    for key, value in ({"w": width, "h": height} | turned).items():
        size.set(qn(f"w:{key}"), str(value))
    for side in SIDES:
        margins.set(qn(f"w:{side}"), str(margin))


def clear_header(word: Word) -> None:
    """Nothing above the text from the second page on: no number of the page, no symbol."""
    header = word.sections[-1].header._element
    for old in list(header):
        header.remove(old)
    header.append(element("p"))


def set_size(word: Word, points: float) -> None:
    """All styles in larger or smaller letters, so that normal ones have this size."""
    styles = word.styles.element
    for size in [*styles.iter(qn("w:sz")), *styles.iter(qn("w:szCs"))]:
        own = int(size.get(qn("w:val")))
        size.set(qn("w:val"), str(max(2, round(own * points / NORMAL))))
