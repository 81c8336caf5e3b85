"""Small numbers of persons in a table, protected so that nobody can be identified from it.

A number below 5 is shown as "<5", including 0: next to printed 0s, a "<5" would say more. Where the
table would reveal a number, other numbers are shown as "≥5" too, the smallest first, until
everything hidden can be at least three numbers. Statistical offices call this cell suppression with
complementary suppression; it is audited exactly, over the whole table at once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

SMALLEST = 5
"""Numbers of persons from here on are shown."""
FEW, SEVERAL = f"<{SMALLEST}", f"≥{SMALLEST}"
POSSIBLE = 3
"""So many numbers at least can each be that is hidden."""

Spot = tuple[int, int]
"""A row and a column; the row after the last is that of the sums."""
_Node = tuple[str, int]
"""A row or a column, in which numbers add up."""
_Step = tuple[Spot, int]
"""A number that changes by 1 or -1."""


def guarded(rows: Sequence[Sequence[int]], *, summed: bool) -> list[list[int | str]]:
    """Rows of numbers of persons as they may be shown, with their sums below if it is `summed`.

    The sum of each row is assumed to be known. No row is left if nothing can be shown without
    identifying someone: such rows must be merged.
    """
    numbers = [*rows, [sum(column) for column in zip(*rows, strict=True)]]
    guard = _Guard(numbers, summed=summed)
    is_safe = guard.hide()
    shown = [[guard.shown((at, to)) for to in range(len(row))] for at, row in enumerate(numbers)]
    return shown[: None if summed else -1] if is_safe else []


@dataclass(slots=True)
class _Guard:
    """Numbers, the last row their sums, and which of them are hidden so far."""

    numbers: Sequence[Sequence[int]]
    summed: bool
    hidden: set[Spot] = field(init=False)

    def __post_init__(self) -> None:
        small = {spot for spot in self._spots() if self.number(spot) < SMALLEST}
        self.hidden = small if any(map(self.number, small)) else set()
        if not self.summed:
            self.hidden |= {(self._last, column) for column in range(len(self.numbers[0]))}

    def hide(self) -> bool:
        """Hide numbers until none is given away; whether that could be done."""
        while (cut := next(self._given_away(), None)) is not None:
            candidates = [spot for spot in self._spots() if self._opens(spot, cut)]
            if not candidates:
                return False
            self.hidden.add(min(candidates, key=lambda of: (of[0] == self._last, self.number(of))))
        return True

    def shown(self, spot: Spot) -> int | str:
        """What the table shows."""
        number = self.number(spot)
        return (FEW if number < SMALLEST else SEVERAL) if spot in self.hidden else number

    def number(self, spot: Spot) -> int:
        row, column = spot
        return self.numbers[row][column]

    def bounds(self, spot: Spot) -> tuple[int, float]:
        """The least and the most that a reader can take a hidden number for.

        Nobody's column is left out, so that a sum is 1 at least.
        """
        is_sum = spot[0] == self._last
        if is_sum and not self.summed:
            return 1, inf
        return (int(is_sum), SMALLEST - 1) if self.number(spot) < SMALLEST else (SMALLEST, inf)

    def ends(self, spot: Spot) -> tuple[_Node, _Node]:
        """The row and the column of a number: what a raised number adds to, and takes from.

        Sums are the other way round, so that a table adds up if all changes form rings.
        """
        row, column = ("row", spot[0]), ("column", spot[1])
        return (column, row) if spot[0] == self._last else (row, column)

    @property
    def _last(self) -> int:
        return len(self.numbers) - 1

    def _spots(self) -> Iterator[Spot]:
        """All that is shown if it is not hidden."""
        rows = self.numbers if self.summed else self.numbers[:-1]
        return ((at, to) for at, row in enumerate(rows) for to in range(len(row)))

    def _given_away(self) -> Iterator[set[_Node]]:
        """For each hidden number that can be too few: the rows and columns that hold it fast."""
        for spot in sorted(self.hidden & {*self._spots()}):
            audits = [_Audit(self, (spot, change)) for change in (1, -1)]
            if 1 + sum(audit.moves() for audit in audits) < POSSIBLE:
                yield next((of.held for of in audits if self._can_open(of.held)), set())

    def _can_open(self, cut: set[_Node]) -> bool:
        return any(self._opens(spot, cut) for spot in self._spots())

    def _opens(self, spot: Spot, cut: set[_Node]) -> bool:
        """Whether hiding a number leads out of rows and columns that hold another fast."""
        start, end = self.ends(spot)
        return spot not in self.hidden and (start in cut) != (end in cut)


class _Audit:
    """How far one hidden number can move in one direction, if others move with it.

    A table changes along rings of hidden numbers, by turns of a row and a column: raised here,
    lowered there. Looking for such rings from a table that adds up is the exact search for the
    greatest flow (Ford and Fulkerson).
    """

    def __init__(self, guard: _Guard, wanted: _Step) -> None:
        self.guard, self.wanted = guard, wanted
        self.moved = dict.fromkeys(guard.hidden, 0)
        self.held: set[_Node] = set()
        """Rows and columns that nothing hidden leaves, if that stops the number."""

    def moves(self) -> int:
        """By how much, up to what is asked for."""
        made = 0
        while made < POSSIBLE - 1 and self._may(self.wanted) and (ring := self._ring()):
            for spot, change in (self.wanted, *ring):
                self.moved[spot] += change
            made += 1
        return made

    def _may(self, step: _Step) -> bool:
        spot, change = step
        least, most = self.guard.bounds(spot)
        return least <= self.guard.number(spot) + self.moved[spot] + change <= most

    def _ring(self) -> list[_Step]:
        """What else changes if the wanted step is made; nothing where the table forbids it."""
        goal, start = self._way(self.wanted)
        ways: dict[_Node, list[_Step]] = {start: []}
        waiting = [start]
        for node in waiting:
            for step, after in self._steps(node):
                if after not in ways:
                    ways[after] = [*ways[node], step]
                    waiting.append(after)
        self.held = set() if goal in ways else {*ways}
        return ways.get(goal, [])

    def _steps(self, node: _Node) -> Iterator[tuple[_Step, _Node]]:
        for spot in sorted(self.guard.hidden - {self.wanted[0]}):
            for step in ((spot, 1), (spot, -1)):
                start, end = self._way(step)
                if start == node and self._may(step):
                    yield step, end

    def _way(self, step: _Step) -> tuple[_Node, _Node]:
        start, end = self.guard.ends(step[0])
        return (start, end) if step[1] > 0 else (end, start)
