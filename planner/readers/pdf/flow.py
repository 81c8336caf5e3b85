"""Lines that certainly go on in the next: paragraphs have more room between them than inside.

A line goes on if it had no room for the next word, and if no line that did have room is followed as
closely. If a paper keeps the same distance everywhere, its lines stay as they are. Distances are
measured in heights of letters.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from planner.readers.pdf.columns import SAME, Placed, Spot
from planner.readers.pdf.wraps import is_full, right_edges
from planner.records import record

PARTED = "\x1f"
"""Follows a hyphen at the end of a line that goes on: it may belong to the word, or not."""

Distances = Mapping[float, float]
"""How far apart lines inside a paragraph are, by the height of their letters."""

_CLOSE = 1.05
_APART = 1.06
"""Multiples of the distance inside paragraphs: what is as close, and what is not."""

_FEWEST, _MOSTLY = 3, 0.9
"""How often lines with room have to be followed less closely, and what share of them."""

_LIKE = 0.06
_ITS_OWN = re.compile(r"\W*\d|[•–—*-]\s|\(?(?:[^\W\d_]|[ivxIVX]{1,4})[.)]\s|[^:]{1,30}:(?:\s|$)")
"""How a line begins that continues nothing: with a figure, a mark, or a word with a colon."""
_QUOTES = ("«", "“", "„")
_YEAR = re.compile(r"(?:19|20)\d\d\b(?!\s?[.:]\d)")


@record
class _Step:
    """From a line to the next one, which begins in the same column, in letters as large."""

    place: int
    letters: float
    distance: float
    is_full: bool
    is_small: bool
    is_its_own: bool


def distances_inside(stretches: Iterable[Sequence[Placed]]) -> Distances:
    """The distances of lines inside the paragraphs of a paper; none if they show nothing."""
    steps = [step for lines in stretches for step in _steps(lines)]
    found: dict[float, list[float]] = defaultdict(list)
    for step in steps:
        if step.is_full and step.is_small:
            found[step.letters].append(step.distance)
    close = {letters: median(distances) for letters, distances in found.items()}
    between = [
        step.distance > _APART * close[step.letters]
        for step in steps
        if step.letters in close and not (step.is_full or step.is_small or step.is_its_own)
    ]
    tells = len(between) >= _FEWEST and sum(between) >= _MOSTLY * len(between)
    return close if tells else {}


def going_on(lines: Sequence[Placed], inside: Distances) -> frozenset[int]:
    """The places of lines that continue the line above them."""
    return frozenset(
        step.place
        for step in _steps(lines)
        if step.is_full
        and not step.is_its_own
        and step.distance <= _CLOSE * inside.get(step.letters, 0.0)
    )


def joined(texts: Sequence[str]) -> str:
    """Lines that go on, as one."""
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
            is_small = text[:1].islower() or text.startswith(_QUOTES)
            is_its_own = last.piece.text.endswith(":") or begins_anew(first)
            is_full_above = last.piece.text.endswith(",") or is_full(last, first, edges)
            letters = round(line.height, 1)
            yield _Step(
                place, letters, distance, is_full_above, is_small, is_its_own and not is_small
            )


def begins_anew(first: Spot) -> bool:
    """Whether a line continues nothing; a year may, beside a column of times."""
    text = first.piece.text
    is_year = first.column > 0 and _YEAR.match(text) is not None
    return _ITS_OWN.match(text) is not None and not is_year
