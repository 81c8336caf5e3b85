"""The year on one page of A4, whatever falls on it, and twelve months that can be read."""

import re
from pathlib import Path

import pypdfium2
import pytest

from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from tests.archivable import faulty
from tests.mandate.lakes import SETTINGS, write

HEAD = "id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,town.en\n"
MONTHS = {
    "en": ("January", "June", "December", "Deadline"),
    "fr": ("Janvier", "Juin", "Décembre", "Échéance"),
    "ru": ("Январь", "Июнь", "Декабрь", "Срок"),
}


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.mark.parametrize("language", MONTHS)
def test_one_page_with_twelve_months(astana: Path, language: str) -> None:
    path = astana / f"public/year-2015.{language}.pdf"
    (text,) = pages(path)
    assert [word for word in MONTHS[language] if word not in text] == []
    width, height = pypdfium2.PdfDocument(path)[0].get_size()
    assert (round(width), round(height)) == (842, 595)  # A4 across, in points


def test_this_and_every_other_pdf_is_archivable_and_accessible(astana: Path) -> None:
    assert faulty(astana) == []


def test_it_has_deadlines_and_the_days_of_conferences(astana: Path) -> None:
    (text,) = pages(astana / "public/year-2015.en.pdf")
    assert "16–17 Regional Conference on" in text
    assert "1 Draft budget for 2016" in text
    assert "Expert review of the law on elections" not in text


def test_a_full_year_says_how_many_more_there_are(tmp_path: Path) -> None:
    """Of 28 activities in May some have room; with those that are told of they are 28."""
    row = "a{0},Meeting {0},a,authorities,2027-01-10,accepted,2027-01-20,2027-05-{0:02},Aktau\n"
    folder = write(tmp_path / "lakes", HEAD + "".join(row.format(of) for of in range(1, 29)))
    assert build(folder, BuildOptions(tmp_path / "out", only=("year",))) == 0
    (text,) = pages(tmp_path / "out/lakes/public/year-2027.en.pdf")
    (more,) = re.findall(r"and (\d+) more: see the programme of activities", text)
    assert text.count("Meeting ") + int(more) == 28
    assert text.count("Meeting ") >= 9


def test_a_month_is_in_order_of_time(astana: Path) -> None:
    """The review of 16 July comes after what begins on the 7th and on the 13th."""
    (text,) = pages(astana / "public/year-2015.en.pdf")
    july = ("7–9", "13–24", "16 Annual review of the activities and of the mandate – held")
    places = [text.index(days) for days in july]
    assert places == sorted(places)


def test_a_full_month_has_its_deadlines(tmp_path: Path) -> None:
    """28 activities in May begin before the last of them, which has no room; the deadline has."""
    row = "a{0},Meeting {0},a,authorities,2027-01-10,accepted,2027-01-20,2027-05-{0:02},Aktau\n"
    review = '\n[[reviews]]\nid = "late"\ndate = 2027-05-31\ntitle = { en = "Late review" }\n'
    rows = "".join(row.format(of) for of in range(1, 29))
    folder = write(tmp_path / "lakes", HEAD + rows, SETTINGS + review)
    assert build(folder, BuildOptions(tmp_path / "out", only=("year",), languages=("en",))) == 0
    (text,) = pages(tmp_path / "out/lakes/public/year-2027.en.pdf")
    assert "31 Late review" in text


def test_what_cannot_be_fitted_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    long = "the navigation of barges between harbours " * 8
    row = (
        "a{2}-{0},On {1}{0},a,authorities,2027-01-10,accepted,2027-01-20,2027-{2:02}-{0:02},Aktau\n"
    )
    rows = (row.format(day, long, month) for month in range(2, 13) for day in range(1, 9))
    folder = write(tmp_path / "lakes", HEAD + "".join(rows))
    assert build(folder, BuildOptions(tmp_path / "out", only=("year",), languages=("en",))) == 1
    assert "year-overfull" in capsys.readouterr().err


def test_a_year_in_which_there_is_nothing_has_no_sheet(tmp_path: Path) -> None:
    """Of a mandate to 2031 there is an activity in 2027, and the last day."""
    row = "a,Meeting,a,authorities,2027-01-10,accepted,2027-01-20,2027-05-04,Aktau\n"
    settings = SETTINGS.replace("ends = 2027-12-31", "ends = 2031-06-30")
    folder = write(tmp_path / "lakes", HEAD + row, settings)
    assert build(folder, BuildOptions(tmp_path / "out", only=("year",), languages=("en",))) == 0
    made = {path.name for path in (tmp_path / "out/lakes/public").iterdir()}
    assert made == {"year-2027.en.pdf", "year-2031.en.pdf"}
