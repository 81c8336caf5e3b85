"""What is read on a band: contrasts that WCAG publishes, and every colour."""

import random

import pytest

from planner.products.badges import QUIET_COLOURS
from planner.writers.cards.colours import NEUTRAL, contrast, ink_on


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrasts_that_are_known(one: str, other: str, expected: float) -> None:
    """#767676 is known as the lightest grey that may stand on white."""
    assert round(contrast(one, other), 2) == expected
    assert contrast(one, other) == contrast(other, one)


def test_white_on_dark_and_black_on_light() -> None:
    assert [ink_on(colour) for colour in ("#1f4e79", "#ffe08a")] == ["#ffffff", "#000000"]


def test_words_are_read_on_every_colour() -> None:
    chosen = random.Random(5)
    colours = [f"#{chosen.randrange(2**24):06x}" for _ in range(2000)]
    assert min(contrast(ink_on(colour), colour) for colour in colours) >= 4.5


def test_quiet_colours_are_read_in_white_and_are_all_different() -> None:
    assert {ink_on(colour) for colour in (*QUIET_COLOURS, NEUTRAL)} == {"#ffffff"}
    assert len(set(QUIET_COLOURS)) == len(QUIET_COLOURS)
