"""Days in words: how papers write them, and how they are read back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.day.ours import (
    DayLine,
    day_in_words,
    day_line,
    days_in_words,
    read_day_line,
    weekday_name,
)

THURSDAY = dt.date(2001, 12, 13)
LANGUAGES = ("en", "fr", "ru")


@pytest.mark.parametrize(
    ("language", "date", "line", "words"),
    [
        ("en", THURSDAY, "Thursday, 13 December 2001", "13 December 2001"),
        ("fr", THURSDAY, "Jeudi 13 décembre 2001", "13 décembre 2001"),
        ("ru", THURSDAY, "Четверг, 13 декабря 2001 года", "13 декабря 2001 года"),
        ("en", dt.date(2027, 5, 1), "Saturday, 1 May 2027", "1 May 2027"),
        ("fr", dt.date(2027, 5, 1), "Samedi 1er mai 2027", "1er mai 2027"),
        ("ru", dt.date(2027, 5, 1), "Суббота, 1 мая 2027 года", "1 мая 2027 года"),
        ("fr", dt.date(2027, 8, 11), "Mercredi 11 août 2027", "11 août 2027"),
        ("xx", THURSDAY, "Thursday, 13 December 2001", "13 December 2001"),
    ],
)
def test_a_day_as_papers_write_it(language: str, date: dt.date, line: str, words: str) -> None:
    assert (day_line(date, language), day_in_words(date, language)) == (line, words)


@pytest.mark.parametrize(
    ("language", "first", "last", "words"),
    [
        ("en", "2001-12-13", "2001-12-14", "13 and 14 December 2001"),
        ("fr", "2001-12-13", "2001-12-14", "13 et 14 décembre 2001"),
        ("ru", "2001-12-13", "2001-12-14", "13 и 14 декабря 2001 года"),
        ("en", "2001-12-13", "2001-12-13", "13 December 2001"),
        ("en", "2027-05-03", "2027-05-05", "3–5 May 2027"),
        ("fr", "2027-05-01", "2027-05-05", "1er-5 mai 2027"),
        ("en", "2027-04-30", "2027-05-01", "30 April – 1 May 2027"),
        ("fr", "2027-04-30", "2027-05-01", "30 avril – 1er mai 2027"),
        ("en", "2027-12-30", "2028-01-02", "30 December 2027 – 2 January 2028"),
        ("ru", "2027-12-30", "2028-01-02", "30 декабря 2027 года – 2 января 2028 года"),
    ],
)
def test_the_days_of_a_conference(language: str, first: str, last: str, words: str) -> None:
    begin, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    assert days_in_words(begin, end, language) == words


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "Thursday, 13 December 2001", DayLine(13, 12, 2001, 3)),
        ("en", "THURSDAY 13TH DECEMBER", DayLine(13, 12, None, 3)),
        ("en", "1st May 2027", DayLine(1, 5, 2027, None)),
        ("en", "2nd May 2027", DayLine(2, 5, 2027, None)),
        ("en", "3rd May, 2027", DayLine(3, 5, 2027, None)),
        ("en", "31 February", DayLine(31, 2, None, None)),
        ("en", "2001-12-13", DayLine(13, 12, 2001, None)),
        ("en", "2001-2-3", DayLine(3, 2, 2001, None)),
        ("fr", "samedi 1er mai 2027", DayLine(1, 5, 2027, 5)),
        ("fr", "Mercredi, 11 août", DayLine(11, 8, None, 2)),
        ("ru", "Четверг, 13 декабря 2001 г.", DayLine(13, 12, 2001, 3)),
        ("ru", "13 декабря 2001 года", DayLine(13, 12, 2001, None)),
        ("en", "Thursday", None),
        ("en", "13 December 2001 Vienna", None),
        ("en", "13 decembre 2001", None),
        ("en", "December 2001", None),
        ("en", "113 December 2001", None),
        ("en", "13x December 2001", None),
        ("en", "² May 2027", None),
        ("en", "13 December 01", None),
        ("fr", "Thursday, 13 December 2001", None),
        ("en", "2001-12-13 Opening", None),
        ("en", "", None),
        ("en", ",", None),
    ],
)
def test_what_a_line_names(language: str, line: str, expected: DayLine | None) -> None:
    assert read_day_line(line, language) == expected


@pytest.mark.parametrize(
    "line", ["31 November 2001", "29 February 2001", "2001-13-01", "0000-01-01"]
)
def test_a_day_that_there_is_not(line: str) -> None:
    read = read_day_line(line, "en")
    assert read
    with pytest.raises(ValueError, match=r"day is out of range|month must be|is not a year"):
        read.date(2001)


@pytest.mark.parametrize(
    ("year", "ends"), [(1582, True), (1583, False), (9998, False), (9999, True)]
)
def test_years_before_the_calendar_and_after_it(year: int, ends: bool) -> None:
    line = DayLine(1, 1, year, None)
    if ends:
        with pytest.raises(ValueError, match=f"{year} is not a year of this calendar"):
            line.date(2001)
    else:
        assert line.date(2001) == dt.date(year, 1, 1)


def test_the_names_of_weekdays() -> None:
    assert [weekday_name(0, language) for language in LANGUAGES] == [
        "Monday",
        "lundi",
        "понедельник",
    ]


@given(st.dates(dt.date(1583, 1, 1), dt.date(9998, 12, 31)), st.sampled_from(LANGUAGES))
def test_what_papers_write_is_read_back(date: dt.date, language: str) -> None:
    expected = DayLine(date.day, date.month, date.year, date.weekday())
    assert read_day_line(day_line(date, language), language) == expected
    read = read_day_line(day_in_words(date, language), language)
    assert read
    assert read.date(1) == date


@given(st.text(max_size=30), st.sampled_from(LANGUAGES))
def test_any_line_is_a_day_or_none(line: str, language: str) -> None:
    assert isinstance(read_day_line(line, language), DayLine | None)


@pytest.mark.parametrize("language", ["en", "fr", "ru", "ky", "de", "es", "it", "ar"])
def test_a_day_that_is_written_is_read_again(language: str) -> None:
    date = dt.date(2027, 5, 1)
    read = read_day_line(day_line(date, language), language)
    assert read
    assert read.date(1999) == date
    assert read.weekday == date.weekday()


def test_days_in_arabic_as_the_cldr_has_them() -> None:
    """The names of months and days, and the comma, are those of Babel; two days are joined."""
    from babel.dates import format_date

    for month in range(1, 13):
        date = dt.date(2027, month, 3)
        assert day_line(date, "ar") == format_date(date, "full", "ar").replace("\u200f", "")
    first, last = dt.date(2001, 12, 13), dt.date(2001, 12, 14)
    assert days_in_words(first, last, "ar") == "13 و14 ديسمبر 2001"
