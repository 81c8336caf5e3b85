"""Words divided at the end of a line, put together again if that is certain.

A soft hyphen is used nowhere else. Any other may belong to the word itself ("confidence-" and
"building"): such words are joined where the text itself shows the whole word.
"""

import re
from collections.abc import Iterable, Sequence, Set

_SOFT = "\u00ad"
_AT_END = re.compile(r"([^\W\d_]+)[-\u00ad]\s*$")
_REST = re.compile(r"(\s*)([^\W\d_]+)([^\w\s-]*)(?=\s|$)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def with_words_whole(lines: Sequence[str]) -> list[str]:
    """The lines, with each divided word on the first of its two."""
    whole = list(lines)
    if not any(_AT_END.search(line) for line in lines):
        return whole
    known = words_of(lines)
    for at in range(len(whole) - 1):
        whole[at : at + 2] = whole_words(whole[at], whole[at + 1], known)
    return whole


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words of a text in small letters, those with hyphens as they are."""
    return frozenset(word.casefold() for line in lines for word in _WORD.findall(line))


def whole_words(above: str, below: str, known: Set[str]) -> tuple[str, str]:
    """Two lines, the first now with the rest of its last word."""
    parted, rest = _AT_END.search(above), _REST.match(below)
    if not parted or not rest or not rest[2][0].islower():
        return above, below
    is_soft = above.rstrip().endswith(_SOFT)
    if not (is_soft or is_known_whole(parted[1], rest[2], known)):
        return above, below
    left = below[rest.end() :]
    return above.rstrip()[:-1] + rest[2] + rest[3], rest[1] + left if left else ""


def is_known_whole(begin: str, end: str, known: Set[str]) -> bool:
    """Whether the text has the word without a hyphen, and not with one."""
    words = f"{begin}{end}".casefold(), f"{begin}-{end}".casefold()
    return words[0] in known and words[1] not in known
