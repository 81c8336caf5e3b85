"""The ground behind the items of a sheet: grey for breaks; on wall sheets, a colour per kind."""

from planner.forms.grid import Grid, GridLayout
from planner.model.spoken import joined

REST = frozenset({"coffee-break", "lunch", "dinner", "reception", "ceremony", "excursion"})
"""Kinds in which the work rests."""

GREY = "#ececec"

COLOURS = {
    "opening": "#cfe0f3",
    "closing": "#cfe0f3",
    "keynote": "#cfe0f3",
    "session": "#dcebd3",
    "presentation": "#dcebd3",
    "discussion": "#dcebd3",
    "statement": "#dcebd3",
    "informal": "#e6dcf0",
    "side-event": "#fbe9c6",
    "press": "#f8d9d2",
    "registration": "#e4e4e4",
    "coffee-break": "#f3eee4",
    "lunch": "#f3eee4",
    "dinner": "#f7dcea",
    "reception": "#f7dcea",
    "ceremony": "#f7dcea",
    "excursion": "#f7dcea",
}
"""Light grounds, on which black is read with a contrast above 15 to 1; other kinds stay white."""


def legend(grid: Grid) -> dict[str, str]:
    """What each ground of a sheet means: the names of its kinds. White says nothing."""
    told: dict[str, list[str]] = {}
    for kind, name in grid.legend:
        told.setdefault(ground(kind, grid.layout), []).append(name)
    return {colour: joined(" · ", names) for colour, names in told.items() if colour}


def ground(kind: str, layout: GridLayout) -> str:
    """The ground of a kind of item (#rrggbb), or nothing where it is white."""
    if layout is GridLayout.WALL:
        return COLOURS.get(kind, "")
    return GREY if kind in REST else ""
