"""Pages in two or three columns, which, unlike tables, are read one after the other."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from planner.readers.pdf.lines import Piece, TextLine
from planner.readers.rows import begins_with_clock, is_clock
from planner.records import record

_FEWEST = 8
"""Lines on either side at least."""

_WIDTH = 5.0
"""Points of empty room between columns at least."""

_EDGE = 0.25
"""No column is narrower than this share of the page."""

_SELDOM = 15
"""In prose fewer than one line in this many begins with a time."""

_NARROW = 0.2
"""A column of times is no wider than this share of the page."""

_SAME = 3.0
_FULL = 0.8
"""Columns of text are filled to the margin, on most lines, up to this share."""


@record
class _Sides:
    """Lines with what is left and right of a gutter."""

    left: tuple[TextLine, ...]
    right: tuple[TextLine, ...]


def in_reading_order(lines: Sequence[TextLine]) -> Iterator[tuple[TextLine, ...]]:
    """Stretches of lines: the page as it is, or column after column if it has them."""
    if not lines:
        return
    gutter = _gutter(lines)
    if gutter is None:
        yield tuple(lines)
        return
    for crosses, stretch in _stretches(lines, gutter):
        sides = _cut(stretch, gutter)
        if crosses or not _are_columns(sides):
            yield tuple(stretch)
        else:
            yield from in_reading_order(sides.left)
            yield from in_reading_order(sides.right)


def _gutter(lines: Sequence[TextLine]) -> float | None:
    """The middle of the room between columns: most lines begin a piece just right of it."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    begins = sorted(
        piece.left
        for line in lines
        for piece in line.pieces
        if left + _EDGE * (right - left) < piece.left < right - _EDGE * (right - left)
    )
    best, most = None, _FEWEST - 1
    for at, begin in enumerate(begins):
        count = bisect_right(begins, begin + 3) - at
        if count > most:
            best, most = begin, count
    return None if best is None else _before_times(lines, best, _NARROW * (right - left)) - 1.0


def _before_times(lines: Sequence[TextLine], begin: float, width: float) -> float:
    """Where a column begins whose words do at `begin`: its times may be to the left of them, in
    a column of this width at most.
    """
    before = [_piece_before(line, begin) for line in lines]
    times = sorted(
        piece.left
        for piece in before
        if piece and is_clock(piece.text) and begin - piece.left < width
    )
    near = [left for left in times if abs(left - times[len(times) // 2]) <= _SAME]
    return near[0] if len(near) > 1 and len(near) * 2 > len(times) else begin


def _piece_before(line: TextLine, begin: float) -> Piece | None:
    """What is on a line before words that begin there."""
    at = next((at for at, piece in enumerate(line.pieces) if abs(piece.left - begin) <= _SAME), 0)
    return line.pieces[at - 1] if at else None


def _stretches(lines: Sequence[TextLine], gutter: float) -> Iterator[tuple[bool, list[TextLine]]]:
    """Lines that cross the gutter, and those that do not, in their order."""
    stretch: list[TextLine] = []
    before = _crosses(lines[0], gutter)
    for line in lines:
        if (now := _crosses(line, gutter)) != before:
            yield before, stretch
            stretch, before = [], now
        stretch.append(line)
    yield before, stretch


def _crosses(line: TextLine, gutter: float) -> bool:
    return any(piece.left < gutter and piece.right > gutter - _WIDTH for piece in line.pieces)


def _cut(lines: Sequence[TextLine], gutter: float) -> _Sides:
    left = (_with(line, [one for one in line.pieces if one.left < gutter]) for line in lines)
    right = (_with(line, [one for one in line.pieces if one.left >= gutter]) for line in lines)
    return _Sides(
        tuple(line for line in left if line.pieces), tuple(line for line in right if line.pieces)
    )


def _with(line: TextLine, pieces: Sequence[Piece]) -> TextLine:
    return TextLine(line.y, line.height, tuple(pieces))


def _are_columns(sides: _Sides) -> bool:
    """Whether both sides are texts: with times of their own, or filled with words."""
    if min(map(len, _both(sides))) < _FEWEST:
        return False
    timed = [sum(begins_with_clock(line.text) for line in side) for side in _both(sides)]
    is_prose = max(timed) * _SELDOM < min(map(len, _both(sides)))
    return min(timed) > 1 if not is_prose else all(map(_is_filled, _both(sides)))


def _both(sides: _Sides) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...]]:
    return sides.left, sides.right


def _is_filled(lines: Sequence[TextLine]) -> bool:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    filled = sum(line.right - left > _FULL * (right - left) for line in lines)
    return filled > len(lines) * 0.6
