"""Texts in lines of a terminal: how many columns they take, and where they are broken."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from planner.writers.script import printable

BALANCED = 10
"""How many lines are balanced at most: in more nobody sees a word alone."""

_WIDE = frozenset("WF")
_NO_COLUMN = frozenset({"Mn", "Me", "Cf"})


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: a Chinese character two, an accent none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most this many columns; words longer than that are cut."""
    lines = [""]
    for word in _cut(printable(text).split(" "), width):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if columns(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def balanced(text: str, width: int) -> list[str]:
    """The text in as many lines as it needs, all about as long: no word is left alone."""
    lines = wrapped(text, width)
    if len(lines) > BALANCED:
        return lines
    longest = max(map(columns, printable(text).split(" ")))
    for narrower in range(longest, width):
        if len(found := wrapped(text, narrower)) == len(lines):
            return found
    return lines


@cache
def _columns(character: str) -> int:
    if unicodedata.category(character) in _NO_COLUMN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _cut(words: Iterable[str], width: int) -> Iterator[str]:
    for word in words:
        if columns(word) <= width:
            yield word
            continue
        start = used = 0
        for place, character in enumerate(word):
            if used + _columns(character) > width:
                yield word[start:place]
                start, used = place, 0
            used += _columns(character)
        yield word[start:]
