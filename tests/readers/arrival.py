"""The law that words arrive: what a line that was used says is found in the reading.

A word may also have become something else: a time, a date, a figure, the label before a colon, a
part of the day, a duration, who may attend, or the id of a body whose name it is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from planner.language.clocks import find_times
from planner.language.days import find_dates
from planner.language.loose_times import loose_times
from planner.language.papers import paper_words
from planner.language.vocabulary import plain, unaccented, vocabulary
from planner.places import Place
from planner.protocol import Body, body
from planner.readers.reading import Fate, Reading

_WORD = re.compile(r"(?<!\d)[^\W\d_]{3,}")
_TOLD_ELSEWHERE = frozenset({"source", "fates", "findings", "place"})
_OF_DAYS = ("weekdays", "weekday_variants", "day_words", "week_words", "ordinals")
_OF_ITEMS = ("roles", "openness", "labels")


def lost_words(reading: Reading) -> dict[int, list[str]]:
    """The words of each line in use that are not in the reading, by line.

    Words of items are in the items, each as often as the lines print it.
    """
    parts = {"item": Counter(_words_told(reading.days)), "": Counter(_words_told(reading))}
    lost: dict[int, list[str]] = {}
    for line in reading.source.lines:
        what = reading.fates.get(line.number, Fate("unread")).what
        if what not in ("unread", "furniture"):
            told = parts["item" if what == "item" else ""]
            lost[line.number] = [
                word for word in _words_left(reading, line.text) if not _is_told(word, told, what)
            ]
    return {line: words for line, words in lost.items() if words}


def _is_told(word: str, told: Counter[str], what: str) -> bool:
    """Whether a word is there; one of an item is then taken away."""
    is_there = told[word] > 0
    told[word] -= what == "item"
    return is_there


def _words_told(value: Any) -> Iterator[str]:
    return (word for text in _texts(value) for word in words_of(text))


def words_of(text: str) -> list[str]:
    """Its words, as they are compared."""
    return _WORD.findall(unaccented(plain(text)))


def _words_left(reading: Reading, text: str) -> list[str]:
    """The words of a line but for those that became something else."""
    for at, date in reversed(find_dates(text, reading.language) or find_dates(text, "en")):
        text = f"{text[:at]} {text[date.end_at :]}"
    for times in reversed(list(find_times(text))):
        text = f"{text[: times.begin]} {text[times.end_at :]}"
    loose = loose_times(text.strip())
    text = text.strip()[loose.end_at :] if loose else text
    known = _recognized(reading.language) | _recognized("en")
    return [word for word in words_of(text) if word not in known]


@cache
def _recognized(language: str) -> frozenset[str]:
    """The words of days, of parts of the day, of labels and of headings."""
    papers, words = paper_words(language), vocabulary(language)
    tables = [*(getattr(papers, of) for of in _OF_ITEMS), words.day_parts, papers.headings]
    phrases = [phrase for table in tables for of in table.values() for phrase in of]
    phrases += [phrase for of in _OF_DAYS for phrase in words.dates.get(of, ())]
    phrases += [*papers.parties["to_be_designated"]]
    phrases += papers.cues["decides"]
    phrases += [*words.times.get("afterwards", []), *words.times["units"], *words.times["before"]]
    return frozenset(word for phrase in phrases for word in words_of(phrase))


def _texts(value: Any) -> Iterator[str]:
    """Every text in a reading; a body that is told by its id has all its names."""
    if isinstance(value, str):
        yield value
        if known := body(value):
            yield from _names(known)
    elif isinstance(value, Mapping):
        for of in value.values():
            yield from _texts(of)
    elif is_dataclass(value) and not isinstance(value, Place):
        for field in fields(value):
            if field.name not in _TOLD_ELSEWHERE:
                yield from _texts(getattr(value, field.name))
    elif isinstance(value, list | tuple | frozenset):
        for of in value:
            yield from _texts(of)


def _names(known: Body) -> Iterator[str]:
    """All names of a body, and of that which it belongs to."""
    yield from (form for name in known.names for form in name.printed_forms())
    if parent := body(known.parent):
        yield from _names(parent)
