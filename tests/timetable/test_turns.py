"""Turns in a booth: who speaks when."""

import datetime as dt

import pytest

from planner.language.times import read_clock
from planner.model import AgendaItem, Conference, Day, Kind, Text
from planner.timetable import timetable
from planner.timetable.turns import turns


def told(times: str, names: str, minutes: int = 30) -> list[str]:
    """The turns at an item at “09:00-10:30” in Vienna."""
    start, end = [*(read_clock(time) for time in times.split("-")), None][:2]
    item = AgendaItem(Kind.SESSION, Text({"en": "Wells"}), "wells", start=start, end=end)
    days = (Day(dt.date(2027, 5, 3), (item,)),)
    (slot,) = timetable(Conference(timezone="Europe/Vienna", days=days))
    found = turns(slot, names.split(), minutes)
    return [f"{of.starts}-{of.ends} {of.interpreter}" for of in found]


@pytest.mark.parametrize(
    ("times", "names", "found"),
    [
        ("09:00-10:00", "ada bo", ["09:00-09:30 ada", "09:30-10:00 bo"]),
        ("09:00-10:10", "ada bo", ["09:00-09:30 ada", "09:30-10:00 bo", "10:00-10:10 ada"]),
        ("09:00-09:20", "ada bo", ["09:00-09:20 ada"]),
        ("09:00-10:30", "ada bo cid", ["09:00-09:30 ada", "09:30-10:00 bo", "10:00-10:30 cid"]),
        ("23:45-00:30+1", "ada bo", ["23:45-00:15+1 ada", "00:15+1-00:30+1 bo"]),
        ("09:00-10:00", "", []),
        ("09:00", "ada bo", []),  # nobody knows how long
    ],
)
def test_turns_follow_in_order(times: str, names: str, found: list[str]) -> None:
    assert told(times, names) == found


def test_turns_of_no_length_are_none() -> None:
    assert told("09:00-10:00", "ada", 0) == []
