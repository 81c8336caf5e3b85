"""Times that stand alone but for a word or two: where or when else the item below is held.

"09:00–12:00 (Plenary)" above "Programme and budget" are one item, which meets in plenary;
"10:00–13:00 and" above "15:00–18:00 Finance" are two of the same title.
"""

import itertools
from collections.abc import Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import CHAIRED
from planner.readers.agenda.lines.said import Said, What, changed


def with_held_told(saids: Sequence[Said], words: PaperWords) -> list[Said]:
    """The lines, of which such times get the title below them."""
    told = list(saids)
    for at, (said, below) in enumerate(itertools.pairwise(saids)):
        if said.what is not What.TITLE or said.times is None or said.is_after:
            continue
        if _names_session(said) and below.is_text:
            told[at] = changed(said, what=What.TIME, text="", cells=(said.text.strip("() "),))
        elif _is_first(said, below, words.cues["conjunctions"]):
            told[at] = changed(below, number=said.number, raw=said.raw, times=said.times)
    return told


def _names_session(said: Said) -> bool:
    is_bracketed = said.text.startswith("(") and said.text.endswith(")")
    return is_bracketed and said.words.kind in CHAIRED


def _is_first(said: Said, below: Said, conjunctions: frozenset[str]) -> bool:
    """Whether a time is the first of two at which the title below is held."""
    is_second = below.what is What.TITLE and below.times is not None and not below.is_after
    return is_second and plain(said.text) in conjunctions
