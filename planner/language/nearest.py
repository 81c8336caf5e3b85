"""What a user may have meant by a word that is not known."""

from collections.abc import Iterable
from functools import lru_cache

MOST = 5_000
"""Among how many words one is looked for."""

LONGEST = 100
"""How many characters a word has at most that somebody may have mistyped."""


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known words that somebody may have meant: those that begin so, else those like it."""
    from difflib import get_close_matches

    folded = {candidate.casefold(): candidate for candidate in known}
    begun = [one for one in folded if one.startswith(word.casefold())] if word else []
    near = begun or get_close_matches(word.casefold(), folded, n=most, cutoff=0.6)
    return [folded[one] for one in near[:most]]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest known word, or nothing where none is near.

    Among very many words one is always near, and is not meant.
    """
    words = tuple(known)
    return _question(word, words) if len(words) <= MOST and len(word) <= LONGEST else ""


@lru_cache(maxsize=1_000)
def _question(word: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    folded = {candidate.casefold(): candidate for candidate in known}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.7)
    return f"Did you mean “{folded[near[0]]}”?" if near else ""
