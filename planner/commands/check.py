"""`planner check`: everything that is wrong with a folder, all at once, in file order."""

from collections.abc import Container
from pathlib import Path

from planner.checks import allowed, check
from planner.commands.explain import unknown_allowed
from planner.commands.screen import findings_in_json, findings_in_text, print_json, print_text
from planner.findings import Finding, has_errors
from planner.folder.load import Loaded, load
from planner.folder.strays import strays
from planner.folder.twins import twins
from planner.places import Place
from planner.timetable import timetable


def check_folder(folder: Path, as_json: bool, strict: bool) -> int:  # noqa: FBT001
    """Check a folder and print what was found."""
    _, findings = load_and_check(folder)
    if as_json:
        print_json(findings_in_json(findings))
    else:
        print_text(findings_in_text(folder, findings))
    return 1 if has_errors(findings) or (strict and findings) else 0


def load_and_check(folder: Path) -> tuple[Loaded, tuple[Finding, ...]]:
    """A folder, and all findings of loading and checking it."""
    loaded = load(folder)
    read = loaded.findings
    if not loaded.is_read:
        return loaded, read
    found = check(loaded.conference, timetable(loaded.conference))
    unfit = {cause.place for cause in read if cause.name == "setting-impossible"}
    own = (finding for finding in found if not _follows(finding, unfit))
    return loaded, allowed(
        loaded.conference,
        (*read, *twins(loaded), *strays(loaded), *own, *unknown_allowed(loaded.conference)),
    )


def _follows(finding: Finding, unfit: Container[Place]) -> bool:
    """Whether a setting is missing only because what was written could not be read."""
    return finding.name == "setting-missing" and finding.place in unfit
