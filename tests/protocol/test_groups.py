"""Who belonged to which group, and when."""

from datetime import date

import pytest

from planner.protocol import body, is_member, known_groups, members

BISHKEK = date(2001, 12, 13)
TODAY = date(2026, 11, 1)
OSCE = "osce-participating-states"


@pytest.mark.parametrize(
    ("group", "on", "count"),
    [
        (OSCE, date(1975, 8, 1), 35),
        (OSCE, date(1990, 11, 21), 34),
        (OSCE, date(1999, 11, 19), 54),
        (OSCE, BISHKEK, 55),
        (OSCE, date(2006, 6, 22), 56),
        (OSCE, date(2012, 12, 6), 57),
        (OSCE, TODAY, 57),
        ("osce-asian-partners", BISHKEK, 3),
        ("osce-asian-partners", date(2010, 1, 1), 6),
        ("osce-asian-partners", TODAY, 5),
        ("osce-mediterranean-partners", BISHKEK, 6),
        ("osce-central-asian-states", BISHKEK, 5),
        ("eu-members", BISHKEK, 15),
        ("eu-members", date(2004, 5, 1), 25),
        ("eu-members", date(2013, 7, 1), 28),
        ("eu-members", TODAY, 27),
    ],
)
def test_how_many_they_were(group: str, on: date, count: int) -> None:
    assert len(members(group, on)) == count


@pytest.mark.parametrize(
    ("token", "first"),
    [
        ("EE", date(1991, 9, 10)),
        ("KG", date(1992, 1, 30)),
        ("SI", date(1992, 3, 24)),
        ("MN", date(2012, 11, 21)),
    ],
)
def test_participation_begins_on_the_day_of_admission(token: str, first: date) -> None:
    before = date.fromordinal(first.toordinal() - 1)
    assert (is_member(token, OSCE, before), is_member(token, OSCE, first)) == (False, True)


def test_yugoslavia_was_suspended_and_came_back() -> None:
    days = [date(1992, 7, 7), date(1992, 7, 8), date(2000, 11, 10), date(2003, 2, 4)]
    assert [is_member("YUCS", OSCE, on) for on in days] == [True, False, True, False]


def test_the_central_asian_states() -> None:
    assert members("osce-central-asian-states", BISHKEK) == ("KG", "KZ", "TJ", "TM", "UZ")


def test_the_partners_at_bishkek() -> None:
    partners = ("osce-asian-partners", "osce-mediterranean-partners")
    assert [members(group, BISHKEK) for group in partners] == [
        ("JP", "KR", "TH"),
        ("DZ", "EG", "IL", "JO", "MA", "TN"),
    ]


def test_a_group_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        members("osce-participants", TODAY)


def test_every_member_is_a_body_that_exists_then() -> None:
    days = [date(year, 12, 31) for year in range(1973, 2027)]
    asked = {(token, on) for group in known_groups() for on in days for token in members(group, on)}
    assert {token for token, _ in asked if body(token) is None} == set()
    assert {(token, on) for token, on in asked if not _exists(token, on)} == set()


def _exists(token: str, on: date) -> bool:
    known = body(token)
    return known is not None and known.exists_on(on)
