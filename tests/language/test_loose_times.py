"""Times that only their place before a title makes such, and figures that are none."""

import pytest

from planner.language.clock.loose import BARE, loose_times
from planner.language.clock.printed import times_at


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("9-12 Site visit", "09:00", "12:00"),
        ("10.30-11 Coffee", "10:30", "11:00"),
        ("12.30-1 Lunch", "12:30", "13:00"),
        ("9-5 Exhibition", "09:00", "17:00"),
        ("7 a 10: Tiempo libre", "07:00", "10:00"),
        ("10 bis 12: Mühlen", "10:00", "12:00"),
        ("8 – 9\tRegistration", "08:00", "09:00"),
        ("14 :00 Debate", "14:00", None),
        ("09: 30 Opening", "09:30", None),
        ("15. 00 - 16. 30 Debate", "15:00", "16:30"),
        ("Noon: Lunch", "12:00", None),
        ("Midi – Déjeuner", "12:00", None),
        ("полдень Обед", "12:00", None),
        ("0900 Opening", "09:00", None),
        ("09-00 – 09-30 Регистрация", "09:00", "09:30"),
        ("10-05-11-45\tДоклады", "10:05", "11:45"),
        ("18-30 Ужин", "18:30", None),
    ],
)
def test_what_stands_before_a_title(text: str, start: str, end: str | None) -> None:
    times = loose_times(text)
    assert times is not None
    assert (str(times.start), times.end and str(times.end)) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "9-12 delegates",
        "9 y 10: Sesiones",
        "9 to 12 delegates",
        "10.30 - 3 Presentations",
        "12-25 Rooms",
        "Midday break",
        "9 Session",
        "13-9",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert loose_times(text) is None


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("10-15 Experts", True),
        ("10-15  Experts", False),
        ("10-15: Experts", False),
        ("10.30-15 Experts", False),
        ("2-4\tExperts", True),
    ],
)
def test_figures_that_may_count_are_bare(text: str, is_bare: bool) -> None:
    times = loose_times(text)
    assert times is not None
    assert (times.style == BARE) is is_bare


def test_a_full_stop_with_a_blank_may_be_that_of_a_number() -> None:
    times = loose_times("9. 30 Years of harbours")
    assert times is not None
    assert times.style == BARE


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("14:00 pm Debate", "14:00", None),
        ("2 pm – 4.30 Debate", "14:00", "16:30"),
        ("10 am – 2.00 Debate", "10:00", "14:00"),
        ("10 pm – 1.00 Dance", "22:00", "01:00+1"),
    ],
)
def test_halves_of_the_day_that_are_printed_once(text: str, start: str, end: str | None) -> None:
    times = times_at(text)
    assert times is not None
    assert (str(times.start), times.end and str(times.end)) == (start, end)


def test_no_hour_of_a_clock_of_twelve_hours_is_zero() -> None:
    found = loose_times("8.30-0 Registration")
    assert found is None or found.end is None
