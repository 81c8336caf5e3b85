"""Whatever stands in a file: there is an answer, it comes soon, its lines are whole, and nothing
is read out of them that they do not print.
"""

import datetime as dt
import io
import zipfile

import docx
import openpyxl
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.readers.agenda import read_agenda
from planner.readers.files import read_source
from planner.readers.source import Source
from tests.readers.printed import invented

ROWS = [
    ("09:00", "Opening\nChair: Ms. Amara Solane"),
    ("09:45–10:30", "Session 1: Rivers\n10:05 Questions"),
    ("10:30", "Coffee break"),
]
NAMES = ("agenda.docx", "agenda.pdf", "agenda.html", "agenda.txt", "agenda.xlsx", "a.csv")


def _word() -> bytes:
    document = docx.Document()
    document.add_paragraph("Monday, 3 May 2027", style="List Number")
    table = document.add_table(len(ROWS), 2)
    for row, words in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _sheet() -> bytes:
    book = openpyxl.Workbook()
    for row in (("Date", "Time", "Item"), (dt.date(2027, 5, 3), *ROWS[0]), (None, *ROWS[1])):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _pdf() -> bytes:
    cells = "".join(f"[{time}], [{words}]," for time, words in ROWS)
    made = typst.compile(f"= Monday\n#table(columns: 2, {cells})\n#pagebreak()\nx".encode())
    assert isinstance(made, bytes)
    return made


WORD, PDF, SHEET = _word(), _pdf(), _sheet()
XML = zipfile.ZipFile(io.BytesIO(WORD)).read("word/document.xml")
HTML = (
    b"<html><meta charset=utf-8><table><tr><td rowspan=2>Monday<td>09:15<td>Opening<tr><td>10:30"
    b"<td><ul><li>Coffee<ol type=i><li>Tea</ol></ul></table><dl><dt>12:00<dd>Lunch</dl><nav>x</nav>"
)


def _is_sound(source: Source) -> None:
    assert source.lines or source.findings
    assert [line.number for line in source.lines] == list(range(1, len(source.lines) + 1))
    assert not any(sign in line.text for line in source.lines for sign in "\n\r\0")
    assert invented(read_agenda(source)) == []


def _cut_and_changed(data: bytes) -> st.SearchStrategy[bytes]:
    """The file with an end cut off, and some of its bytes others."""
    changes = st.dictionaries(st.integers(0, len(data) - 1), st.integers(0, 255), max_size=8)

    def changed(length: int, others: dict[int, int]) -> bytes:
        spoilt = bytearray(data)
        for at, value in others.items():
            spoilt[at] = value
        return bytes(spoilt[:length])

    return st.builds(changed, st.integers(0, len(data)), changes)


@settings(max_examples=150, deadline=5000)
@given(st.binary(max_size=400), st.sampled_from(NAMES), st.sampled_from((b"", b"PK\3\4", b"%PDF-")))
def test_random_bytes(data: bytes, name: str, begin: bytes) -> None:
    _is_sound(read_source(begin + data, name))


@settings(max_examples=100, deadline=5000)
@given(_cut_and_changed(WORD))
def test_a_spoilt_word_document(data: bytes) -> None:
    _is_sound(read_source(data, "agenda.docx"))


@settings(max_examples=100, deadline=5000)
@given(_cut_and_changed(PDF))
def test_a_spoilt_pdf(data: bytes) -> None:
    _is_sound(read_source(data, "agenda.pdf"))


@settings(max_examples=150, deadline=5000)
@given(_cut_and_changed(HTML))
def test_a_spoilt_page(data: bytes) -> None:
    _is_sound(read_source(data, "agenda.html"))


@settings(max_examples=100, deadline=5000)
@given(_cut_and_changed(SHEET))
def test_a_spoilt_workbook(data: bytes) -> None:
    _is_sound(read_source(data, "agenda.xlsx"))


def test_headers_of_the_parts_of_a_workbook_with_a_spoilt_byte() -> None:
    """The packer's headers begin with PK and have at most 46 bytes before the name of the part."""
    headers = [at for at in range(len(SHEET)) if SHEET.startswith(b"PK", at)]
    for at in {at + further for at in headers for further in range(46)}:
        if at < len(SHEET):
            spoilt = bytearray(SHEET)
            spoilt[at] ^= 255
            source = read_source(bytes(spoilt), "agenda.xlsx")
            assert source.lines or source.findings, at


TAGS = """
    w:p w:r w:t w:tbl w:tr w:tc w:ins w:del w:moveFrom w:moveTo w:rPr w:pPr w:trPr w:tcPr w:vMerge
    w:gridSpan w:numPr w:ilvl w:numId w:sdt w:sdtContent w:fldChar w:txbxContent w:drawing w:br
    w:footnoteReference w:framePr w:sym w:ind w:pStyle w:vanish w:cellDel w:hidden w:gridBefore
    mc:AlternateContent mc:Choice w:ruby w:rt w:vertAlign
    """.split()  # noqa: SIM905
VALUES = ("", "0", "1", "restart", "continue", "begin", "separate", "end", "-5", "99999999", "x")


def _element(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    attributes = st.sampled_from(
        ("w:val", "w:fldCharType", "w:id", "w:char", "w:left", "w:dropCap")
    )
    opening = st.builds(
        '{0} {1}="{2}"'.format, st.sampled_from(TAGS), attributes, st.sampled_from(VALUES)
    )
    return st.builds(
        lambda begin, content: f"<{begin}>{''.join(content)}</{begin.split()[0]}>",
        opening,
        st.lists(inside, max_size=4),
    )


TREES = st.recursive(st.sampled_from(("", "09:00", "Opening")), _element, max_leaves=25)


@settings(max_examples=120, deadline=5000)
@given(st.lists(TREES, max_size=4))
def test_elements_of_word_in_any_order(body: list[str]) -> None:
    xml = XML.replace(b"<w:body>", b"<w:body>" + "".join(body).encode())
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(file, "w") as made:
        for name in old.namelist():
            made.writestr(name, xml if name == "word/document.xml" else old.read(name))
    source = read_source(file.getvalue(), "agenda.docx")
    _is_sound(source)
    assert source.lines[-1].text == "10:30\tCoffee break"
