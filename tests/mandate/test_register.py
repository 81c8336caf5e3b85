"""The register of approvals and its ageing, counted by hand from activities.csv to 31 July 2015."""

import datetime as dt
from pathlib import Path

from openpyxl import load_workbook

from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from planner.model.activities import Activity, Answer, Requester, Stage
from tests.mandate.conftest import ASTANA
from tests.mandate.lakes import write
from tests.mandate.test_rows import told


def cells(path: Path) -> dict[str, dict[str, object]]:
    """The rows of the first sheet by their ids, each by its headers."""
    (sheet, *_) = load_workbook(path).worksheets
    header, *rows = sheet.iter_rows(values_only=True)
    return {str(row[0]): dict(zip(map(str, header), row, strict=True)) for row in rows}


def test_days_of_waiting(astana: Path) -> None:
    rows = cells(astana / "secretariat/approval-register.en.xlsx")
    waiting = {own: row["Days waiting"] for own, row in rows.items() if row["Days waiting"]}
    assert waiting == {
        "drugs-labs": 44,  # since 17 June: 13 days of June, 31 of July
        "ngo-forum": 30,  # since 1 July
        "landlocked": 23,  # since 8 July
        "water-shelter": 9,  # since 22 July
        "transport-safety": 3,  # since 28 July
    }


def test_the_time_of_a_reading_stands_beside_it(astana: Path) -> None:
    rows = cells(astana / "secretariat/approval-register.en.xlsx")
    told = {own: row["Time over (proposal: United States of America)"] for own, row in rows.items()}
    over = {own: f"{day:%Y-%m-%d}" for own, day in told.items() if isinstance(day, dt.datetime)}
    assert over == {
        "drugs-labs": "2015-07-08",
        "ngo-forum": "2015-07-22",
        "landlocked": "2015-07-29",
        "water-shelter": "2015-08-12",
        "transport-safety": "2015-08-18",
    }


def test_days_to_answers(astana: Path) -> None:
    rows = cells(astana / "secretariat/approval-register.en.xlsx")
    took = {own: rows[own]["Days to answer"] for own in ("trafficking-judges", "election-law")}
    assert took == {"trafficking-judges": 11, "election-law": 32}


def test_the_summary(astana: Path) -> None:
    """Days to the 20 answers: 7 7 11 12 13 14 16 18 20 20, and 21 to 37; half are there in 20.

    They are: judges 11, csbm 18, aarhus 21, poems 12, laundering 13, chair 7, women 21, law 32,
    youth 16, customs 14, press 26, peacekeeping 26, lakes 34, mediation 20, floods 21, villages 20,
    minorities 21, roads 22, parliament 7, corridors 37.
    """
    page = told(astana / "secretariat/approval-register.en.pdf")
    assert (
        "5 awaiting an answer, the longest for 44 days; 20 answered, half of them within 20" in page
    )


def test_who_waits_longest_stands_first(astana: Path) -> None:
    page = told(astana / "secretariat/approval-register.fr.pdf")
    order = ("synthèse", "Forum de la société civile", "transit", "ligne d’assistance")
    places = [page.casefold().index(word.casefold()) for word in order]
    assert places == sorted(places)
    assert "À l’attention du référent : Ministère des affaires étrangères" in page


def test_a_register_of_an_earlier_day_knows_nothing_later(tmp_path: Path) -> None:
    """On 1 June lay with the focal point the study on villages (from 20 May, answered on 9 June)
    and the conference on corridors (from 13 May, answered on 19 June); 15 had been answered.
    """
    assert build(ASTANA, BuildOptions(tmp_path, only=("approval-register",), at="2015-06-01")) == 0
    paper = told(tmp_path / "astana-2015/secretariat/approval-register.en.pdf")
    assert "2 awaiting an answer, the longest for 19 days; 15 answered" in paper
    assert "19 June 2015" not in paper


def test_what_is_dated_later_has_not_come_about() -> None:
    lakes = Activity(
        "lakes",
        requested_by=Requester.AUTHORITIES,
        requested_on=dt.date(2027, 3, 1),
        submitted_on=dt.date(2027, 3, 3),
        answer=Answer.ACCEPTED,
        answered_on=dt.date(2027, 3, 20),
        starts=dt.date(2027, 5, 10),
        held=True,
        attendees=30,
        reported_on=dt.date(2027, 6, 1),
    )
    days = ("2027-02-28", "2027-03-02", "2027-03-10", "2027-03-20", "2027-05-10", "2027-06-01")
    assert [lakes.as_of(dt.date.fromisoformat(day)).stage for day in days] == [
        *(Stage.PROPOSED, Stage.REQUESTED, Stage.SUBMITTED),
        *(Stage.PLANNED, Stage.HELD, Stage.REPORTED),
    ]
    assert lakes.as_of(dt.date(2027, 3, 10)).attendees is None
    assert lakes.as_of(dt.date(2027, 6, 1)) == lakes


def test_the_workbook_begins_with_who_waits_longest(astana: Path) -> None:
    """Then come the answered ones, first who was submitted first, and those not submitted."""
    ids = list(cells(astana / "secretariat/approval-register.ru.xlsx"))
    assert ids[:6] == [
        *("drugs-labs", "ngo-forum", "landlocked", "water-shelter", "transport-safety"),
        "trafficking-judges",
    ]
    assert ids[-2:] == ["energy-days", "governance-index"]


def test_the_workbook_prints_one_page_across(astana: Path) -> None:
    """Its header stands on each page, it filters, and thousands of amounts stand apart."""
    book = load_workbook(astana / "secretariat/approval-register.en.xlsx")
    register, course = book.worksheets[:2]
    for sheet in (register, course):
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$1:$1"
        (table,) = sheet.tables.values()
        assert table.autoFilter.ref == table.ref
    costs = {cell.value: cell.number_format for cell in register[2]}
    assert costs[22_400] == "#,##0"
    assert "Cost (EUR)" in [cell.value for cell in register[1]]
    assert "Spent (EUR)" in [cell.value for cell in course[1]]


def test_a_long_register_is_told_by_months(tmp_path: Path) -> None:
    """Of 120 answers 60 were asked for in January and 60 in February; the two groups have heads."""
    head = "id,title.en,area,requested_by,submitted_on,answer,answered_on\n"
    row = "a{0},Meeting {0},a,authorities,2027-0{1}-04,accepted,2027-03-20\n"
    rows = "".join(row.format(of, 1 + of % 2) for of in range(120))
    folder = write(tmp_path / "lakes", head + rows)
    wish = BuildOptions(tmp_path / "out", only=("approval-register",), languages=("en",))
    assert build(folder, wish) == 0
    page = told(tmp_path / "out/lakes/secretariat/approval-register.en.pdf")
    assert "Answered (120) January 2027 Activity" in page
    assert page.count("February 2027 Activity") == 1
    assert [of for of in range(120) if f"Meeting {of} " not in page] == []
