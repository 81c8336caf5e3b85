"""Dates in the cells of lists, in figures and in words."""

import datetime as dt

import pytest

from planner.language.day.in_cells import day_first_in, is_ambiguous, read_date, read_dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("13/01/2027", dt.date(2027, 1, 13)),
        ("1/14/2027", dt.date(2027, 1, 14)),
        ("3.5.2027", dt.date(2027, 5, 3)),
        ("03/03/1960", dt.date(1960, 3, 3)),
        ("2027/01/02", dt.date(2027, 1, 2)),
        ("2027-05-01 10:22", dt.date(2027, 5, 1)),
        ("14-Jan-2027", dt.date(2027, 1, 14)),
        ("May 3, 2027", dt.date(2027, 5, 3)),
        ("1er mars 2027", dt.date(2027, 3, 1)),
        ("3. Mai 1972", dt.date(1972, 5, 3)),
        ("1 мая 1970 г.", dt.date(1970, 5, 1)),
        ("03/05/1960", None),
        ("31.2.2027", None),
        ("3 May", None),
        ("3 May 2027 at noon", None),
        ("soon", None),
    ],
)
def test_a_date(text: str, date: dt.date | None) -> None:
    assert read_date(text) == date


def test_the_order_of_a_column_decides() -> None:
    assert read_date("03/05/1960", day_first=True) == dt.date(1960, 5, 3)
    assert read_date("03/05/1960", day_first=False) == dt.date(1960, 3, 5)
    assert read_date("25/05/1960", day_first=False) == dt.date(1960, 5, 25)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/05/1960", "25/05/1960"], True),
        (["03/05/1960", "05/25/1960"], False),
        (["25/05/1960", "05/25/1960"], None),
        (["03/05/1960", "3 May 1960"], None),
    ],
)
def test_a_column_tells_the_order(texts: list[str], order: bool | None) -> None:
    assert day_first_in(texts) is order


def test_what_may_be_two_dates() -> None:
    told = ["03/05/1960", "03/03/1960", "25/05/1960", "3.5.1960", "soon", ""]
    assert list(map(is_ambiguous, told)) == [True, False, False, False, False, False]


def test_several_dates() -> None:
    both = [dt.date(2027, 5, 3), dt.date(2027, 5, 4)]
    for text in ("2027-05-03 2027-05-04", "3.5.2027, 4 May 2027", "3 May 2027; 4 mai 2027"):
        assert read_dates(text) == both
    assert read_dates("3.5.2027, soon") == []
