"""`names.csv`: names of bodies that a conference uses instead of the planner's."""

from planner.findings import Finding
from planner.folder.layout import NAMES
from planner.folder.tables import Columns, read_table, spoken
from planner.model.names import OwnName

COLUMNS = Columns(needed=("body",), spoken=("name", "acronym"))


def read_names(data: bytes) -> tuple[tuple[OwnName, ...], list[Finding]]:
    """The names and what is wrong with their table."""
    rows, findings = read_table(data, NAMES, COLUMNS)
    names = (
        OwnName(row.get("body", ""), spoken(row, "name"), spoken(row, "acronym"), place)
        for place, row in rows
    )
    return tuple(names), findings
