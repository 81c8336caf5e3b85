"""How wide words are in Times, about, for whoever lays out a table and has no fonts."""

from collections.abc import Iterable

_THIN = frozenset("ijlftrIJ.,:;!|'’‘-()[]/·")
_THICK = frozenset("mwMWшщюжмфыШЩЮЖМФЫ%@—")


ONE_LINE = 40
"""The widest column of short words, in characters; what is longer takes two lines."""


def fitting(texts: Iterable[str], least: int) -> int:
    """The width of a column in which short texts fit on one line, with some space, in characters;
    at least `least`.
    """
    return min(max([least, *(len(text) + 2 for text in texts)]), ONE_LINE)


def ems(text: str) -> float:
    """The width of a text in sizes of its letters, in a regular face."""
    return sum(map(_ems, text))


def _ems(letter: str) -> float:
    if letter in " \u00a0":
        return 0.25
    if letter in _THIN:
        return 0.32
    if letter in _THICK:
        return 0.9 if letter.isupper() else 0.75
    return 0.7 if letter.isupper() else 0.48
