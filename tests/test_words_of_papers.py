"""The words of every paper on Bishkek stand in its PDF and in its Word file, and no others."""

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from planner.commands.building.making import BuildOptions, Made, make
from planner.folder.load import load
from planner.forms.document import Block, Document, Heading, Paragraph, Table, TimedRow
from planner.timetable.moment import moment
from planner.writers import pdf
from planner.writers.docx import paper as word
from planner.writers.looks import Looks, planner_templates
from planner.writers.script import printable

BISHKEK = Path(__file__).resolve().parents[1] / "agendas" / "bishkek-2001"
LOOKS = Looks((planner_templates(),))
SIGNS = {qn("w:br"): " ", qn("w:tab"): " ", qn("w:noBreakHyphen"): "-"}
"""What stands for a letter in a Word file."""


def papers() -> list[Made]:
    loaded = load(BISHKEK)
    at = moment(None, None, loaded.conference)
    made, _ = make(loaded, BuildOptions(Path("nowhere")), at)
    return [of for of in made if isinstance(of.form, Document)]


PAPERS = {of.stem: of.form for of in papers()}


def words(text: str) -> list[str]:
    """Words whatever the case of their letters, those with hyphens apart: lines break there."""
    plain = text.replace("\u00a0", " ").replace("\u200b", "")
    plain = re.sub("[-\x02\ufffe]", " ", plain)
    return plain.casefold().split()


def told(document: Document) -> Iterator[str]:
    yield from (*document.issuer, document.symbol, *document.marks)
    yield from (document.title, *document.subtitle, document.footnote)
    if document.contents:
        yield document.contents
        yield from (of.text for of in document.blocks if isinstance(of, Heading))
    for block in document.blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph):
        yield block.text
    elif isinstance(block, TimedRow):
        yield block.time
        yield from (f"{of.time} {''.join(run.text for run in of.runs)}" for of in block.lines)
    elif isinstance(block, Table):
        yield from (column.header for column in block.columns)
        for row in block.rows:
            yield from (
                f"{of.time} {''.join(run.text for run in of.runs)}" for cell in row for of in cell
            )


def expected(document: Document) -> Counter[str]:
    return Counter(words(" ".join(map(printable, told(document)))))


@pytest.mark.parametrize("stem", PAPERS)
def test_in_word(stem: str) -> None:
    made = docx.Document(BytesIO(word.write(PAPERS[stem], LOOKS)))
    section = made.sections[-1]
    parts = (made.element.body, section.first_page_footer._element)
    said = (_typed(paragraph) for part in parts for paragraph in part.iter(qn("w:p")))
    assert Counter(words(" ".join(said))) == expected(PAPERS[stem])


def _typed(paragraph: Any) -> str:
    """The words of a paragraph; an entry of a list of headings without the number of its page."""
    parts = paragraph.iter(qn("w:t"), *SIGNS)
    text = "".join(SIGNS.get(of.tag, of.text or "") for of in parts)
    is_entry = re.match(r"TOC\d", paragraph.style or "")
    return re.sub(r" \d+$", "", text) if is_entry else text


@pytest.mark.parametrize("stem", PAPERS)
def test_in_pdf(stem: str) -> None:
    document = PAPERS[stem]
    made = pypdfium2.PdfDocument(pdf.write(document, LOOKS))
    text = ""
    for number, page in enumerate(made):
        lines = page.get_textpage().get_text_bounded().splitlines()
        text += " ".join(lines if number == 0 else _without_head(lines, document)) + " "
    broken = {word for header in _headers(document) for word in words(header)}
    found, wanted = Counter(words(text)), expected(document)
    run_on = {word for word in found - wanted if _is_run_on(word, wanted)}
    missing = {word for word in wanted - found if not any(word in of for of in run_on)}
    assert missing <= broken
    assert set(found - wanted) <= broken | run_on | _of_contents(document, found) | _parts(broken)


def _is_run_on(word: str, known: Counter[str]) -> bool:
    """Whether two words of neighbouring columns were read as one."""
    return any({word[:at], word[at:]} <= known.keys() for at in range(1, len(word)))


def _headers(document: Document) -> Iterator[str]:
    """What stands above tables on each page, and may be broken where lines end."""
    tables = [of for of in document.blocks if isinstance(of, Table)]
    yield from (column.header for table in tables for column in table.columns)
    yield from (table.about for table in tables)


def _parts(broken: set[str]) -> set[str]:
    return {
        word[a:b] for word in broken for a in range(len(word)) for b in range(a + 2, len(word) + 1)
    }


def _without_head(lines: list[str], document: Document) -> list[str]:
    """A page without its number and the symbol at its head."""
    head = re.compile(rf"– \d+ –|{re.escape(document.symbol) or '$.'}")
    return [head.sub("", line, count=2) if at < 2 else line for at, line in enumerate(lines)]


def _of_contents(document: Document, found: Counter[str]) -> set[str]:
    """Dots and numbers of pages of a list of headings."""
    return {of for of in found if re.fullmatch(r"[\d.]+", of)} if document.contents else set()
