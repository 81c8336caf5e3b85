"""What a title is about, whatever its number: that of “Session 3: Water” is water."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from planner.language.day.words import ordinals
from planner.language.vocabulary import plain, unaccented

NUMBER = "#"
"""What replaces a number."""

_FIGURE = re.compile(r"\d+(?:\.\d+)*[a-z]?|[ivx]+|\([a-z]\)")
_PIECES = re.compile(r"\([a-z]\)|\w+|\W+?")
_SEEN = 1 << 14
"""How many titles are cached: two releases of the largest conference have fewer."""


@lru_cache(_SEEN)
def unnumbered(title: str, language: str) -> str:
    """The title with a sign for each number before its first colon."""
    head, colon, rest = title.partition(":")
    pieces = (_sign(piece, language) for piece in _PIECES.findall(head))
    return "".join(pieces) + colon + rest


@lru_cache(_SEEN)
def subject(title: str, language: str) -> str:
    """What follows the number of a title, in small letters; all of it if it has none or nothing
    follows.
    """
    head, _, rest = plain(unnumbered(title, language)).partition(":")
    return rest.strip() if NUMBER in head and rest.strip() else f"{head}:{rest}".strip(": ")


def alike(one: str, other: str) -> float:
    """How similar two texts are, from 0 to 1."""
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _sign(piece: str, language: str) -> str:
    word = unaccented(plain(piece))
    is_number = _FIGURE.fullmatch(word) or word in ordinals(language)
    return NUMBER if is_number else piece
