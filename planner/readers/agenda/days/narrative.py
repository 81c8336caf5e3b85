"""Whether lines tell a story and are not an agenda: sentences, and hardly a time before a title."""

import re
from collections.abc import Sequence

from planner.readers.agenda.lines.said import Said, What

_CLOSERS = frozenset("”»,;.?!)")
_LONG = 60
"""Among this many lines of prose there may be a time or two; among fewer, none."""
_WORDS, _MANY = 7, 12
"""A line of more words is mostly not a title; with this many and a full stop, it never is."""
_SHARE = 4
"""If at most one line in this many begins with a time in a sentence, those have no titles."""
_IN_FLOW = re.compile(r"[.!?][»”\"]?\s+[«“„\"]?[^\W\d_]")


def is_prose(saids: Sequence[Said]) -> bool:
    """Whether the lines of a day are prose."""
    told = [said for said in saids if said.what is What.TITLE]
    timed = [said for said in saids if said.times]
    titled = [said for said in timed if not _is_amid(said)]
    timed = titled if (len(timed) - len(titled)) * _SHARE <= len(told) else timed
    if len(told) >= _LONG:
        return len(timed) * 20 < len(told) and sum(map(_is_long, told)) * 2 > len(told)
    return not timed and bool(told) and sum(map(_is_told, told)) * 2 > len(told)


def _is_amid(said: Said) -> bool:
    """Whether the words after a time continue a sentence: "10.15,” said the miller"."""
    if said.times and said.times.end:
        return False
    return said.text[:1].islower() or said.text[:1] in _CLOSERS


def _is_long(said: Said) -> bool:
    return len(said.text.split()) > _WORDS


def _is_told(said: Said) -> bool:
    """Whether a line is part of a sentence rather than an entry of a list; those may be short
    sentences too: "Arrival and transfer to the hotel."
    """
    if said.bullet or said.label or said.cells or said.day_part:
        return False
    words = len(said.text.split())
    is_whole = words > _MANY and said.text.endswith((".", "!", "?", "”", "»"))
    is_part = said.text[:1].islower() or bool(_IN_FLOW.search(said.text))
    return is_whole or (is_part and words > _WORDS // 2)
