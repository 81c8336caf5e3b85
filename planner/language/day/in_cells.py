"""A date in the cell of a list, in figures or in the words of any language.

In 13/01/2027 the day comes first, for there is no thirteenth month; in 03/05/1960 it may come
second: the other dates of a column show it. If full stops separate the figures, the day is first.
"""

import datetime as dt
import re
from collections.abc import Iterable

from planner.language.day.ours import YEARS
from planner.language.day.printed import day_words
from planner.language.vocabulary import WORDS

_FIGURES = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})\s*г?\.?")
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})")
_TIME = re.compile(r"[ T,]+\d{1,2}[:.]\d\d.*")
_APART = re.compile(r"[,;\n|]+|\s(?=\d{4}-)")
_YEAR = re.compile(r"\d{4}")
_MONTHS = 12


def read_date(text: str, *, day_first: bool | None = None) -> dt.date | None:
    """The date that a text is; None if it is not one, or may be two."""
    plain = _TIME.sub("", text).strip()
    if match := _YEAR_FIRST.fullmatch(plain):
        return _date(match[1], match[3], match[4])
    if match := _FIGURES.fullmatch(plain):
        told = _tells_order(plain)
        day_first = day_first if told is None else told
        day, month = (match[1], match[3]) if day_first else (match[3], match[1])
        is_one = day_first is not None or day == month
        return _date(match[4], month, day) if is_one else None
    return _in_words(plain)


def read_dates(text: str, *, day_first: bool | None = None) -> list[dt.date]:
    """The dates in a text separated by commas or blanks; none if a part is not a date."""
    if one := read_date(text, day_first=day_first):
        return [one]
    found = [read_date(part, day_first=day_first) for part in _APART.split(text) if part.strip()]
    dates = [date for date in found if date]
    return dates if len(dates) == len(found) else []


def is_ambiguous(text: str) -> bool:
    """Whether a text is another date with the day first than with the month first."""
    dates = {tuple(read_dates(text, day_first=of)) for of in (True, False)}
    return len(dates) > 1 and () not in dates


def day_first_in(texts: Iterable[str]) -> bool | None:
    """Whether the day comes first in the dates of a column; None if they do not show it."""
    parts = (_TIME.sub("", part).strip() for text in texts for part in _APART.split(text))
    told = {order for part in parts if (order := _tells_order(part)) is not None}
    return told.pop() if len(told) == 1 else None


def _tells_order(text: str) -> bool | None:
    match = _FIGURES.fullmatch(text)
    if match is None:
        return None
    if match[2] == "." or int(match[1]) > _MONTHS:
        return True
    return False if int(match[3]) > _MONTHS else None


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day)) if int(year) in YEARS else None
    except ValueError:
        return None


def _in_words(text: str) -> dt.date | None:
    """The date that the words of a language name, if they name nothing else. A year of two
    figures may be of two centuries.
    """
    if not _YEAR.search(text):
        return None
    for path in sorted(WORDS.glob("*.toml")):
        found = day_words(text, path.stem)
        is_whole = found is not None and not any(map(str.isalnum, text[found.end_at :]))
        if found and is_whole and found.last is None and (date := found.date(None)):
            return date
    return None
