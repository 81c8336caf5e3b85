"""Word documents that are no papers of ours, or worse: each gets a clear answer."""

import re
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from tests.commands.conftest import write
from tests.commands.papers import Trip, sent
from tests.commands.test_import_agenda import ENGLISH, FRENCH, SETTINGS
from tests.commands.test_import_files import packed, parts
from tests.commands.workbooks import Run, told

PART = "customXml/item1.xml"


@pytest.fixture
def trip(tmp_path: Path, planner: Run) -> Trip:
    files = {"conference.toml": SETTINGS, "agenda.en.txt": ENGLISH, "agenda.fr.txt": FRENCH}
    folder = write(tmp_path / "wells-2027", **files)
    return Trip(folder, sent(folder, "programme", tmp_path / "out", "programme.en.docx"), planner)


def refused(trip: Trip, path: Path, finding: str) -> str:
    """The file is refused with this finding, and nothing has changed; the whole screen."""
    screen = trip.given(path, "--apply", "--remove")
    assert told(screen)[:1] == [f"{path.name}: error: {finding}"]
    assert screen.code == 1
    assert "    → " in screen.err
    assert "Traceback" not in screen.err
    assert (trip.text("agenda.en.txt"), trip.text("agenda.fr.txt")) == (ENGLISH, FRENCH)
    return screen.err


def with_part(trip: Trip, pattern: str, new: str) -> Path:
    """The paper with something else in the part that says what it is."""
    content = parts(trip.paper.path)
    said, count = re.subn(pattern, new, content[PART].decode())
    assert count
    return packed(trip.paper.path, content | {PART: said.encode()})


def test_somebodys_own_agenda(trip: Trip, tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Monday, 3 May 2027\n9.00 Opening")
    word.save(str(tmp_path / "own.docx"))
    finding = "paper-without-mark: This document does not say what was sent."
    screen = refused(trip, tmp_path / "own.docx", finding)
    assert (
        "planner diff FOLDER folder FILE; to make a new folder from it: planner new --from FILE."
        in screen
    )


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
SAVE = "→ Save it as a Word document (.docx), and import that."
COMPARE = "→ To compare it: planner diff FOLDER folder FILE."
DOCUMENTS = [
    ("back.doc", OLD, "a document of an old Word (.doc)", SAVE),
    ("back.rtf", b"{\\rtf1 09.00 Opening}", "a document in RTF", SAVE),
    ("back.html", b"<html><body><p>09.00 Opening</p></body></html>", "a web page", COMPARE),
    ("back.txt", b"Programme\n\n09.00-09.30  Opening\n", "a text, not a table", COMPARE),
    ("back.pdf", b"%PDF-1.7\n", "a PDF", COMPARE),
    ("back", b"%PDF-1.7\n", "a PDF", COMPARE),
]


@pytest.mark.parametrize(("name", "data", "kind", "hint"), DOCUMENTS)
def test_other_documents_of_text(trip: Trip, name: str, data: bytes, kind: str, hint: str) -> None:
    path = trip.folder.parent / name
    path.write_bytes(data)
    screen = refused(trip, path, f"document-not-taken-back: This is {kind}.")
    assert hint in screen


def test_a_document_of_libreoffice(trip: Trip, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "back.odt", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    finding = "document-not-taken-back: This is a document of LibreOffice (.odt)."
    assert SAVE in refused(trip, tmp_path / "back.odt", finding)


@pytest.mark.parametrize("between", ["\t", ";", ","])
def test_a_table_of_text_is_no_document(trip: Trip, tmp_path: Path, between: str) -> None:
    """Be there times at the beginning of its lines."""
    rows = [("Arrives", "Delegation", "Given name", "Family name"), ("09.30", "AT", "Ada", "Rill")]
    table = "".join(f"{between.join(row)}\n" for row in rows)
    (tmp_path / "list.txt").write_text(table, encoding="utf-8")
    screen = trip.given(tmp_path / "list.txt", "--into", "participants")
    assert "participants: 1 new, 0 unchanged\n  + Ada Rill AT" in screen.out


def test_of_another_conference(trip: Trip) -> None:
    path = with_part(trip, 'conference="[^"]*"', 'conference="e0a1"')
    finding = "paper-of-another-conference: This was made on 2027-01-15 for another conference."
    refused(trip, path, finding)


@pytest.mark.parametrize(
    ("pattern", "new"), [('layout="1"', 'layout="99"'), ('moment="[^"]*"', 'moment="yesterday"')]
)
def test_of_another_version(trip: Trip, pattern: str, new: str) -> None:
    path = with_part(trip, pattern, new)
    refused(trip, path, "paper-of-another-version: This paper cannot be imported.")


def test_in_a_language_of_no_papers(trip: Trip) -> None:
    path = with_part(trip, 'language="en"', 'language="xx"')
    finding = "paper-not-taken-back: The conference no longer has papers in “xx”."
    refused(trip, path, finding)


def test_side_by_side(trip: Trip, tmp_path: Path) -> None:
    paper = sent(trip.folder, "programme-side-by-side", tmp_path / "both", "*.docx")
    refused(trip, paper.path, "paper-not-taken-back: Papers of this kind cannot be imported.")


@pytest.mark.parametrize("part", [' n="[^"]*"', ' item="[^"]*"', 'keys="[^"]*"'])
def test_a_part_that_somebody_wrote_into(trip: Trip, part: str) -> None:
    """Nothing is known of its pieces: no item is taken for one that is gone."""
    path = with_part(trip, part, "")
    refused(trip, path, "paper-without-mark: Nothing of what was sent can be found in this paper.")


def test_without_bookmarks(trip: Trip) -> None:
    """A program that drops them: all is known by its words."""
    content = parts(trip.paper.path)
    body = re.sub(r"<w:bookmark[^>]*/>", "", content["word/document.xml"].decode())
    body = body.replace("09.30–12.00", "09.30–12.15")
    path = packed(trip.paper.path, content | {"word/document.xml": body.encode()})
    screen = trip.given(path)
    assert (screen.code, told(screen)) == (0, [])
    assert screen.out == (
        "agenda: 1 changed, 7 unchanged\n"
        "  ~ session-1-mon  “Session 1: Wells”  end: “12:00” → “12:15”    "
        "programme.en.docx!Monday, 3 May 2027!2\n"
    )


def test_cut_off(trip: Trip) -> None:
    trip.paper.path.write_bytes(trip.paper.path.read_bytes()[:5000])
    finding = "source-damaged: This Word document is damaged or cut off."
    refused(trip, trip.paper.path, finding)


def test_behind_a_password(trip: Trip, tmp_path: Path) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "locked.docx").write_bytes(data)
    finding = "source-encrypted: This document is protected by a password."
    refused(trip, tmp_path / "locked.docx", finding)


def test_a_part_that_unpacks_without_an_end(trip: Trip) -> None:
    path = packed(trip.paper.path, parts(trip.paper.path) | {PART: b" " * 50_000_000})
    finding = "source-too-large: Unpacked, this document is far larger than any agenda."
    refused(trip, path, finding)


@pytest.mark.parametrize("entity", ['"told"', 'SYSTEM "file://{folder}/secret"'])
def test_entities_are_not_filled_in(trip: Trip, tmp_path: Path, entity: str) -> None:
    """The title is read, without the words that an entity of the file or of another stands for."""
    (tmp_path / "secret").write_text("told")
    declared = f"<!DOCTYPE paper [<!ENTITY x {entity.format(folder=tmp_path)}>]>"
    content = parts(trip.paper.path)
    body = content["word/document.xml"].decode()
    body = body.replace("Session 1: Wells", "Session 1: &x;").replace(
        "<w:document", f"{declared}<w:document", 1
    )
    path = packed(trip.paper.path, content | {"word/document.xml": body.encode()})
    screen = trip.given(path)
    assert "title.en: “Session 1: Wells” → “Session 1:”  " in screen.out
    assert screen.code == 0


def test_options_of_lists(trip: Trip) -> None:
    screen = trip.back("--where", "state=AT")
    assert (screen.code, screen.err.splitlines()[0]) == (
        2,
        "planner: A paper that came back is always imported as a whole.",
    )


def test_for_programs(trip: Trip) -> None:
    trip.paper.type("Session 2: Springs", "Session 2: Hot springs")
    screen = trip.back("--format", "json")
    assert '"column": "title.en"' in screen.out
    assert '"old": "Session 2: Springs"' in screen.out


def test_comments_are_told(trip: Trip) -> None:
    paragraph = trip.paper.paragraph("Session 2: Springs")
    trip.paper.word.add_comment(paragraph.runs, "Is this hall free?", author="Ada Rill")
    screen = trip.back()
    comment = "A comment on “Session 2: Springs”: “Is this hall free?”"
    assert told(screen) == [f"programme.en.docx: warning: comment-in-paper: {comment}"]
    assert "Ada" not in screen.err
    assert (screen.code, screen.out) == (0, "agenda: 8 unchanged\n")


def test_words_that_somebody_began_a_line_before(trip: Trip) -> None:
    """A bookmark that begins in an empty paragraph and ends in the next is that of the next."""
    content = parts(trip.paper.path)
    body = content["word/document.xml"].decode()
    begin = re.search(r"<w:bookmarkStart[^>]*/>(?=<w:r><w:t[^>]*>Session 2: Springs)", body)
    assert begin
    before, after = body[: begin.start()], body[begin.end() :]
    at = before.rindex("<w:p>")
    body = f"{before[:at]}<w:p>{begin[0]}</w:p>{before[at:]}{after}"
    path = packed(trip.paper.path, content | {"word/document.xml": body.encode()})
    assert trip.given(path).out == "agenda: 8 unchanged\n"


def test_a_footnote_is_no_word_of_a_title(trip: Trip) -> None:
    content = parts(trip.paper.path)
    body = content["word/document.xml"].decode()
    told_ = body.replace("Springs</w:t>", 'Springs</w:t><w:footnoteReference w:id="2"/>')
    path = packed(trip.paper.path, content | {"word/document.xml": told_.encode()})
    assert trip.given(path).out == "agenda: 8 unchanged\n"
