"""The budget of a mandate: what is planned, spent and left, counted by hand."""

from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from tests.mandate.lakes import SETTINGS, write

FUND = """
[fund]
name = { en = "Lake Fund" }
currency = "EUR"
amount = 50000
"""
ACTIVITIES = """\
id,title.en,area,starts,ends,requested_by,submitted_on,answer,answered_on,held,cost,spent
reeds,Reeds,a,2027-02-01,,authorities,2027-01-04,accepted,2027-01-11,yes,12000,9500
ports,Ports,b,2027-09-01,,authorities,2027-01-04,accepted,2027-01-12,,20000,
weirs,Weirs,a,2027-10-01,,authorities,2027-01-04,objected,2027-01-20,,7000,
boats,Boats,b,2027-11-01,,authorities,,,,,1000,
"""
WITHOUT_CONSENT = SETTINGS.replace('kind = "consent"', 'kind = "conformity"')


def built(folder: Path, out: Path, name: str) -> Path:
    assert build(folder, BuildOptions(out, only=(name,))) == 0
    return out / "lakes" / "secretariat"


def sheets(path: Path) -> list[list[tuple[object, ...]]]:
    """The rows of the sheets that are shown."""
    book = load_workbook(path)
    shown = (sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
    return [list(sheet.iter_rows(values_only=True)) for sheet in shown]


def test_what_is_planned_spent_and_still_to_be_held(tmp_path: Path) -> None:
    """Two are accepted: 12,000 was planned for the one that was held, 20,000 for the other."""
    folder = write(tmp_path / "lakes", ACTIVITIES, SETTINGS + FUND)
    areas, fund = sheets(built(folder, tmp_path / "out", "budget") / "budget.en.xlsx")
    assert areas == [
        (
            "Area",
            "Accepted",
            "Planned (EUR)",
            "Of which held (EUR)",
            "Spent (EUR)",
            "Still to be held (EUR)",
        ),
        ("a) Water", 1, 12000, 12000, 9500, 0),
        ("b) Trade", 1, 20000, 0, 0, 20000),
        ("Total", 2, 32000, 12000, 9500, 20000),
    ]
    assert fund == [
        ("Fund", "Amount (EUR)"),
        ("Fund for activities", 50000),
        ("Planned for agreed activities", 32000),
        ("Not planned yet", 18000),
        ("Spent so far", 9500),
        ("Left after what was spent", 40500),
    ]


def test_where_no_consent_is_needed_none_is_counted(tmp_path: Path) -> None:
    """What was objected to is not agreed; all else is."""
    folder = write(tmp_path / "lakes", ACTIVITIES, WITHOUT_CONSENT + FUND)
    secretariat = built(folder, tmp_path / "out", "budget")
    areas, _ = sheets(secretariat / "budget.en.xlsx")
    assert [row[:3] for row in areas[1:]] == [
        ("a) Water", 1, 12000),
        ("b) Trade", 2, 21000),
        ("Total", 3, 33000),
    ]
    assert areas[0][1] == "Number"


def test_an_objected_activity_is_in_no_calendar(tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", ACTIVITIES, WITHOUT_CONSENT)
    assert build(folder, BuildOptions(tmp_path / "out", only=("calendar",))) == 0
    calendar = (tmp_path / "out/lakes/public/calendar.en.ics").read_text("utf-8")
    summaries = [name for name in ("Reeds", "Ports", "Weirs", "Boats") if name in calendar]
    assert summaries == ["Reeds", "Ports", "Boats"]


@pytest.mark.parametrize("paper", ["budget", "annual-review"])
def test_no_letter_of_an_area_stands_alone_on_a_line(astana: Path, paper: str) -> None:
    """“a) Транснациональные угрозы безопасности” begins with a word of seventeen letters."""
    with pypdfium2.PdfDocument(astana / f"secretariat/{paper}.ru.pdf") as document:
        told = [line for of in document for line in of.get_textpage().get_text_range().splitlines()]
    assert "a)\N{NO-BREAK SPACE}Транснациональные " in told
    assert [line for line in told if line.strip() in ("a)", "b)", "c)", "d)", "e)")] == []
    assert "проведено" in told
