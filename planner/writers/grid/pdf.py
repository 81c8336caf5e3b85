"""Sheets as PDF: one page, archivable and accessible as papers are, and nothing on it cut off."""

from collections.abc import Iterator
from typing import Any

from planner.errors import PlannerError
from planner.findings import Finding
from planner.forms.grid import Grid, GridCell
from planner.places import Place
from planner.writers.grid.data import as_data
from planner.writers.grid.faults import GRID_OVERFULL
from planner.writers.grid.fitting import Measured, fitted, without_room
from planner.writers.looks import Looks
from planner.writers.press import Press

TEMPLATE = "grid.typ"


def write(grid: Grid, looks: Looks) -> bytes:
    """The sheet as a PDF. PlannerError where a template or a font does not allow it."""
    found = fitted(grid, _measured(grid, looks))
    if not found:
        raise PlannerError("the sheet cannot be printed: not all of it is on one page.")
    data = as_data(grid) | {"size": found.size, "heights": list(found.rows)}
    return Press(TEMPLATE, looks).printed(data, grid.issued)


def faults(grid: Grid, looks: Looks) -> Iterator[Finding]:
    """An error for every item that keeps the others from having room on the page."""
    measured = _measured(grid, looks)
    if fitted(grid, measured):
        return
    found = without_room(grid, measured[-1])
    for cell in found:
        yield GRID_OVERFULL.at(cell.source, f"“{_called(cell)}” has no room on one page.")
    if not found:
        yield GRID_OVERFULL.at(Place(""), f"“{grid.title}” leaves no room on the page.")


def _called(cell: GridCell) -> str:
    return "".join(run.text for line in cell.lines[:1] for run in line.runs)


def _measured(grid: Grid, looks: Looks) -> list[Measured]:
    """What the template tells of each size; it is asked once."""
    data = as_data(grid) | {"size": 0, "heights": []}

    def _ask() -> list[Any]:
        return Press(TEMPLATE, looks).told(data, "measured")

    told = looks.once(("grid", repr(grid)), _ask)
    return [Measured(of["size"], of["room"], of["needed"]) for of in told[0]]
