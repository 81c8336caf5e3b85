"""Grounds of sheets: words are read on each of them, and colour is on walls alone."""

from planner.forms.grid import GridLayout
from planner.model import Kind
from planner.writers.cards.colours import contrast
from planner.writers.grid.grounds import COLOURS, GREY, REST, ground

ROOM = "#464646"
"""The grey in which rooms are printed."""


def test_words_are_read_on_every_ground() -> None:
    """WCAG 2.2 asks for 7 to 1 where it asks for most (1.4.6)."""
    grounds = {GREY, *COLOURS.values()}
    assert min(contrast("#000000", colour) for colour in grounds) >= 15
    assert min(contrast(ROOM, colour) for colour in grounds) >= 6.9


def test_every_kind_that_has_a_ground_is_one() -> None:
    assert {*COLOURS, *REST} <= set(Kind)


def test_colour_is_on_walls_alone() -> None:
    shown = {ground(str(kind), GridLayout.AT_A_GLANCE) for kind in Kind}
    assert shown == {"", GREY}
    assert ground("session", GridLayout.WALL) == COLOURS["session"]
