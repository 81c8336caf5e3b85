"""Small numbers are guarded: what a table shows leaves each of them at least three values."""

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.products.people.guarding import guarded

Shown = Sequence[Sequence[int | str]]
Row = tuple[int, ...]


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ([10, 20], [10, 20]),
        ([0, 30], [0, 30]),
        ([1, 9], ["<5", "≥5"]),
        ([2, 3], ["<5", "<5"]),
        ([3, 3], ["<5", "<5"]),
        ([4, 4], []),  # Of 8, 4 at most each.
        ([1, 5], []),  # Of 6, 5 or more and one at least: 5 and 1 alone.
        ([1, 1], []),  # Of 2, one at least each: 1 and 1 alone.
        ([1, 2, 3], ["<5", "<5", "<5"]),
    ],
)
def test_a_row(row: list[int], shown: list[object]) -> None:
    assert guarded([row], summed=False) == ([shown] if shown else [])


def test_a_0_beside_what_is_hidden_is_hidden_too() -> None:
    """The 0 of the first row as well: a "<5" of the second would be no 0 if 0s were printed."""
    assert guarded([[20, 30, 0], [3, 0, 9]], summed=False) == [["≥5", 30, "<5"], ["<5", "<5", 9]]


def test_a_sum_gives_nothing_away() -> None:
    """3 of 10: the row alone would hide 7 as well; the columns then ask for a second row."""
    assert guarded([[10, 20], [3, 7]], summed=True) == [["≥5", "≥5"], ["<5", "≥5"], [13, 27]]


def test_what_columns_give_away_together_is_hidden() -> None:
    """The third column would be 3 over three numbers of one at least, if 0 were printed."""
    rows = [[20, 30, 0], [20, 30, 0], [6, 7, 1], [6, 7, 1], [6, 7, 1]]
    assert_safe(rows, guarded(rows, summed=True), summed=True)


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    assert guarded([[0, 5], [5, 6]], summed=True) == [[0, 5], [5, 6], [5, 11]]


def test_no_table() -> None:
    assert guarded([], summed=True) == [[]]


LONGEST = 40
RANGES = {"<5": range(5), "≥5": range(5, LONGEST)}


def of_row(shown: Sequence[int | str], total: int) -> list[Row]:
    """All rows that a row can be as it is shown, found by trying."""
    choices = [RANGES[of] if isinstance(of, str) else [of] for of in shown]
    return [row for row in product(*choices) if sum(row) == total]


def possible(shown: Shown, totals: Sequence[int], *, summed: bool) -> Iterator[tuple[Row, ...]]:
    """All tables that a reader can take a table for who knows the totals of its rows.

    No column is 0 all the way: such columns are left out.
    """
    rows = shown[:-1] if summed else shown
    for table in product(*(of_row(*row) for row in zip(rows, totals, strict=True))):
        sums = [sum(column) for column in zip(*table, strict=True)]
        stated = shown[-1] if summed else [">0"] * len(sums)
        if all(fits(of, said) for of, said in zip(sums, stated, strict=True)):
            yield table


def fits(number: int, said: int | str) -> bool:
    bounds = {"<5": range(1, 5), "≥5": range(5, 999), ">0": range(1, 999)}
    return number in bounds[said] if isinstance(said, str) else number == said


def assert_safe(rows: Sequence[Sequence[int]], shown: Shown, *, summed: bool) -> None:
    tables = [*possible(shown, [sum(row) for row in rows], summed=summed)]
    assert tuple(map(tuple, rows)) in tables
    for at, row in enumerate(rows):
        for to, number in enumerate(row):
            values = {table[at][to] for table in tables}
            assert len(values) >= 3 if isinstance(shown[at][to], str) else values == {number}


@settings(max_examples=150, deadline=None)
@given(st.data(), st.integers(2, 3), st.booleans())
def test_no_table_gives_a_number_away(data: st.DataObject, width: int, summed: bool) -> None:
    row = st.lists(st.integers(0, 9), min_size=width, max_size=width).filter(lambda of: sum(of) > 4)
    rows = data.draw(st.lists(row, min_size=1, max_size=3))
    if all(any(column) for column in zip(*rows, strict=True)):
        shown = guarded(rows, summed=summed)
        is_small = any(0 < number < 5 for of in rows for number in of)
        assert is_small or all(isinstance(of, int) for cells in shown for of in cells)
        if shown:
            assert_safe(rows, shown, summed=summed)
