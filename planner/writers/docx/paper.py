"""Writes papers as Word documents for a secretary to edit: every paragraph has a named style.

Their appearance comes from `document.docx`, a Word file, or one that is stored unpacked.
"""

from collections.abc import Iterator
from io import BytesIO

from docx.document import Document as Word

from planner.findings import Finding
from planner.forms.document import Document
from planner.writers import letterhead as heads
from planner.writers.docx.body import body
from planner.writers.docx.frame import (
    describe,
    put_letterhead,
    set_footnote,
    set_language,
)
from planner.writers.docx.marks import describe_itself, numbered
from planner.writers.docx.right_to_left import turn
from planner.writers.docx.sheet import number_at_foot, set_page, set_symbol
from planner.writers.docx.speaking import said
from planner.writers.docx.template import fill, opened, page_of
from planner.writers.looks import Looks
from planner.writers.package import settled
from planner.writers.paper import as_data
from planner.writers.pdf import heading_pages


def write(document: Document, looks: Looks) -> bytes:
    """The paper as a Word document. PlannerError where the template is none."""
    return packed_word(composed(document, looks))


def faults(_document: Document, looks: Looks) -> Iterator[Finding]:
    """A picture of the letterhead that is none."""
    return heads.faults(looks)


def composed(document: Document, looks: Looks) -> Word:
    """The same, not yet a file."""
    pages = heading_pages(document, looks) if document.contents else []
    paper, word = as_data(document) | {"pages": pages}, opened(looks)
    set_page(word, paper["page"])
    page = page_of(word)
    describe(word, paper, document.issued)
    set_language(word, document.language)
    set_symbol(word, paper["said"]["running"], page)
    set_footnote(word, [*said(paper["said"]["footnote"])] if paper["footnote"] else [], page)
    if paper["house"] != "osce":
        number_at_foot(word)
    origins = numbered(paper, document)
    fill(word, body(paper, page))
    if own := heads.letterhead(looks):
        put_letterhead(word, own.png, ", ".join(paper["issuer"]) or paper["heading"], page.width)
    if paper["direction"] == "rtl":
        turn(word)
    if document.conference:
        describe_itself(word, document, origins, page)
    return word


def packed_word(word: Word) -> bytes:
    """A Word document as a file."""
    file = BytesIO()
    word.save(file)
    return settled(file.getvalue())
