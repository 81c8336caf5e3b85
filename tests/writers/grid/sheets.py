"""Sheets that tests of writers share."""

from planner.forms.document import Line, LineStyle, Run
from planner.forms.grid import Grid, GridCell, GridHead, GridLayout, GridMark
from planner.places import Place


def cell(title: str, first: int, units: int, *span: int, time: str = "", **more: str) -> GridCell:
    """An item with its title and a room."""
    lines = [Line(LineStyle.TITLE, (Run(title),))]
    lines += [Line(LineStyle.BREAK, (Run("Tea"),), 0, more["tea"])] if "tea" in more else []
    lines += [Line(LineStyle.ROOM, (Run(more["room"]),))] if "room" in more else []
    begins, ends = span
    kind = more.get("kind", "session")
    place = Place("agenda.en.txt", begins)
    return GridCell(first, units, begins, ends, time, tuple(lines), kind, source=place)


def sheet(*more: GridCell, language: str = "en", layout: GridLayout | None = None) -> Grid:
    """Two days, the first of two columns; from 09:00 to 11:00."""
    cells = (
        cell("Opening", 0, 2, 540, 570, time="09.00–09.30"),
        cell("Session 1: Wells", 0, 1, 570, 630, time="09.30", room="Hall", tea="10.00"),
        cell("Session 2: Springs", 1, 1, 570, 630, time="09.30", room="Annex"),
        cell("Lunch", 2, 1, 600, 660, kind="lunch"),
        *more,
    )
    heads = (GridHead("Monday, 3 May", 2, 0.6), GridHead("Tuesday, 4 May", 1, 0.4))
    marks = (GridMark(540, "09.00"), GridMark(600, "10.00"))
    return Grid(
        language,
        "Conference on Wells",
        layout or GridLayout.AT_A_GLANCE,
        heads,
        cells,
        marks,
        "Programme at a glance · Osh, 3 May 2027",
        "W/1",
        "15 January 2027",
        "The Wells",
    )
