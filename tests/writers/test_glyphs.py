import random
import unicodedata
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.forms.document import (
    Document,
    Heading,
    Line,
    LineStyle,
    Paragraph,
    Run,
    Table,
    TableColumn,
    TimedRow,
)
from planner.places import Place
from planner.writers import WRITERS, pdf
from planner.writers.glyphs import (
    GLYPH_MISSING,
    Missing,
    fonts,
    is_embedded,
    missing_glyphs,
    refused,
)
from planner.writers.looks import Looks, looks_with, planner_templates

ROOT = Path(__file__).resolve().parents[2]
LOOKS = Looks((planner_templates(),))

SCRIPTS = {
    "ru": "Съешь ещё этих мягких французских булок, да выпей чаю №",
    "ky": "Ыңгайлуу үй, өзөн — «Тоо»",
    "kk": "Әіңғүұқөһ ӘІҢҒҮҰҚӨҺ",
    "uz": "Oʻzbekiston, gʻalaba ʼ",
    "el": "Ευρώπη ἄνθρωπος",
    "hy": "Հայաստան",
    "ka": "საქართველო",
    "he": "ירושלים",
    "ar": "قيرغيزستان",
    "vi": "Nguyễn Thị Hồng Đặng",
    "en": "“quotes” – — … ‰ € ₽ ₸ § ° → ☐ ☑ ✓ \u00a0\u202f",
}


@pytest.mark.parametrize("language", SCRIPTS)
def test_the_scripts_of_the_region_are_drawn(language: str) -> None:
    paper = Document(language, SCRIPTS[language], (Paragraph(SCRIPTS[language]),))
    assert missing_glyphs(paper, LOOKS) == ()
    assert pdf.write(paper, LOOKS).startswith(b"%PDF")


def test_georgian_letters_stay_in_a_title_in_capitals() -> None:
    """They have capitals that hardly a font draws: the words between them are set in capitals."""
    paper = Document("en", "Friends of საქართველო in Vienna", (Paragraph("One."),))
    assert missing_glyphs(paper, LOOKS) == ()
    assert pdf.write(paper, LOOKS).startswith(b"%PDF")


def test_a_missing_character_is_named_with_its_place_and_words() -> None:
    row, line, heading = (Place("agenda.en.txt", n) for n in (7, 8, 3))
    paper = Document(
        "en",
        "Agenda",
        (
            Heading(2, "Day 一", heading),
            TimedRow(
                "9時", (Line(LineStyle.TITLE, (Run("Mr. "), Run("王喆王")), source=line),), row
            ),
        ),
        symbol="MW/1/ไ",
    )
    assert missing_glyphs(paper, LOOKS) == (
        Missing("ไ", Place(""), "MW/1/ไ"),
        Missing("一", heading, "Day 一"),
        Missing("時", row, "9時"),
        Missing("王喆", line, "Mr. 王喆王"),
    )


def test_a_writer_says_what_it_cannot_write() -> None:
    """A build asks each writer the same; only that of PDF has something to say."""
    heading = Place("agenda.en.txt", 3)
    paper = Document("en", "Agenda", (Heading(2, "Day 一", heading),))
    told = {of.suffix: list(of.faults(paper, LOOKS)) for of in WRITERS if of.form is Document}
    message = "No font can print “一” in “Day 一”."
    refused = [GLYPH_MISSING.at(heading, message)]
    assert told == {"pdf": refused, "docx": [], "html": [], "txt": []}


def test_what_measures_the_fonts_is_run_with_the_other_data() -> None:
    data = (ROOT / "Makefile").read_text().split("\ndata:")[1].split("\n\n")[0]
    assert [path.name for path in (ROOT / "tools").glob("*.py") if path.name not in data] == []


def test_the_cells_of_a_table_are_looked_at_too() -> None:
    line = Line(LineStyle.TITLE, (Run("王"),), source=Place("agenda.en.txt", 9))
    table = Table((TableColumn("会", 1),), (((line,),),), Place("agenda.en.txt", 7))
    found = missing_glyphs(Document("en", "Agenda", (table,)), LOOKS)
    assert [(of.characters, of.place.line) for of in found] == [("会", 7), ("王", 9)]


def test_a_line_without_a_place_has_that_of_its_row() -> None:
    row = TimedRow("", (Line(LineStyle.TITLE, (Run("王"),)),), Place("agenda.en.txt", 7))
    (found,) = missing_glyphs(Document("en", "Agenda", (row,)), LOOKS)
    assert found.place == Place("agenda.en.txt", 7)


def test_what_is_not_printed_is_not_missing() -> None:
    paper = Document("en", "A\0B\u202eC\nD", (Paragraph("a\tb\ud800"),))
    assert missing_glyphs(paper, LOOKS) == ()


def test_the_table_says_what_typst_says() -> None:
    chooser = random.Random(440)
    points = chooser.sample([*range(0x20, 0xD800), *range(0xE000, 0x20000)], 600)
    common = [chr(point) for point in [*range(0x20, 0x600), *range(0x1E00, 0x2300), *points]]
    some = [c for c in common if unicodedata.category(c) != "Cc"]
    assert refused(some, fonts(LOOKS)) == {c for c in some if not is_embedded(c)}


def test_where_the_looks_have_fonts_typst_is_asked(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (found,) = missing_glyphs(Document("zh", "𓀀 A 𓀁", ()), looks_with(tmp_path))
    assert found.characters == "𓀀𓀁"


def test_the_pdf_writer_refuses_what_it_cannot_draw_and_says_what_to_do() -> None:
    with pytest.raises(PlannerError, match="会") as stopped:
        pdf.write(Document("zh", "会议", ()), LOOKS)
    assert "templates/fonts" in stopped.value.remedy
    assert stopped.value.__cause__ is None
