"""Files that LibreOffice makes of a Word document say the same as the document itself."""

import subprocess
from pathlib import Path

import docx
import pytest
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.shared import Cm

from planner.readers.files import read_source

ROWS = (
    ("Time", "Item", "Room"),
    (
        "09:00–\n10:30",
        "Opening of the Conference by the host country and welcoming addresses\n"
        "Chair: H.E. Ms. Amara Solane, Minister for Water Affairs of the Republic of Tarvan",
        "Hall A on the first floor, east wing",
    ),
    ("10:30", "Coffee break", "Foyer"),
    ("11:00", "Session 1: Wells\nChair: Mr. Renn", "Hall B"),
    ("12:30", "Lunch", ""),
)

EXPECTED = [
    "Monday, 3 May 2027",
    "Time\tItem\tRoom",
    "09:00–10:30\tOpening of the Conference by the host country and welcoming addresses"
    "\tHall A on the first floor, east wing",
    "\tChair: H.E. Ms. Amara Solane, Minister for Water Affairs of the Republic of Tarvan",
    "10:30\tCoffee break\tFoyer",
    "11:00\tSession 1: Wells\tHall B",
    "\tChair: Mr. Renn",
    "12:30\tLunch",
    "1. Adoption of the report",
    "2. Other business",
]


def agenda(folder: Path) -> Path:
    """A table with borders, its cells as high as the highest and their words in the middle."""
    document = docx.Document()
    document.add_paragraph("Monday, 3 May 2027")
    table = document.add_table(0, 3)
    table.style = "Table Grid"
    for words in ROWS:
        for cell, text, width in zip(table.add_row().cells, words, (2.5, 9, 4), strict=True):
            cell.text, cell.width = text, Cm(width)
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    for text in ("Adoption of the report", "Other business"):
        document.add_paragraph(text, style="List Number")
    document.save(str(folder / "agenda.docx"))
    return folder / "agenda.docx"


def converted(file: Path, form: str) -> Path:
    """The file as LibreOffice saves it in another form, with a profile of its own."""
    folder = file.parent / "made"
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, str(file)], capture_output=True, check=True, timeout=240)
    (made,) = folder.iterdir()
    return made


def texts(path: Path) -> list[str]:
    source = read_source(path, path.name)
    assert not source.findings
    return [line.text.strip(" ") for line in source.lines if line.text]


def test_the_document_itself(tmp_path: Path) -> None:
    assert texts(agenda(tmp_path)) == EXPECTED


@pytest.mark.tool("libreoffice")
@pytest.mark.parametrize("form", ["docx:MS Word 2007 XML", "pdf", "html:HTML (StarWriter)"])
def test_what_is_made_of_it(tmp_path: Path, form: str) -> None:
    assert texts(converted(agenda(tmp_path), form)) == EXPECTED


@pytest.mark.tool("libreoffice")
@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("doc:MS Word 97", "a document of an old Word (.doc)"),
        ("rtf", "a document in RTF"),
        ("odt", "a document of LibreOffice (.odt)"),
    ],
)
def test_formats_that_are_not_read_are_told_apart(tmp_path: Path, form: str, kind: str) -> None:
    (finding,) = read_source(converted(agenda(tmp_path), form), "agenda").findings
    assert finding.message == f"This is {kind}."


@pytest.mark.tool("libreoffice")
def test_a_pdf_behind_a_password_is_told(tmp_path: Path) -> None:
    secret = (
        'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
        '"DocumentOpenPassword":{"type":"string","value":"wells"}}'
    )
    (finding,) = read_source(converted(agenda(tmp_path), secret), "agenda.pdf").findings
    assert finding.name == "source-encrypted"
