"""Dates in words: how agendas and papers write a day, and how it is read back."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from planner.language.vocabulary import plain, vocabulary


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day as a line of an agenda names it. `weekday` counts from 0 for Monday."""

    day: int
    month: int
    year: int | None
    weekday: int | None

    def date(self, default_year: int) -> dt.date:
        """The date; ValueError where there is no such day."""
        return dt.date(self.year or default_year, self.month, self.day)


def read_day_line(text: str, language: str) -> DayLine | None:
    """The day that a line names, in the words of the language or as 2001-12-13; None if none."""
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text.strip()):
        year, month, day = map(int, iso.groups())
        return DayLine(day, month, year, None)
    words = _names(language)
    match = _day_pattern(language).fullmatch(plain(text))
    if not match:
        return None
    found = match.groupdict()
    return DayLine(
        day=int(found["day"]),
        month=words[found["month"]],
        year=int(found["year"]) if found["year"] else None,
        weekday=words[found["weekday"]] if found["weekday"] else None,
    )


def day_line(date: dt.date, language: str) -> str:
    """The heading of a day: "Thursday, 13 December 2001"."""
    return _filled("day_line", date, language)[0].upper() + _filled("day_line", date, language)[1:]


def day_in_words(date: dt.date, language: str) -> str:
    """A date inside a sentence: "13 December 2001"."""
    return _filled("day", date, language)


def weekday_name(weekday: int, language: str) -> str:
    """The name of a weekday, 0 for Monday."""
    name: str = vocabulary(language).dates["weekdays"][weekday]
    return name


def days_in_words(first: dt.date, last: dt.date, language: str) -> str:
    """The dates of a conference: "13 and 14 December 2001", "3–5 May 2027"."""
    if first == last:
        return day_in_words(first, language)
    dates = vocabulary(language).dates
    pattern: str = dates[_span(first, last)]
    return pattern.format(
        first=first.day,
        first_month=dates["months"][first.month - 1],
        first_year=first.year,
        last=last.day,
        month=dates["months"][last.month - 1],
        year=last.year,
    )


def _span(first: dt.date, last: dt.date) -> str:
    if first.year != last.year:
        return "two_years"
    if first.month != last.month:
        return "two_months"
    return "two_days" if (last - first).days == 1 else "days"


def _filled(pattern: str, date: dt.date, language: str) -> str:
    dates = vocabulary(language).dates
    filled: str = dates[pattern].format(
        weekday=dates["weekdays"][date.weekday()],
        day=date.day,
        month=dates["months"][date.month - 1],
        year=date.year,
    )
    return filled


@cache
def _names(language: str) -> dict[str, int]:
    dates = vocabulary(language).dates
    months = {plain(name): number for number, name in enumerate(dates["months"], 1)}
    return months | {plain(name): number for number, name in enumerate(dates["weekdays"])}


@cache
def _day_pattern(language: str) -> re.Pattern[str]:
    dates = vocabulary(language).dates
    months, weekdays, endings, years = (
        "|".join(re.escape(plain(word)) for word in dates[key])
        for key in ("months", "weekdays", "day_endings", "year_endings")
    )
    return re.compile(
        rf"(?:(?P<weekday>{weekdays}),? )?(?P<day>\d{{1,2}})(?:\.|{endings})?"
        rf" (?P<month>{months})(?:,? (?P<year>\d{{4}})(?: ?(?:{years}))?)?"
    )
