"""Languages in which official texts are not read: whether a text is in one of them.

Neighbours share words, so that only those count which belong to one of two languages.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from planner.language.papers import pointers, told_words
from planner.language.vocabulary import plain

OTHERS = Path(__file__).with_name("others.toml")
_COMMON, _DAY = 2, 4
"""How much a word counts, as in the languages that are read: common ones, months and weekdays."""


def likelier_than(language: str, lines: Iterable[str], lead: int) -> str:
    """The language, among those that are not read, to which the words of these lines point by a
    lead more than to one that is read; nothing if there is none.
    """
    words = list(told_words(lines))
    leads = {other: _lead(words, other, language) for other in _told()}
    best = max(leads, key=lambda other: (leads[other], other))
    return best if leads[best] >= lead else ""


def _lead(words: Iterable[str], other: str, language: str) -> int:
    """By how much words point more to another language than to this one."""
    return sum(_differences(words, _told()[other], pointers(language)))


def _differences(
    words: Iterable[str], other: Mapping[str, int], own: Mapping[str, int]
) -> Iterator[int]:
    for word in words:
        if (word in other) != (word in own):
            yield other.get(word, 0) - own.get(word, 0)


@cache
def _told() -> Mapping[str, Mapping[str, int]]:
    """The words that point to each language, with how much they count."""
    data = tomllib.loads(OTHERS.read_text(encoding="utf-8"))
    return {language: dict(_weighed(words)) for language, words in data.items()}


def _weighed(words: Mapping[str, list[str]]) -> Iterator[tuple[str, int]]:
    yield from ((plain(word), _COMMON) for word in words["common"])
    yield from ((plain(day).split()[0], _DAY) for day in words["days"])
