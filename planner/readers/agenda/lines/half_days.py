"""Lines that head the half of a day: "Morning session" above the times of its items.

Behind or under a time these words are the title of an item, as they are in a list without times.
"""

from collections.abc import Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.readers.agenda.lines.said import Said, What

_APART = frozenset({What.BLANK, What.FURNITURE})


def with_half_days_told(saids: Sequence[Said], words: PaperWords) -> list[Said]:
    """The lines, of which such headings are marks."""
    told = list(saids)
    seen = [at for at, said in enumerate(saids) if said.what not in _APART]
    for nth, at in enumerate(seen):
        above = saids[seen[nth - 1]].what if nth else What.BLANK
        below = [saids[of] for of in seen[nth + 1 : nth + 3]]
        if above is not What.TIME and _names_half(saids[at], words) and _begins_items(below):
            told[at] = Said(saids[at].number, What.FURNITURE, saids[at].raw, "part of the day")
    return told


def _names_half(said: Said, words: PaperWords) -> bool:
    return said.is_text and plain(said.text).strip(" :.") in words.headings["half_days"]


def _begins_items(below: Sequence[Said]) -> bool:
    """Whether a time follows with its title, in its line or under it."""
    is_timed = bool(below and below[0].times and not below[0].is_after)
    is_titled = is_timed and below[0].what is What.TITLE
    return is_titled or (is_timed and any(said.is_text for said in below[1:]))
