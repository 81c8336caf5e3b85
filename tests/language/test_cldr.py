"""Dates in languages that we have no words for, as the Unicode CLDR has them."""

import datetime as dt

import pytest

from planner.language.day.ours import day_in_words, day_line, days_in_words
from planner.language.phrases import language_name, listed
from planner.model.spoken import in_language, parts_of

MONDAY, WEDNESDAY = dt.date(2027, 5, 3), dt.date(2027, 5, 5)


@pytest.mark.parametrize(
    ("language", "line", "day", "days"),
    [
        ("he", "יום שני, 3 במאי 2027", "3 במאי 2027", "3–5 במאי 2027"),
        ("zh", "2027年5月3日星期一", "2027年5月3日", "2027年5月3日 – 5日"),
        ("kk", "2027 ж. 3 мамыр, дүйсенбі", "2027 ж. 3 мамыр", "2027 ж. 3–5 мамыр"),
        ("pt-BR", "Segunda-feira, 3 de maio de 2027", "3 de maio de 2027",
         "3–5 de maio de 2027"),
    ],
)  # fmt: skip
def test_days(language: str, line: str, day: str, days: str) -> None:
    told = (
        day_line(MONDAY, language),
        day_in_words(MONDAY, language),
        days_in_words(MONDAY, WEDNESDAY, language),
    )
    assert [" ".join(of.split()) for of in told] == [line, day, days]


@pytest.mark.parametrize(
    ("language", "one_month", "two_years"),
    [
        ("tg", "13–14 Декабр 2001", "13 Декабр 2001 – 02 Январ 2002"),
        ("uz", "13–14-dekabr, 2001", "13-dekabr, 2001 – 2-yanvar, 2002"),
        ("kk", "2001 ж. 13–14 желтоқсан", "2001 ж. 13 желтоқсан – 2002 ж. 2 қаңтар"),
        ("cs", "13.–14. prosince 2001", "13. prosince 2001 – 2. ledna 2002"),
        ("hu", "2001. december 13–14.", "2001. december 13. – 2002. január 2."),
        ("pl", "13–14 grudnia 2001", "13 grudnia 2001 – 2 stycznia 2002"),
    ],
)
def test_months_of_ranges_are_written_in_full(
    language: str, one_month: str, two_years: str
) -> None:
    ends = dt.date(2001, 12, 14), dt.date(2002, 1, 2)
    told = [days_in_words(dt.date(2001, 12, 13), end, language) for end in ends]
    assert [" ".join(of.split()) for of in told] == [one_month, two_years]


@pytest.mark.parametrize("language", ["xx", "en-x", "tlh"])
def test_in_what_nobody_knows_dates_are_english(language: str) -> None:
    assert day_line(MONDAY, language) == "Monday, 3 May 2027"


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("ar", "ar", "العربية"),
        ("kk", "en", "Kazakh"),
        ("fr", "fr", "français"),
        ("ky", "ky", "кыргыз"),
        ("xx", "en", "xx"),
    ],
)
def test_names_of_languages(code: str, language: str, name: str) -> None:
    assert language_name(code, language) == name


def test_a_list_keeps_the_languages_of_its_words() -> None:
    """Signs in words are no gaps of the pattern of a list."""
    told = listed(["Wasser", in_language("Wells {of0}", "en"), "Luft"], "de")
    assert parts_of(told) == (("Wasser, ", ""), ("Wells {of0}", "en"), (" und Luft", ""))
