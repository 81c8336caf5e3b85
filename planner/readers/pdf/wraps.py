"""Lines of a cell that go on in the next because there was no room for one more word."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from planner.readers.pdf.columns import Placed, Spot

NEAR = 1.45
"""Distances from line to line within which lines belong together."""

_PADDING = 12.0
"""Points between columns at most, if both are filled."""

_FIRST = re.compile(r"[«“„][^»”]{1,20}[»”]|[^ ]*")
"""The first word of a line; a short one in quotation marks is seldom broken."""

_DASHED = re.compile(r"[^\s–—-][–—-]$")

Spots = list[tuple[float, Spot]]
"""Words of one column from the top, each with the height of its line."""


def paragraphs(spots: Spots, usual: float, edges: Mapping[int, float]) -> Iterator[str]:
    """The paragraphs of a cell. `usual` is the distance of its lines, `edges` as `right_edges`."""
    text, (above, last) = spots[0][1].piece.text, spots[0]
    for y, spot in spots[1:]:
        if above - y < NEAR * usual and is_full(last, spot, edges):
            text += ("" if _DASHED.search(text) else " ") + spot.piece.text
        else:
            yield text
            text = spot.piece.text
        above, last = y, spot
    yield text


def is_full(above: Spot, below: Spot, edges: Mapping[int, float]) -> bool:
    """Whether the first word of a line had no room in the line above it."""
    piece = below.piece
    word = _FIRST.match(piece.text)[0]  # type: ignore[index]
    width = (piece.right - piece.left) * (len(word) + 1) / len(piece.text)
    return above.piece.right + width > edges[above.column]


def right_edges(lines: Sequence[Placed]) -> dict[int, float]:
    """How far each column reaches: to its longest line, or nearly to where the next begins."""
    edges: dict[int, float] = defaultdict(float)
    for line in lines:
        for spot, after in zip(line.spots, [*line.spots[1:], None], strict=True):
            is_next = after and after.column == spot.column + 1
            reach = after.piece.left - _PADDING if after and is_next else 0.0
            edges[spot.column] = max(edges[spot.column], spot.piece.right, reach)
    return edges
