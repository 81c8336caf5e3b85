"""Heights of rows, worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.writers.grid.heights import Need, heights, too_high

HOURS = [60, 30, 60]
NEEDS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(1, 6), st.floats(0, 40)).map(
        lambda of: Need(of[0], min(6, of[0] + of[1]), of[2])
    ),
    max_size=8,
)


def test_rows_are_as_high_as_they_last() -> None:
    assert heights(HOURS, [], 300) == pytest.approx([120, 60, 120])


def test_a_row_that_needs_more_takes_it_from_all_others() -> None:
    """Half an hour needs 100 of 300: the other two hours share the other 200."""
    assert heights(HOURS, [Need(1, 2, 100)], 300) == pytest.approx([100, 100, 100])


def test_what_is_lacking_is_shared_by_the_minutes() -> None:
    """The first two rows need 240 of 300: 160 and 80; 60 are left for the third."""
    assert heights(HOURS, [Need(0, 2, 240)], 300) == pytest.approx([160, 80, 60])


def test_what_needs_more_than_the_room_has_no_heights() -> None:
    assert heights(HOURS, [Need(0, 1, 200), Need(2, 3, 101)], 300) is None


def test_the_highest_is_told_and_then_the_others_have_room() -> None:
    needs = [Need(0, 1, 120), Need(1, 2, 400), Need(2, 3, 90)]
    assert list(too_high(HOURS, needs, 300)) == [1]


@given(NEEDS, st.floats(1, 200))
def test_all_have_what_they_need_and_the_room_is_filled(needs: list[Need], room: float) -> None:
    found = heights([10, 20, 30, 60, 5, 15], needs, room)
    if found:
        assert sum(found) == pytest.approx(room, abs=1e-3)
        assert all(sum(found[of.first : of.end]) >= of.height - 1e-6 for of in needs)
