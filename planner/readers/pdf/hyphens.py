"""Words parted at the end of a line: joined where the text itself shows the whole word."""

import re
from collections.abc import Sequence

from planner.readers.lines import Line

_PARTED = re.compile(r"([^\W\d_]+)-$")
_REST = re.compile(r"(\s*)([^\W\d_]+)([^\w\s-]*)(?=\s|$)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def without_hyphens(lines: Sequence[Line]) -> list[Line]:
    """Lines with parted words joined in the upper one. What may have a hyphen of its own stays."""
    known = {word.casefold() for text, _ in lines for word in _WORD.findall(text)}
    joined = list(lines)
    for place in range(len(joined) - 1):
        (above, kind), (below, other) = joined[place : place + 2]
        if kind == other and above.count("\t") == _tabs(below):
            joined[place : place + 2] = [(text, kind) for text in _joined(above, below, known)]
    return [line for line, before in zip(joined, lines, strict=True) if line[0] or not before[0]]


def _joined(above: str, below: str, known: set[str]) -> tuple[str, str]:
    parted, rest = _PARTED.search(above), _REST.match(below)
    if not parted or not rest or not rest[2][0].islower():
        return above, below
    whole, with_hyphen = parted[1] + rest[2], f"{parted[1]}-{rest[2]}"
    if whole.casefold() not in known or with_hyphen.casefold() in known:
        return above, below
    left = below[rest.end() :]
    return above[:-1] + rest[2] + rest[3], rest[1] + left if left else ""


def _tabs(text: str) -> int:
    return len(text) - len(text.lstrip("\t"))
