"""How far items reach on a sheet: worked out by hand from the agenda."""

from pathlib import Path

import pytest

from planner.folder.load import load
from planner.timetable import timetable
from planner.timetable.extents import above_others, extents

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Wells"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]
"""


def spans(folder: Path, items: str) -> list[tuple[str, int, int, bool]]:
    """The items of a day with their extents and whether these are open."""
    (folder / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "agenda.en.txt").write_text(f"2027-05-03\n\n{items}", encoding="utf-8")
    (day,) = timetable(load(folder).conference).days
    found = above_others(extents(day))
    return [(of.slot.item.title.best("en"), of.begins, of.ends, of.is_open) for of in found]


def test_the_agenda_of_bishkek() -> None:
    """12:30 is minute 750. The third session shares the time until the reception with nothing
    that is printed: an hour. The fourth shares 11:30 to 14:30 with a lunch without a time.
    """
    days = timetable(load(ROOT / "agendas" / "bishkek-2001").conference).days
    drawn = [[(of.begins, of.ends, of.is_open) for of in extents(day)] for day in days]
    assert drawn == [
        [
            (510, 540, False),
            (540, 570, False),
            (570, 750, False),
            (750, 840, False),
            (840, 960, False),
            (960, 1020, True),
            (1140, 1200, True),
        ],
        [
            (540, 690, False),
            (690, 780, True),
            (780, 870, True),
            (870, 1020, False),
            (1020, 1080, False),
            (1080, 1095, False),
            (1095, 1155, True),
        ],
    ]


def test_past_midnight_goes_on_counting(tmp_path: Path) -> None:
    assert spans(tmp_path, "22:30–00:30+1  Talks\n") == [("Talks", 1350, 1470, False)]


def test_what_stands_before_the_first_time_ends_where_it_begins(tmp_path: Path) -> None:
    found = spans(tmp_path, "Morning      Walk\n\n–            Tea\n\n09:00–10:00  Session 1: A\n")
    assert [of[:3] for of in found] == [
        ("Walk", 480, 510),
        ("Tea", 510, 540),
        ("Session 1: A", 540, 600),
    ]


def test_a_day_without_times_begins_at_nine(tmp_path: Path) -> None:
    found = spans(tmp_path, "Morning      Talks\n\nEvening      Dinner\n")
    assert found == [("Talks", 540, 600, True), ("Dinner", 600, 660, True)]


def test_what_has_no_time_stands_between_its_neighbours(tmp_path: Path) -> None:
    items = "09:00–10:00  Session 1: A\n\n–            Photo\n\n10:30–11:00  Closing session\n"
    assert spans(tmp_path, items)[1] == ("Photo", 600, 630, True)


def test_where_nothing_is_left_between_it_has_a_quarter_of_an_hour(tmp_path: Path) -> None:
    items = "09:00–10:00  Session 1: A\n\n–            Photo\n\n10:00–11:00  Closing session\n"
    assert spans(tmp_path, items)[1] == ("Photo", 600, 615, True)


@pytest.mark.parametrize(
    ("begins", "lunch"), [("13:00", (750, 780, True)), ("12:40", (750, 840, False))]
)
def test_a_lunch_stands_above_what_begins_while_it_lasts(
    tmp_path: Path, begins: str, lunch: tuple[int, int, bool]
) -> None:
    """Above it has a quarter of an hour at least; else the two stand beside each other."""
    items = f"12:30–14:00  Lunch\n\n{begins}–13:45  Side event: A [Hall]\n"
    assert spans(tmp_path, items)[0][1:] == lunch
