"""Letters as PDF: the words of the Word file, its looks, and sheets of their own."""

# ruff: noqa: E501 (what Word writes is as wide as it is)

import datetime as dt
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from planner.forms.letter import Letters
from planner.writers.letters import bound
from planner.writers.letters import word as word_file
from planner.writers.letters.pages import pages
from planner.writers.letters.pdf import faults, write
from planner.writers.looks import Looks
from tests import archivable
from tests.writers.letters.conftest import LOOKS, Change, letter

Changed = Callable[[Change], Looks]
ISSUED = dt.datetime(2031, 4, 26, tzinfo=dt.UTC)
HOSTILE = ['#panic("x")', "*bold* $x$ @ref <lbl>", '"]; #let a = [', '#read("/etc/passwd")']


def text_of(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [one.get_textpage().get_text_bounded() for one in document]


def words(text: str) -> list[str]:
    return re.sub(r"[\u0002\ufffe]", "", text).split()


def words_of_word(octets: bytes) -> list[str]:
    """The words of a Word file in the order of its page: head, then body with its tables."""
    made: Any = docx.Document(BytesIO(octets))
    found = [of.text for of in made.sections[0].first_page_header.paragraphs]
    for block in made.iter_inner_content():
        rows = block.rows if hasattr(block, "rows") else ()
        found += [cell.text for row in rows for cell in row.cells] or [block.text]
    return words(" ".join(found))


@pytest.mark.parametrize("kind", ["note-verbale", "invitation"])
@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_the_pdf_says_what_the_word_file_says(kind: str, language: str) -> None:
    one = letter(kind, language, title=" ".join(HOSTILE))
    (said,) = text_of(write(one, LOOKS))
    expected = words_of_word(word_file.write(one, LOOKS))
    assert [of.casefold() for of in words(said)] == [of.casefold() for of in expected]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_it_is_for_archives_and_for_screen_readers(language: str, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(write(letter(language=language), LOOKS))
    assert archivable.faults(file) == []


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert write(letter(), LOOKS) == write(letter(), Looks(LOOKS.folders))


def test_what_is_changed_in_word_is_changed_in_the_pdf(changed: Changed) -> None:
    def change(word: Word) -> None:
        centred = word.add_paragraph("Bring {{ body }}.")
        centred.alignment = WD_ALIGN_PARAGRAPH.CENTER
        centred.runs[0].bold = True
        grid = word.add_table(rows=1, cols=2, style=None)
        grid.rows[0].cells[0].text, grid.rows[0].cells[1].text = "Left", "Right"

    looks = changed(change)
    (said,) = text_of(write(letter(), looks))
    assert words(said)[-4:] == ["Bring", "Austria.", "Left", "Right"]
    *_, paragraph, table = pages(letter(), looks)["blocks"]
    assert (paragraph["align"], paragraph["runs"][0]["bold"]) == ("center", True)
    assert [len(row) for row in table["rows"]] == [2]


def test_a_picture_in_the_template_is_in_the_pdf(changed: Changed) -> None:
    dot = pypdfium2.PdfBitmap.new_native(2, 2, 4)
    file = BytesIO()
    dot.to_pil().convert("RGB").save(file, "PNG")

    def change(word: Word) -> None:
        word.sections[0].first_page_header.paragraphs[0].add_run().add_picture(
            BytesIO(file.getvalue())
        )

    pdf = pypdfium2.PdfDocument(write(letter(), changed(change)))
    assert [of.type for of in pdf[0].get_objects(max_depth=3)].count(3) == 1  # 3: an image


def test_pages_after_the_first_are_numbered() -> None:
    first, second = text_of(write(letter(level="Many words. " * 200), LOOKS))
    assert "Tarvan Conference" in first.title()
    assert words(second)[:3] == ["–", "2", "–"]


def test_each_letter_begins_on_a_new_sheet_and_counts_its_own_pages() -> None:
    long = letter(level="Many words. " * 200, addressee="Second")
    three = (letter(addressee="First"), long, letter(addressee="Third", language="ru"))
    said = text_of(bound.write(Letters("en", "Letters", three, ISSUED), LOOKS))
    assert [text.split()[-1:] for text in said] == [
        ["First"],
        [],
        ["words."],
        ["Second"],
        ["Third"],
    ]
    assert words(said[3])[:3] == ["–", "2", "–"]


def test_a_character_that_no_font_has_is_named_with_its_letter() -> None:
    (fault,) = faults(letter(addressee="Ministry of 𓀀"), LOOKS)
    assert (fault.name, str(fault.place)) == ("glyph-missing", "invitees.csv:2")


def test_a_file_that_would_lack_a_letter_is_not_made(changed: Changed) -> None:
    looks = changed(lambda word: word.add_paragraph("Come before {{ due }}."))
    some = Letters("en", "Letters", (letter(), letter(due="")), ISSUED)
    (fault,) = bound.faults(some, looks)
    assert fault.name == "letters-incomplete"
    assert fault.message == "1 of 2 letters cannot be made."
    assert tuple(bound.faults(Letters("en", "Letters", (letter(),), ISSUED), looks)) == ()


def said_of(looks: Looks) -> list[str]:
    """The words of a letter from the address of the reply on."""
    said = words(" ".join(text_of(write(letter(), looks))))
    return said[said.index("April") + 2 :]


ADDRESSED = ["Ministry", "of", "Foreign", "Affairs", "of", "the", "Republic", "of", "Austria"]


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (
            "<w:tbl {}><w:tr><w:tc><w:tcPr><w:gridSpan w:val='3'/></w:tcPr>{A}</w:tc></w:tr>"
            "<w:tr><w:tc>{B}</w:tc></w:tr><w:tr><w:tc>{C}</w:tc><w:tc>{D}</w:tc></w:tr></w:tbl>",
            "A B C D",
        ),
        (
            "<w:tbl {}><w:sdt><w:sdtContent><w:tr><w:tc>{A}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
            "A",
        ),
        (
            "<w:tbl {}><w:tr><w:tc><w:tbl><w:tr><w:tc>{A}</w:tc></w:tr></w:tbl>{B}</w:tc></w:tr></w:tbl>",
            "A B",
        ),
        (
            "<w:tbl {}><w:tr><w:tc><w:p><w:r><w:br w:type='page'/><w:t>A</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "A",
        ),
        ("<w:sdt {}><w:sdtContent>{A}</w:sdtContent></w:sdt>", "A"),
        (
            "<w:p {}><w:hyperlink><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r></w:hyperlink></w:p>",
            "A B",
        ),
        ("<w:p {}><w:pPr><w:outlineLvl w:val='4'/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>", "A"),
        (
            "<w:p {}><w:pPr><w:jc w:val='#panic()'/><w:spacing w:before='1.5cm' w:line='x'/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>",
            "A",
        ),
        ("<w:p {}><w:r><w:rPr><w:caps/><w:sz w:val='no'/></w:rPr><w:t>a</w:t></w:r></w:p>", "A"),
        ("<w:p {}><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r></w:p>", ""),
    ],
)
def test_whatever_word_can_hold_is_read(changed: Changed, xml: str, said: str) -> None:
    cells = {name: f"<w:p><w:r><w:t>{name}</w:t></w:r></w:p>" for name in "ABCD"}
    made = parse_xml(xml.format(nsdecls("w"), **cells))
    looks = changed(lambda word: word.paragraphs[-1]._p.addnext(made))
    assert said_of(looks) == [*ADDRESSED, *said.split()]


def test_a_text_that_says_nothing_of_its_page(changed: Changed) -> None:
    def change(word: Word) -> None:
        word.element.body.remove(word.element.body.sectPr)

    looks = changed(change)
    assert said_of(looks) == ADDRESSED
    page_of_it = pypdfium2.PdfDocument(write(letter(), looks))[0]
    assert [round(of) for of in page_of_it.get_size()] == [595, 842]


def test_a_picture_that_cannot_be_printed_is_named(changed: Changed) -> None:
    def change(word: Word) -> None:
        part = Part(PackURI("/word/media/a.emf"), "image/x-emf", b"x", word.part.package)
        word.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)

    (fault,) = faults(letter(), changed(change))
    assert (
        fault.message
        == "The template has a picture of the type image/x-emf; only PNG, JPEG and SVG are printed."
    )
