"""Clocks: small hours, days that run into each other, and the two nights of the year.

In Vienna clocks go from 02:00 to 03:00 on 28 March 2027, and from 03:00 back to 02:00 on 31 October.
"""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]
Screen = Callable[..., str]

CLEAN = "no errors, no warnings"


def around(first: str, last: str, zone: str = "Europe/Vienna") -> str:
    """The settings of a conference between two days."""
    return f"""\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = "Water"
        starts = {first}
        ends = {last}
        timezone = "{zone}"
        languages = ["en"]
        """


SPRING = around("2027-03-27", "2027-03-28")
AUTUMN = around("2027-10-30", "2027-10-31")


def told(shown: str) -> list[str]:
    """The findings of clocks, as lines and names."""
    rows = (row.split(": ") for row in shown.splitlines() if ": warning: " in row)
    return [f"{row[0].split(':')[1]} {row[2]}" for row in rows]


def test_small_hours_at_the_beginning_of_a_day(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: past-midnight: 00:30 on this day is in the night before it.
            00:30–01:00  Statements
            → Put it under the previous day, with its time as 00:30+1.
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            00:30–01:00  Statements
            """,
        mend=("00:30–01:00", "00:30+1–01:00+1"),
    )


@pytest.mark.parametrize(("time", "is_found"), [("03:59", True), ("04:00", False)])
def test_who_leaves_early_leaves_in_the_morning(screen: Screen, time: str, is_found: bool) -> None:
    agenda = f"Monday, 3 May 2027\n\n{time}–06:00  Departure of participants\n"
    assert told(screen(agenda=agenda)) == (["3 past-midnight"] if is_found else [])


NIGHT = """\
    Monday, 3 May 2027

    {}  Statements

    Tuesday, 4 May 2027

    {}  Registration
    """


def test_a_night_that_lasts_into_the_morning(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:18: warning: day-runs-into-next: This goes on until 09:30 on 2027-05-04; “Registration” begins at 09:00.
            22:00–09:30+1    Statements
            see agenda.en.txt:7:14
            → Change the times, or put the item under the day on which it takes place.
        no errors, 1 warning
        """,
        agenda=NIGHT.format("22:00–09:30+1  ", "09:00–10:00"),
        mend=("09:30+1", "09:00+1"),
    )


@pytest.mark.parametrize(
    ("night", "morning", "found"),
    [
        ("22:00–02:00+1", "09:00–10:00", []),
        ("22:00", "09:00–10:00", []),
        ("09:30+1", "09:00–10:00", ["3 day-runs-into-next"]),  # the morning of the next day
        # what is in the night before is told itself; the evening does not run into it
        ("22:00–02:00+1", "00:30–01:00", ["7 past-midnight"]),
    ],
)
def test_evenings_and_mornings(screen: Screen, night: str, morning: str, found: list[str]) -> None:
    assert told(screen(agenda=NIGHT.format(night, morning))) == found


def test_clocks_that_change_in_a_conference(screen: Screen) -> None:
    agenda = """\
        Saturday, 27 March 2027

        09:00–10:00  Statements

        Sunday, 28 March 2027

        09:00–10:00  Registration
        """
    assert screen(whole_settings=SPRING, agenda=agenda) == (
        "agenda.en.txt:5:1: warning: clocks-change: Clocks go forward between 2027-03-27 and this day.\n"
        "    Sunday, 28 March 2027\n"
        "    → Announce it the evening before, in a note under an item: > Clocks …; then allow this finding.\n"
        "no errors, 1 warning"
    )
    allowed = f'        allow = ["clocks-change"]\n{SPRING}'
    assert screen(whole_settings=allowed, agenda=agenda) == CLEAN
    bishkek = around("2027-03-27", "2027-03-28", "Asia/Bishkek")
    assert screen(whole_settings=bishkek, agenda=agenda) == CLEAN


@pytest.mark.parametrize(
    ("settings", "days", "direction"),
    [
        (AUTUMN, ("Saturday, 30 October 2027", "Sunday, 31 October 2027"), "back"),
        # nobody meets on the day itself
        (
            around("2027-03-26", "2027-03-29"),
            ("Friday, 26 March 2027", "Monday, 29 March 2027"),
            "forward",
        ),
        # the days before and after say nothing
        (
            around("2027-03-26", "2027-03-27"),
            ("Friday, 26 March 2027", "Saturday, 27 March 2027"),
            "",
        ),
        (
            around("2027-03-28", "2027-03-29"),
            ("Sunday, 28 March 2027", "Monday, 29 March 2027"),
            "",
        ),
    ],
)
def test_nights_between_days(
    screen: Screen, settings: str, days: tuple[str, str], direction: str
) -> None:
    first, last = days
    agenda = f"{first}\n\n09:00–10:00  Statements\n\n{last}\n\n–  Excursion\n"
    shown = screen(whole_settings=settings, agenda=agenda)
    assert told(shown) == (["5 clocks-change"] if direction else [])
    assert f"go {direction} between" in shown or not direction


LATE = "Saturday, {}\n\n22:00–{}  Statements\n"


@pytest.mark.parametrize(
    ("settings", "date", "end", "found"),
    [
        (SPRING, "27 March 2027", "01:59+1", []),
        (SPRING, "27 March 2027", "02:00+1", ["3 time-skipped"]),
        (SPRING, "27 March 2027", "02:59+1", ["3 time-skipped"]),
        (SPRING, "27 March 2027", "03:00+1", []),
        (AUTUMN, "30 October 2027", "01:59+1", []),
        (AUTUMN, "30 October 2027", "02:00+1", ["3 time-twice"]),
        (AUTUMN, "30 October 2027", "02:59+1", ["3 time-twice"]),
        (AUTUMN, "30 October 2027", "03:00+1", []),
    ],
)
def test_the_borders_of_the_two_nights(
    screen: Screen, settings: str, date: str, end: str, found: list[str]
) -> None:
    assert told(screen(whole_settings=settings, agenda=LATE.format(date, end))) == found


def test_what_is_said_of_them(screen: Screen) -> None:
    spring = screen(whole_settings=SPRING, agenda=LATE.format("27 March 2027", "02:30+1"))
    assert "Clocks go forward over 02:30+1: there is no such time." in spring
    autumn = screen(whole_settings=AUTUMN, agenda=LATE.format("30 October 2027", "02:30+1"))
    assert "Clocks go back over 02:30+1: there are two such times." in autumn


def test_a_part_of_an_item_in_that_night(screen: Screen) -> None:
    agenda = LATE.format("27 March 2027", "04:00+1") + "             02:30+1  Toasts\n"
    assert told(screen(whole_settings=SPRING, agenda=agenda)) == ["4 time-skipped"]


def test_a_time_that_is_inferred_is_told_once(screen: Screen) -> None:
    """The first item ends when the second begins: at the second it is told."""
    agenda = "Saturday, 27 March 2027\n\n22:00  Statements\n02:30+1–04:00+1  Departure\n"
    assert told(screen(whole_settings=SPRING, agenda=agenda)) == ["4 time-skipped"]
