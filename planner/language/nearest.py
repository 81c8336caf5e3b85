"""What a user may have meant by an unknown word."""

import re
from collections.abc import Iterable
from functools import lru_cache

MOST = 5_000
"""Among how many words one is looked for."""

LONGEST = 100
"""The most characters in a word that someone may have mistyped."""

_FIGURES = re.compile(r"\d+")


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known words that someone may have meant: those that begin so, else similar ones."""
    from difflib import get_close_matches

    folded = {candidate.casefold(): candidate for candidate in known}
    begun = [one for one in folded if one.startswith(word.casefold())] if word else []
    near = begun or get_close_matches(word.casefold(), folded, n=most, cutoff=0.6)
    return [folded[one] for one in near[:most]]


def looks_like_one_of(own_id: str, known: Iterable[str]) -> bool:
    """Whether an id has figures where known ids have theirs: p012, of p001 and p002.

    Such an id is of something that was removed or is still missing; the nearest one is not meant.
    """
    return bool(_FIGURES.search(own_id)) and _shape(own_id) in _shapes(tuple(known))


@lru_cache(maxsize=8)
def _shapes(known: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_shape, known))


def _shape(own_id: str) -> str:
    return _FIGURES.sub("0", own_id)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question with the nearest known word, or nothing if none is near.

    Among very many words there is always one that is near, and it is not meant.
    """
    words = tuple(known)
    return _question(word, words) if len(words) <= MOST and len(word) <= LONGEST else ""


@lru_cache(maxsize=1_000)
def _question(word: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    folded = {candidate.casefold(): candidate for candidate in known}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.7)
    return f"Did you mean “{folded[near[0]]}”?" if near else ""
