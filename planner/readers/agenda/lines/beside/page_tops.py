"""Times at the top of a page that belong to a title further down.

Where a page is torn into its columns, its first time may come out beside its symbol and number:
"3–6 p.m. - 2 - PC.DEC/999", then the rest of the list from the page before, then "Session 2". A
time there that parts the entries of one list is that of the meeting right below the list.
"""

from collections.abc import Sequence

from planner.model import CHAIRED
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed

_OF_PAGES = frozenset({"page number", "page header", "document symbol", "job number"})


def with_page_tops_told(saids: Sequence[Said], _reader: LineReader) -> list[Said]:
    """The lines, of which such titles have the times of the tops of their pages."""
    told = list(saids)
    for at, time in enumerate(saids):
        is_at_top = time.what is What.TIME and _is_at_top(saids, at)
        title = _title_below(saids, at) if is_at_top else None
        if title is not None:
            told[at] = changed(time, what=What.WRAPPED)
            told[title] = changed(saids[title], times=time.times)
    return told


def _is_at_top(saids: Sequence[Said], at: int) -> bool:
    """Whether what stands on a page and is no part of the text is right beside a line."""
    beside = (*saids[max(at - 1, 0) : at], *saids[at + 1 : at + 2])
    return any(said.what is What.FURNITURE and said.text in _OF_PAGES for said in beside)


def _title_below(saids: Sequence[Said], at: int) -> int | None:
    """Where the first meeting below a line stands, if it has no time and there are but entries of
    the list between that stands above the line too.
    """
    bullet, is_in_list = _bullet_above(saids, at), False
    for below in range(at + 1, len(saids) if bullet else 0):
        said = saids[below]
        if said.what in (What.BLANK, What.FURNITURE):
            continue
        is_in_list = is_in_list or said.bullet == bullet
        if said.times or said.what is not What.TITLE or not is_in_list:
            return None
        if said.is_text and said.words.kind in CHAIRED and said.text[:1].isupper():
            return below
    return None


def _bullet_above(saids: Sequence[Said], at: int) -> str:
    """The sign of the last entry above a line, in a list under a title with its time."""
    bullet = ""
    for above in (saids[n] for n in range(at - 1, -1, -1)):
        if above.times or above.day:
            return bullet if above.what is What.TITLE and not above.bullet else ""
        bullet = bullet or above.bullet
    return ""
