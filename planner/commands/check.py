"""`planner check`: everything that is wrong with a folder, all at once, in file order."""

from pathlib import Path

from planner.checks import allowed, check
from planner.commands.screen import findings_in_json, findings_in_text, print_text
from planner.findings import Finding, has_errors
from planner.folder.load import Loaded, load
from planner.folder.twins import twins
from planner.timetable import Timetable, timetable


def check_folder(folder: Path, as_json: bool, strict: bool) -> int:  # noqa: FBT001
    """Check a folder and print what was found."""
    *_, findings = load_and_check(folder)
    as_shown = findings_in_json(findings) if as_json else findings_in_text(folder, findings)
    print_text(as_shown)
    return 1 if has_errors(findings) or (strict and findings) else 0


def load_and_check(folder: Path) -> tuple[Loaded, Timetable, tuple[Finding, ...]]:
    """A folder, its timetable, and all findings of loading and checking it."""
    loaded = load(folder)
    times = timetable(loaded.conference)
    found = check(loaded.conference, times)
    findings = allowed(loaded.conference, (*loaded.findings, *twins(loaded), *found))
    return loaded, times, findings
