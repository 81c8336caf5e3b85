"""Whether words alone name someone who acts: an officer, a State, an organization, a person."""

import itertools
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
_NAME_BEHIND = re.compile(r"(.+?)\s*,\s*(?:[^\W\d_a-zß-öø-ÿа-яё][\w’'-]+(?:\s|$)){2,3}")
"""A post, and after a comma the name of its holder: "President of the Board, Ada Elm"."""
_LONGEST, _FIRST = 6, 3
"""Words in the longest name of a body in a column of its own, and those among which an
office is named.
"""


@cache
def party_test(language: str) -> Callable[[str], bool]:
    """The test for texts in one language."""
    parties = paper_words(language).parties

    def is_party(text: str) -> bool:
        said = plain(text).strip(" .,;:()[]")
        if said in parties["words"] or _INITIALS.fullmatch(text.strip()):
            return True
        if is_officer(text, parties["words"]):
            return True
        if begins_with_person(said, parties["persons"]):
            return len(said.split()) > 1
        return len(said.split()) <= _LONGEST and _is_body(text)

    return is_party


@cache
def person_test(language: str) -> Callable[[str], bool]:
    """The test whether words begin like the name of a person: "Ms. Elm", "А. Вяз"; words that
    can also be offices must be followed by a name: "Ambassador Elm", but not "Ambassador of".
    """
    words = paper_words(language).parties

    def is_person(text: str) -> bool:
        first, _, rest = text.partition(" ")
        is_office = plain(first) in words["offices"] and not rest[:1].isupper()
        return not is_office and (
            begins_with_person(text, words["persons"]) or bool(_INITIALS.match(text.strip()))
        )

    return is_person


def is_officer(text: str, offices: frozenset[str]) -> bool:
    """Whether a line is an office and the name of its holder: "President of X, Ada Elm"."""
    match = _NAME_BEHIND.fullmatch(text.strip())
    post = f"{plain(match[1])} " if match else ""
    return any(post.startswith(f"{office} ") for office in offices)


def tells_office(text: str, offices: frozenset[str]) -> bool:
    """Whether an office is among the first words: "Deputy Minister of Water"."""
    parts = plain(text).split()[:_FIRST]
    pairs = map(" ".join, itertools.pairwise(parts))
    return text[:1].isupper() and not offices.isdisjoint((*parts, *pairs))


_BEHIND_SENDER = r"(?<=\)),\s+(?=[^,()]+\([^()]*\)(?:,|$))"
"""What is between "A (Kenya)" and "B (Nepal)"."""
_BEFORE_INITIALS = (
    r"(?<=\b[^\W\d_]\.),\s+(?=[^\W\d_][\w-]+\s[^\W\d_]\.)"
    r"|(?<=\w),\s+(?=(?:[^\W\d_]\.\s?){1,2}[^\W\d_][\w-]+(?:[,;]|$))"
)
"""What is between "Вязов А.Б." and "Ли В.Н.", or "А. Вязов" and "Б. Ли"."""


@cache
def persons_apart(language: str) -> re.Pattern[str]:
    """What separates persons: a semicolon, or a comma and a form of address.

    A comma alone is followed by the office of the person before it: "А. Петрова, министр".
    """
    words = paper_words(language)
    called = words.parties["persons"] - words.parties["offices"]
    address = "|".join(re.escape(word.rstrip(".")) for word in sorted(called))
    joints = "|".join(map(re.escape, words.cues["conjunctions"]))
    before = rf"(?:\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+)"
    called_so = rf"{before}(?=(?:{address})\.?\s[^\W\d_])"
    others = rf"{called_so}|{_BEHIND_SENDER}|{_BEFORE_INITIALS}"
    return re.compile(rf"\s*;\s*|\s*\n\s*|{others}", re.IGNORECASE)


def has_initials(text: str) -> bool:
    """Whether words begin like a name with initials: "А. И. Вяз", "Elm, A."."""
    return _INITIALS.match(text.strip()) is not None


def begins_with_person(text: str, persons: frozenset[str]) -> bool:
    """Whether the first word is a form of address: "Ms.", "Prof", "г-н"."""
    first = plain(text).lstrip("([").partition(" ")[0]
    return bool({first, first.rstrip("."), f"{first}."} & persons)


@cache
def _is_body(text: str) -> bool:
    return text[:1].isupper() and bool(bare(text)) and bool(named(text))
