"""What meets in time stands beside each other; worked out by hand, and laws for any spans."""

from hypothesis import given
from hypothesis import strategies as st

from planner.products.sheet.lanes import Span, in_lanes

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda of: (of[0], of[0] + of[1])),
    max_size=12,
).map(sorted)


def test_one_after_the_other_has_the_whole_width() -> None:
    found = in_lanes([(540, 600), (600, 660)], 60)
    assert (found.units, found.placed, found.abreast) == (1, ((0, 1), (0, 1)), 1)


def test_two_and_then_three_abreast_share_six_columns() -> None:
    found = in_lanes([(540, 600), (540, 630), (630, 660), (630, 660), (630, 660)], 60)
    assert found.units == 6
    assert found.placed == ((0, 3), (3, 3), (0, 2), (2, 2), (4, 2))


def test_what_has_room_at_its_right_takes_it() -> None:
    """The first lasts; two are beside it, then one alone beside it."""
    found = in_lanes([(540, 660), (540, 600), (540, 600), (600, 660)], 60)
    assert found.placed == ((0, 1), (1, 1), (2, 1), (1, 2))


def test_no_more_columns_than_are_wanted_unless_more_stand_abreast() -> None:
    """2, 3, 5 and 7 abreast would need 210 columns."""
    spans = [(at, at + 1) for at, count in enumerate((2, 3, 5, 7)) for _ in range(count)]
    assert in_lanes(spans, 20).units == 20
    assert in_lanes(spans, 4).units == 7


def test_nothing_at_all() -> None:
    assert in_lanes([], 60).placed == ()


@given(SPANS)
def test_nothing_overlaps_and_nothing_is_without_width(spans: list[Span]) -> None:
    found = in_lanes(spans, 20)
    taken = [
        (minute, column)
        for (begins, ends), (first, units) in zip(spans, found.placed, strict=True)
        for minute in range(begins, ends)
        for column in range(first, first + units)
    ]
    assert len(taken) == len(set(taken))
    assert all(units > 0 and first + units <= found.units for first, units in found.placed)
