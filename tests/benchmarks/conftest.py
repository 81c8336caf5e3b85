"""The modules of the benchmarks lie outside the package; and a workbook as CoSPLib lays it out."""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

ROOM = Path(__file__).resolve().parents[2] / "benchmarks" / "scheduling"
sys.path.append(str(ROOM))

LABELS = (
    *("Tracks_Sessions|Penalty:", "Tracks_Rooms|Penalty:", "Sessions_Rooms|Penalty:"),
    *("Similar Tracks:", "Number of Rooms per Track:", "Parallel Tracks:", "Consecutive Tracks:"),
    *("Submissions_Timezones:", "Submissions Order:", "Submissions_Sessions|Penalty:"),
    *("Submissions_Rooms|Penalty:", "Presenters Conflicts:", "Attendees Conflicts:"),
    *("Chairs Conflicts:", "Presenters Conflicts Timeslot Level:"),
    "Attendees Conflicts Timeslot Level:",
)
SETTINGS = (
    ("Local time zone:", "GMT+0"),
    ("Suitable scheduling times", None),
    ("From:", dt.time(9)),
    ("To:", dt.time(18)),
    ("Less suitable scheduling times", None),
    ("From:", dt.time(7)),
    ("To:", "21:00"),
    ("Penalty:", 1),
    ("Unsuitable scheduling times", None),
    ("Penalty:", 10),
)
SHEETS: dict[str, list[list[Any]]] = {
    "submissions": [
        [
            *("Reference", "Track", "Required Timeslots", "Order", "Time Zone"),
            *("Presenters", "Attendees", "Mon1", "Mon2", "Tue1", "Big", "Small"),
        ],
        ["w1", "Water", 1, 1, "GMT-3", "Cy", "Dee"],
        ["w2", "Water", 1, 2, "GMT+6", "Ann"],
        ["w3", "Water", 2, 3, "GMT-2", "Eve, Cy", None, None, None, 2, 1],
        ["w4", "Water", 1, 4, None, "Eve", "Cy"],
        ["i1", "Ice", 1, None, "GMT+9", "Cy", None, None, None, None, 3],
        ["i2", "Ice", 1, 0, "GMT+12", None, "Ann"],
        ["s1", "Snow", 1, 0, "GMT+0", "Dee", "", 1.0],
    ],
    "tracks": [["Tracks", "Chairs"], ["Water", "Ann"], ["Ice", "Bob"], ["Snow", "Ann"]],
    "sessions": [
        ["Sessions", "Max Number of Timeslots", "Date", "Start Time", "End Time"],
        ["Mon1", 2, dt.datetime(2027, 9, 6), dt.time(9), dt.time(10)],
        ["Mon2", 2, dt.datetime(2027, 9, 6), dt.time(11), dt.time(12)],
        ["Tue1", 2, dt.datetime(2027, 9, 7), dt.time(9), dt.time(10)],
    ],
    "rooms": [["Rooms"], ["Big"], ["Small"]],
    "tracks_sessions|penalty": [
        [None, "Mon1", "Mon2", "Tue1"],
        ["Water", None, None, 3],
        ["Ice", 7],
        ["Snow"],
    ],
    "tracks_rooms|penalty": [[None, "Big", "Small"], ["Water", None, 2], ["Ice"], ["Snow", 0, 4]],
    "similar tracks": [
        [None, "Water", "Ice", "Snow"],
        ["Water", None, None, 8],
        ["Ice"],
        ["Snow", 100],
    ],
    "sessions_rooms|penalty": [[None, "Big", "Small"], ["Mon1"], ["Mon2", 5], ["Tue1"]],
}


@pytest.fixture
def workbook_at(tmp_path: Path) -> Callable[..., Path]:
    """Writes the workbook, with other cells where they are given: ("tracks", "A3") to "Hail"."""

    def write(cells: dict[tuple[str, str], Any] | None = None, without: str = "") -> Path:
        book = Workbook()
        book.remove(book.active)
        parameters: list[list[Any]] = [["Sessions", None, None, "Weights"]]
        for at, label in enumerate(LABELS):
            setting = SETTINGS[at] if at < len(SETTINGS) else (None, None)
            parameters.append([*setting, None, label, at + 1])
        for title, rows in {"parameters": parameters, **SHEETS}.items():
            if title != without:
                sheet = book.create_sheet(title)
                for row in rows:
                    sheet.append(row)
        for (title, place), value in (cells or {}).items():
            book[title][place] = value
        path = tmp_path / "Tiny.xlsx"
        book.save(path)
        return path

    return write
