"""How an import is shown: what it would change, and what would be found wrong then."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from planner.changes.rows import Change, Returned
from planner.commands.check import findings_of
from planner.commands.newly import new_findings
from planner.commands.screen import (
    findings_in_json,
    print_json,
    print_text,
    say,
    say_findings,
    some,
)
from planner.findings import Finding, has_errors
from planner.folder.load import Loaded, load
from planner.folder.merging import rows_of
from planner.folder.people import columns
from planner.folder.save import changed_files
from planner.intake.plan import ImportOptions, Plan, TablePlan
from planner.model import AgendaItem, Audience, Conference

_LARGE = 20_000
"""So many persons are not checked twice for a plan of persons."""

_WIDTH, _BEFORE = 60, 20


def follows(loaded: Loaded, plan: Plan) -> list[Finding]:
    """What would newly be found wrong with the folder. PlannerError where a file cannot be changed.

    Its files are read as they would be; what is checked is the plan, which knows from where in the
    imported file each row comes.
    """
    if _is_large(loaded.conference, plan) or not plan.has_rows or has_errors(plan.findings):
        return []
    root = loaded.layout.root
    read = load(root, instead=changed_files(plan.conference, root))
    then = replace(read, conference=plan.conference)
    return new_findings(findings_of(loaded), findings_of(then))


def _is_large(before: Conference, plan: Plan) -> bool:
    """Whether so many persons are imported that only `planner check` checks them, afterwards."""
    return len(before.participants) > _LARGE and plan.conference.days == before.days


def show_plan(plan: Plan, then: Sequence[Finding], before: Conference, wish: ImportOptions) -> None:
    """Show the plan, and what would newly be found wrong then."""
    if wish.as_json:
        print_json({**_in_json(plan), "follows": findings_in_json(then)})
        return
    say_findings(plan.findings, {})
    if plan.tables:
        print_text(_in_text(plan, before))
    if then:
        say("New findings would be:")
        say_findings(then, {})


def _in_text(plan: Plan, before: Conference) -> str:
    """The plan for people: a line a row or a cell, each with its place in the file."""
    return "\n".join(line for of in plan.tables for line in _table(of, before))


def _table(plan: TablePlan, before: Conference) -> Iterator[str]:
    found = plan.found
    rows = {row.id: row for row in rows_of(before, plan.table)}
    changed = {change.id for change in (*found.changes, *found.conflicts)}
    yield f"{plan.table}: {', '.join(_counts(plan, len(rows) - len(changed | {*found.gone})))}"
    yield from _restricted(found.changes)
    yield from some(f"  + {_added(row)}    {row.place}" for row in found.added)
    yield from some(change_line("~", change, _called(rows[change.id])) for change in found.changes)
    yield from some(
        change_line("!", change, _called(rows[change.id])) for change in found.conflicts
    )
    yield from some(_kept(change, rows) for change in found.kept)
    torn = {change.id for change in found.kept}
    sign, told = ("-", "") if plan.wanted.gone else ("?", "    stays; --remove deletes it")
    gone = (of for of in found.gone if of not in torn)
    yield from some(f"  {sign} {own_id}  {_called(rows[own_id])}{told}" for own_id in gone)


def _restricted(changes: Sequence[Change]) -> Iterator[str]:
    """Of how many rows each column changes whose cells are not shown."""
    for key, number in Counter(change.key for change in changes).items():
        if not _may_be_shown(key):
            yield f"  {key}: changed in {number:,} row{'' if number == 1 else 's'}, not shown here"


def _counts(plan: TablePlan, same: int) -> Iterator[str]:
    found = plan.found
    changed = len({change.id for change in found.changes})
    torn = {change.id for change in found.kept}
    for number, what in (
        (len(found.added), "new"),
        (changed, "changed"),
        (len(found.conflicts) + len(torn), "in conflict"),
        (len(found.gone) - len(torn), "removed" if plan.wanted.gone else "not in the file"),
        (plan.passed_over, "skipped"),
        (same, "unchanged"),
    ):
        if number or what == "unchanged":
            yield f"{number:,} {what}"


def change_line(sign: str, change: Change, called: str) -> str:
    """A cell: what the folder has, and what the file says; nothing of what is restricted."""
    who = f"  {sign} {change.id}  {called}".rstrip()
    between = "→" if sign == "~" else "here, there"
    old, new = (" ".join(text.split()) for text in (change.old, change.new))
    begin = _seen_from(old, new)
    told = f"{_short(old, begin)} {between} {_short(new, begin)}"
    told = told if _may_be_shown(change.key) else "changed"
    return f"{who}  {change.key}: {told}    {change.place}"


def _kept(change: Change, rows: dict[str, Any]) -> str:
    """A cell that the folder has otherwise than it was sent, of a row that did not come back."""
    who = f"  ! {change.id}  {_called(rows[change.id])}".rstrip()
    told = _short(change.old, 0) if _may_be_shown(change.key) else "changed"
    return f"{who}  {change.key}: {told} here, the row is gone there"


def _seen_from(old: str, new: str) -> int:
    """Where two long texts are shown from: some words before the first that differs."""
    same = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(old, new, strict=False)))
    return 0 if same < _WIDTH - _BEFORE else old.rfind(" ", 0, same - _BEFORE) + 1


def _short(text: str, begin: int) -> str:
    line = _cut(("…" if begin else "") + text[begin:])
    return f"“{line}”" if text else "nothing"


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


def _in_json(plan: Plan) -> dict[str, Any]:
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
        "conflicts": _changes_in_json((*found.conflicts, *found.kept)),
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
