"""Times alone except for a word or two: where or when else the item below is held.

"09:00–12:00 (Plenary)" above "Programme and budget" are one item, which meets in plenary;
"10:00–13:00 and" above "15:00–18:00 Finance" are two with the same title, as are "10:00–13:00;"
and "15:00–18:00 Finance" of one line. "Morning (10:00–13:00)"
above a list of items says when they are taken up.
"""

import itertools
from collections.abc import Sequence

from planner.language.clock.ours import read_day_part
from planner.language.vocabulary import plain
from planner.model import CHAIRED
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.rows import BETWEEN_RANGES
from planner.readers.agenda.lines.said import Said, What, changed

_APART = frozenset({What.BLANK, What.FURNITURE})


def with_held_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with the title below given to such times."""
    told = _with_firsts_told(saids, reader.words.cues["conjunctions"])
    told = _with_parts_told(told, reader.language)
    for at, (said, below) in enumerate(itertools.pairwise(saids)):
        is_timed = said.what is What.TITLE and said.times is not None and not said.is_after
        if is_timed and _names_session(said) and below.is_text:
            told[at] = changed(said, what=What.TIME, text="", cells=(said.text.strip("() "),))
    return told


def _with_firsts_told(saids: Sequence[Said], conjunctions: frozenset[str]) -> list[Said]:
    """The lines, with the title below given to each time that is not the last of those before it,
    from the last line on.
    """
    told = list(saids)
    for at in reversed(range(len(told) - 1)):
        said, below = told[at], told[at + 1]
        if _is_first(said, below, conjunctions):
            told[at] = changed(below, number=said.number, raw=said.raw, times=said.times)
    return told


def _with_parts_told(saids: Sequence[Said], language: str) -> list[Said]:
    """The lines, with parts of the day and their hours read as the times of what is below."""
    told = list(saids)
    below: Said | None = None
    for at, said in reversed([*enumerate(saids)]):
        if said.what in _APART:
            continue
        if below and _is_untimed(below):
            told[at] = _as_time(said, language)
        below = said
    return told


def _is_untimed(said: Said) -> bool:
    """Whether a title without a time begins, or is below its number."""
    return said.times is None and (said.what is What.TITLE or bool(said.label))


def _as_time(said: Said, language: str) -> Said:
    """A part of the day with its hours as their time; other lines as they are."""
    if said.what is not What.TITLE or said.times is None or said.cells:
        return said
    name, _, note = said.text.partition("(")
    part = read_day_part(name.strip(" :,–-"), language)
    cells = tuple(filter(None, [note.rstrip(" )")]))
    as_time = changed(said, what=What.TIME, text="", is_after=False, day_part=part, cells=cells)
    return as_time if part else said


def _names_session(said: Said) -> bool:
    is_bracketed = said.text.startswith("(") and said.text.endswith(")")
    return is_bracketed and said.words.kind in CHAIRED


def _is_first(said: Said, below: Said, conjunctions: frozenset[str]) -> bool:
    """Whether a time is the first of two at which the title below is held."""
    is_second = below.what is What.TITLE and below.times is not None and not below.is_after
    if not is_second or said.times is None or said.is_after:
        return False
    if said.what is What.TIME:
        return said.number == below.number and said.raw.rstrip().endswith(BETWEEN_RANGES)
    return said.what is What.TITLE and plain(said.text) in conjunctions
