"""Where one page ends and the next begins: what is there does not separate lines of the text.

Between the last line of a page and the first of the next come a number, a running title and empty
lines; a time above them and a title below follow one another.
"""

import itertools
from collections.abc import Sequence

from planner.readers.agenda.lines.beside.spacing import first_of_agenda
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What

_OF_PAGES = frozenset({"page number", "page header"})


def across_pages(saids: Sequence[Said], _reader: LineReader) -> list[Said]:
    """The lines without what is between pages from the first day or time to the last."""
    first, behind = first_of_agenda(saids), len(saids) - first_of_agenda(saids[::-1])
    if behind <= first:
        return list(saids)
    inside = itertools.groupby(saids[first:behind], _is_between)
    runs = [(is_gap, list(run)) for is_gap, run in inside]
    last = len(runs) - 1
    kept = (
        run
        for at, (is_gap, run) in enumerate(runs)
        if at in (0, last) or not _is_break(is_gap, run)
    )
    return [*saids[:first], *itertools.chain.from_iterable(kept), *saids[behind:]]


def _is_between(said: Said) -> bool:
    is_furniture = said.what is What.FURNITURE and said.text in _OF_PAGES
    return said.what is What.BLANK or is_furniture


def _is_break(is_gap: bool, run: Sequence[Said]) -> bool:  # noqa: FBT001
    return is_gap and any(said.what is not What.BLANK for said in run)
