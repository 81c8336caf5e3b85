"""Lines drawn across a page, and pictures: what shows the rows of a table, and a scan."""

from collections.abc import Iterator
from typing import Any

from planner.records import record

_THIN = 3.0
"""Points: what is drawn no higher than this is a line, not a box."""

_SHORT = 20.0
_SAME = 2.0
_DEEP = 4
_MOST = 20_000
"""Drawn objects on a page that are read; a map has more of them than a table."""


@record
class Rule:
    """A line across: its height on the page, and from where to where it goes, in points."""

    y: float
    left: float
    right: float


@record
class Drawn:
    """What is drawn on a page apart from its letters, from the top."""

    rules: tuple[Rule, ...] = ()
    has_pictures: bool = False


def drawn_on(page: Any) -> Drawn:
    """The rules on a page of pypdfium2, pieces of one line joined."""
    from pypdfium2 import raw

    rules: list[Rule] = []
    has_pictures = False
    kinds = [raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE]
    for count, one in enumerate(page.get_objects(filter=kinds, max_depth=_DEEP)):
        if count > _MOST:
            break
        has_pictures = has_pictures or one.type == raw.FPDF_PAGEOBJ_IMAGE
        if one.type == raw.FPDF_PAGEOBJ_PATH and one.level == 0:
            rules += _edges(*one.get_bounds())
    return Drawn(tuple(_joined(rules)), has_pictures)


def _edges(left: float, bottom: float, right: float, top: float) -> Iterator[Rule]:
    """A line, or the upper and the lower side of a box."""
    if right - left < _SHORT:
        return
    if top - bottom <= _THIN:
        yield Rule((top + bottom) / 2, left, right)
    else:
        yield from (Rule(top, left, right), Rule(bottom, left, right))


def _joined(rules: list[Rule]) -> Iterator[Rule]:
    """Rules at one height as one: the sides of cells next to each other."""
    kept: Rule | None = None
    for rule in sorted(rules, key=lambda one: (-one.y, one.left)):
        if kept and kept.y - rule.y <= _SAME:
            kept = Rule(kept.y, min(kept.left, rule.left), max(kept.right, rule.right))
            continue
        if kept:
            yield kept
        kept = rule
    if kept:
        yield kept
