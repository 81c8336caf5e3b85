"""Where the columns of a page are, and which words are in which."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from planner.readers.pdf.lines import Piece, TextLine
from planner.readers.rows import is_clock
from planner.records import record

SAME = 3.0
"""Points by which what begins together may differ."""

DASHES = tuple("-–—")
"""What a time with its end below it ends with."""

_STRONG = 2.5
_WEAK = 1.4
"""Heights of letters: room that always separates columns, and room that does if they end alike."""

_LINE = 1.2
_BLANK = 0.45
"""Heights of letters: from line to line, and how wide a blank is."""

_DEEPEST = 40


@record
class Spot:
    """Words in a column (from 0). `indent` is how many blanks deep they begin in it."""

    column: int
    indent: int
    piece: Piece


@record
class Placed:
    """A line of a page with its words in their columns."""

    y: float
    height: float
    spots: tuple[Spot, ...]

    @property
    def lead(self) -> Spot:
        """The words that it begins with."""
        return self.spots[0]


@record
class _Stop:
    """Where a column begins, and from which to which line of the stretch there is one."""

    x: float
    first: int
    last: int


def placed(lines: Sequence[TextLine]) -> list[Placed]:
    """The lines of a stretch of a page with their words in columns."""
    lines = _without_false_gaps(lines)
    stops = [_lengthened(stop, lines) for stop in _stops(lines)]
    margin = min((line.left for line in lines), default=0.0)
    return [_line(line, place, stops, margin) for place, line in enumerate(lines)]


def leading(lines: Sequence[TextLine | Placed]) -> float:
    """The distance from line to line inside a paragraph, if most lines are of paragraphs."""
    steps = [above.y - below.y for above, below in pairwise(lines)]
    usual = median(line.height for line in lines) * _LINE if lines else 0.0
    near = [step for step in steps if 0.6 * usual < step < 1.6 * usual]
    return sorted(near)[len(near) // 4] if near else usual


def _line(line: TextLine, place: int, stops: Sequence[_Stop], margin: float) -> Placed:
    there = [stop.x for stop in stops if stop.first <= place <= stop.last]
    spots: list[Spot] = []
    for piece in line.pieces:
        before = [x for x in there if x <= piece.left + SAME]
        column = max(len(before), spots[-1].column + 1 if spots else 0)
        deep = piece.left - (before[-1] if before else margin)
        indent = 0 if spots else min(round(max(deep, 0) / (_BLANK * line.height)), _DEEPEST)
        spots.append(Spot(column, indent, piece))
    return Placed(line.y, line.height, tuple(spots))


def _without_false_gaps(lines: Sequence[TextLine]) -> list[TextLine]:
    """Lines in which wide blanks of justified text do not separate pieces."""
    begins = sorted(piece.left for line in lines for piece in line.pieces)
    ends = sorted(piece.right for line in lines for piece in line.pieces[1:])
    margin = max((line.right for line in lines), default=0.0)
    ends = [end for end in ends if end < margin - SAME]
    return [TextLine(line.y, line.height, tuple(_pieces(line, begins, ends))) for line in lines]


def _pieces(line: TextLine, begins: Sequence[float], ends: Sequence[float]) -> Iterator[Piece]:
    kept, *rest = line.pieces
    for piece in rest:
        gap = (piece.left - kept.right) / line.height
        if (
            gap > _STRONG
            or is_clock(kept.text)
            or _count_near(begins, piece.left) > 2
            or (gap > _WEAK and _count_near(ends, piece.right) > 2)
        ):
            yield kept
            kept = piece
        else:
            kept = Piece(f"{kept.text} {piece.text}", kept.left, piece.right)
    yield kept


def _count_near(places: Sequence[float], x: float) -> int:
    """How many of sorted places are about the same."""
    from bisect import bisect_left, bisect_right

    return bisect_right(places, x + SAME / 2) - bisect_left(places, x - SAME / 2)


def _stops(lines: Sequence[TextLine]) -> Iterator[_Stop]:
    """Where something begins after a gap, from the left."""
    begins = sorted(_beginnings(lines))
    while begins:
        x = begins[0][0]
        same = [place for left, place in begins if left <= x + SAME]
        begins = begins[len(same) :]
        yield _Stop(x, min(same), max(same))


def _beginnings(lines: Sequence[TextLine]) -> Iterator[tuple[float, int]]:
    usual = leading(lines)
    for place, line in enumerate(lines):
        yield from ((piece.left, place) for piece in line.pieces[1:])
        if is_squeezed(lines, place, usual):
            yield from ((lines[near].left, near) for near in (place - 1, place + 1))
        if _is_in_range(lines, place, usual):
            yield line.left, place


def is_squeezed(lines: Sequence[TextLine], place: int, usual: float) -> bool:
    """Whether a time is half-way between two lines to its right: in the middle of its cell. What is
    beside it, in the middle of other cells, is right of both.
    """
    if not 0 < place < len(lines) - 1:
        return False
    above, line, below = lines[place - 1 : place + 2]
    time, *beside = line.pieces
    is_between = above.y - below.y < 1.4 * usual
    is_left = time.right < min(above.left, below.left)
    is_apart = all(piece.left > max(above.right, below.right) for piece in beside)
    return is_between and is_left and is_apart and is_clock(time.text)


def _is_in_range(lines: Sequence[TextLine], place: int, usual: float) -> bool:
    """Whether a line is half-way between the start and the end of a range to its left."""
    if not 0 < place < len(lines) - 1:
        return False
    above, line, below = lines[place - 1 : place + 2]
    is_between = above.y - below.y < 1.4 * max(usual, line.height)
    is_right = line.left > max(above.right, below.right)
    return is_between and is_right and above.text.endswith(DASHES) and is_clock(below.text)


def _lengthened(stop: _Stop, lines: Sequence[TextLine]) -> _Stop:
    """The stop continues for lines below in its column, and for those above that begin with it."""
    first, last = stop.first, stop.last
    while first and abs(lines[first - 1].left - stop.x) <= SAME:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].left >= stop.x - SAME:
        last += 1
    return _Stop(stop.x, first, last)
