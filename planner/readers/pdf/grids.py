"""The borders of cells on a page as grids: columns, rows, and which of their borders are drawn."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

from planner.readers.pdf.rules import Borders, Rule, Upright
from planner.records import record

T = TypeVar("T")

_SAME = 3.0
"""Points by which ends of borders that meet may be apart."""

_MOST_COLUMNS, _MOST_ROWS = 40, 400


@record
class Box:
    """A cell: the first row and column of the grid that it takes up, and how many of them."""

    row: int
    column: int
    rows: int
    columns: int

    @property
    def places(self) -> set[tuple[int, int]]:
        """The rows and columns that it takes up."""
        rows = range(self.row, self.row + self.rows)
        columns = range(self.column, self.column + self.columns)
        return {(row, column) for row in rows for column in columns}


@record
class Grid:
    """Where the borders of columns and rows are, from the left and from the top, in points, and
    the pieces in which each is drawn.
    """

    xs: Sequence[float]
    ys: Sequence[float]
    uprights: Mapping[float, Sequence[Upright]]
    rules: Mapping[float, Sequence[Rule]]

    def boxes(self) -> Iterator[Box]:
        """The cells, row by row."""
        taken: set[tuple[int, int]] = set()
        for row in range(len(self.ys) - 1):
            for column in range(len(self.xs) - 1):
                if (row, column) not in taken:
                    box = self._box(row, column, taken)
                    taken |= box.places
                    yield box

    def _box(self, row: int, column: int, taken: AbstractSet[tuple[int, int]]) -> Box:
        """The cell that begins here: it reaches to the next borders that are drawn, or to a cell
        that reaches down from above.
        """
        right, below = column + 1, row + 1
        while (
            right < len(self.xs) - 1
            and (row, right) not in taken
            and not self._has_upright(right, row)
        ):
            right += 1
        while below < len(self.ys) - 1 and not self._has_rule(below, column):
            below += 1
        return Box(row, column, below - row, right - column)

    def _has_upright(self, at: int, row: int) -> bool:
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        return any(one.bottom < middle < one.top for one in self.uprights[self.xs[at]])

    def _has_rule(self, at: int, column: int) -> bool:
        middle = (self.xs[column] + self.xs[column + 1]) / 2
        return any(one.left < middle < one.right for one in self.rules[self.ys[at]])

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and the column of a point, if it is inside."""
        column = bisect_left(self.xs, x) - 1
        row = bisect_left(self.ys, -y, key=lambda one: -one) - 1
        is_inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return (row, column) if is_inside else None


def grids_of(borders: Borders) -> Iterator[Grid]:
    """The grids of a page from the top: upright borders that meet, and the rules between them."""
    for band in _bands(borders.uprights):
        uprights = _by_place(band, lambda one: one.x)
        rules = _by_place(_between(borders.rules, band), lambda one: one.y)
        xs, ys = sorted(uprights), sorted(rules, reverse=True)
        if 2 < len(xs) <= _MOST_COLUMNS and 2 < len(ys) <= _MOST_ROWS:
            yield Grid(xs, ys, uprights, rules)


def _bands(uprights: Iterable[Upright]) -> Iterator[list[Upright]]:
    """Upright borders between the same heights, from the top."""
    band: list[Upright] = []
    bottom = 0.0
    for one in sorted(uprights, key=lambda of: -of.top):
        if band and one.top < bottom - _SAME:
            yield band
            band = []
        bottom = min(bottom, one.bottom) if band else one.bottom
        band.append(one)
    if band:
        yield band


def _between(rules: Iterable[Rule], band: Sequence[Upright]) -> Iterator[Rule]:
    """The rules between the heights of a band that reach into it."""
    top, bottom = max(one.top for one in band), min(one.bottom for one in band)
    left, right = min(one.x for one in band), max(one.x for one in band)
    for rule in rules:
        is_beside = rule.right < left + _SAME or rule.left > right - _SAME
        if bottom - _SAME <= rule.y <= top + _SAME and not is_beside:
            yield rule


def _by_place(found: Iterable[T], place: Callable[[T], float]) -> dict[float, list[T]]:
    """Borders by where they are; those as good as in one place together."""
    together: dict[float, list[T]] = defaultdict(list)
    last = float("-inf")
    for one in sorted(found, key=place):
        if place(one) - last > _SAME:
            last = place(one)
        together[last].append(one)
    return dict(together)
