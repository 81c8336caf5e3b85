"""The annual review: the figures of one year, and criteria that a delegation has stated."""

from pathlib import Path

import pypdfium2
from docx import Document as open_word
from docx.oxml.ns import qn

from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from tests.mandate.lakes import SETTINGS, write
from tests.mandate.test_rows import told

TWO_YEARS = SETTINGS.replace("ends = 2027-12-31", "ends = 2028-12-31")
ACTIVITIES = """\
id,title.en,area,starts,requested_by,submitted_on,answer,answered_on,held,attendees
reeds,Reeds,a,2027-01-20,authorities,2027-01-04,accepted,2027-01-11,yes,30
ports,Ports,b,2027-03-01,authorities,2027-01-04,accepted,2027-01-12,yes,12
weirs,Weirs,a,2028-01-20,authorities,2027-12-04,accepted,2027-12-20,yes,50
"""


def review(folder: Path, out: Path, at: str) -> Path:
    assert build(folder, BuildOptions(out, only=("annual-review",), at=at)) == 0
    return out / "lakes/secretariat/annual-review.en.pdf"


def test_a_review_is_of_one_year(tmp_path: Path) -> None:
    """Of three activities two begin in 2027, one of them in January; 30 + 12 took part."""
    folder = write(tmp_path / "lakes", ACTIVITIES, TWO_YEARS)
    first = told(review(folder, tmp_path / "2027", "2027-12-01"))
    assert "ANNUAL REVIEW OF ACTIVITIES IN 2027" in first
    assert ("January 1 1" in first, "March 1 1" in first) == (True, True)
    assert "participants of activities held 42" in first
    second = told(review(folder, tmp_path / "2028", "2028-06-01"))
    assert "ANNUAL REVIEW OF ACTIVITIES IN 2028" in second
    assert ("January 1 1" in second, "March 0 0" in second) == (True, True)
    assert "participants of activities held 50" in second


def test_criteria_are_those_of_a_delegation(astana: Path, tmp_path: Path) -> None:
    stated = told(astana / "secretariat/annual-review.en.pdf")
    assert "Kazakhstan states that mandates should be: Specific Measurable" in stated
    folder = write(tmp_path / "lakes", ACTIVITIES, TWO_YEARS)
    assert "Measurable" not in told(review(folder, tmp_path / "out", "2027-12-01"))


def test_no_figure_and_no_word_of_a_header_breaks_in_print(astana: Path) -> None:
    """Each stands on one line: as it is read from the page, nothing is parted."""
    for language, words in {
        "en": ("Accepted", "Participants", "359,500", "Still to be"),
        "fr": ("Acceptées", "exécutées", "Participants", "359\u00a0500"),
        "ru": ("Согласовано", "Проведено", "Участники", "359\u00a0500"),
    }.items():
        document = pypdfium2.PdfDocument(astana / f"secretariat/annual-review.{language}.pdf")
        page = "\n".join(of.get_textpage().get_text_range() for of in document)
        assert [word for word in words if word not in page] == []


def test_columns_of_word_have_room_for_their_figures(astana: Path) -> None:
    """ "359 500" in 11 points, bold, has six digits of 0.7 em in DejaVu Serif, the widest face that
    programs take for Times, and a blank of 0.35: 50 points, with 4 mm to the next column 61, which
    are 1,220 twips; in the last column 1,000.
    """
    word = open_word(str(astana / "secretariat/annual-review.ru.docx"))
    (budget,) = (of for of in word.tables if len(of.columns) == 6)
    widths = [int(of.get(qn("w:w"))) for of in budget._tbl.tblGrid.gridCol_lst]
    assert budget.rows[-1].cells[2].text == "359\u00a0500"
    assert [width for width in widths[2:-1] if width < 1_220] == []
    assert widths[-1] >= 1_000


def test_what_leads_to_a_table_stays_with_it(astana: Path) -> None:
    """In Word, the note above the readings is kept with what follows it."""
    word = open_word(str(astana / "public/decision.ru.docx"))
    (note,) = (of for of in word.paragraphs if of.text.startswith("Толкования расходятся"))
    assert note.paragraph_format.keep_with_next is True


def test_a_word_of_a_header_that_has_room_has_no_hyphen(astana: Path) -> None:
    document = pypdfium2.PdfDocument(astana / "public/decision.ru.pdf")
    page = " ".join(" ".join(of.get_textpage().get_text_range() for of in document).split())
    assert "Соединенные Штаты Америки (us)" in page
