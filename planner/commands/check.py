"""`planner check`: everything that is wrong with a folder, all at once, in file order."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from planner.checks import allowed, check
from planner.commands.appearance import appearance
from planner.commands.explain import unknown_allowed
from planner.commands.progress import progress
from planner.commands.screen import findings_in_json, findings_in_text, print_json, print_text
from planner.findings import Finding, has_errors
from planner.folder.files import AS_THEY_ARE, Texts
from planner.folder.layout import PARTICIPANTS, TABLES
from planner.folder.load import Loaded, load
from planner.folder.placeholders import placeholders
from planner.folder.releases import read_releases
from planner.folder.strays import strays
from planner.folder.tables import ROWS_MISSING
from planner.folder.twins import twins
from planner.model import Audience
from planner.timetable import timetable

WHO_IS_WHO = frozenset({PARTICIPANTS[Audience.PUBLIC], TABLES["names"]})
"""Tables that say who is meant in the agenda and in other tables."""

OF_NOBODY = frozenset(
    {"body-unknown", "person-unknown", "delegation-head", "speaker-not-participant"}
)
"""Findings that follow where rows of these tables are missing."""


def check_folder(folder: Path, as_json: bool, strict: bool) -> int:  # noqa: FBT001
    """Check a folder and print what was found."""
    loaded, found = load_and_check(folder)
    findings = (*found, *read_releases(loaded.layout)[1])
    if as_json:
        print_json(findings_in_json(findings))
    else:
        print_text(findings_in_text(folder, findings))
    return 1 if has_errors(findings) or (strict and findings) else 0


def load_and_check(
    folder: Path, instead: Texts = AS_THEY_ARE
) -> tuple[Loaded, tuple[Finding, ...]]:
    """A folder, and all findings of loading and checking it; `instead` as in `load`."""
    with progress(f"reading {folder}") as say_now:
        loaded = load(folder, instead=instead)
        say_now(f"checking {folder}")
        return loaded, findings_of(loaded)


def findings_of(loaded: Loaded) -> tuple[Finding, ...]:
    """All findings of loading and checking a folder that is loaded; of one whose settings cannot be
    read, only that.
    """
    read = loaded.findings
    if not loaded.is_read:
        return read
    found = check(loaded.conference, timetable(loaded.conference))
    of_files = (
        *twins(loaded.layout, loaded.conference),
        *placeholders(loaded.conference),
        *strays(loaded),
        *appearance(loaded.layout, loaded.conference),
    )
    beside = (*of_files, *unknown_allowed(loaded.conference))
    return allowed(loaded.conference, (*read, *beside, *_own(found, read)))


def _own(found: Iterable[Finding], read: Sequence[Finding]) -> Iterator[Finding]:
    """Findings that do not only follow from what could not be read."""
    unfit = {cause.place for cause in read if cause.name == "setting-impossible"}
    lost = {cause.place.file for cause in read if cause.name in ROWS_MISSING}
    for finding in found:
        is_missing = finding.name == "setting-missing" and finding.place in unfit
        is_of_nobody = finding.name in OF_NOBODY and lost & WHO_IS_WHO
        is_unread = finding.name == "programme-empty" and has_errors(read)
        if not is_missing and not is_of_nobody and not is_unread:
            yield finding
