"""Words in the place of a time, or before one: "afterwards", "until 9.00"."""

from functools import cache

from planner.language.clock.bounds import past_bound, untils
from planner.language.clock.printed import times_at
from planner.language.kinds import read_printed_title
from planner.language.vocabulary import plain, vocabulary, with_unaccented
from planner.model import Kind
from planner.readers.agenda.lines.said import Said

_SIGNS = tuple(":–—-")

_LONGEST_HOUR = 40
"""Characters of words in the place of a time."""


def is_until(words: str, language: str) -> bool:
    """Whether words are only one that comes between start and end: "to", but not "and"."""
    return plain(words) in untils(language)


def begins_bound(words: str, language: str) -> bool:
    """Whether words begin with the time until or after which something is held, or say that it
    comes next, and what it is: "bis 9.00 Uhr Anreise", "afterwards Walk along the river".
    """
    at = past_bound(words, language)
    rest = words[at:].lstrip(" «“„\"'(") if at else ""
    is_title = words[:1].isupper() and not words.endswith(".")
    is_title = is_title or rest[:1].isupper() or words[:at].rstrip()[-1:] in _SIGNS
    return bool(rest) and (is_title or read_printed_title(rest, language).kind is not Kind.ITEM)


def is_bound_time(words: str, language: str) -> bool:
    """Whether words are only a time until or after which something is held: "ab 15.00" is not,
    "nach 15.00 Uhr" is.
    """
    said = words.strip(" :–—-")
    return any(map(str.isdecimal, said)) and past_bound(said, language) == len(said)


def is_until_time(words: str, language: str) -> bool:
    """Whether words are only the time until which something lasts: "bis 15.00 Uhr"."""
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
