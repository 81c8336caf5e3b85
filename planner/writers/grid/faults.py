"""Why a sheet cannot be made."""

from planner.findings import Fault, Severity

GRID_OVERFULL = Fault(
    "grid-overfull",
    Severity.ERROR,
    why="Text is set smaller until the whole conference is on one page; any smaller and "
    "nobody could read it.",
    how="Shorten the text of the item, or do without this sheet.",
)

GRID_TOO_WIDE = Fault(
    "grid-too-wide",
    Severity.ERROR,
    why="A table in Word can have at most 63 columns.",
    how="Use the PDF, or have fewer meetings in parallel.",
)
