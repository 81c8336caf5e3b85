"""Words parted at the end of a line: joined where the text itself shows the whole word."""

import re
from collections.abc import Sequence

from planner.readers.pdf.flow import PARTED
from planner.readers.source import Line

_AT_END = re.compile(r"([^\W\d_]+)-$")
_INSIDE = re.compile(f"([^\\W\\d_]+)-{PARTED}([^\\W\\d_]*)")
_REST = re.compile(r"(\s*)([^\W\d_]+)([^\w\s-]*)(?=\s|$)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def without_hyphens(lines: Sequence[Line]) -> list[Line]:
    """Lines with parted words joined in the upper one. What may have a hyphen of its own stays."""
    known = {word.casefold() for text, _ in lines for word in _WORD.findall(text)}
    joined = [(_INSIDE.sub(lambda parts: _whole(parts, known), text), kind) for text, kind in lines]
    joined = [(text.replace(PARTED, ""), kind) for text, kind in joined]
    for place in range(len(joined) - 1):
        (above, kind), (below, other) = joined[place : place + 2]
        if kind == other and above.count("\t") == _tabs(below):
            joined[place : place + 2] = [(text, kind) for text in _joined(above, below, known)]
    return [line for line, before in zip(joined, lines, strict=True) if line[0] or not before[0]]


def _joined(above: str, below: str, known: set[str]) -> tuple[str, str]:
    parted, rest = _AT_END.search(above), _REST.match(below)
    if not parted or not rest or not rest[2][0].islower():
        return above, below
    if not _is_known_whole(parted[1], rest[2], known):
        return above, below
    left = below[rest.end() :]
    return above[:-1] + rest[2] + rest[3], rest[1] + left if left else ""


def _whole(parts: re.Match[str], known: set[str]) -> str:
    """A word that was parted inside a line that goes on."""
    is_whole = parts[2][:1].islower() and _is_known_whole(parts[1], parts[2], known)
    return parts[1] + ("" if is_whole else "-") + parts[2]


def _is_known_whole(begin: str, end: str, known: set[str]) -> bool:
    """Whether the text has the word without a hyphen, and not with one."""
    words = f"{begin}{end}".casefold(), f"{begin}-{end}".casefold()
    return words[0] in known and words[1] not in known


def _tabs(text: str) -> int:
    return len(text) - len(text.lstrip("\t"))
