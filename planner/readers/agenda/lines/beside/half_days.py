"""Headings of half a day: "Morning session", "Morning (9.30–13.00)" above the
times of its items.

After or under a time these words are the title of an item, as they are in a list without times.
"""

from collections.abc import Sequence

from planner.language.clock.ours import read_day_part
from planner.language.vocabulary import plain
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What

_APART = frozenset({What.BLANK, What.FURNITURE})
_SIGNS = " ():,."


def with_half_days_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with such headings as marks."""
    told = list(saids)
    seen = [at for at, said in enumerate(saids) if said.what not in _APART]
    for nth, at in enumerate(seen):
        is_title = nth > 0 and saids[seen[nth - 1]].what is What.TIME
        below = [saids[of] for of in seen[nth + 1 : nth + 3]]
        if not is_title and _names_half(saids[at], reader) and _begins_items(below, reader):
            told[at] = Said(saids[at].number, What.FURNITURE, saids[at].raw, "part of the day")
    return told


def _names_half(said: Said, reader: LineReader) -> bool:
    """Whether a line is only the name of half a day, a sitting then, with its hours or without;
    without hours, "Morning" may be the time of the title below it.
    """
    words = said.text.strip(_SIGNS)
    is_sitting = plain(words) in reader.words.headings["half_days"]
    has_hours = said.what is What.TITLE and said.times is not None and said.times.end is not None
    is_part = has_hours and read_day_part(words, reader.language) is not None
    return is_part or (is_sitting and (said.is_text or has_hours))


def _begins_items(below: Sequence[Said], reader: LineReader) -> bool:
    """Whether a time follows with its title, in its line or under it, and no other half."""
    first, *more = below or [Said(0, What.BLANK)]
    is_timed = first.times is not None and not first.is_after and not _names_half(first, reader)
    is_titled = first.what is What.TITLE or any(said.is_text for said in more)
    return is_timed and is_titled
