"""Lines that certainly go on in the next one: paragraphs with more room between them than inside.

A line goes on where it had no room for the next word, and where nothing that did have room is
followed as closely. Where a paper keeps the same distance everywhere, its lines stay as they are.
Distances are measured in heights of letters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from planner.readers.pdf.columns import SAME, Placed
from planner.readers.pdf.wraps import is_full, right_edges
from planner.records import record

PARTED = "\x1f"
"""Stands behind a hyphen at the end of a line that goes on: it may be one of the word, or not."""

_CLOSE = 1.05
_APART = 1.08
"""Times the distance inside paragraphs: what is as close, and what is not."""

_FEWEST, _MOSTLY = 3, 0.9
"""How often lines with room have to be followed less closely, and which part of them."""

_LIKE = 0.06
_ITS_OWN = re.compile(r"\W*\d|[•–—*-]\s|\(?(?:[^\W\d_]|[ivxIVX]{1,4})[.)]\s|[^:]{1,30}:(?:\s|$)")
"""How a line begins that goes on with nothing: with a figure, a mark, or a word with a colon."""


@record
class _Step:
    """From a line to the next one, which begins in the same column, in letters as large."""

    place: int
    distance: float
    is_full: bool
    is_small: bool
    is_its_own: bool


def distance_inside(stretches: Iterable[Sequence[Placed]]) -> float:
    """The distance of lines inside the paragraphs of a paper; 0 where that tells nothing."""
    steps = [step for lines in stretches for step in _steps(lines)]
    inside = [step.distance for step in steps if step.is_full and step.is_small]
    if not inside:
        return 0.0
    close = median(inside)
    between = [
        step.distance > _APART * close
        for step in steps
        if not (step.is_full or step.is_small or step.is_its_own)
    ]
    tells = len(between) >= _FEWEST and sum(between) >= _MOSTLY * len(between)
    return close if tells else 0.0


def going_on(lines: Sequence[Placed], inside: float) -> frozenset[int]:
    """The places of lines that go on with the line above them."""
    return frozenset(
        step.place
        for step in _steps(lines)
        if step.is_full and not step.is_its_own and step.distance <= _CLOSE * inside
    )


def joined(texts: Sequence[str]) -> str:
    """Lines that go on as one."""
    text, *rest = texts
    for more in rest:
        text += (PARTED if text.endswith("-") else " ") + more.lstrip()
    return text


def _steps(lines: Sequence[Placed]) -> Iterator[_Step]:
    edges = right_edges(lines)
    for place, (above, line) in enumerate(pairwise(lines), 1):
        last, first = above.spots[-1], line.lead
        is_under = abs(last.piece.left - first.piece.left) <= SAME and len(line.spots) == 1
        is_alike = abs(above.height - line.height) <= _LIKE * line.height
        if is_under and is_alike and last.column == first.column:
            distance = (above.y - line.y) / line.height
            text = first.piece.text
            is_small = text[:1].islower()
            is_its_own = last.piece.text.endswith(":") or bool(_ITS_OWN.match(text))
            is_full_above = is_full(last, first, edges)
            yield _Step(place, distance, is_full_above, is_small, is_its_own and not is_small)
