"""What a paper in Word says of itself: nobody sees it, and it says what was sent."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zlib import crc32

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from planner.forms.document import (
    DAY,
    Document,
    Heading,
    Line,
    LineStyle,
    Origin,
    Paragraph,
    Run,
    TimedRow,
)
from planner.writers.docx.paper import write
from planner.writers.looks import Looks, looks_with

DAY_ORIGIN = Origin("2027-05-03", ((DAY, "2027-05-03"),))
TIMES = Origin("opening-mon", (("start", "09:00"), ("end", "09:30")))
TITLE = Origin("opening-mon", (("title.en", "Opening"),))
NOTES = [Origin("opening-mon", (("note.en", text),)) for text in ("Bring water.", "And bread.")]
PAPER = Document(
    language="en",
    title="Conference on Wells",
    blocks=(
        Heading(1, "Agenda"),
        Heading(2, "Monday, 3 May 2027", origin=DAY_ORIGIN),
        TimedRow(
            "9.00–9.30",
            (
                Line(LineStyle.TITLE, (Run("Opening"),), origin=TITLE),
                *(Line(LineStyle.NOTE, (Run(of.cells[0][1]),), origin=of) for of in NOTES),
            ),
            origin=TIMES,
        ),
        Paragraph("Wells are deep."),
    ),
    contents="Contents",
    conference="0d6f",
    product="programme",
)


@pytest.fixture
def looks() -> Looks:
    return looks_with(Path("nowhere"))


def part(data: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return etree.fromstring(packed.read("customXml/item1.xml"))


def told(root: etree._Element, name: str) -> list[dict[str, str]]:
    return [{**of.attrib} for of in root.iter(f"{{urn:planner:paper}}{name}")]


def mark(text: str) -> str:
    return f"{crc32(text.encode()):08x}"


def test_what_was_sent(looks: Looks) -> None:
    """Two headings have the bookmarks 0 and 1 of the list of headings: pieces begin at 2."""
    root = part(write(PAPER, looks))
    assert root.attrib == {
        "layout": "1",
        "conference": "0d6f",
        "product": "programme",
        "language": "en",
        "moment": "1980-01-01T00:00:00+00:00",
    }
    cells = {"start": "09:00", "end": "09:30", "title.en": "Opening"}
    note = {"note.en": mark("Bring water.\nAnd bread.")}
    marks = {key: mark(text) for key, text in cells.items()}
    assert told(root, "item") == [{"id": "opening-mon", **marks, **note}]
    day, item = "2027-05-03", "opening-mon"
    assert [tuple(of.values()) for of in told(root, "piece")] == [
        ("3", day, "day", mark("Monday, 3 May 2027")),
        ("4", item, "start end", mark("9.00–9.30")),
        ("5", item, "title.en", mark("Opening")),
        ("6", item, "note.en", mark("Bring water.")),
        ("7", item, "note.en", mark("And bread.")),
    ]
    frame = ("Conference on Wells", "Agenda", "Wells are deep.")
    assert told(root, "frame") == [{"marks": " ".join(map(mark, frame))}]


def test_a_bookmark_around_the_words_of_each_piece(looks: Looks) -> None:
    body = docx.Document(BytesIO(write(PAPER, looks))).element.body
    begins = [*body.iter(qn("w:bookmarkStart"))]
    ids = [of.get(qn("w:id")) for of in begins]
    assert len({*ids}) == len(ids)
    assert sorted(ids) == sorted(of.get(qn("w:id")) for of in body.iter(qn("w:bookmarkEnd")))
    ours = [of for of in begins if of.get(qn("w:name")).startswith("_planner")]
    words = {
        of.get(qn("w:name")): "".join(said.text for said in of.getparent().iter(qn("w:t")))
        for of in ours
    }
    assert words == {
        "_planner3": "Monday, 3 May 2027",
        "_planner4": "9.00–9.30",
        "_planner5": "Opening",
        "_planner6": "Bring water.",
        "_planner7": "And bread.",
    }


def test_a_paper_that_cannot_come_back_says_whose_it_is(looks: Looks) -> None:
    data = write(replace(PAPER, product=""), looks)
    root = part(data)
    assert (root.get("conference"), root.get("product"), len(root)) == ("0d6f", "", 0)
    assert b"_planner" not in zipfile.ZipFile(BytesIO(data)).read("word/document.xml")


def test_a_paper_of_no_conference_says_nothing(looks: Looks) -> None:
    data = write(replace(PAPER, conference="", product=""), looks)
    assert not [of for of in zipfile.ZipFile(BytesIO(data)).namelist() if "customXml" in of]


def test_the_same_bytes_again(looks: Looks) -> None:
    assert write(PAPER, looks) == write(PAPER, looks)
