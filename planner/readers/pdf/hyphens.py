"""Words divided at the end of a line: joined if the text itself shows the whole word."""

import re
from collections.abc import Sequence, Set

from planner.readers.broken_words import is_known_whole, whole_words, words_of
from planner.readers.pdf.flow import PARTED
from planner.readers.source import Line

_INSIDE = re.compile(f"([^\\W\\d_]+)-{PARTED}([^\\W\\d_]*)")


def without_hyphens(lines: Sequence[Line]) -> list[Line]:
    """Lines with divided words joined in the upper one. Hyphens that may be the word's stay."""
    known = words_of(text for text, _ in lines)
    joined = [(_INSIDE.sub(lambda parts: _whole(parts, known), text), kind) for text, kind in lines]
    joined = [(text.replace(PARTED, ""), kind) for text, kind in joined]
    for place in range(len(joined) - 1):
        (above, kind), (below, other) = joined[place : place + 2]
        if kind == other and above.count("\t") == _tabs(below):
            joined[place : place + 2] = [(of, kind) for of in whole_words(above, below, known)]
    return [line for line, before in zip(joined, lines, strict=True) if line[0] or not before[0]]


def _whole(parts: re.Match[str], known: Set[str]) -> str:
    """A word that was divided inside a line that goes on."""
    is_whole = parts[2][:1].islower() and is_known_whole(parts[1], parts[2], known)
    return parts[1] + ("" if is_whole else "-") + parts[2]


def _tabs(text: str) -> int:
    return len(text) - len(text.lstrip("\t"))
