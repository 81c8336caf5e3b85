"""Capitals in scripts that have them, and in one that has none in print."""

import datetime as dt

import pytest

from planner.language.capitals import begun, in_capitals
from planner.language.day.ours import day_line


@pytest.mark.parametrize(
    ("text", "begins", "capitals"),
    [
        ("élan vital", "Élan vital", "ÉLAN VITAL"),
        ("үй-бүлө", "Үй-бүлө", "ҮЙ-БҮЛӨ"),
        ("ხუთშაბათი", "ხუთშაბათი", "ხუთშაბათი"),
        ("in თბილისი, twice", "In თბილისი, twice", "IN თბილისი, TWICE"),
        ("", "", ""),
    ],
)
def test_words_in_capitals(text: str, begins: str, capitals: str) -> None:
    assert (begun(text), in_capitals(text)) == (begins, capitals)


def test_a_day_in_georgian_has_letters_that_are_printed() -> None:
    """Thursday is ხუთშაბათი."""
    assert day_line(dt.date(2001, 12, 13), "ka").startswith("ხუთშაბათი")
