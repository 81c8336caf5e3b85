"""A session in brackets behind a time that stands alone: where the item on the next line is held.

"09:00–12:00 (Plenary)" above "Programme and budget" are one item, which meets in plenary.
"""

import itertools
from collections.abc import Sequence

from planner.model import CHAIRED
from planner.readers.agenda.said import Said, What, changed


def with_brackets_told(saids: Sequence[Said]) -> list[Said]:
    """The lines, of which such times wait for the title below them."""
    pairs = itertools.zip_longest(saids, saids[1:])
    return [_as_time(said) if _is_above(said, below) else said for said, below in pairs]


def _is_above(said: Said, below: Said | None) -> bool:
    is_bracketed = said.text.startswith("(") and said.text.endswith(")")
    is_alone = said.what is What.TITLE and said.times is not None and not said.is_after
    names_session = is_bracketed and is_alone and said.words.kind in CHAIRED
    return names_session and below is not None and below.is_text


def _as_time(said: Said) -> Said:
    return changed(said, what=What.TIME, text="", cells=(said.text.strip("() "),))
