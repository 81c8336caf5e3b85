"""Columns of tables: as wide as the words of their headers need."""

import pytest

from planner.products.paper.column_shares import ACROSS, fitting

LONG = "Unbreakable-administration"


def test_columns_whose_headers_fit_keep_their_shares() -> None:
    assert fitting(["Room", "Things", "Seats"], [0.4, 0.4, 0.2]) == pytest.approx([0.4, 0.4, 0.2])


def test_a_column_that_is_too_narrow_has_room_of_those_that_have_some() -> None:
    """Eleven letters of 0.48 em in bold take 6.336 of 41.2 sizes of letters; nothing is behind the
    last column.
    """
    room, things, seats = fitting(["Room", "Things", "aaaaaaaaaaa"], [0.5, 0.4, 0.1])
    assert seats == pytest.approx(11 * 0.48 * 1.2 / 41.2)
    assert room < 0.5
    assert things < 0.4
    assert room + things + seats == pytest.approx(1)


def test_a_header_may_break_behind_a_hyphen() -> None:
    assert (
        fitting([LONG, "b"], [0.3, 0.7])[0] < fitting([LONG.replace("-", "n"), "b"], [0.3, 0.7])[0]
    )


def test_across_the_page_there_is_more_room() -> None:
    assert fitting(["administration", "b"], [0.15, 0.85], ACROSS) == pytest.approx([0.15, 0.85])
    assert fitting(["administration", "b"], [0.15, 0.85])[0] > 0.15


def test_where_no_column_has_room_each_has_its_part() -> None:
    shares = fitting(["administration"] * 8, [0.3, *[0.1] * 7])
    assert shares[:7] == pytest.approx([shares[0]] * 7)
    assert shares[7] < shares[0]
    assert sum(shares) == pytest.approx(1)
