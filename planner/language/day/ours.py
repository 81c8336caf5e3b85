"""Dates in words: how agendas and papers write a day, and how it is read back."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from planner.language import cldr
from planner.language.capitals import begun
from planner.language.vocabulary import is_known, plain, vocabulary
from planner.model.spoken import filled
from planner.records import record

YEARS = range(1583, 9999)
"""Years that are read: from the first of the Gregorian calendar to the last with a next day."""

_FIGURES_APART = re.compile(r"(?<=\d)-")
"""The hyphen of "7-сентябрь, 2027-жыл"."""

_COMMAS = str.maketrans(",،", "  ")
"""Commas, including the Arabic one."""


@record
class DayLine:
    """A day as a line of an agenda names it. `weekday` counts from 0 for Monday."""

    day: int
    month: int
    year: int | None
    weekday: int | None

    def date(self, default_year: int) -> dt.date:
        """The date; ValueError if there is no such day."""
        year = default_year if self.year is None else self.year
        if year not in YEARS:
            raise ValueError(f"{year} is not a year of this calendar")
        return dt.date(year, self.month, self.day)


def read_day_line(text: str, language: str) -> DayLine | None:
    """The day that a line names, in the words of the language or as 2001-12-13; None if none."""
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text.strip()):
        year_of, month_of, day_of = map(int, iso.groups())
        return DayLine(day_of, month_of, year_of, None)
    words = _FIGURES_APART.sub(" ", plain(text)).translate(_COMMAS).split()
    known = _names(language)
    words = [word for word in words if word not in known.fillers]
    weekday = known.weekdays.get(words[0]) if words else None
    day, month, *rest = [*(words if weekday is None else words[1:]), "", ""]
    number = _without_ending(day, known.day_endings)
    year = _year([word for word in rest if word], known.year_endings)
    if not re.fullmatch(r"\d{1,2}", number) or month not in known.months or year is None:
        return None
    return DayLine(int(number), known.months[month], year or None, weekday)


def _without_ending(day: str, endings: frozenset[str]) -> str:
    """A day of the month without what is written after it: "1st", "1er", "3."."""
    figures = day.rstrip("".join(set("".join(endings)))) if endings else day
    return figures if day[len(figures) :] in endings or figures == day else day


def _year(words: list[str], endings: frozenset[str]) -> int | None:
    """The year in what follows the month; 0 if nothing follows, None if it is not a year."""
    if words and words[-1] in endings:
        words = words[:-1]
    if not words:
        return 0
    return int(words[0]) if len(words) == 1 and re.fullmatch(r"\d{4}", words[0]) else None


def day_line(date: dt.date, language: str) -> str:
    """The heading of a day: "Thursday, 13 December 2001"."""
    line = "" if is_known(language) else cldr.day_line(date, language)
    line = line or _filled("day_line", date, language)
    return begun(line)


def day_in_words(date: dt.date, language: str) -> str:
    """A date inside a sentence: "13 December 2001"."""
    line = "" if is_known(language) else cldr.day_in_words(date, language)
    return line or _filled("day", date, language)


def day_of_year_in_words(date: dt.date, language: str) -> str:
    """A day that comes back every year: "1 October". The year of the date is not printed."""
    months = vocabulary(language).dates["months"]
    month: str = months[date.month - 1]
    return _day(date, language) + " " + month


def weekday_name(weekday: int, language: str) -> str:
    """The name of a weekday, 0 for Monday."""
    name: str = vocabulary(language).dates["weekdays"][weekday]
    return name


def days_in_words(first: dt.date, last: dt.date, language: str) -> str:
    """The dates of a conference: "13 and 14 December 2001", "3–5 May 2027"."""
    if first == last:
        return day_in_words(first, language)
    if not is_known(language) and (told := cldr.days_in_words(first, last, language)):
        return told
    dates = vocabulary(language).dates
    pattern: str = dates[_span(first, last)]
    gaps = {
        "first": _day(first, language),
        "first_month": dates["months"][first.month - 1],
        "first_year": first.year,
        "last": _day(last, language),
        "month": dates["months"][last.month - 1],
        "year": last.year,
    }
    return filled(pattern, gaps)


def _span(first: dt.date, last: dt.date) -> str:
    if first.year != last.year:
        return "two_years"
    if first.month != last.month:
        return "two_months"
    return "two_days" if (last - first).days == 1 else "days"


def _filled(pattern: str, date: dt.date, language: str) -> str:
    dates = vocabulary(language).dates
    gaps = {
        "weekday": dates["weekdays"][date.weekday()],
        "day": _day(date, language),
        "month": dates["months"][date.month - 1],
        "year": date.year,
    }
    return filled(dates[pattern], gaps)


def _day(date: dt.date, language: str) -> str:
    """The day of the month; in French the first one is "1er"."""
    first: str = vocabulary(language).dates["first_day"]
    return first if date.day == 1 else str(date.day)


@record
class _Names:
    """The words of dates in the form used for comparison."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    day_endings: frozenset[str]
    year_endings: frozenset[str]
    fillers: frozenset[str]


@cache
def _names(language: str) -> _Names:
    dates = vocabulary(language).dates
    return _Names(
        months={plain(name): number for number, name in enumerate(dates["months"], 1)},
        weekdays={plain(name): number for number, name in enumerate(dates["weekdays"])},
        day_endings=frozenset({".", *map(plain, dates["day_endings"])}),
        year_endings=frozenset(map(plain, dates["year_endings"])),
        fillers=frozenset(map(plain, dates.get("fillers", ()))),
    )
