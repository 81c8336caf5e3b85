"""Lines that head the half of a day: "Morning session" above the times of its items.

Behind or under a time these words are the title of an item, as they are in a list without times.
"Morning (10.00 – 13.00)" is the time of a single title below it, or heads times too.
"""

from collections.abc import Sequence

from planner.language.times import read_day_part
from planner.language.vocabulary import plain
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed

_APART = frozenset({What.BLANK, What.FURNITURE})
_SIGNS = " ():,."
_NEAR = 3
"""So many lines below tell whether there is one title under the hours, or a list of items."""


def with_half_days_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, of which such headings are marks or times."""
    told = list(saids)
    seen = [at for at, said in enumerate(saids) if said.what not in _APART]
    for nth, at in enumerate(seen):
        is_title = nth > 0 and saids[seen[nth - 1]].what is What.TIME
        below = [saids[of] for of in seen[nth + 1 : nth + 1 + _NEAR]]
        if not is_title and _heads_half(saids[at], reader):
            told[at] = _told(saids[at], below, reader)
    return told


def _heads_half(said: Said, reader: LineReader) -> bool:
    is_named = plain(said.text).strip(_SIGNS) in reader.words.headings["half_days"]
    return (is_named and (said.is_text or _has_hours(said))) or _is_window(said, reader)


def _is_window(said: Said, reader: LineReader) -> bool:
    """Whether a line is a part of the day with its hours, and nothing else."""
    return _has_hours(said) and read_day_part(said.text.strip(_SIGNS), reader.language) is not None


def _has_hours(said: Said) -> bool:
    return said.what is What.TITLE and said.times is not None and said.times.end is not None


def _told(said: Said, below: Sequence[Said], reader: LineReader) -> Said:
    """What such a heading is, by the lines below it; mostly a mark, else what it was."""
    if not below or _is_window(below[0], reader):
        return said
    if _begins_items(below):
        return Said(said.number, What.FURNITURE, said.raw, "part of the day")
    is_single = len(below) < _NEAR or any(of.day or of.times for of in below[1:])
    is_time = _is_window(said, reader) and below[0].is_text and is_single
    return changed(said, what=What.TIME, text="", is_after=False) if is_time else said


def _begins_items(below: Sequence[Said]) -> bool:
    """Whether a time follows with its title, in its line or under it."""
    is_timed = bool(below[0].times and not below[0].is_after)
    is_titled = is_timed and below[0].what is What.TITLE
    return is_titled or (is_timed and any(said.is_text for said in below[1:2]))
