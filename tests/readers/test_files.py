"""A file is read by what stands in it; what cannot be read is answered at once."""

import io
import subprocess
import sys
import time
import zipfile
from itertools import pairwise
from pathlib import Path

import docx
import pytest
import typst

from planner.errors import PlannerError
from planner.readers.files import LARGEST, read_source

LINE = "09:00 Opening"


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph(LINE)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf() -> bytes:
    made = typst.compile(LINE.encode())
    assert isinstance(made, bytes)
    return made


READABLE = {
    "Word": word(),
    "PDF": pdf(),
    "PDF behind the mark of a mail": b"\xef\xbb\xbf\n" + pdf(),
    "web page": f"<!-- made by hand -->\n<!DOCTYPE html><p>{LINE}".encode(),
    "web page in UTF-16": f"<html><p>{LINE}".encode("utf-16"),
    "text": LINE.encode(),
}


@pytest.mark.parametrize("name", ["agenda", "agenda.txt", "agenda.docx", "agenda.pdf"])
@pytest.mark.parametrize("kind", [kind for kind in READABLE if kind != "text"])
def test_what_a_file_holds_goes_before_its_name(kind: str, name: str) -> None:
    source = read_source(READABLE[kind], name)
    assert [line.text for line in source.lines] == [LINE]
    assert not source.findings


@pytest.mark.parametrize("name", ["agenda", "agenda.txt", "agenda.md", "AGENDA.TXT"])
def test_text_has_any_name(name: str) -> None:
    assert read_source(READABLE["text"], name).text == LINE


def test_a_page_without_a_beginning_is_one_by_its_name() -> None:
    assert read_source(b"<p>09:00 Opening<br>Chair: X", "agenda.html").text == f"{LINE}\nChair: X"
    assert read_source(b"<p>09:00 Opening", "agenda.txt").text == "<p>09:00 Opening"


def packed(*names: str, mimetype: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        if mimetype:
            made.writestr("mimetype", mimetype)
        for name in names:
            made.writestr(name, "x")
    return file.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
FOREIGN = {
    "a document of an old Word (.doc)": OLD + "WordDocument".encode("utf-16-le"),
    "a file of an old Office program": OLD + "VisioDocument".encode("utf-16-le"),
    "a document in RTF": rb"{\rtf1\ansi 09:00 Opening}",
    "a document of LibreOffice (.odt)": packed(
        "content.xml", mimetype="application/vnd.oasis.opendocument.text"
    ),
    "a presentation": packed("[Content_Types].xml", "ppt/presentation.xml"),
    "an archive of files": packed("agenda.txt"),
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "a page saved as a mail (.mht)": b"MIME-Version: 1.0\r\nContent-Type: multipart/related",
}


@pytest.mark.parametrize(("kind", "data"), FOREIGN.items(), ids=FOREIGN)
def test_other_formats_are_named_with_what_to_do(kind: str, data: bytes) -> None:
    source = read_source(data, "agenda.docx")
    assert not source.lines
    (finding,) = source.findings
    assert (finding.name, finding.message) == ("source-format-unknown", f"This is {kind}.")
    assert finding.hint


def test_a_word_document_behind_a_password_is_told() -> None:
    data = OLD + "EncryptedPackage".encode("utf-16-le")
    assert [finding.name for finding in read_source(data, "a.docx").findings] == [
        "source-encrypted"
    ]


WRONG = [
    (b"", "agenda.txt", "source-empty"),
    (b"", "agenda.html", "source-empty"),
    (bytes(range(256)) * 4, "agenda", "source-not-text"),
    (b"Opening", "agenda.docx", "source-damaged"),
    (b"Opening", "agenda.pdf", "source-damaged"),
    (b"", "agenda.pdf", "source-damaged"),
    (word()[:5000], "agenda.docx", "source-damaged"),
    (word()[:100], "agenda.docx", "source-damaged"),
    (pdf()[:300], "agenda.pdf", "source-damaged"),
    (packed("[Content_Types].xml", "xl/workbook.xml"), "agenda.xlsx", "source-damaged"),
    (OLD + "Workbook".encode("utf-16-le"), "agenda.xls", "source-damaged"),
]


@pytest.mark.parametrize(
    ("data", "name", "finding"), WRONG, ids=[f"{len(data)} of {name}" for data, name, _ in WRONG]
)
def test_what_is_empty_or_damaged_is_told(data: bytes, name: str, finding: str) -> None:
    source = read_source(data, name)
    assert not source.lines
    assert [one.name for one in source.findings] == [finding]
    assert source.findings[0].place.file == name


def bomb(size: int) -> bytes:
    """A Word document with so much in it that is packed to almost nothing."""
    document = b"<w:document xmlns:w='x'><w:body>" + b" " * size + b"</w:body></w:document>"
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word())) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in old.namelist():
            made.writestr(name, document if name == "word/document.xml" else old.read(name))
    return file.getvalue()


def test_a_file_that_fills_the_memory_when_it_is_unpacked_is_answered_at_once() -> None:
    data = bomb(80_000_000)
    begin = time.process_time()
    source = read_source(data, "agenda.docx")
    assert time.process_time() - begin < 1
    assert [finding.name for finding in source.findings] == ["source-too-large"]


def test_one_that_tells_a_smaller_size_than_it_has_is_damaged() -> None:
    data = bomb(4_000_000)
    told = zipfile.ZipFile(io.BytesIO(data)).getinfo("word/document.xml").file_size
    lying = data.replace(told.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    source = read_source(lying, "agenda.docx")
    assert [finding.name for finding in source.findings] == ["source-damaged"]


LAUGHS = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">{}]>
<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&z;</w:t></w:r></w:p></w:body></w:document>"""


def test_entities_that_grow_without_an_end_are_not_filled_in() -> None:
    names = "abcdefghijklmnopqrstuvwxyz"
    more = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word())) as old, zipfile.ZipFile(file, "w") as made:
        for name in old.namelist():
            laughs = LAUGHS.format(more).encode()
            made.writestr(name, laughs if name == "word/document.xml" else old.read(name))
    begin = time.process_time()
    source = read_source(file.getvalue(), "agenda.docx")
    assert time.process_time() - begin < 1
    assert not source.lines
    assert source.findings


@pytest.mark.parametrize(
    ("begin", "name"),
    [
        (b"", "agenda.txt"),
        (b"<html>", "agenda.html"),
        (b"%PDF-1.7", "agenda.pdf"),
        (b"PK\3\4", "agenda.docx"),
    ],
)
def test_a_file_of_fifty_megabytes_is_answered_at_once(begin: bytes, name: str) -> None:
    data = begin + b"Opening of the Conference\n" * (LARGEST // 25)
    at = time.process_time()
    source = read_source(data, name)
    assert time.process_time() - at < 1
    assert [finding.name for finding in source.findings] == ["source-too-large"]


def test_a_file_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "agenda.docx"
    path.write_bytes(word())
    source = read_source(path, "agenda.docx")
    assert (source.name, source.text) == ("agenda.docx", LINE)


def test_a_large_file_on_disk_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "agenda.pdf"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    source = read_source(path, "agenda.pdf")
    assert [finding.name for finding in source.findings] == ["source-too-large"]


def test_no_file_and_a_folder_are_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="cannot be read"):
        read_source(tmp_path / "agenda.txt", "agenda.txt")
    with pytest.raises(PlannerError, match="is a folder"):
        read_source(tmp_path, "agenda.txt")


def test_reading_text_loads_no_library_of_another_format() -> None:
    code = (
        "import sys; from planner.readers.files import read_source;"
        "read_source(b'09:00 Opening', 'agenda.txt');"
        "print({'lxml', 'pypdfium2', 'docx', 'zipfile'} & {n.split('.')[0] for n in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
