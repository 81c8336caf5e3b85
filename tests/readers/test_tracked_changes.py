"""A document with tracked changes is read as if all were accepted, and that is said."""

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from planner.readers.source import Source
from planner.readers.word import read_word

WHO = 'w:id="1" w:author="Secretariat" w:date="2027-04-01T10:00:00Z"'


def read(body: str) -> Source:
    document = docx.Document()
    for place, element in enumerate(list(parse_xml(f"<w:body {nsdecls('w')}>{body}</w:body>"))):
        document.element.body.insert(place, element)
    file = BytesIO()
    document.save(file)
    return read_word(file.getvalue(), "agenda.docx")


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def inserted(words: str, tag: str = "ins") -> str:
    return f"<w:{tag} {WHO}>{run(words)}</w:{tag}>"


def deleted(words: str) -> str:
    gone = f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r>'
    return f"<w:del {WHO}>{gone}</w:del>"


def paragraph(*content: str, end: str = "") -> str:
    mark = f"<w:pPr><w:rPr><w:{end} {WHO}/></w:rPr></w:pPr>" if end else ""
    return f"<w:p>{mark}{''.join(content)}</w:p>"


def row(*cells: str, change: str = "") -> str:
    mark = f"<w:trPr><w:{change} {WHO}/></w:trPr>" if change else ""
    return f"<w:tr>{mark}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def moved_away(words: str) -> str:
    return (
        '<w:moveFromRangeStart w:id="7" w:name="move1"/>'
        f"<w:moveFrom {WHO}>{run(words)}</w:moveFrom>"
        '<w:moveFromRangeEnd w:id="7"/>'
    )


CASES = {
    "a time that was changed": (
        paragraph(deleted("09:00"), inserted("09:30"), run("\tOpening")),
        ["09:30 Opening"],
        2,
    ),
    "words in the middle of a title": (
        paragraph(run("Session 1: Water, "), deleted("energy"), inserted("wells"), run(" and law")),
        ["Session 1: Water, wells and law"],
        2,
    ),
    "a paragraph that was taken out": (
        paragraph(run("09:00 Opening"))
        + paragraph(deleted("Family photo"), end="del")
        + paragraph(run("10:00 Coffee break")),
        ["09:00 Opening", "10:00 Coffee break"],
        1,
    ),
    "a paragraph that was put in": (
        paragraph(run("09:00 Opening"))
        + paragraph(inserted("Family photo"), end="ins")
        + paragraph(run("10:00 Coffee break")),
        ["09:00 Opening", "Family photo", "10:00 Coffee break"],
        1,
    ),
    "two paragraphs that became one": (
        paragraph(run("Opening "), end="del") + paragraph(run("of the Conference")),
        ["Opening of the Conference"],
        1,
    ),
    "three paragraphs that became one": (
        paragraph(run("Opening "), end="del")
        + paragraph(run("of the "), end="del")
        + paragraph(run("Conference")),
        ["Opening of the Conference"],
        2,
    ),
    "a paragraph that was parted": (
        paragraph(run("09:00 Opening"), end="ins") + paragraph(run("10:00 Lunch")),
        ["09:00 Opening", "10:00 Lunch"],
        1,
    ),
    "a paragraph that moved down": (
        paragraph(moved_away("Family photo"), end="moveFrom")
        + paragraph(run("Coffee break"))
        + paragraph(inserted("Family photo", "moveTo"), end="moveTo")
        + paragraph(run("Lunch")),
        ["Coffee break", "Family photo", "Lunch"],
        1,
    ),
    "words that were put in and taken out again": (
        paragraph(run("Opening"), f"<w:ins {WHO}>{deleted(' ceremony')}</w:ins>"),
        ["Opening"],
        2,
    ),
    "a row that was taken out": (
        "<w:tbl>"
        + row(paragraph(run("09:00")), paragraph(run("Opening")))
        + row(
            paragraph(deleted("10:00"), end="del"),
            paragraph(deleted("Family photo"), end="del"),
            change="del",
        )
        + row(paragraph(run("10:30")), paragraph(run("Session 1: Wells")))
        + "</w:tbl>",
        ["09:00\tOpening", "10:30\tSession 1: Wells"],
        3,
    ),
    "a row that was put in": (
        "<w:tbl>"
        + row(paragraph(run("09:00")), paragraph(run("Opening")))
        + row(paragraph(inserted("10:00")), paragraph(inserted("Photo")), change="ins")
        + "</w:tbl>",
        ["09:00\tOpening", "10:00\tPhoto"],
        3,
    ),
    "a row that moved": (
        "<w:tbl>"
        + row(
            paragraph(moved_away("09:00"), end="moveFrom"),
            paragraph(moved_away("Photo"), end="moveFrom"),
        )
        + row(paragraph(run("09:30")), paragraph(run("Opening")))
        + row(
            paragraph(inserted("10:00", "moveTo"), end="moveTo"),
            paragraph(inserted("Photo", "moveTo"), end="moveTo"),
        )
        + "</w:tbl>",
        ["09:30\tOpening", "10:00\tPhoto"],
        2,
    ),
    "a cell that was taken out": (
        "<w:tbl>"
        + row(
            paragraph(run("09:00")),
            f"<w:tcPr><w:cellDel {WHO}/></w:tcPr>{paragraph(run('Hall A'))}",
            paragraph(run("Opening")),
        )
        + "</w:tbl>",
        ["09:00\tOpening"],
        1,
    ),
}


@pytest.mark.parametrize(("body", "expected", "count"), CASES.values(), ids=CASES)
def test_accepted(body: str, expected: list[str], count: int) -> None:
    source = read(body)
    assert [line.text for line in source.lines] == expected
    (finding,) = source.findings
    assert finding.name == "tracked-changes-accepted"
    assert f" {count} tracked change" in finding.message


def test_a_number_that_was_taken_out_is_not_counted() -> None:
    document = docx.Document()
    for text in ("Adoption", "Election", "Closing"):
        document.add_paragraph(text, style="List Number")
    second = document.paragraphs[1]._p
    second.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}><w:del {WHO}/></w:rPr>"))
    gone = parse_xml(f"<w:del {nsdecls('w')} {WHO}/>")
    second.r_lst[0].addprevious(gone)
    gone.append(second.r_lst[0])
    file = BytesIO()
    document.save(file)
    source = read_word(file.getvalue(), "agenda.docx")
    assert [line.text for line in source.lines] == ["1. Adoption", "2. Closing"]


def test_a_document_whose_changes_are_settled_says_nothing() -> None:
    assert not read(paragraph(run("09:30 Opening"))).findings
