"""The words for days in one language: months, weekdays, counts, and what stands between them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from planner.language.vocabulary import plain, unaccented, vocabulary
from planner.records import record

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7}


@record
class DayVocabulary:
    """The words for days in one language, in the form used for comparison."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    day_words: frozenset[str]
    week_words: frozenset[str]
    day_marks: frozenset[str]
    dated_day_marks: frozenset[str]
    ordinals: Mapping[str, int]
    fillers: frozenset[str]
    beginnings: frozenset[str]
    day_endings: re.Pattern[str]
    year_endings: frozenset[str]


@cache
def day_vocabulary(language: str) -> DayVocabulary:
    """The words of a language, from its data file."""
    dates = vocabulary(language).dates
    endings = "|".join(re.escape(plain(of)) for of in [*dates["day_endings"], "º", "°", "."])
    months = _numbered(dates["months"], dates.get("month_variants", ()), 1)
    weekdays = _numbered(dates["weekdays"], dates.get("weekday_variants", ()), 0)
    counts = _numbered((), dates.get("ordinals", ()), 1)
    day_words, week_words, fillers = (
        frozenset(map(bare, dates.get(key, ()))) for key in ("day_words", "week_words", "fillers")
    )
    marks, dated_marks = (frozenset(dates.get(key, ())) for key in ("day_marks", "dated_day_marks"))
    return DayVocabulary(
        months=months,
        weekdays=weekdays,
        day_words=day_words,
        week_words=week_words,
        day_marks=marks,
        dated_day_marks=dated_marks,
        ordinals=counts,
        fillers=fillers,
        beginnings=frozenset({*months, *weekdays, *counts, *ROMAN})
        | day_words
        | week_words
        | fillers
        | frozenset(map(bare, marks | dated_marks)),
        day_endings=re.compile(rf"(?:{endings})(?!\w)", re.IGNORECASE),
        year_endings=frozenset(plain(of).rstrip(".") for of in dates["year_endings"])
        | frozenset(map(plain, dates["year_endings"])),
    )


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """A word in the form used for comparison, without accents and without a full stop after it."""
    return unaccented(plain(word.rstrip(".")))


def _numbered(names: Iterable[str], variants: Iterable[str], first: int) -> dict[str, int]:
    """The number of each name and of its variants, which are separated by blanks."""
    found = {bare(name): number for number, name in enumerate(names, first)}
    for number, words in enumerate(variants, first):
        found |= {bare(word): number for word in words.split()}
    return found


@cache
def ordinals(language: str) -> Mapping[str, int]:
    """Numbers in words, "first" as "one"."""
    return day_vocabulary(language).ordinals
