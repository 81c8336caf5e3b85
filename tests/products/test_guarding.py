"""Small numbers are guarded: what a table shows leaves each of them at least two possibilities."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.products.guarding import guarded


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ([10, 20, 30], [10, 20, 30]),
        ([0, 30, 30], [0, 30, 30]),
        ([1, 9, 10], ["<5", "≥5", 10]),
        ([1, 0, 9, 10], ["<5", "<5", 9, 10]),
        ([1, 1, 2], ["<5", "<5", 2]),
        ([4, 4, 8], ["<5", "<5", "≥5"]),
        ([1, 5, 6], ["<5", "≥5", "≥5"]),
    ],
)
def test_a_row(row: list[int], shown: list[object]) -> None:
    assert guarded([row], summed=False) == [shown]


def test_a_sum_gives_nothing_away() -> None:
    """3 of 27: the row alone would hide 7 as well; the column then asks for a second row."""
    assert guarded([[10, 20, 30], [3, 7, 10], [13, 27, 40]], summed=True) == [
        ["≥5", "≥5", 30],
        ["<5", "≥5", 10],
        [13, 27, 40],
    ]


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    numbers = [[0, 0, 0], [5, 6, 11], [5, 6, 11]]
    assert guarded(numbers, summed=True) == numbers


def test_no_table() -> None:
    assert guarded([], summed=True) == []


LONGEST = 40


def _possible(shown: list[object]) -> list[tuple[int, ...]]:
    """All numbers that a row can have as it is shown, found by trying."""
    ranges = {"<5": range(5), "≥5": range(5, LONGEST)}
    choices = [ranges[of] if isinstance(of, str) else [of] for of in shown]
    return [row for row in product(*choices) if sum(row[:-1]) == row[-1]]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=3))
def test_no_row_gives_a_small_number_away(parts: list[int]) -> None:
    numbers = [*parts, sum(parts)]
    (shown,) = guarded([numbers], summed=False)
    rows = _possible(shown)
    assert tuple(numbers) in rows
    for at, number in enumerate(parts):
        if 0 < number < 5:
            assert len({row[at] for row in rows}) > 1
