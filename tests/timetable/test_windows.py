"""Whether an item lies in windows of time, or touches one."""

import datetime as dt

import pytest

from planner.language.clock.ours import read_clock, read_window
from planner.model import AgendaItem, Conference, Day, Kind, Text
from planner.timetable import Slot, timetable
from planner.timetable.windows import lies_in, touches


def slot(times: str, date: str = "2027-05-03") -> Slot:
    """An item at “09:00-10:30” in Vienna."""
    start, end = [*(read_clock(time) for time in times.split("-")), None][:2]
    item = AgendaItem(Kind.ITEM, Text({"en": "Talk"}), "talk", start=start, end=end)
    days = (Day(dt.date.fromisoformat(date), (item,)),)
    (only,) = timetable(Conference(timezone="Europe/Vienna", days=days))
    return only


@pytest.mark.parametrize(
    ("times", "windows", "inside", "touching"),
    [
        ("09:00-10:00", "2027-05-03", True, True),
        ("09:00-10:00", "2027-05-04", False, False),
        ("09:00-10:00", "09:00-10:00", True, True),
        ("09:00-10:01", "09:00-10:00", False, True),
        ("10:00-11:00", "09:00-10:00", False, False),
        ("09:00-10:00", "2027-05-03/08:00-09:30", False, True),
        ("09:00-10:00", "2027-05-04/08:00-12:00", False, False),
        ("09:00-10:00", "2027-05-04 2027-05-03/08:00-12:00", True, True),
        # one window after the other hold what goes on in both
        ("09:00-10:00", "09:30-11:00 08:00-09:30", True, True),
        ("09:00-10:00", "09:31-11:00 08:00-09:30", False, True),
        ("22:00-01:00+1", "2027-05-03 2027-05-04", True, True),
        # past midnight
        ("22:00-01:00+1", "2027-05-03", False, True),
        ("00:30+1-01:00+1", "2027-05-04", True, True),
        ("00:30+1-01:00+1", "2027-05-03", False, False),
        ("00:30+1-01:00+1", "20:00-01:00+1", True, True),
        ("00:30-01:00", "20:00-01:00+1", True, True),  # of the evening before
        # an end that nobody knows
        ("09:00", "2027-05-04", True, False),
        ("09:00-10:00", "0001-01-01 9999-12-31", False, False),
    ],
)
def test_windows(times: str, windows: str, inside: bool, touching: bool) -> None:
    read = [read_window(window) for window in windows.split()]
    assert (lies_in(slot(times), read), touches(slot(times), read)) == (inside, touching)


def test_without_windows_everything_is_inside_and_nothing_touches() -> None:
    assert lies_in(slot("09:00-10:00"), [])
    assert not touches(slot("09:00-10:00"), [])


@pytest.mark.parametrize("date", ["0001-01-02", "9999-12-20"])
def test_days_at_the_ends_of_time(date: str) -> None:
    assert lies_in(slot("09:00-10:00", date), [read_window("08:00-12:00")])


def test_where_clocks_go_back_a_day_has_25_hours() -> None:
    """On 31 October 2027 Vienna has 02:00–03:00 twice; from 23:30 to 00:30 all is as ever."""
    night = slot("23:30-00:30+1", "2027-10-31")
    assert not lies_in(night, [read_window("2027-10-31")])
    assert lies_in(slot("01:00-04:00", "2027-10-31"), [read_window("2027-10-31/01:00-04:00")])
