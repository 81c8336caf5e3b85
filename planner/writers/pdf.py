"""Papers as PDF: archivable (PDF/A-2a) and accessible (PDF/UA-1), the same bytes every time."""

import re
from collections.abc import Iterator

from planner.findings import Finding
from planner.forms.document import Document
from planner.writers import glyphs
from planner.writers import letterhead as heads
from planner.writers.looks import Looks
from planner.writers.paper import as_data
from planner.writers.press import Forme, Press

TEMPLATE = "document.typ"

SHORT = range(2, 16)
"""Papers of so many pages are tried a little tighter, to save a last page with a few lines."""

SAVED = 0.15
"""What part of a page is saved on each by being set a little tighter, at most."""

_PAGE = re.compile(rb"/Type\s*/Page\b")


def write(document: Document, looks: Looks) -> bytes:
    """The paper as a PDF. PlannerError where a template or a font does not allow it."""
    forme = _forme(document, looks)
    normal = forme.printed(document.issued)
    number = pages(normal)
    if number not in SHORT or _filled(forme) > SAVED * number:
        return normal
    tight = forme.printed(document.issued, tight="yes")
    return tight if pages(tight) < number else normal


def faults(document: Document, looks: Looks) -> Iterator[Finding]:
    """What cannot be printed: letters that no font has, or the picture of the letterhead."""
    yield from glyphs.faults(document, looks)
    yield from heads.faults(looks)


def heading_pages(document: Document, looks: Looks) -> list[int]:
    """On which pages the headings stand, in their order, with the usual space between lines; none
    where a template does not tell it.
    """
    told = _forme(document, looks).told("pages")
    return [page for pages in told for page in pages]


def _forme(document: Document, looks: Looks) -> Forme:
    """A paper with the conference's own letterhead."""
    own = heads.letterhead(looks)
    data = as_data(document) | {"letterhead": own.svg if own else ""}
    return Press(TEMPLATE, looks).forme(data)


def _filled(forme: Forme) -> float:
    """What part of the last page is filled."""
    (filled,) = forme.told("filled")
    return float(filled)


def pages(pdf: bytes) -> int:
    """How many pages a PDF of ours has."""
    return len(_PAGE.findall(pdf))
