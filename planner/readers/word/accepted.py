"""Tracked changes: the tree of a part as it is when all of them are accepted.

Deleted and moved text is removed, and with it rows, cells and the ends of paragraphs; inserted text
stays as it is.
"""

from planner.readers.word.xml import Element, join_to_next, take_out

_GONE = ("del", "moveFrom")
_MARKS = ("rPr", "trPr", "tcPr", "numPr")
"""What contains a change to the paragraph, the row or the cell itself."""


def accept(root: Element) -> int:
    """Accept all changes in place; returns how many there were."""
    changes = list(root.iter("ins", "moveTo", "cellIns", "cellDel", *_GONE))
    if not changes:
        return 0
    counted = max(sum(map(_counts, changes)), 1)
    for row in list(root.iter("tr")):
        if row.find("trPr/del") is not None or _is_moved_away(row):
            take_out(row)
    for cell in list(root.iter("tc")):
        if cell.find("tcPr/cellDel") is not None:
            take_out(cell)
    for one in [one for one in root.iter(*_GONE) if not _is_mark(one)]:
        take_out(one)
    for paragraph in list(root.iter("p")):
        if _end_is_gone(paragraph):
            join_to_next(paragraph)
    return counted


def _is_mark(change: Element) -> bool:
    parent = change.getparent()
    return parent is not None and parent.tag in _MARKS


def _counts(change: Element) -> bool:
    """Whether it is a change of its own.

    The end of a paragraph changes with its words; what moved is counted where it went.
    """
    if change.tag == "moveFrom":
        return False
    parent = change.getparent()
    if parent is None or parent.tag != "rPr":
        return True
    paragraph = parent.getparent().getparent()
    return not any(one.tag == change.tag for one in ([] if paragraph is None else paragraph))


def _is_moved_away(row: Element) -> bool:
    """Whether a whole row was moved elsewhere."""
    paragraphs = list(row.iter("p"))
    return bool(paragraphs) and all(
        paragraph.find("pPr/rPr/moveFrom") is not None for paragraph in paragraphs
    )


def _end_is_gone(paragraph: Element) -> bool:
    return any(paragraph.find(f"pPr/rPr/{gone}") is not None for gone in _GONE)
