"""Marks in titles that say of an item that it may be left out, or is brief: "Dinner (optional)".

They come before their noun, end the title as the adjectives of many languages do, or are in
brackets; "on the best possible results" has none.
"""

import re
from collections.abc import Iterable
from functools import cache

from planner.language.vocabulary import plain, unaccented, vocabulary

_ENDS = r"\s*(?:$|[;,:(\[/)\]]|[–—-]\s)"
"""What follows the last word of a title, or of its first part."""
_JOINTS = " ,;:–—-"
_OF_THE_REST = "".join(rf"(?<!\s{word},\s)" for word in ("and", "et", "y", "und", "e", "и"))
"""What a mark does not follow that is only about the words behind it: "and, if needed, a vote"."""
_NOTHING = re.compile(r"(?!)")


def without_mark(words: str, language: str, mark: str) -> tuple[str, bool]:
    """The plain words of a title without a mark, and whether they had it."""
    hidden = _others(language).sub(_blotted, words)
    found = next(filter(None, (of.search(hidden) for of in _patterns(language, mark))), None)
    if found is None:
        return words, False
    begin, end = found.span("mark")
    rest = f"{words[:begin].rstrip()} {words[end:].lstrip(_JOINTS)}"
    return rest.strip() if begin else rest.lstrip(_JOINTS), True


def _blotted(found: re.Match[str]) -> str:
    return "\0" * len(found[0])


@cache
def _others(language: str) -> re.Pattern[str]:
    """Phrases in which the same words mean something else: "Optional Protocol", "in brief"."""
    phrases = _folded(vocabulary(language).marks.get("unmarked", ()))
    return re.compile(rf"(?<!\w)(?:{_any(phrases)})(?!\w)") if phrases else _NOTHING


@cache
def _patterns(language: str, mark: str) -> tuple[re.Pattern[str], ...]:
    """Where a mark may be: at the beginning or between the first word and the next; in brackets; at
    the end. Those that the data put in brackets are only there; a mark of several words may be at
    either end, a single one at the end if it is said behind nouns.
    """
    told = _folded(vocabulary(language).marks[mark])
    marks = [of for of in told if not of.startswith("(")]
    behind = _folded(vocabulary(language).marks.get(f"{mark}_behind", ()))
    last = [*behind, *(of for of in marks if " " in of)]
    first, every = _any(marks), _any([*behind, *(of.strip("()") for of in told)])
    return (
        re.compile(rf"^(?P<mark>{first})(?=[\s:,;]|$)"),
        re.compile(rf"^[^\s\[(]+\s+(?P<mark>{first})(?=\s+\w)"),
        re.compile(rf"(?P<mark>[(\[](?:[^()\[\]]*[,;]\s*)?(?:{every})\s*(?:[,;][^()\[\]]*)?[)\]])"),
        re.compile(rf"(?<=[\s,]){_OF_THE_REST}(?P<mark>{_any(last)})(?={_ENDS})")
        if last
        else _NOTHING,
    )


def _folded(words: Iterable[str]) -> list[str]:
    return [unaccented(plain(word)) for word in words]


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
