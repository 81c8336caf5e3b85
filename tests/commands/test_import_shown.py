"""How a plan shows long texts: from some words before the first that differs."""

import pytest

from planner.changes.rows import Change
from planner.commands.importing.shown import change_line
from planner.places import Place

BEGINNING = "The state of the rivers and of the glaciers that feed them in summer, "


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Lunch", "Dinner", "“Lunch” → “Dinner”"),
        ("", "Dinner", "nothing → “Dinner”"),
        (
            f"{BEGINNING}seen from above",
            f"{BEGINNING}seen from below",
            "“…in summer, seen from above” → “…in summer, seen from below”",
        ),
    ],
)
def test_what_differs_is_seen(old: str, new: str, told: str) -> None:
    change = Change("lunch-mon", "note", old, new, Place("agenda.xlsx"))
    assert f"note: {told}" in change_line("~", change, "")
