"""Where one page ends and the next begins: what stands there parts no lines of the text.

Between the last line of a page and the first of the next come a number, a running title and empty
lines; a time above them and a title below stand one under the other.
"""

import itertools
from collections.abc import Sequence

from planner.readers.agenda.lines.said import Said, What

_OF_PAGES = frozenset({"page number", "page header"})


def across_pages(saids: Sequence[Said]) -> list[Said]:
    """The lines without what stands between pages; at both ends of a text it stays."""
    runs = [(is_gap, list(run)) for is_gap, run in itertools.groupby(saids, _is_between)]
    last = len(runs) - 1
    kept = (
        run
        for at, (is_gap, run) in enumerate(runs)
        if at in (0, last) or not _is_break(is_gap, run)
    )
    return list(itertools.chain.from_iterable(kept))


def _is_between(said: Said) -> bool:
    is_furniture = said.what is What.FURNITURE and said.text in _OF_PAGES
    return said.what is What.BLANK or is_furniture


def _is_break(is_gap: bool, run: Sequence[Said]) -> bool:  # noqa: FBT001
    return is_gap and any(said.what is not What.BLANK for said in run)
