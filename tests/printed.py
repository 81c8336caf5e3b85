"""What is printed, read back: what a form says, and what a PDF and a Word file say.

What a form says follows from the form alone; what a file says, from poppler and from the text of
the Word file. Blanks and marks of direction are left out, as lines are broken anywhere.
"""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
from docx.oxml.ns import qn

from planner.commands.building.build import prepared
from planner.commands.building.making import BuildOptions, Made, make
from planner.folder.load import load
from planner.forms.document import Block, Document, Heading, Line, Paragraph, Table, TimedRow
from planner.forms.grid import Grid
from planner.forms.sign import Sign
from planner.writers import WRITERS, Writer
from planner.writers.grid.grounds import legend
from planner.writers.looks import Looks, planner_templates

LOOKS = Looks((planner_templates(),))
UNSEEN = re.compile("[\\s\u200b\u200e\u200f\ufffe]")
"""Blanks, marks of direction, and what pdfium sees in a hyphen at the end of a line."""


@cache
def made(folder: Path, language: str) -> tuple[Made, ...]:
    """The forms of all products but the letters, which are written by templates of their own."""
    loaded = load(folder)
    wish = BuildOptions(Path(), languages=(language,))
    forms, _ = make(loaded, wish, *prepared(loaded, wish))
    return tuple(of for of in forms if of.product != "letters")


def printed(folder: Path, language: str, suffix: str) -> Iterator[tuple[Made, Writer]]:
    """The forms that there is a file of with this ending, with what writes it."""
    for of in made(folder, language):
        yield from ((of, w) for w in WRITERS if w.suffix == suffix and of.is_written_by(w))


def squeezed(*texts: str) -> str:
    """Texts without all that shows nothing."""
    return UNSEEN.sub("", "".join(texts))


def said(document: Document, title: str) -> str:
    """All words of a paper, from its head to its end."""
    head = [*document.issuer, document.symbol, *document.marks, title, *document.subtitle]
    if document.cover:
        head = [*document.issuer, title, *document.subtitle, document.symbol, *document.marks]
    return squeezed(*head, *(words for block in document.blocks for words in _said(block)))


def _said(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph):
        yield block.text
    elif isinstance(block, TimedRow):
        yield block.time
        yield from (words for line in block.lines for words in _of_line(line))
    elif isinstance(block, Table):
        yield from (column.header for column in block.columns)
        for row in block.rows:
            yield from (words for cell in row for line in cell for words in _of_line(line))


def _of_line(line: Line) -> Iterator[str]:
    yield line.time
    yield from (run.text for run in line.runs)


def read_aloud(pdf: Path) -> str:
    """The words of a PDF as they are read aloud, without the list of headings."""
    command = ["pdfinfo", "-struct-text", str(pdf)]
    told = subprocess.run(command, capture_output=True, check=True).stdout
    kept, deep = [], None
    for line in told.decode(errors="replace").splitlines():
        at = len(line) - len(line.lstrip())
        deep = None if deep is not None and at <= deep else deep
        if deep is None and line.strip() == "TOC":
            deep = at
        if deep is None and (words := re.fullmatch(r' *"(.*)"', line)):
            kept.append(words[1])
    return squeezed(*kept)


def _letters(words: str) -> Counter[str]:
    return Counter(words.replace("-", ""))


def drawn(pdf: Path) -> Counter[str]:
    """All letters that stand on the pages of a PDF."""
    pages = (of.get_textpage() for of in pypdfium2.PdfDocument(pdf))
    return _letters(squeezed(*(of.get_text_range() for of in pages)))


def typed(word: bytes) -> tuple[str, str]:
    """The words of a Word file without the list of headings, and those at the foot of its first
    page.
    """
    document = docx.Document(BytesIO(word))
    body = [
        "-" if words.tag == qn("w:noBreakHyphen") else words.text or ""
        for paragraph in document.element.body.iter(qn("w:p"))
        if not str(paragraph.style or "").startswith("TOC")
        for words in paragraph.iter(qn("w:t"), qn("w:noBreakHyphen"))
    ]
    foot = (p.text for p in document.sections[-1].first_page_footer.paragraphs)
    return squeezed(*body), squeezed(*foot)


def on_one_sheet(form: Grid | Sign) -> Counter[str]:
    """All letters of a sheet, wherever they stand on it; hyphens may be those of a line’s end."""
    if isinstance(form, Sign):
        rows = [row for day in form.days for row in day.rows]
        days = (f"{''.join(form.head)}{form.room}{day.day}" for day in form.days)
        said = (words for row in rows for words in _said(row))
        return _letters(squeezed(*days, *said))
    top = (form.title, form.subtitle, form.symbol, form.date, *legend(form).values())
    frame = [*(head.text for head in form.heads), *(mark.text for mark in form.marks)]
    lines = (words for cell in form.cells for line in cell.lines for words in _of_line(line))
    return _letters(squeezed(*top, *frame, *(cell.time for cell in form.cells), *lines))


def is_misread(of: Made, pdf: Path) -> bool:
    """Whether a PDF says something else than its form: a paper in its order, a sheet anywhere."""
    if isinstance(of.form, Document):
        paper = of.form
        heard = read_aloud(pdf).replace(squeezed(paper.footnote), "", 1)
        heard = heard.replace(squeezed(paper.contents), "", 1)
        return heard != said(paper, paper.title if paper.cover else paper.title.upper())
    return isinstance(of.form, Grid | Sign) and drawn(pdf) != on_one_sheet(of.form)


def is_mistyped(of: Made, writer: Writer) -> bool:
    """The same of a Word file; it has its footnote at the foot of the first page."""
    if isinstance(of.form, Document):
        expected = said(of.form, of.form.title), squeezed(of.form.footnote)
        return typed(writer.write(of.form, LOOKS)) != expected
    if not isinstance(of.form, Grid | Sign):
        return False
    words, _ = typed(writer.write(of.form, LOOKS))
    between = {"·": words.count("·")} if isinstance(of.form, Grid) else {}
    return _letters(words) != on_one_sheet(of.form) | between
