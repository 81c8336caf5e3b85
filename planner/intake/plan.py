"""What an import would do: what is wished, and what it plans for each table."""

from pathlib import Path

from planner.changes.rows import Merge
from planner.findings import Finding
from planner.folder.merging import Wanted
from planner.model import Conference
from planner.records import record


@record
class ImportOptions:
    """What the user asks for.

    `into` names the table that a foreign list goes into, `maps` what its columns are, `where` which
    of its rows are wanted. `prefer` says whose cells win where both sides changed them, "folder" or
    "workbook"; with `remove`, rows that did not come back are taken out.
    """

    file: Path
    into: str = ""
    maps: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    prefer: str = ""
    remove: bool = False
    apply: bool = False
    as_json: bool = False


@record
class TablePlan:
    """What is to become of one table: what was found, and that in the words of the folder.

    So many rows of a list are `passed_over` because they are not wanted.
    """

    table: str
    found: Merge
    wanted: Wanted
    findings: tuple[Finding, ...]
    passed_over: int = 0


@record
class Plan:
    """What an import would do; `conference` is as it would be then."""

    conference: Conference
    tables: tuple[TablePlan, ...]
    findings: tuple[Finding, ...]

    @property
    def has_rows(self) -> bool:
        """Whether a row of a table would change."""
        wanted = (of.wanted for of in self.tables)
        return any(of.changes or of.added or of.gone or of.moved for of in wanted)

    @property
    def has_conflicts(self) -> bool:
        """Whether both sides changed a cell, or one changed what the other took out, and nobody has
        said whose counts.
        """
        return any(plan.found.conflicts or plan.found.kept for plan in self.tables)
