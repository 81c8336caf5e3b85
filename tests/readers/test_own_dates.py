"""Meetings that each have a date of their own. The texts are invented."""

import re

import pytest

from planner.readers.reading import UNREAD
from tests.readers.conftest import reading, shown
from tests.readers.test_dashes import agenda

_BELOW = agenda("""
    Winter Meeting of the Rivers Assembly, 3-4 March 2027

    Joint Session of the Committees
    3 March 2027, 12:00-13:15
    Blue Hall

    Call to order by the President
    Address by the Mayor

    Committee on Water
    3 March 2027, 15:00-18:00
    Green Hall

    Committee on Fish
    3 March 2027, 15:00-18:00
    Palace, Riga, Grey Hall, 2nd floor

    Discussion

    Closing Session
    4 March 2027, 9:00-11:00
    Blue Hall

    Closing remarks by the President
""")
_SHOWN = [
    "2027-03-03",
    "12:00–13:15 session | Joint Session of the Committees",
    "  · opening | Call to order by the President",
    "  · statement | Address by the Mayor",
    "15:00–18:00 session | Committee on Water",
    "15:00–18:00 session | Committee on Fish",
    "  · discussion | Discussion",
    "2027-03-04",
    "09:00–11:00 closing | Closing Session",
    "  · remarks | Closing remarks by the President",
]
_WHEN = re.compile(r"^(\d) March 2027, ([\d:-]+)\n(.*)$", re.MULTILINE)


def test_each_date_is_that_of_the_title_above_it() -> None:
    assert shown(_BELOW) == _SHOWN
    rooms = [item.room for day in reading(_BELOW).days for item in day.items]
    assert rooms == ["Blue Hall", "Green Hall", "Palace, Riga, Grey Hall, 2nd floor", "Blue Hall"]


@pytest.mark.parametrize(
    "when",
    [
        r"\1 March 2027 | \2\n\3",
        r"\1 March, \2\n\3",
        r"\2, \1 March 2027\n\3",
        r"\1 March 2027\n\2\n\3",
        r"\2\n\1 March 2027\n\3",
        r"\3\n\1 March 2027, \2",
        r"\n\1 March 2027, \2\n\3",
        r"Date: \1 March 2027\nTime: \2\n\3",
        r"Date: \1 March 2027\nTime: \2\nVenue: \3",
    ],
)
def test_a_date_and_its_hours_come_in_many_ways(when: str) -> None:
    text = _WHEN.sub(when, _BELOW)
    assert shown(text) == _SHOWN
    assert UNREAD not in {fate.what for fate in reading(text).fates.values()}


def test_a_place_may_follow_in_the_line_of_the_date() -> None:
    text = _WHEN.sub(r"\1 March 2027, \2, \3", _BELOW.replace("Palace, Riga, ", ""))
    assert shown(text) == _SHOWN
    rooms = [item.room for day in reading(text).days for item in day.items]
    assert rooms == ["Blue Hall", "Green Hall", "Grey Hall, 2nd floor", "Blue Hall"]


def test_weekdays_change_nothing() -> None:
    text = _BELOW.replace("3 March", "Wednesday, 3 March").replace("4 March", "Thursday, 4 March")
    assert shown(text.replace("3-Thursday, 4 March", "3-4 March")) == _SHOWN


@pytest.mark.parametrize("when", [r" (\2 March 2027, \3)\n", r", \2 March 2027, \3\n"])
def test_the_date_may_be_behind_the_title(when: str) -> None:
    assert shown(re.sub(r"\n((\d) March 2027, ([\d:-]+))\n", when, _BELOW)) == _SHOWN


def test_titles_with_their_dates_may_follow_each_other() -> None:
    text = agenda("""
        Meetings of the Assembly in 2027
        Committee on Water (3 March 2027, 15:00-18:00)
        Committee on Fish (3 March 2027, 15:00-18:00)
        Closing Session (4 March 2027, 9:00-11:00)
    """)
    assert shown(text) == [_SHOWN[0], *_SHOWN[4:6], *_SHOWN[7:9]]


def test_wrapped_titles_and_other_languages() -> None:
    text = agenda("""
        Commission de l'eau, des forêts et
        de la pêche
        3 mars 2027, de 15 heures à 18 heures
        Salle verte

        Débat

        Séance de clôture
        4 mars 2027, 9 heures-11 heures
    """)
    assert shown(text, "fr") == [
        "2027-03-03",
        "15:00–18:00 item | Commission de l'eau, des forêts et de la pêche",
        "  · discussion | Débat",
        "2027-03-04",
        "09:00–11:00 closing | Séance de clôture",
    ]


def test_one_date_with_its_hours_is_a_day_with_a_list() -> None:
    text = "Joint Session\n3 March 2027, 12:00-13:15\n\nCall to order by the President\nDebate"
    assert shown(text) == [
        "2027-03-03",
        "· opening | Call to order by the President",
        "· discussion | Debate",
    ]
    assert [str(of) for of in reading(text).days[0].windows] == ["12:00–13:15"]


def test_hours_of_days_above_their_lists_stay_with_the_days() -> None:
    text = agenda("""
        3 March 2027, 10:00-13:00

        Opening
        Debate

        4 March 2027, 10:00-12:00

        Closing
    """)
    assert shown(text) == [
        "2027-03-03",
        "· opening | Opening",
        "· discussion | Debate",
        "2027-03-04",
        "· closing | Closing",
    ]


def test_days_with_timed_items_keep_what_is_above_them() -> None:
    text = agenda("""
        Rivers in winter
        Wednesday, 3 March 2027, 9:00-18:00
        9:00 Opening
        10:00 Rivers
        11:00 Lakes

        Rivers in summer
        Thursday, 4 March 2027, 9:00-13:00
        9:00 Weirs
        10:00 Closing
    """)
    starts = [str(item.start) for day in reading(text).days for item in day.items if item.start]
    assert starts == ["09:00", "10:00", "11:00", "09:00", "10:00"]
