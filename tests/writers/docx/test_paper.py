"""A paper as a Word document: what Word, LibreOffice and their readers find in it."""

import datetime as dt
import re
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from planner.forms.document import (
    Block,
    Document,
    Heading,
    Line,
    LineStyle,
    PageSize,
    Paragraph,
    Run,
    Table,
    TableColumn,
    TimedRow,
)
from planner.forms.widths import ems
from planner.model.spoken import Spoken, in_language
from planner.writers.docx.paper import write
from planner.writers.looks import Looks, planner_templates

LOOKS = Looks((planner_templates(),))
ISSUED = dt.datetime(2031, 5, 12, 9, tzinfo=dt.UTC)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)


def line(style: LineStyle, words: str, time: str = "", level: int = 0) -> Line:
    return Line(style, (Run(words),), level, time)


SESSION = TimedRow(
    "09.30–12.30",
    (
        line(LineStyle.TITLE, "Session 1: Rivers"),
        Line(LineStyle.OFFICERS, (Run("Chair:", italic=True), Run(" Ms. Sadykova"))),
        line(LineStyle.PERSON, "Mr. Bek, Hydrologist", level=1),
        line(LineStyle.ITEM, "Keynote", "09.30"),
        line(LineStyle.NOTE, "See the annex", level=1),
        line(LineStyle.BREAK, "Coffee break"),
        line(LineStyle.ROOM, "Hall A"),
    ),
)
TABLE = Table(
    (TableColumn("Time", 0.25), TableColumn("Speakers", 0.75)),
    (((line(LineStyle.LIGHT_TITLE, "09.30"),), (line(LineStyle.MODE, "Minister"),)), ((), ())),
)


def paper(*blocks: Block, language: str = "en", footnote: str = "A translation.") -> Document:
    return Document(
        language,
        "Agenda of the\nTarvan Conference",
        blocks,
        ("Organization for Mountain Water", "Permanent Conference"),
        "MW.DEC/440",
        ("12 May 2031", "ENGLISH"),
        ("Tarvan, 13 and 14 June 2031",),
        footnote,
        "Organization for Mountain Water",
        ISSUED,
    )


WHOLE = paper(
    Heading(1, "I. Agenda"),
    Heading(2, "Thursday, 13 June 2031"),
    SESSION,
    TimedRow("12.30", (line(LineStyle.LIGHT_TITLE, "Lunch"),)),
    Heading(1, "II. Modalities"),
    Paragraph("Venue: Tarvan"),
    TABLE,
)


def opened(document: Document, looks: Looks = LOOKS) -> Any:
    return docx.Document(BytesIO(write(document, looks)))


def words(part: Any) -> list[tuple[str, str]]:
    """The style and the words of each paragraph in a part, tables included, in their order."""
    paragraphs = [docx.text.paragraph.Paragraph(p, part) for p in part._element.iter(qn("w:p"))]
    return [(of._p.style or "", of.text) for of in paragraphs]


def parts(octets: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(octets)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_heading_can_begin_a_page() -> None:
    word = opened(paper(Heading(1, "I. Part"), Heading(1, "II. Part", begins_page=True)))
    headings = [of for of in word.paragraphs if of.text.endswith("Part")]
    assert [bool(of.paragraph_format.page_break_before) for of in headings] == [False, True]


def test_every_paragraph_has_a_style_of_its_kind() -> None:
    assert words(opened(WHOLE)) == [
        ("Issuer", "Organization for Mountain Water"),
        ("Issuer", "Permanent Conference"),
        ("Marks", "MW.DEC/440"),
        ("Marks", "12 May 2031"),
        ("Marks", "ENGLISH"),
        ("Title", "Agenda of the\nTarvan Conference"),
        ("Subtitle", "Tarvan, 13 and 14 June 2031"),
        ("Heading1", "I. Agenda"),
        ("Heading2", "Thursday, 13 June 2031"),
        ("EntryTime", "09.30–12.30"),
        ("EntryTitle", "Session 1: Rivers"),
        ("EntryOfficers", "Chair: Ms. Sadykova"),
        ("EntryPerson", "Mr. Bek, Hydrologist"),
        ("EntryItem", "09.30\tKeynote"),
        ("EntryNote", "See the annex"),
        ("EntryBreak", "Coffee break"),
        ("EntryRoom", "Hall A"),
        ("EntryTime", "12.30"),
        ("EntryLightTitle", "Lunch"),
        ("Heading1", "II. Modalities"),
        ("BodyText", "Venue: Tarvan"),
        ("TableHeader", "Time"),
        ("TableHeader", "Speakers"),
        ("EntryLightTitle", "09.30"),
        ("EntryMode", "Minister"),
        ("", ""),
        ("", ""),
        ("TableEnd", ""),
    ]


def test_every_style_of_a_line_is_one_of_the_document() -> None:
    every = TimedRow("09.00", tuple(line(style, "x") for style in LineStyle))
    document = opened(paper(every, footnote="x"))
    known = {style.style_id for style in document.styles}
    assert {style for style, _ in words(document)} <= known
    assert len({style for style, _ in words(document) if style.startswith("Entry")}) == 1 + len(
        LineStyle
    )


def test_what_is_italic_has_a_character_style() -> None:
    runs = opened(WHOLE).element.iter(qn("w:r"))
    styled = [run.text for run in runs if run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}") is not None]
    assert styled == ["Chair:"]


def test_some_hyphens_end_no_line() -> None:
    """Those of “Ms.” in Russian, and of ordinals as Kyrgyz writes them; not those of names."""
    said = "Төрага: г-жа Тигист Ан-Нур, 5-сессия"
    (paragraph,) = [of for of in opened(paper(Paragraph(said))).paragraphs if of.text == said]
    (made,) = paragraph._p.iter(qn("w:r"))
    assert [of.text or "" for of in made] == ["Төрага: г", "", "жа Тигист Ан-Нур, 5", "", "сессия"]
    assert len(made.findall(qn("w:noBreakHyphen"))) == 2


def test_titles_in_several_languages_stand_apart() -> None:
    """Between them is a lower line; lines of a title in one language stand below each other."""
    ends = []
    for title in ("Agenda\n" + in_language("Ordre du jour", "fr"), "Agenda\nAnnotated"):
        made = opened(Document("en", title, ()))
        (found,) = [at for at in made.paragraphs if at.style.name == "Title"]
        breaks = found._p.xpath("w:r[w:br]")
        ends.append([[size.get(qn("w:val")) for size in at.iter(qn("w:sz"))] for at in breaks])
    assert ends == [[[], ["13"]], [[]]]


def test_a_table_without_a_heading_stands_apart_from_the_dates() -> None:
    gaps = []
    for blocks in ((TABLE,), (Heading(1, "Agenda"), TABLE)):
        made = opened(replace(WHOLE, blocks=blocks))
        (found,) = [at for at in made.paragraphs if at.style.name == "Subtitle"]
        gaps.append([of.get(qn("w:after")) for of in found._p.xpath("w:pPr/w:spacing")])
    assert gaps == [["320"], []]


@pytest.mark.parametrize("size", [PageSize.A4_LANDSCAPE, PageSize.A5])
def test_the_foot_takes_nothing_of_the_text(size: PageSize) -> None:
    section = opened(replace(WHOLE, page=size)).sections[-1]
    assert section.footer_distance == section.bottom_margin


def test_headings_are_those_of_word() -> None:
    names = {style.style_id: style.name for style in opened(WHOLE).styles}
    assert [names[id] for id in ("Title", "Subtitle", "Heading1", "Heading2")] == [
        "Title",
        "Subtitle",
        "Heading 1",
        "Heading 2",
    ]


def test_no_level_of_headings_is_left_out() -> None:
    """Papers that have days alone, and no parts, begin with the first level too."""
    days = opened(paper(Heading(2, "Thursday"), SESSION, Heading(2, "Friday")))
    assert [style for style, _ in words(days) if style.startswith("Heading")] == ["Heading1"] * 2


def test_titles_of_sessions_are_in_the_outline_below_days() -> None:
    paragraphs = opened(WHOLE).element.body.iter(qn("w:p"))
    levels = [
        (int(level.get(qn("w:val"))), "".join(of.text for of in paragraph.iter(qn("w:t"))))
        for paragraph in paragraphs
        for level in paragraph.iter(qn("w:outlineLvl"))
    ]
    assert levels == [(2, "Session 1: Rivers")]


def test_a_heading_in_several_languages_says_which_they_are() -> None:
    text = Spoken([("Agenda", "en"), (" / ", ""), ("جدول الأعمال", "ar")])
    body = opened(paper(Heading(1, text), language="fr")).element.body
    spoken = [(dict(of.attrib), of.getparent().getparent().text) for of in body.iter(qn("w:lang"))]
    assert spoken == [({qn("w:val"): "en"}, "Agenda"), ({qn("w:bidi"): "ar"}, "جدول الأعمال")]


def test_a_list_of_headings_stands_on_the_first_page_where_there_is_no_cover() -> None:
    document = opened(replace(WHOLE, contents="Contents"))
    at = [text for _, text in words(document)].index("Contents")
    assert [text for _, text in words(document)][at : at + 4] == [
        "Contents",
        "I. Agenda\t1",
        "Thursday, 13 June 2031\t1",
        "II. Modalities\t1",
    ]
    assert not document.element.body.xpath("//w:br[@w:type='page']")


def test_a_cover_needs_no_lines_below_its_title() -> None:
    document = opened(replace(WHOLE, cover=True, subtitle=()))
    assert "Subtitle" not in [style for style, _ in words(document)]


def test_the_page_is_that_of_the_pdf() -> None:
    (section,) = opened(WHOLE).sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(margin.mm) for margin in margins] == [25, 25, 25, 22]
    assert section.different_first_page_header_footer


def test_number_and_symbol_stand_on_every_page_but_the_first() -> None:
    (section,) = opened(WHOLE).sections
    assert words(section.header) == [("Header", "\t–  –\tMW.DEC/440")]
    fields = [of.get(qn("w:instr")) for of in section.header._element.iter(qn("w:fldSimple"))]
    assert fields == [" PAGE "]
    assert section.first_page_header.is_linked_to_previous


def test_the_footnote_stands_at_the_foot_of_the_first_page() -> None:
    (section,) = opened(WHOLE).sections
    assert words(section.first_page_footer) == [
        ("FootnoteRule", ""),
        ("FootnoteText", "A translation."),
    ]
    (section,) = opened(paper(footnote="")).sections
    assert words(section.first_page_footer) == [("Footer", "")]


def test_no_row_is_split_and_the_header_of_a_table_comes_again() -> None:
    _, entries, table = opened(WHOLE).tables
    rows = [*entries._tbl.tr_lst, *table._tbl.tr_lst]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    heads = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
    assert heads == [False, False, True, False, False]


def test_a_high_row_is_one_of_word_for_each_piece() -> None:
    """A title, 11 items of one line: four lines stay here at least, three go on."""
    items = (line(LineStyle.ITEM, f"Item {n}") for n in range(11))
    row = TimedRow("09.00", (line(LineStyle.TITLE, "Session"), *items))
    (table,) = opened(Document("en", "", (row,))).tables
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    assert texts[0] == ["09.00", "Session\nItem 0\nItem 1\nItem 2"]
    assert texts[1] == ["", "Item 3"]
    assert texts[-1] == ["", "Item 8\nItem 9\nItem 10"]


def test_a_row_higher_than_a_page_may_be_split() -> None:
    row = TimedRow("09.00", (line(LineStyle.NOTE, "word " * 300),))
    (table,) = opened(Document("en", "", (row,))).tables
    assert table._tbl.tr_lst[0].find(f".//{qn('w:cantSplit')}") is None


@pytest.mark.parametrize("unit", ["h" * n for n in range(1, 9)])
def test_a_long_time_does_not_touch_what_is_beside_it(unit: str) -> None:
    """Its column is 40 mm wide, and 1.5 mm wider where the time just fits into that; or it breaks.
    A point has 20 twips, a twip 635 of the units of lengths.
    """
    time = f"10.00 horas – 11.00 {unit}"
    _, times = opened(paper(TimedRow(time, (line(LineStyle.TITLE, "Wells"),)))).tables
    room, wide = times.columns[0].width / 635, ems(time) * 11 * 20
    assert room >= wide + 84 or wide > 2268
    assert room <= 2268 + 86


def test_the_shares_of_columns() -> None:
    *_, table = opened(WHOLE).tables
    widths = [int(of.get(qn("w:w"))) for of in table._tbl.tblGrid]
    assert widths == [2268, 6804]


def test_rows_without_times_are_paragraphs_that_stay_together() -> None:
    person = (line(LineStyle.LIGHT_TITLE, "Mr. Bek"), line(LineStyle.MODE, "Hydrologist"))
    document = opened(Document("en", "", (TimedRow("", person), TimedRow("", person))))
    assert document.tables == []
    kept = [paragraph.paragraph_format.keep_with_next for paragraph in document.paragraphs]
    assert kept == [True, None, True, None, None]


@pytest.mark.parametrize(
    ("language", "spoken"),
    [
        ("en", {"val": "en-GB"}),
        ("ru", {"val": "ru-RU"}),
        ("ky", {"val": "ky-KG"}),
        ("sr-Cyrl-RS", {"val": "sr-Cyrl-RS"}),
        ("ar", {"val": "en-GB", "bidi": "ar-SA"}),
        ("zh", {"val": "zh-CN", "eastAsia": "zh-CN"}),
    ],
)
def test_words_are_said_to_be_of_their_language(language: str, spoken: dict[str, str]) -> None:
    styles = opened(paper(language=language)).styles.element
    (lang,) = styles.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    assert {key.rpartition("}")[2]: value for key, value in lang.items()} == spoken


def test_titles_stay_small_where_fonts_have_no_capitals() -> None:
    def capitals(language: str) -> int:
        return len(opened(paper(language=language)).styles.element.xpath("//w:caps"))

    assert (capitals("en"), capitals("ka")) == (1, 0)


def test_fonts_are_named_and_no_theme_decides() -> None:
    octets = parts(write(WHOLE, LOOKS))
    assert not [name for name in octets if "theme" in name]
    assert not re.search(rb"(ascii|hAnsi|eastAsia|cs)Theme", b"".join(octets.values()))
    assert set(re.findall(rb'w:ascii="([^"]*)"', octets["word/styles.xml"])) == {b"Times New Roman"}


def test_the_file_says_what_it_is() -> None:
    told = opened(WHOLE).core_properties
    assert (told.title, told.author, told.language) == (
        "Agenda of the Tarvan Conference",
        "Organization for Mountain Water",
        "en",
    )
    assert (told.created, told.modified) == (ISSUED, ISSUED)


def test_the_same_bytes_twice() -> None:
    assert write(WHOLE, LOOKS) == write(WHOLE, LOOKS)


def test_parts_are_well_formed_and_ids_are_there_once() -> None:
    octets = parts(write(WHOLE, LOOKS))
    assert set(octets) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        *(f"word/{of}.xml" for of in ("document", "footer1", "header1", "settings", "styles")),
        "word/_rels/document.xml.rels",
    }
    for name, content in octets.items():
        root = etree.fromstring(content)
        ids = [of.get("Id") or of.get(qn("w:styleId")) for of in root]
        assert len(ids := [*filter(None, ids)]) == len(set(ids)), name


def test_no_word_has_hyphens_but_those_above_a_narrow_column() -> None:
    """Word has the dictionaries; a header that it does not hyphenate breaks at any letter."""
    document = opened(WHOLE)
    assert document.settings.element.find(qn("w:autoHyphenation")) is not None
    styles = document.styles.element
    (elsewhere,) = styles.xpath("w:docDefaults/w:pPrDefault/w:pPr/w:suppressAutoHyphens")
    assert elsewhere.attrib == {}
    (header,) = styles.xpath("w:style[@w:styleId='TableHeader']/w:pPr/w:suppressAutoHyphens")
    assert header.attrib == {qn("w:val"): "0"}


def test_a_paper_without_anything() -> None:
    assert words(opened(Document("en", "", ()))) == [("TableEnd", "")]


def test_from_right_to_left() -> None:
    row = TimedRow("09.00–10.30", (line(LineStyle.TITLE, "الجلسة الأولى"),))
    document = opened(paper(row, language="ar"))
    every = list(document.element.body.iter(qn("w:p")))
    assert all(paragraph.pPr.find(qn("w:bidi")) is not None for paragraph in every)
    assert all(of._tbl.tblPr.find(qn("w:bidiVisual")) is not None for of in document.tables)
    times, title = document.tables[1].rows[0].cells
    assert times.text == "\u200e09.00–10.30"
    assert title._tc.find(f".//{qn('w:rtl')}") is not None
    assert opened(paper(row)).element.body.find(f".//{qn('w:bidi')}") is None


@pytest.mark.parametrize(("language", "side"), [("en", "right"), ("ar", "left")])
def test_numbers_stand_at_the_right(language: str, side: str) -> None:
    """In a paragraph that runs from the right, Word means the right where it says left."""
    columns = (TableColumn("Delegation", 0.6), TableColumn("Members", 0.4, has_numbers=True))
    row = tuple((line(LineStyle.LIGHT_TITLE, words),) for words in ("Alpine Club", "42"))
    *_, made = opened(paper(Table(columns, (row,)), language=language)).tables
    sides = [cell._tc.xpath("w:p/w:pPr/w:jc/@w:val") for cell in made._cells]
    assert sides == [[], [side], [], [side]]


def test_the_number_of_a_page_stands_between_its_dashes_from_right_to_left_too() -> None:
    """A dash at the end of a line that runs from the right would stand before the number."""
    head = opened(paper(SESSION, language="ar")).sections[-1].header._element
    dashes = [of.text for of in head.iter(qn("w:t")) if "–" in (of.text or "")]
    assert dashes == ["\u200e– \u200e", "\u200e –\u200e"]


def test_what_is_italic_stays_upright_in_scripts_from_right_to_left() -> None:
    assert not opened(paper(SESSION, language="ar")).styles.element.xpath("//w:iCs")


@settings(deadline=None, max_examples=60)
@given(ANY_TEXT)
def test_no_text_breaks_it(text: str) -> None:
    row = TimedRow(text, (line(LineStyle.ITEM, text, text), line(LineStyle.NOTE, text)))
    table = Table((TableColumn(text, 1),), (((line(LineStyle.TITLE, text),),),))
    blocks = (Heading(1, text), row, Paragraph(text), table)
    document = Document("en", text, blocks, (text,), text, (text,), (text,), text, text)
    opened(document)


@pytest.mark.tool("libreoffice")
@pytest.mark.tool("poppler")
def test_libreoffice_prints_what_stands_in_it(tmp_path: Path) -> None:
    days = [Heading(2, "Day"), SESSION, SESSION, SESSION] * 5
    path = tmp_path / "paper.docx"
    path.write_bytes(write(paper(Heading(1, "I. Agenda"), *days, TABLE), LOOKS))
    first, *rest = pages(path)
    assert "MW.DEC/440" in first.splitlines()[0]
    assert "A translation." in first.strip().splitlines()[-1]
    assert "AGENDA OF THE" in first
    assert len(rest) > 1
    for number, page in enumerate(rest, start=2):
        assert "".join(page.strip().splitlines()[0].split()) == f"–{number}–MW.DEC/440"
        assert "A translation." not in page
        assert page.count("09.30–12.30") == page.count("Hall A")


def pages(path: Path) -> list[str]:
    """The words on each page that LibreOffice prints."""
    folder = path.parent
    command = ["soffice", f"-env:UserInstallation=file://{folder}/lo", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    shown = ["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"]
    printed = subprocess.run(shown, capture_output=True, text=True, check=True)
    return printed.stdout.split("\f")[:-1]


def test_a_list_of_headings_has_the_numbers_of_their_pages() -> None:
    """Each is a field of its own at a stop with dots, and says the page that print has it on."""
    second = Heading(1, "II. Modalities", begins_page=True)
    document = opened(replace(paper(Heading(1, "I. Agenda"), second), contents="Contents"))
    listed = [of for of in document.paragraphs if of.style.name.startswith("toc ")]
    assert [of.text for of in listed] == ["I. Agenda\t1", "II. Modalities\t2"]
    asked = [of.text for of in document.element.body.iter(qn("w:instrText"))]
    assert asked == [
        ' TOC \\o "1-3" \\h \\z ',
        " PAGEREF _Toc00000000 \\h ",
        " PAGEREF _Toc00000001 \\h ",
    ]
    (stop,) = document.styles["toc 1"].element.iter(qn("w:tab"))
    assert (stop.get(qn("w:leader")), stop.get(qn("w:pos"))) == ("dot", "9072")


def test_a_booklet_has_its_fold_at_the_left_and_at_the_right_in_turn() -> None:
    """The setting stands where the format wants it: behind the zoom, before the stops."""
    settings = {
        size: [
            of.tag.rpartition("}")[2] for of in opened(replace(WHOLE, page=size)).settings.element
        ][:3]
        for size in (PageSize.A4, PageSize.A5)
    }
    assert settings == {
        PageSize.A4: ["zoom", "defaultTabStop", "autoHyphenation"],
        PageSize.A5: ["zoom", "mirrorMargins", "defaultTabStop"],
    }


def test_times_inside_a_row_leave_a_narrow_page_its_width() -> None:
    inside = Line(LineStyle.ITEM, (Run("Welcome"),), time="9 h 40")
    row = TimedRow("13 heures – 15 heures", (Line(LineStyle.TITLE, (Run("Opening"),)), inside))
    _masthead, table = opened(replace(paper(row), page=PageSize.A5)).tables
    (time,), (title, item) = (cell.paragraphs for cell in table.rows[0].cells)
    assert (time.text, title.text) == ("13\u00a0heures\u00a0– 15\u00a0heures", "Opening")
    assert item.text == "9\u00a0h\u00a040\tWelcome"
    assert len(item.paragraph_format.tab_stops) == 1
    assert round(item.paragraph_format.left_indent.mm) == 4


@pytest.mark.parametrize("style", ["Entry Title", "Entry Light Title", "Entry Mode", "Entry Room"])
def test_who_goes_on_below_a_title_writes_an_annotation(style: str) -> None:
    assert opened(WHOLE).styles[style].next_paragraph_style.name == "Entry Note"


def test_lines_of_a_title_are_longer_on_a_page_across() -> None:
    """138 of 160 mm on an upright page, the same part of 257 mm across: 221.7 mm. The space beside
    them is the same on both sides, (160 - 138) / 2 and (257 - 221.7) / 2 mm.
    """
    made = {
        page: opened(replace(paper(), title="Wells", page=page)).paragraphs
        for page in (PageSize.A4, PageSize.A4_LANDSCAPE)
    }
    beside = {
        page: next(of.paragraph_format.left_indent.mm for of in told if of.style.name == "Title")
        for page, told in made.items()
    }
    assert beside[PageSize.A4] == pytest.approx(11, abs=0.1)
    assert beside[PageSize.A4_LANDSCAPE] == pytest.approx(17.7, abs=0.1)
