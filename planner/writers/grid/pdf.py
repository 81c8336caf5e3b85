"""Sheets as PDF: one page, archivable and accessible as papers are, and nothing on it cut off."""

from collections.abc import Iterator
from functools import partial

from planner.errors import PlannerError
from planner.findings import Finding
from planner.forms.grid import Grid, GridCell
from planner.places import Place
from planner.writers import glyphs
from planner.writers.grid.data import SIZES, as_data
from planner.writers.grid.faults import GRID_OVERFULL
from planner.writers.grid.fitting import Fit, Measured, settled, without_room
from planner.writers.looks import Looks
from planner.writers.press import Press

TEMPLATE = "grid.typ"


def write(grid: Grid, looks: Looks) -> bytes:
    """The sheet as a PDF. PlannerError where a template or a font does not allow it."""
    shown, found = _settled(grid, looks)
    if not found:
        raise PlannerError("the sheet cannot be printed: it does not all fit on one page.")
    data = as_data(shown) | {"size": found.size, "heights": list(found.rows)}
    return Press(TEMPLATE, looks).forme(data).printed(grid.issued)


def faults(grid: Grid, looks: Looks) -> Iterator[Finding]:
    """What cannot be printed: letters that no font has, and words that have no room."""
    yield from glyphs.faults(grid, looks)
    yield from overfull(grid, looks)


def overfull(grid: Grid, looks: Looks) -> Iterator[Finding]:
    """An error for every item that keeps the others from having room on the page."""
    bare, fit = _settled(grid, looks)
    if fit:
        return
    found = without_room(bare, _measured(looks, bare, SIZES[grid.layout][-1]))
    for cell in found:
        yield GRID_OVERFULL.at(cell.source, f"“{_called(cell)}” does not fit on one page.")
    if not found:
        yield GRID_OVERFULL.at(Place(""), f"“{grid.title}” leaves no room on the page.")


def _settled(grid: Grid, looks: Looks) -> tuple[Grid, Fit | None]:
    """The sheet, its size and its rows, found once for what asks for faults and what writes."""
    measure = partial(_measured, looks)
    found: tuple[Grid, Fit | None] = looks.once(
        ("grid", repr(grid)), lambda: settled(grid, SIZES[grid.layout], measure)
    )
    return found


def _called(cell: GridCell) -> str:
    return "".join(run.text for line in cell.lines[:1] for run in line.runs)


def _measured(looks: Looks, grid: Grid, size: float) -> Measured:
    """What the template tells of a size."""
    asked = as_data(grid) | {"size": size, "heights": []}
    (told,) = Press(TEMPLATE, looks).forme(asked).told("measured")
    return Measured(size, told["room"], told["needed"])
