"""Durations as agendas print them: (30’), (2h, All), [5' each], 15 minutos cada uno."""

import re
from functools import cache

from planner.language.vocabulary import all_vocabularies, plain, plain_words
from planner.records import record

_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]]")


@record
class Duration:
    """A printed duration in minutes; None if it is that of each of several."""

    minutes: int | None
    begin: int
    end_at: int


def find_duration(text: str) -> Duration | None:
    """The duration in the last brackets of a text that have one, several added up (10’ + 15’)."""
    for bracket in reversed(list(_IN_BRACKETS.finditer(text))):
        words = plain(bracket[1])
        found = list(_pattern().finditer(words))
        if found:
            total = sum(map(_minutes, found))
            is_each = any(word in words for word in _each())
            return Duration(None if is_each else total, bracket.start(), bracket.end())
    return None


def _minutes(match: re.Match[str]) -> int:
    figure = float(match[1].replace(",", "."))
    return round(figure * 60) if match["hours"] else round(figure)


@cache
def _each() -> tuple[str, ...]:
    return tuple(
        word for of in all_vocabularies() for word in plain_words(of.times.get("each", []))
    )


@cache
def _pattern() -> re.Pattern[str]:
    def alternatives(key: str) -> str:
        words = [word for of in all_vocabularies() for word in plain_words(of.times.get(key, []))]
        return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))

    return re.compile(
        r"(?<![\w:.])(\d{1,3}(?:[.,]5)?)\s?"
        rf"(?:(?P<minutes>['′’]|(?:{alternatives('minutes')})(?!\w))"
        rf"|(?P<hours>(?:{alternatives('hours')})(?![\w.]*\d)(?!\w)))"
    )
