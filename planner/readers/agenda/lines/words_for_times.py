"""Words in the place of a time, or before one: "afterwards", "until 9.00", "In the evening"."""

import re
from collections.abc import Iterable
from functools import cache

from planner.language.clock.bounds import past_bound, untils
from planner.language.clock.printed import times_at
from planner.language.clock.words import alternatives
from planner.language.kinds import read_printed_title
from planner.language.papers import paper_words
from planner.language.vocabulary import plain, vocabulary, with_unaccented
from planner.model import Kind
from planner.readers.agenda.lines.said import Said

_SIGNS = tuple(":–—-")

_BORDER = r"(?::\s*(?=\S)|(?:\s*[\t|]\s*|\s{2,}|\s*[–—]\s+|\s-\s+)(?=[«“„\"'*_]*[^\W\d_]))"
"""What separates words in the place of a time from a title."""
_CAPITAL = r"(?=[«“„\"']?[A-ZÀ-ÖØ-ÞА-ЯЁ])"
_MERE_BLANK = rf",?\s{_CAPITAL}(?=[^.]*$)"
"""A blank, or a comma, before a title that a capital begins and no full stop ends."""
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


def is_all_day(words: str, language: str) -> bool:
    """Whether words say that something lasts all day."""
    return plain(words).strip(": ") in _folded(vocabulary(language).times.get("all_day", ()))


def hour_apart(raw: str, language: str) -> list[str]:
    """Words in the place of a time that tell no hour, and the title after them: "Afterwards: Tour
    of the port", "All day   Exhibition"; mostly the line.
    """
    found = _no_hour_first(language).match(raw) if len(raw.strip()) > 1 else None
    return [found["hour"], raw[found.end() :]] if found else [raw]


def with_part_apart(text: str, language: str) -> str:
    """The words with a tab between a part of the day and the title after it: "Abends – Concert",
    "Por la noche Cena".
    """
    found = _part_first(language).match(text)
    return f"{found['part']}\t{text[found.end() :]}" if found else text


@cache
def _no_hour_first(language: str) -> re.Pattern[str]:
    times = vocabulary(language).times
    days, laters = (_any_form(times.get(of, ())) for of in ("all_day", "afterwards"))
    told = rf"{days}(?={_BORDER}|{_MERE_BLANK})|{laters}(?={_BORDER})"
    return re.compile(rf"(?P<hour>[\s|–—•*-]*(?:{told}))(?:{_BORDER}|,?\s)")


@cache
def _part_first(language: str) -> re.Pattern[str]:
    """A part of the day, set off from the title; one that a preposition or an article begins, as no
    adjective does, may have a mere blank behind it.
    """
    small = paper_words(language).goes_on
    parts = [part for of in vocabulary(language).day_parts.values() for part in of]
    led = [part for part in parts if plain(part).replace("'", "' ").split()[0] in small]
    border = rf"(?:\s{{2,}}|\s*[–—]\s+|\s-\s+){_CAPITAL}"
    told = rf"{_any_form(parts)}(?={border})|{_any_form(led)}(?={_MERE_BLANK})"
    return re.compile(rf"(?P<part>{told})(?:{border}|,?\s)")


def _any_form(words: Iterable[str]) -> str:
    """A pattern for any of the words, with accents or without, in any case."""
    forms = [form for word in with_unaccented(words) for form in (word, word.replace("'", "’"))]
    return rf"(?i:{alternatives(forms)})" if forms else "(?!)"


@cache
def _of_no_hour(language: str) -> frozenset[str]:
    times = vocabulary(language).times
    return _folded((*times.get("afterwards", ()), *times.get("all_day", ())))


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(with_unaccented(map(plain, words)))
