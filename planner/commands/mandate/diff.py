"""`planner diff` for a mandate: what differs between two issues or folders."""

from collections.abc import Sequence
from pathlib import Path

from planner.changes.issues import issue_changes
from planner.commands.comparing.compared import FOLDER
from planner.commands.comparing.diff import DiffOptions
from planner.commands.languages import require_language
from planner.commands.mandate.change_lines import change_lines, change_records
from planner.commands.screen import print_json, print_text
from planner.errors import PlannerError
from planner.folder.mandate.load import load_mandate
from planner.folder.mandate.releases import issues_of
from planner.model.mandate import Mandate
from planner.model.terms import Issue


def diff(folder: Path, wish: DiffOptions) -> int:
    """Show the changes. Whether there are any does not make the exit code."""
    if wish.output:
        raise PlannerError("There is no paper of changes for mandates.", "Leave out --output.")
    if wish.affected:
        raise PlannerError(
            "For a mandate it is not known whom changes affect.", "Leave out --affected."
        )
    loaded = load_mandate(folder)
    head, issues = loaded.mandate.head, issues_of(loaded.layout)
    if wish.language:
        require_language(wish.language, head)
    old, new = (_meant(name, folder, issues) for name in (wish.old, wish.new))
    found = issue_changes(old, new)
    if wish.as_json:
        print_json(change_records(found))
    else:
        lines = [*change_lines(found, wish.language or head.language)]
        print_text("\n".join(lines or ["No activity and no day has changed."]))
    return 0


def _meant(name: str, folder: Path, issues: Sequence[Issue]) -> Issue | Mandate:
    """What a name means: an issue by number or label, the folder itself, another folder; nothing
    said, the last issue. PlannerError where it means nothing.
    """
    if name == FOLDER:
        return load_mandate(folder).mandate
    known = [of for of in issues if name in ("", str(of.number), of.label)]
    if known:
        return known[-1]
    if name and Path(name).is_dir():
        return load_mandate(Path(name)).mandate
    if not name:
        message = f"Nothing from {folder} has gone out yet."
        raise PlannerError(message, "Record a first issue: planner release --apply")
    listed = ", ".join([*(f"“{of.label}”" for of in issues), FOLDER])
    raise PlannerError(f"“{name}” is not a release or a folder.", f"Known: {listed}, or a path.")
