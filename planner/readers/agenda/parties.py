"""Whether words alone name somebody who acts: an officer, a State, an organization, a person."""

import re
from collections.abc import Callable
from functools import cache

from planner.language.collation import bare
from planner.language.papers import paper_words
from planner.language.vocabulary import plain
from planner.protocol import named

_INITIALS = re.compile(
    r"[^\W\d_][\w’'-]+,?\s(?:[^\W\d_]\.\s?){1,3}(?:[,(].{1,60})?"
    r"|(?:[^\W\d_][\w’'-]+\s)?(?:[^\W\d_]\.\s?-?){1,3}\s?[^\W\d_][\w’'-]+(?:,.{1,60})?"
)
_LONGEST = 6
"""Words of the longest name of a body that stands in a column of its own."""


@cache
def party_test(language: str) -> Callable[[str], bool]:
    """The test for texts in a language."""
    parties = paper_words(language).parties

    def is_party(text: str) -> bool:
        said = plain(text).strip(" .,;:()[]")
        if said in parties["words"]:
            return True
        words = said.split()
        if _INITIALS.fullmatch(text.strip()):
            return True
        if words and _is_title(words[0], parties["persons"]):
            return len(words) > 1
        return len(words) <= _LONGEST and _is_body(text)

    return is_party


def _is_title(word: str, persons: frozenset[str]) -> bool:
    return word in persons or f"{word}." in persons


@cache
def _is_body(text: str) -> bool:
    return text[:1].isupper() and bool(bare(text)) and bool(named(text))
