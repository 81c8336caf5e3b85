"""Turns in a booth: who speaks when."""

import datetime as dt

import pytest

from planner.language.clock.ours import read_clock
from planner.model import AgendaItem, Clock, Conference, Day, Kind, Text
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


def test_nobody_speaks_in_a_break_and_the_next_begins_after_it() -> None:
    """Forty minutes, a break of twenty, half an hour; a break without an end is not known of."""
    inside = (
        AgendaItem(Kind.COFFEE_BREAK, Text(), start=Clock(0, 9, 40), end=Clock(0, 10, 0)),
        AgendaItem(Kind.COFFEE_BREAK, Text()),
    )
    times = {"start": Clock(0, 9, 0), "end": Clock(0, 10, 30)}
    item = AgendaItem(Kind.SESSION, Text({"en": "Wells"}), "wells", items=inside, **times)
    days = (Day(dt.date(2027, 5, 3), (item,)),)
    (slot,) = timetable(Conference(timezone="Europe/Vienna", days=days))
    told = [
        (str(of.starts), str(of.ends), of.interpreter, of.relief)
        for of in turns(slot, ("ada", "bo", "cid"), 30)
    ]
    assert told == [
        ("09:00", "09:30", "ada", "bo"),
        ("09:30", "09:40", "bo", "cid"),
        ("10:00", "10:30", "cid", "ada"),
    ]


def test_who_works_alone_is_relieved_by_nobody() -> None:
    item = AgendaItem(
        Kind.SESSION, Text({"en": "Wells"}), "wells", start=Clock(0, 9, 0), end=Clock(0, 9, 20)
    )
    (slot,) = timetable(
        Conference(timezone="Europe/Vienna", days=(Day(dt.date(2027, 5, 3), (item,)),))
    )
    assert [of.relief for of in turns(slot, ("ada",), 30)] == [""]


def test_turns_of_no_length_are_none() -> None:
    assert told("09:00-10:00", "ada", 0) == []
