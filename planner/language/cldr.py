"""Dates, lists and names of languages from the Unicode CLDR, if we have no words of our own."""

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_DAY = re.compile(r"(?P<quoted>'[^']*')|d+(?P<dot>(?:\.(?= ))?)")
"""The day in a pattern of the CLDR, with the point of an ordinal: "d. MMMM y"."""


def day_line(date: dt.date, language: str) -> str:
    """A day with its weekday; nothing if the CLDR does not know the language."""
    return _formatted(date, "full", language)


def day_in_words(date: dt.date, language: str) -> str:
    """A day without its weekday; nothing as above."""
    return _formatted(date, "long", language)


def days_in_words(first: dt.date, last: dt.date, language: str) -> str:
    """The first and the last of several days with their months in full; nothing as above.

    Many languages have ranges only with short months: theirs are made from the long form of a day.
    """
    from babel.dates import format_interval

    known = _locale(language)
    if not known:
        return ""
    told = format_interval(first, last, "yMMMMd", locale=known)
    months = known.months["format"]["wide"]
    is_named = "MMMM" in known.date_formats["long"].pattern
    is_full = all(months[of.month] in told for of in (first, last))
    return _range(first, last, known) if is_named and not is_full else told


def _range(first: dt.date, last: dt.date, known: "Locale") -> str:
    """A range in the long form of a day, with both days if they are in one month."""
    from babel.dates import format_date

    if (first.year, first.month) != (last.year, last.month):
        return " – ".join(format_date(of, "long", known) for of in (first, last))

    def days(found: re.Match[str]) -> str:
        return found["quoted"] or "–".join(f"{of.day}{found['dot']}" for of in (first, last))

    pattern = _DAY.sub(days, known.date_formats["long"].pattern)
    return format_date(last, pattern, known)


def language_name(code: str, language: str) -> str:
    """What a language is called in another, or in itself; nothing if that is not known."""
    known = _locale(language)
    return (known.languages.get(code.replace("-", "_")) or "") if known else ""


def language_names(language: str) -> dict[str, str]:
    """What all languages that the CLDR knows are called in one, by tag."""
    known = _locale(language)
    named = known.languages if known else {}
    return {tag.replace("_", "-"): name for tag, name in named.items() if name}


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
