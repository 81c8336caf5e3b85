"""Words in the place of a time, or before one: "afterwards", "until 9.00"."""

from functools import cache

from planner.language.clock.printed import times_at
from planner.language.papers import paper_words
from planner.language.vocabulary import plain, vocabulary, with_unaccented
from planner.readers.agenda.lines.said import Said

_LONGEST_HOUR = 40
"""Characters of words that stand in the place of a time."""


def is_until(words: str, language: str) -> bool:
    """Whether words are nothing but one that stands between start and end: "to", and not "and"."""
    return plain(words) in _untils(language)


@cache
def _untils(language: str) -> frozenset[str]:
    betweens = (vocabulary(of).times["between"] for of in (language, "en"))
    untils = with_unaccented(word for of in betweens for word in map(plain, of))
    return frozenset(untils).difference(paper_words(language).cues["conjunctions"])


def begins_until(words: str, language: str) -> bool:
    """Whether words begin with the time until which something lasts, and say what: "bis 9.00 Uhr
    Anreise".
    """
    word, _, rest = words.partition(" ")
    times = times_at(rest) if rest[:1].isdecimal() and is_until(word, language) else None
    return times is not None and rest[times.end_at :].lstrip(" :")[:1].isupper()


def is_until_time(words: str, language: str) -> bool:
    """Whether words are nothing but the time until which something lasts: "bis 15.00 Uhr"."""
    word, _, clock = words.strip(" :").partition(" ")
    times = times_at(clock) if clock[:1].isdecimal() and is_until(word, language) else None
    return times is not None and times.end is None and times.end_at == len(clock)


def is_of_no_hour(said: Said, language: str) -> bool:
    """Whether the line says only that something comes next, or at any time: "Anschließend:"."""
    return tells_no_hour(said.text, language)


def tells_no_hour(words: str, language: str) -> bool:
    """Whether words say only that something comes next, or at any time."""
    return len(words) <= _LONGEST_HOUR and plain(words).strip(": ") in _of_no_hour(language)


@cache
def _of_no_hour(language: str) -> frozenset[str]:
    times = vocabulary(language).times
    words = map(plain, (*times.get("afterwards", ()), *times.get("all_day", ())))
    return frozenset(with_unaccented(words))
