"""Word files of papers from right to left are what the schema of the format says."""

import re
import shutil
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from lxml import etree

from planner.forms.document import (
    Document,
    Heading,
    Line,
    LineStyle,
    PageSize,
    Run,
    Table,
    TableColumn,
)
from planner.writers.docx.paper import write
from tests.printed import LOOKS, printed
from tests.writers.docx.test_paper import pages

AGENDAS = Path(__file__).resolve().parents[3] / "agendas"

OF_A_PARAGRAPH = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc
textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""
"""CT_PPr of ISO/IEC 29500-1, a sequence: each once at most."""

OF_A_RUN = """
rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange
"""
"""EG_RPrBase, in the order in which the first edition of the standard wants it."""

ORDERS = {qn("w:pPr"): OF_A_PARAGRAPH, qn("w:rPr"): OF_A_RUN}


@pytest.fixture
def arabic(tmp_path: Path) -> Path:
    """The large example as a conference that has Arabic papers too."""
    folder = tmp_path / "conference"
    shutil.copytree(AGENDAS / "issyk-kul-2027", folder)
    path = folder / "conference.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"ky"]', '"ky", "ar"]', 1), "utf-8")
    return folder


def test_settings_of_paragraphs_and_words_stand_in_their_order(arabic: Path) -> None:
    found = list(printed(arabic, "ar", "docx"))
    assert {"room-plan", "door-signs", "briefing-sheets"} <= {of.product for of, _ in found}
    wrong = {of.stem: [*disordered(writer.write(of.form, LOOKS))] for of, writer in found}
    assert {stem: settings for stem, settings in wrong.items() if settings} == {}


def disordered(word: bytes) -> Iterator[str]:
    """The settings of a Word file that do not stand in the order of the schema, or stand twice."""
    with zipfile.ZipFile(BytesIO(word)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name, part in parts.items():
        for settings in etree.fromstring(part).iter(*ORDERS) if name.endswith(".xml") else ():
            order = ORDERS[settings.tag].split()
            names = [etree.QName(of).localname for of in settings]
            if names != [of for of in order if of in names]:
                yield f"{name}: {' '.join(names)}"


def test_a_column_of_another_language_from_the_right_is_turned_once() -> None:
    words = (
        (Line(LineStyle.TITLE, (Run("מעיינות"),)),),
        (Line(LineStyle.TITLE, (Run("ينابيع"),)),),
    )
    columns = (TableColumn("עברית", 0.5, language="he"), TableColumn("العربية", 0.5, language="ar"))
    paper = Document("ar", "ينابيع", (Table(columns, (words,)),))
    assert [*disordered(write(paper, LOOKS))] == []


HEADERS = {
    "ar": ["القاعة", "الوقت", "الجلسة", "الترتيب", "العدد", "المعدات", "المقصورات", "المشاركون"],
    "he": ["אולם", "שעה", "מושב", "סידור", "משתתפים", "ציוד", "תאים", "מתורגמנים"],
}
NARROW = (0.145, 0.115, 0.25, 0.11, 0.085, 0.115, 0.09, 0.09)
"""The columns of a room plan."""


@pytest.mark.tool("libreoffice")
@pytest.mark.tool("poppler")
@pytest.mark.parametrize("language", HEADERS)
def test_no_word_of_a_header_is_broken(tmp_path: Path, language: str) -> None:
    headers = HEADERS[language]
    columns = tuple(map(TableColumn, headers, NARROW))
    row = tuple((Line(LineStyle.LIGHT_TITLE, (Run("1"),)),) for _ in headers)
    paper = Document(language, "1", (Table(columns, (row,)),), page=PageSize.A4_LANDSCAPE)
    path = tmp_path / "paper.docx"
    path.write_bytes(write(paper, LOOKS))
    (page,) = pages(path)
    told = re.findall(r"\w+", normalize("NFKC", page))
    assert [word for word in headers if word not in told] == []


def test_columns_are_kept_apart_by_indents() -> None:
    """4 mm, which are 227 twips, behind each column but the last."""
    columns = (TableColumn("القاعة", 0.7), TableColumn("العدد", 0.3, has_numbers=True))
    row = tuple((Line(LineStyle.LIGHT_TITLE, (Run(of),)),) for of in ("القاعة", "45"))
    paper = Document("ar", "خطة", (Table(columns, (row,)),))
    (table,) = docx.Document(BytesIO(write(paper, LOOKS))).tables
    indents = [
        [of._p.xpath("string(w:pPr/w:ind/@w:right)") for of in cell.paragraphs]
        for row in table.rows
        for cell in row.cells
    ]
    assert indents == [["227"], [""], ["227"], [""]]


@pytest.mark.tool("libreoffice")
def test_a_table_is_as_wide_as_the_text(tmp_path: Path) -> None:
    """The heading, the first header and the first cell end at the right edge of the text, 185 mm
    from the left: 524.4 points, less what the letters keep from their own edges.
    """
    columns = (TableColumn("القاعة", 0.7), TableColumn("العدد", 0.3))
    row = tuple((Line(LineStyle.LIGHT_TITLE, (Run("1"),)),) for _ in columns)
    paper = Document("ar", "خطة", (Heading(2, "الثلاثاء"), Table(columns, (row,))))
    path = tmp_path / "paper.docx"
    path.write_bytes(write(paper, LOOKS))
    assert len(pages(path)) == 1
    words = pypdfium2.PdfDocument(path.with_suffix(".pdf"))[0].get_textpage()
    edges = [words.get_rect(at)[2] for at in range(words.count_rects())]
    assert len([edge for edge in edges if 522 < edge < 524.4]) == 3
