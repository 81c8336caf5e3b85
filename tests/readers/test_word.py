"""A Word document is read as Word would print it."""

from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from planner.readers.source import Source
from planner.readers.word import read_word

NAMESPACES = nsdecls("w", "wp", "a", "m") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def read(document: Document) -> Source:
    file = BytesIO()
    document.save(file)
    return read_word(file.getvalue(), "agenda.docx")


def texts(document: Document) -> list[str]:
    source = read(document)
    assert not source.findings
    return [line.text for line in source.lines]


def of_xml(body: str) -> Document:
    """A document with this between the beginning and the end of its body."""
    document = docx.Document()
    parsed = parse_xml(f"<w:body {NAMESPACES}>{body}</w:body>")
    for place, element in enumerate(list(parsed)):
        document.element.body.insert(place, element)
    return document


def with_table(*rows: tuple[str, ...]) -> tuple[Document, Any]:
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return document, table


def test_paragraphs_and_tables_stand_in_the_order_of_the_document() -> None:
    document, _ = with_table(("09:00", "Opening of the Conference"), ("12:30", "Lunch"))
    table = document.element.body[0]
    day = document.add_paragraph("Monday, 3 May 2027")
    table.addprevious(day._p)
    document.add_paragraph("Working languages: English and French")
    assert texts(document) == [
        "Monday, 3 May 2027",
        "09:00\tOpening of the Conference",
        "12:30\tLunch",
        "",
        "Working languages: English and French",
    ]


def test_a_cell_of_several_paragraphs_stands_beside_its_time_line_by_line() -> None:
    document, _ = with_table(("09:00", "Opening\nChair: Ms. Amara Solane\nWelcoming addresses"))
    assert texts(document) == [
        "09:00\tOpening",
        "\tChair: Ms. Amara Solane",
        "\tWelcoming addresses",
    ]


def test_start_and_end_on_two_lines_of_a_cell_are_one_range() -> None:
    document, _ = with_table(("09:00 –\n10:30", "Session 1: Wells\nChair: Ms. Amara Solane"))
    assert texts(document) == ["09:00 – 10:30\tSession 1: Wells", "\tChair: Ms. Amara Solane"]


def test_start_and_end_without_a_dash_do_not_become_starts_of_what_is_beside_them() -> None:
    document, _ = with_table(
        ("09:00\n10:30", "Session 1: Wells\nChair: Ms. Amara Solane\nRapporteur: Mr. Ilo Renn"),
        ("10:30\n11:00", "Coffee break"),
    )
    assert texts(document) == [
        "09:00",
        "10:30",
        "\tSession 1: Wells",
        "\tChair: Ms. Amara Solane",
        "\tRapporteur: Mr. Ilo Renn",
        "10:30",
        "11:00",
        "\tCoffee break",
    ]


def test_times_that_stand_beside_their_lines_by_empty_paragraphs_stay_there() -> None:
    document, _ = with_table(("09:00\n\n10:30", "Opening\nChair: Ms. Amara Solane\nCoffee break"))
    assert texts(document) == [
        "09:00\tOpening",
        "\tChair: Ms. Amara Solane",
        "10:30\tCoffee break",
    ]


def test_a_row_across_the_table_is_a_line_of_its_own() -> None:
    document, table = with_table(("", ""), ("09:00", "Opening"))
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Monday, 3 May 2027"
    assert texts(document) == ["Monday, 3 May 2027", "09:00\tOpening"]


def test_a_day_beside_several_times_heads_them() -> None:
    document, table = with_table(
        ("", "09:00", "Opening"), ("", "10:00", "Session 1: Wells"), ("", "", "Discussion")
    )
    table.cell(0, 0).merge(table.cell(2, 0)).text = "Monday\n3 May 2027"
    assert texts(document) == [
        "Monday 3 May 2027",
        "\t09:00\tOpening",
        "\t10:00\tSession 1: Wells",
        "\t\tDiscussion",
    ]


def test_a_time_beside_several_rows_stands_beside_the_first() -> None:
    document, table = with_table(("09:00", "Opening"), ("", "Chair: Ms. Amara Solane"))
    table.cell(0, 0).merge(table.cell(1, 0)).text = "09:00"
    assert texts(document) == ["09:00\tOpening", "\tChair: Ms. Amara Solane"]


def test_a_table_in_a_cell_is_read_where_it_stands() -> None:
    document, table = with_table(("09:00", "Session 1: Wells"))
    inner = table.cell(0, 1).add_table(2, 2)
    for row, (left, right) in zip(
        inner.rows, (("09:15", "Dug wells"), ("09:45", "Drilled wells")), strict=True
    ):
        row.cells[0].text, row.cells[1].text = left, right
    assert texts(document) == [
        "09:00\tSession 1: Wells",
        "\t09:15\tDug wells",
        "\t09:45\tDrilled wells",
    ]


def test_columns_of_a_page_made_with_a_table_are_read_one_after_the_other() -> None:
    left = "\n".join(f"English line {n}" for n in range(1, 8))
    right = "\n".join(f"Ligne française {n}" for n in range(1, 8))
    document, _ = with_table((left, right))
    assert texts(document) == [*left.split("\n"), "", *right.split("\n")]


def test_numbers_of_lists_stand_before_their_lines() -> None:
    document = docx.Document()
    for text in ("Adoption of the agenda", "Election of officers"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Chair", style="List Bullet 2")
    document.add_paragraph("Other business", style="List Number")
    assert texts(document) == [
        "1. Adoption of the agenda",
        "2. Election of officers",
        "   • Chair",
        "3. Other business",
    ]


def test_tabs_and_line_breaks_stay() -> None:
    document = docx.Document()
    document.add_paragraph("09:00\tOpening\nChair: Ms. Amara Solane")
    assert texts(document) == ["09:00\tOpening", "Chair: Ms. Amara Solane"]


def test_what_stands_deeper_on_the_page_is_deeper_in_the_line() -> None:
    document = docx.Document()
    hanging = document.add_paragraph("09:00\tOpening").paragraph_format
    hanging.left_indent, hanging.first_line_indent = Cm(2.54), Cm(-2.54)
    document.add_paragraph("Welcoming addresses").paragraph_format.left_indent = Cm(2.54)
    assert texts(document) == ["09:00\tOpening", "            Welcoming addresses"]


def test_headers_and_footers_are_furniture_once_each() -> None:
    document = docx.Document()
    document.add_paragraph("09:00\tOpening")
    document.add_section()
    first, second = document.sections
    second.header.is_linked_to_previous = False
    for section in (first, second):
        section.header.paragraphs[0].text = "WATER.CONF/2027/1"
    first.footer.paragraphs[0].text = "Conference on Wells"
    lines = [(line.text, line.furniture) for line in read(document).lines if line.text]
    assert lines == [
        ("WATER.CONF/2027/1", "page header"),
        ("09:00\tOpening", ""),
        ("Conference on Wells", "page footer"),
    ]


NOTES = """\
<w:p><w:r><w:t>Montania</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>
<w:r><w:t xml:space="preserve"> and Tarvan</w:t></w:r>
<w:r><w:footnoteReference w:id="3"/></w:r></w:p>"""


def _footnote(number: int, words: str) -> str:
    text = f"<w:r><w:footnoteRef/></w:r><w:r><w:t> {words}</w:t></w:r>"
    return f'<w:footnote w:id="{number}"><w:p>{text}</w:p></w:footnote>'


def test_footnotes_are_furniture_and_their_marks_stand_above_the_line() -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = of_xml(NOTES)
    notes = "".join([_footnote(3, "As an observer."), _footnote(2, "Joins the statement.")])
    xml = f"<w:footnotes {NAMESPACES}>{notes}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", xml, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    lines = [(line.text, line.furniture) for line in read(document).lines]
    assert lines == [
        ("Montania¹ and Tarvan²", ""),
        ("¹ Joins the statement.", "footnote"),
        ("² As an observer.", "footnote"),
    ]


def box(words: str) -> str:
    """A text box as Word stores it: for itself, and once more for old programs."""
    content = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
    return (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic>"
        f"<a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText> IF </w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DAY </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>inner</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3 May 2027</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
UNENDED = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> X </w:instrText></w:r>'

RUNS = {
    "text box": (f"<w:r>{box('Lunch is served at 12:30')}</w:r>", ["Lunch is served at 12:30"]),
    "content control": (
        "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:r><w:t>Opening</w:t></w:r>"
        "</w:sdtContent></w:sdt>",
        ["Opening"],
    ),
    "link": (
        '<w:hyperlink w:anchor="x"><w:r><w:t>the website</w:t></w:r></w:hyperlink>',
        ["the website"],
    ),
    "result of a field": (FIELD, ["3 May 2027"]),
    "field that never ends": (f"{UNENDED}<w:r><w:t>Opening</w:t></w:r>", ["Opening"]),
    "simple field": (
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>',
        ["3"],
    ),
    "hidden words": (
        "<w:r><w:t>Opening</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> not ready</w:t></w:r>",
        ["Opening"],
    ),
    "words that are not hidden after all": (
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Opening</w:t></w:r>',
        ["Opening"],
    ),
    "minutes above the line": (
        '<w:r><w:t>9</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        "<w:t>30</w:t></w:r><w:r><w:tab/><w:t>Opening</w:t></w:r>",
        ["9³⁰\tOpening"],
    ),
    "ordinal above the line": (
        '<w:r><w:t>13</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        "<w:t>th</w:t></w:r>",
        ["13th"],
    ),
    "hyphens": (
        "<w:r><w:t>Co</w:t><w:noBreakHyphen/><w:t>chairs: organi</w:t><w:softHyphen/>"
        "<w:t>zers</w:t></w:r>",
        ["Co-chairs: organizers"],
    ),
    "sign of a font of pictures": (
        '<w:r><w:sym w:font="Wingdings" w:char="F0E8"/><w:t> Lunch</w:t></w:r>',
        ["• Lunch"],
    ),
    "formula": ("<m:oMath><m:r><m:t>x=3</m:t></m:r></m:oMath>", ["x=3"]),
}


@pytest.mark.parametrize(("xml", "expected"), RUNS.values(), ids=RUNS)
def test_words(xml: str, expected: list[str]) -> None:
    assert texts(of_xml(f"<w:p>{xml}</w:p>")) == expected


def test_a_paragraph_that_is_hidden_leaves_no_empty_line_and_is_not_counted() -> None:
    document = docx.Document()
    for text in ("First", "Hidden", "Second"):
        document.add_paragraph(style="List Number").add_run(text).font.hidden = text == "Hidden"
    assert texts(document) == ["1. First", "2. Second"]


def test_a_style_that_hides_its_words_hides_them() -> None:
    document = docx.Document()
    document.styles.add_style("For the booth", 1).font.hidden = True
    document.add_paragraph("Opening")
    document.add_paragraph("Speech was not received", style="For the booth")
    assert texts(document) == ["Opening"]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    frame = '<w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>'
    body = f"<w:p>{frame}<w:r><w:t>O</w:t></w:r></w:p><w:p><w:r><w:t>pening</w:t></w:r></w:p>"
    assert texts(of_xml(body)) == ["Opening"]


def test_a_list_of_headings_is_furniture() -> None:
    document = docx.Document()
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("Session 1: Wells\t3", style="toc 1")
    document.add_paragraph("Session 1: Wells")
    lines = [(line.text, line.furniture) for line in read(document).lines]
    assert lines == [
        ("Session 1: Wells\t3", "table of contents"),
        ("Session 1: Wells", ""),
    ]


def test_words_struck_through_are_left_out_and_that_is_said() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("09:00").font.strike = True
    paragraph.add_run("09:30\tOpening")
    source = read(document)
    assert source.text == "09:30\tOpening"
    assert [finding.name for finding in source.findings] == ["struck-text-left-out"]
    assert "There is 1 piece of text struck through" in source.findings[0].message


@pytest.mark.parametrize(("count", "names"), [(2, []), (3, ["comments-left-out"])])
def test_comments_are_no_text_and_many_are_told(count: int, names: list[str]) -> None:
    document = docx.Document()
    run = document.add_paragraph("09:00\tOpening").runs[0]
    for number in range(count):
        document.add_comment(run, text=f"At 09:{number}0 instead?", author="N.N.")
    source = read(document)
    assert source.text == "09:00\tOpening"
    assert [finding.name for finding in source.findings] == names


def test_a_document_without_words_is_told() -> None:
    source = read(docx.Document())
    assert not source.lines
    assert [finding.name for finding in source.findings] == ["source-without-text"]


def test_the_strict_edition_of_the_format_is_read_alike() -> None:
    from zipfile import ZipFile

    document, _ = with_table(("09:00", "Opening"))
    file, strict = BytesIO(), BytesIO()
    document.save(file)
    with ZipFile(file) as old, ZipFile(strict, "w") as new:
        for name in old.namelist():
            xml = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(name, xml)
    assert read_word(strict.getvalue(), "strict.docx").text == "09:00\tOpening"


def test_the_text_is_found_under_any_name() -> None:
    from zipfile import ZipFile

    document = docx.Document()
    document.add_paragraph("09:00\tOpening")
    file, renamed = BytesIO(), BytesIO()
    document.save(file)
    with ZipFile(file) as old, ZipFile(renamed, "w") as new:
        for name in old.namelist():
            xml = old.read(name).replace(b"document.xml", b"document2.xml")
            new.writestr(name.replace("document.xml", "document2.xml"), xml)
    assert read_word(renamed.getvalue(), "agenda.docx").text == "09:00\tOpening"
