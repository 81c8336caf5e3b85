"""Sheets as a web page: a table that keeps its hours, and scrolls where a screen is narrow."""

from planner.forms.grid import Grid
from planner.writers.grid.data import as_data
from planner.writers.html import page
from planner.writers.looks import Looks

TEMPLATE = "grid.html"


def write(grid: Grid, looks: Looks) -> bytes:
    """The sheet as a web page. PlannerError where the template has a fault."""
    data = as_data(grid)
    shares = [
        head["share"] / head["columns"] for head in data["heads"] for _ in range(head["columns"])
    ]
    narrowest = min(shares[cell.first] * cell.units for cell in grid.cells)
    rows: list[list[object]] = [[] for _ in grid.bounds[1:]]
    for cell in data["cells"]:
        rows[cell["row"]].append(cell)
    return page(TEMPLATE, looks, sheet=data | {"rows": rows, "narrowest": narrowest}).encode(
        "utf-8"
    )
