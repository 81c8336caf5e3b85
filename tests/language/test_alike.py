"""Names that differ by one slip of the pen."""

import pytest

from planner.language.alike import differ_by_a_letter


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("riller", "rillers"),
        ("riller", "rller"),
        ("riller", "siller"),
        ("riller", "rillen"),
        ("riller", "rilelr"),
        ("riller", "irller"),
        ("abcde", "xabcde"),
    ],
)
def test_one_slip(one: str, other: str) -> None:
    assert differ_by_a_letter(one, other)
    assert differ_by_a_letter(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("riller", "riller"),
        ("riller", "rillerin"),
        ("riller", "silles"),
        ("riller", "lirler"),
        ("riller", "relleur"),
        ("rill", "rills"),
        ("", "r"),
        ("", ""),
    ],
)
def test_none_or_more_than_one(one: str, other: str) -> None:
    assert not differ_by_a_letter(one, other)
    assert not differ_by_a_letter(other, one)
