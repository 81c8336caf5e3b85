"""Days in every printed form."""

import datetime as dt
from typing import Any

import pytest

from planner.language.day.printed import day_words, find_dates

MONDAY, WEDNESDAY, FRIDAY = 0, 2, 4


def told(text: str, language: str) -> dict[str, Any]:
    words = day_words(text, language)
    names = ("weekday", "day", "month", "year", "ordinal", "week", "last", "last_weekday")
    return {name: value for name in names if words and (value := getattr(words, name)) is not None}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Monday, 3 May 2027"),
        ("en", "Monday, May 3, 2027"),
        ("en", "Mon 3 May 2027"),
        ("en", "Monday the 3rd of May 2027"),
        ("en", "3 May 2027 (Monday)"),
        ("fr", "Lundi 3 mai 2027"),
        ("ru", "Понедельник, 3 мая 2027 года"),
        ("ru", "3 мая 2027 г. (понедельник)"),
        ("de", "Montag, 3. Mai 2027"),
        ("de", "Montag, den 3. Mai 2027"),
        ("de", "Montag, 03.05.2027"),
        ("es", "Lunes 3 de mayo de 2027"),
        ("it", "Lunedì 3 maggio 2027"),
    ],
)
def test_a_day_in_six_languages(language: str, text: str) -> None:
    assert told(text, language) == {"weekday": MONDAY, "day": 3, "month": 5, "year": 2027}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Day 2", {"ordinal": 2}),
        ("en", "Second day", {"ordinal": 2}),
        ("en", "Day One – Monday, 3 May", {"ordinal": 1, "weekday": MONDAY, "day": 3, "month": 5}),
        ("fr", "Premier jour", {"ordinal": 1}),
        ("fr", "1er jour", {"ordinal": 1}),
        ("de", "2. Tag", {"ordinal": 2}),
        ("ru", "День 1", {"ordinal": 1}),
        ("ru", "Второй день", {"ordinal": 2}),
        ("es", "Primer día", {"ordinal": 1}),
        ("it", "Giorno 1", {"ordinal": 1}),
        ("en", "Monday/Wednesday", {"weekday": MONDAY, "last_weekday": WEDNESDAY}),
        ("en", "Second Week (10-14 May)", {"week": 2, "day": 10, "month": 5, "last": (14, None)}),
        ("fr", "les 3 et 4 mai 2027", {"day": 3, "month": 5, "year": 2027, "last": (4, None)}),
        ("en", "30 April – 3 May 2027", {"day": 30, "month": 4, "year": 2027, "last": (3, 5)}),
        ("en", "Friday", {"weekday": FRIDAY}),
        ("en", "Monday 7/05", {"weekday": MONDAY, "day": 7, "month": 5}),
    ],
)
def test_other_forms(language: str, text: str, expected: dict[str, Any]) -> None:
    assert told(text, language) == expected


@pytest.mark.parametrize("text", ["3 presentations", "May Day", "Opening", "2 days", "", "31 32"])
def test_what_is_no_day(text: str) -> None:
    assert told(text, "en") == {}


def test_dates_inside_a_sentence() -> None:
    ((at, words),) = find_dates("held in Bonn on 3 and 4 May 2027, as agreed", "en")
    assert (at, words.date(None), words.last) == (16, dt.date(2027, 5, 3), (4, None))


def test_a_day_that_does_not_exist_has_no_date() -> None:
    words = day_words("Tuesday, 31 June 2027", "en")
    assert words
    assert words.date(None) is None
