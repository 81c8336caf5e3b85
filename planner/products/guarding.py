"""Small numbers of persons in a table, guarded so that nobody can be picked out of it.

A number from 1 to 4 is shown as "<5". Where a sum would give it away, other numbers of its line are
shown as "<5" or "≥5" too, the smallest first, until each can be at least two numbers. Statistical
offices call this cell suppression with complementary suppression, audited line by line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

SMALLEST = 5
"""Numbers of persons from here on are shown."""
FEW, SEVERAL = f"<{SMALLEST}", f"≥{SMALLEST}"

Numbers = Sequence[Sequence[int]]
Spot = tuple[int, int]
"""A row and a column."""
Line = tuple[Spot, ...]
"""Spots of which the last is the sum of the others."""


def guarded(numbers: Numbers, *, summed: bool) -> list[list[int | str]]:
    """A table of numbers of persons as it may be shown.

    The last number of each row is its sum, which is known from elsewhere; the last row is that of
    the others if the table is `summed`.
    """
    guard = _Guard(numbers, tuple(_lines(numbers, summed=summed)), set(_small(numbers)))
    while guard.hides_more():
        pass
    return [
        [_shown(number, (row, column) in guard.hidden) for column, number in enumerate(cells)]
        for row, cells in enumerate(numbers)
    ]


def _shown(number: int, hidden: bool) -> int | str:  # noqa: FBT001
    return (FEW if number < SMALLEST else SEVERAL) if hidden else number


def _small(numbers: Numbers) -> Iterator[Spot]:
    """What has to be hidden by itself."""
    for row, cells in enumerate(numbers):
        for column, number in enumerate(cells[:-1]):
            if 0 < number < SMALLEST:
                yield row, column


def _lines(numbers: Numbers, *, summed: bool) -> Iterator[Line]:
    rows, columns = range(len(numbers)), range(len(numbers[0]) if numbers else 0)
    yield from (tuple((row, column) for column in columns) for row in rows)
    if summed:
        yield from (tuple((row, column) for row in rows) for column in columns)


@dataclass(slots=True)
class _Guard:
    """Numbers, the lines in which they add up, and which of them are hidden so far."""

    numbers: Numbers
    lines: Sequence[Line]
    hidden: set[Spot]

    def hides_more(self) -> bool:
        """Hide one number more, in the first line that gives another away; its sum last of all."""
        for line in self.lines:
            shown = [spot for spot in line if spot not in self.hidden]
            if shown and any(self._is_given_away(spot, line) for spot in line):
                self.hidden.add(min(shown, key=lambda of: (of == line[-1], self._number(of))))
                return True
        return False

    def _is_given_away(self, spot: Spot, line: Line) -> bool:
        """Whether a hidden number can be but one, as far as its line tells."""
        if spot not in self.hidden:
            return False
        least, most = self._range(spot)
        if not any(self._is_few(other) for other in line if other != spot):
            least = max(least, 1)  # Something is hidden: it is no 0.
        low, high = self._left(spot, line)
        return min(most, high) - max(least, low) < 1

    def _left(self, spot: Spot, line: Line) -> tuple[float, float]:
        """The least and the most that the others of a line leave for a number."""
        *parts, total = line
        ranges = [self._range(of) for of in parts if of != spot]
        low, high = sum(of for of, _ in ranges), sum(of for _, of in ranges)
        if spot == total:
            return low, high
        least, most = self._range(total)
        return least - high, most - low

    def _range(self, spot: Spot) -> tuple[float, float]:
        """The least and the most that a reader can take a number for."""
        if spot not in self.hidden:
            return self._number(spot), self._number(spot)
        return (0, SMALLEST - 1) if self._is_few(spot) else (SMALLEST, inf)

    def _is_few(self, spot: Spot) -> bool:
        return spot in self.hidden and self._number(spot) < SMALLEST

    def _number(self, spot: Spot) -> int:
        row, column = spot
        return self.numbers[row][column]
