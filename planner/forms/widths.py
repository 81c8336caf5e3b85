"""How wide words are in Times, about, for whoever lays out a table and has no fonts."""

from collections.abc import Iterable, Sequence

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


def with_room(needed: Sequence[float], shares: Sequence[float]) -> list[float]:
    """Shares of a line in which each column has what it needs, taken from those with room to spare;
    if there is too little for all, each has as much less.
    """
    if sum(needed) > sum(shares):
        return [of * sum(shares) / sum(needed) for of in needed]
    pairs = [*zip(needed, shares, strict=True)]
    lacking = sum(max(0, need - share) for need, share in pairs)
    spare = sum(max(0, share - need) for need, share in pairs)
    given = lacking / spare if spare else 0
    return [max(need, share - (share - need) * given) for need, share in pairs]
