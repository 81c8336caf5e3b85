"""The register of approvals and its ageing, counted by hand from activities.csv to 31 July 2015."""

import datetime as dt
from pathlib import Path

from openpyxl import load_workbook

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
    told = {own: row["Time over (proposal: US)"] for own, row in rows.items()}
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
