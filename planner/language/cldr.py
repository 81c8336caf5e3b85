"""Dates, lists and names of languages as the Unicode CLDR has them, where we have no own words."""

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


def day_line(date: dt.date, language: str) -> str:
    """A day with its weekday; nothing where the CLDR does not know the language."""
    return _formatted(date, "full", language)


def day_in_words(date: dt.date, language: str) -> str:
    """A day without its weekday; nothing as above."""
    return _formatted(date, "long", language)


def days_in_words(first: dt.date, last: dt.date, language: str) -> str:
    """The first and the last of several days; nothing as above."""
    from babel.dates import format_interval

    known = _locale(language)
    return format_interval(first, last, "yMMMMd", locale=known) if known else ""


def language_name(code: str, language: str) -> str:
    """What a language is called in another, or in itself; nothing where that is not known."""
    known = _locale(language)
    return (known.languages.get(code.replace("-", "_")) or "") if known else ""


def listed(words: list[str], language: str) -> str:
    """Several words as a list in a sentence; nothing as above."""
    from babel.lists import format_list

    known = _locale(language)
    return format_list(words, locale=known) if known else ""


def _formatted(date: dt.date, length: str, language: str) -> str:
    from babel.dates import format_date

    known = _locale(language)
    return format_date(date, length, known) if known else ""


@cache
def _locale(language: str) -> "Locale | None":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
