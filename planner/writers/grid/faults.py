"""Why a sheet cannot be made."""

from planner.findings import Fault, Severity

GRID_OVERFULL = Fault(
    "grid-overfull",
    Severity.ERROR,
    why="Words are set smaller until all of the conference is on one page; smaller than this "
    "nobody could read them.",
    how="shorten what is written of the item, or go without this sheet.",
)

GRID_TOO_WIDE = Fault(
    "grid-too-wide",
    Severity.ERROR,
    why="A table of Word has 63 columns at most.",
    how="take the PDF, or fewer meetings in parallel.",
)
