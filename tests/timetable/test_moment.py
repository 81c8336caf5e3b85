"""The moment of a build: given, or that of the papers; never the clock."""

import datetime as dt

import pytest

from planner.errors import PlannerError
from planner.model import Conference
from planner.timetable.moment import moment

ISSUED = Conference(issued=dt.date(2026, 11, 21))


@pytest.mark.parametrize(
    ("given", "epoch", "expected"),
    [
        ("2027-05-03", None, "2027-05-03T00:00:00+00:00"),
        ("2027-05-03T09:30:00Z", None, "2027-05-03T09:30:00+00:00"),
        ("2027-05-03T09:30:00+05:00", None, "2027-05-03T04:30:00+00:00"),
        ("2027-05-03T09:30", None, "2027-05-03T09:30:00+00:00"),
        ("2027-05-03", "1", "2027-05-03T00:00:00+00:00"),
        (None, "1000000000", "2001-09-09T01:46:40+00:00"),
        (None, "0", "1970-01-01T00:00:00+00:00"),
        (None, None, "2026-11-21T00:00:00+00:00"),
        ("", "", "2026-11-21T00:00:00+00:00"),
    ],
)
def test_at_then_source_date_epoch_then_the_day_of_issue(
    given: str | None, epoch: str | None, expected: str
) -> None:
    assert moment(given, epoch, ISSUED).isoformat() == expected


@pytest.mark.parametrize(
    ("given", "epoch", "remedy"),
    [
        ("now", None, "Write 2027-05-03 or 2027-05-03T09:00:00Z."),
        ("2027-02-30", None, "Write 2027-05-03 or 2027-05-03T09:00:00Z."),
        ("0001-01-01T00:00:00+05:00", None, "Write 2027-05-03 or 2027-05-03T09:00:00Z."),
        (None, "yesterday", "SOURCE_DATE_EPOCH must give seconds since 1970."),
        (None, "1e9", "SOURCE_DATE_EPOCH must give seconds since 1970."),
        (None, "9" * 20, "SOURCE_DATE_EPOCH must give seconds since 1970."),
        (None, "9" * 5000, "SOURCE_DATE_EPOCH must give seconds since 1970."),
    ],
)
def test_what_is_no_moment(given: str | None, epoch: str | None, remedy: str) -> None:
    with pytest.raises(PlannerError, match="is not a date or time") as raised:
        moment(given, epoch, ISSUED)
    assert raised.value.remedy == remedy


def test_without_any_the_work_stops() -> None:
    with pytest.raises(PlannerError) as raised:
        moment(None, None, Conference())
    assert str(raised.value) == "The date of issue of these papers is not known."
    assert raised.value.remedy.startswith("Add `issued = 2027-05-03` to conference.toml")
