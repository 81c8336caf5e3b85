"""What an import would do: what is wished, what it plans for each table, and how it is shown."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from planner.changes.rows import Change, Merge, Returned
from planner.commands.screen import findings_in_json, some
from planner.findings import Finding
from planner.folder.merging import Wanted, rows_of
from planner.folder.people import columns
from planner.model import AgendaItem, Audience, Conference
from planner.records import record

_WIDTH = 60


@record
class Wish:
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
        return any(of.wanted.changes or of.wanted.added or of.wanted.gone for of in self.tables)

    @property
    def has_conflicts(self) -> bool:
        """Whether both sides changed a cell, and nobody has said whose counts."""
        return any(plan.found.conflicts for plan in self.tables)


def plan_in_text(plan: Plan, before: Conference) -> str:
    """The plan for people: a line a row or a cell, each with its place in the file."""
    return "\n".join(line for of in plan.tables for line in _table(of, before))


def _table(plan: TablePlan, before: Conference) -> Iterator[str]:
    found = plan.found
    rows = {row.id: row for row in rows_of(before, plan.table)}
    changed = {change.id for change in (*found.changes, *found.conflicts)}
    yield f"{plan.table}: {', '.join(_counts(plan, len(rows) - len(changed | {*found.gone})))}"
    yield from _restricted(found.changes)
    yield from some(f"  + {_added(row)}    {row.place}" for row in found.added)
    yield from some(_change("~", change, rows) for change in found.changes)
    yield from some(_change("!", change, rows) for change in found.conflicts)
    sign, told = ("-", "") if plan.wanted.gone else ("?", "    stays; --remove takes it out")
    yield from some(f"  {sign} {own_id}  {_called(rows[own_id])}{told}" for own_id in found.gone)


def _restricted(changes: Sequence[Change]) -> Iterator[str]:
    """Of how many rows each column changes whose cells are not shown."""
    for key, number in Counter(change.key for change in changes).items():
        if not _may_be_shown(key):
            yield f"  {key}: changed in {number:,} row{'' if number == 1 else 's'}, not shown here"


def _counts(plan: TablePlan, same: int) -> Iterator[str]:
    found = plan.found
    changed = len({change.id for change in found.changes})
    for number, what in (
        (len(found.added), "new"),
        (changed, "changed"),
        (len(found.conflicts), "in conflict"),
        (len(found.gone), "removed" if plan.wanted.gone else "not in the file"),
        (plan.passed_over, "passed over"),
        (same, "as they were"),
    ):
        if number or what == "as they were":
            yield f"{number:,} {what}"


def _change(sign: str, change: Change, rows: dict[str, Any]) -> str:
    """A cell: what the folder has, and what the file says; nothing of what is restricted."""
    who = f"  {sign} {change.id}  {_called(rows[change.id])}".rstrip()
    between = "→" if sign == "~" else "here, there"
    told = f"{_short(change.old)} {between} {_short(change.new)}"
    told = told if _may_be_shown(change.key) else "changed"
    return f"{who}  {change.key}: {told}    {change.place}"


def _short(text: str) -> str:
    line = _cut(" ".join(text.split()))
    return f"“{line}”" if line else "nothing"


def _cut(line: str) -> str:
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"


def _called(row: Any) -> str:
    """What people call a row: the name of a person, the title of an item, else the body."""
    if isinstance(row, AgendaItem):
        return f"“{_cut(row.title.best(''))}”"
    return str(getattr(row, "full_name", "") or getattr(row, "body", ""))


def _added(row: Returned) -> str:
    names = [row.cells.get(key, "") for key in ("given", "family", "body")]
    titles = (_cut(cell) for key, cell in row.cells.items() if key.startswith("title.") and cell)
    return " ".join(filter(None, names)) or next(titles, "a row")


def plan_in_json(plan: Plan) -> dict[str, Any]:
    """The plan for programs."""
    return {
        "tables": [_table_in_json(of) for of in plan.tables],
        "findings": findings_in_json(plan.findings),
    }


def _table_in_json(plan: TablePlan) -> dict[str, Any]:
    found = plan.found
    return {
        "table": plan.table,
        "added": [_added_in_json(row) for row in found.added],
        "changed": _changes_in_json(found.changes),
        "conflicts": _changes_in_json(found.conflicts),
        "missing": list(found.gone),
        "removed": sorted(plan.wanted.gone),
    }


def _added_in_json(row: Returned) -> dict[str, Any]:
    cells = {key: cell for key, cell in row.cells.items() if cell and _may_be_shown(key)}
    return {"place": str(row.place), "cells": cells}


def _changes_in_json(changes: Sequence[Change]) -> list[dict[str, Any]]:
    return [
        {
            "id": change.id,
            "column": change.key,
            "place": str(change.place),
            **({"old": change.old, "new": change.new} if _may_be_shown(change.key) else {}),
        }
        for change in changes
    ]


def _may_be_shown(key: str) -> bool:
    return key not in columns(Audience.RESTRICTED)
