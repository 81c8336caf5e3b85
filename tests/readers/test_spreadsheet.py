"""Agendas that somebody keeps in a spreadsheet: typed days and times, columns of roles, sheets."""

import datetime as dt
import io
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from planner.readers.agenda import read_agenda
from planner.readers.files import read_source
from planner.readers.reading import Reading
from tests.readers.conftest import rows

THURSDAY, FRIDAY = dt.date(2029, 12, 13), dt.date(2029, 12, 14)
Sheet = Sequence[Sequence[object]]

TYPED: Sheet = [
    ["Seminar on Wells"],
    ["Date", "Start", "End", "Item", "Moderator", "Venue"],
    [THURSDAY, dt.time(9), dt.time(10), "Opening", None, "Hall A"],
    [THURSDAY, dt.time(10), dt.time(10, 30), "Coffee break"],
    [THURSDAY, dt.time(10, 30), dt.time(12), "Session 1: Old wells", "Ms Ada Rill", "Hall A"],
    [FRIDAY, dt.time(9, 30), dt.time(11), "Session 2: New wells", "Mr Ivo Brook", "Hall B"],
    [FRIDAY, dt.time(11), None, "Closing"],
]
"""Days and times are those of the program: each row has its day, starts and ends are apart."""

READ = [
    "2029-12-13",
    "09:00–10:00 opening | Opening",
    "10:00–10:30 coffee-break | Coffee break",
    "10:30–12:00 session 1 | Session 1: Old wells",
    "2029-12-14",
    "09:30–11:00 session 2 | Session 2: New wells",
    "11:00 closing | Closing",
]


def workbook(sheets: Mapping[str, Sheet], merged: str = "") -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append([*row])
        if merged:
            sheet.merge_cells(merged)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(data: bytes, name: str = "agenda.xlsx") -> Reading:
    return read_agenda(read_source(data, name))


def shown(reading: Reading) -> list[str]:
    return [line for day in reading.days for line in (f"{day.date}", *rows(day.items))]


def test_typed_days_and_times() -> None:
    reading = read(workbook({"Agenda": TYPED}))
    assert shown(reading) == READ
    assert reading.unread == ()


def test_who_stands_in_a_column_has_its_role_and_its_room() -> None:
    reading = read(workbook({"Agenda": TYPED}))
    told = [
        (item.title["en"], [duty.role.value for duty in item.duties], item.room)
        for day in reading.days
        for item in day.items
    ]
    assert told == [
        ("Opening", [], "Hall A"),
        ("Coffee break", [], ""),
        ("Session 1: Old wells", ["moderator"], "Hall A"),
        ("Session 2: New wells", ["moderator"], "Hall B"),
        ("Closing", [], ""),
    ]


def test_days_stand_above_the_rows_that_are_theirs() -> None:
    """The lines that `planner read` shows, and by whose numbers findings are placed."""
    assert read_source(workbook({"Agenda": TYPED}), "agenda.xlsx").text.splitlines() == [
        "Seminar on Wells",
        "",
        "Date",
        "Start\tEnd\tItem\tModerator\tVenue",
        "2029-12-13",
        "09:00–10:00\t\tOpening\t\tHall A",
        "10:00–10:30\t\tCoffee break",
        "10:30–12:00\t\tSession 1: Old wells\t\tHall A",
        "\t\tModerator: Ms Ada Rill",
        "2029-12-14",
        "09:30–11:00\t\tSession 2: New wells\t\tHall B",
        "\t\tModerator: Mr Ivo Brook",
        "11:00\t\tClosing",
    ]


def test_a_day_that_is_merged_over_its_rows_and_numbers_of_rows() -> None:
    cells = [
        ["№", "День", "Время", "Мероприятие", "Докладчик"],
        [1, "Четверг, 13 декабря 2029 года", "09.00–10.00", "Открытие", "г-н Ручьёв"],
        [2, None, "10.00–10.30", "Кофе-брейк"],
        [3, "Пятница, 14 декабря 2029 года", "09.30–11.00", "Заседание 2: Колодцы"],
    ]
    assert shown(read(workbook({"1": cells}, merged="B2:B3"))) == [
        "2029-12-13",
        "09:00–10:00 opening | Открытие",
        "10:00–10:30 coffee-break | Кофе-брейк",
        "2029-12-14",
        "09:30–11:00 session 2 | Заседание 2: Колодцы",
    ]


def test_times_in_four_figures_are_no_numbers_of_rows() -> None:
    cells = [
        ["Monday, 3 May 2027"],
        ["0900", "Opening"],
        ["1030", "Coffee break"],
    ]
    assert shown(read(workbook({"1": cells}))) == [
        "2027-05-03",
        "09:00 opening | Opening",
        "10:30 coffee-break | Coffee break",
    ]


def test_what_stands_above_the_numbers_of_rows_is_not_lost() -> None:
    cells = [
        ["Seminar on Wells"],
        ["Monday, 3 May 2027"],
        [1, "09:00", "Opening"],
        [2, "10:30", "Coffee break"],
    ]
    data = workbook({"1": cells})
    assert read_source(data, "agenda.xlsx").lines[0].text == "Seminar on Wells"
    assert shown(read(data))[:2] == ["2027-05-03", "09:00 opening | Opening"]


def test_a_title_that_is_called_as_a_role_names_no_column() -> None:
    cells = [
        ["Monday, 3 May 2027"],
        ["09:00", "Old wells", "Panel"],
        ["10:30", "New wells", "Plenary"],
    ]
    text = read_source(workbook({"1": cells}), "agenda.xlsx").text
    assert "Panel:" not in text


def test_a_sheet_for_each_day() -> None:
    sheets = {
        "Donnerstag, 13.12.2029": [
            ["Zeit", "Programm"],
            ["09:00", "Eröffnung"],
            ["10:30", "Kaffeepause"],
        ],
        "Freitag, 14.12.2029": [["Zeit", "Programm"], ["09:30", "Sitzung 2: Brunnen"]],
        "Adressen": [],
    }
    assert shown(read(workbook(sheets))) == [
        "2029-12-13",
        "09:00 opening | Eröffnung",
        "10:30 coffee-break | Kaffeepause",
        "2029-12-14",
        "09:30 session 2 | Sitzung 2: Brunnen",
    ]


def test_days_across() -> None:
    cells = [
        ["Time", "Thursday, 13 December 2029", "Friday, 14 December 2029"],
        ["09:00–10:30", "Opening", "Session 2: New wells"],
        ["10:30–11:00", "Coffee break", "Coffee break"],
    ]
    assert shown(read(workbook({"Programme": cells}))) == [
        "2029-12-13",
        "09:00–10:30 opening | Opening",
        "10:30–11:00 coffee-break | Coffee break",
        "2029-12-14",
        "09:00–10:30 session 2 | Session 2: New wells",
        "10:30–11:00 coffee-break | Coffee break",
    ]


@pytest.mark.tool("libreoffice")
@pytest.mark.parametrize("ending", ["ods", "xls", "csv"])
def test_other_formats_of_spreadsheets(tmp_path: Path, ending: str) -> None:
    """As LibreOffice saves them: a CSV has seconds, and halves of the day."""
    (tmp_path / "agenda.xlsx").write_bytes(workbook({"Agenda": TYPED}))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    call = ["soffice", profile, "--headless", "--convert-to", ending, "agenda.xlsx"]
    subprocess.run(call, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    path = tmp_path / f"agenda.{ending}"
    assert shown(read_agenda(read_source(path, path.name))) == READ


def test_a_workbook_that_is_cut_off_or_empty_is_told() -> None:
    data = workbook({"Agenda": TYPED})
    assert [of.name for of in read_source(data[:3000], "agenda.xlsx").findings] == [
        "source-damaged"
    ]
    empty = read_source(workbook({"Agenda": []}), "agenda.xlsx")
    assert [of.name for of in empty.findings] == ["source-without-text"]
