"""The Word file that papers are written into: ours, or that of a conference."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt

from planner.errors import PlannerError
from planner.forms.document import Document, Heading
from planner.writers.docx.paper import write
from planner.writers.looks import Looks, looks_with, planner_templates

LOOKS = Looks((planner_templates(),))
SECRET = "zephyrine-4711"
PAPER = Document("en", "New", (Heading(1, "I. Agenda"),), symbol="MW/2", footnote="New note")


@pytest.fixture
def own(tmp_path: Path) -> Looks:
    """Looks of a conference whose secretary has changed a paper of ours in Word."""
    old = Document("en", SECRET, (Heading(1, SECRET),), symbol=SECRET, footnote=SECRET)
    word = docx.Document(BytesIO(write(old, LOOKS)))
    word.styles["Title"].font.size = Pt(20)
    word.sections[0].left_margin = Mm(40)
    word.add_comment(word.paragraphs[0].runs, text=SECRET)
    word.core_properties.keywords = SECRET
    folder = tmp_path / "templates"
    folder.mkdir()
    word.save(str(folder / "document.docx"))
    return looks_with(folder)


def test_a_paper_changed_in_word_is_a_template(own: Looks) -> None:
    word = docx.Document(BytesIO(write(PAPER, own)))
    assert [of.text for of in word.paragraphs] == ["New", "I. Agenda", ""]
    assert word.styles["Title"].font.size == Pt(20)
    assert round(word.sections[0].left_margin.mm) == 40


def test_nothing_of_the_changed_paper_is_left_but_its_looks(own: Looks) -> None:
    with zipfile.ZipFile(BytesIO(write(PAPER, own))) as package:
        octets = {name: package.read(name) for name in package.namelist()}
    assert [name for name, of in octets.items() if SECRET.encode() in of] == []
    assert b"MW/2" in octets["word/header1.xml"]
    assert b"New note" in octets["word/footer1.xml"]


def test_styles_are_known_by_their_names(own: Looks) -> None:
    """A Word in another language gives them other ids."""
    path = own.find("document.docx")
    word = docx.Document(str(path))
    word.styles["Heading 1"].element.set(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId", "berschrift1"
    )
    word.save(str(path))
    made = docx.Document(BytesIO(write(PAPER, own)))
    assert [of.style.name for of in made.paragraphs[:2]] == ["Title", "Heading 1"]


@pytest.mark.parametrize("octets", [b"", b"<html>", b"PK\x05\x06" + b"\0" * 18])
def test_a_template_that_is_no_word_file_is_said_plainly(tmp_path: Path, octets: bytes) -> None:
    (tmp_path / "document.docx").write_bytes(octets)
    with pytest.raises(PlannerError, match="the Word document cannot be written") as stopped:
        write(PAPER, looks_with(tmp_path))
    assert str(tmp_path / "document.docx") in stopped.value.remedy
