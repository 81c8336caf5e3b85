"""Loading: the folder of a mandate becomes one `Mandate`, and everything that is wrong in its
files.
"""

from dataclasses import replace
from pathlib import Path

from planner.errors import PlannerError
from planner.findings import Finding
from planner.folder.files import read_bytes, read_text
from planner.folder.kinds import Kind, kind_of
from planner.folder.layout import ACTIVITIES, MANDATE, Layout
from planner.folder.load import UNREAD
from planner.folder.mandate.conferences import as_held, read_conferences
from planner.folder.rows import read_rows
from planner.folder.settings import read_whole
from planner.model.activities import Activity
from planner.model.mandate import Mandate
from planner.records import record


@record
class LoadedMandate:
    """A folder, the mandate in it, and what was found wrong while reading it.

    If `mandate.toml` could not be read (`is_read` is false), only that is reported.
    """

    layout: Layout
    mandate: Mandate
    findings: tuple[Finding, ...]
    is_read: bool = True


def load_mandate(folder: Path) -> LoadedMandate:
    """Load the folder of a mandate. Faults in it are findings; there is always a mandate.

    PlannerError if there is no such folder, or it contains a conference.
    """
    if not folder.is_dir():
        raise PlannerError(f"There is no folder {folder}.", f"Make one: planner new {folder}")
    if kind_of(folder) is not Kind.MANDATE:
        message = f"{folder} contains no mandate: there is no {MANDATE} in it."
        raise PlannerError(message, f"To see what it contains: planner show {folder}")
    layout = Layout(folder)
    text, missing = read_text(layout.mandate, MANDATE)
    mandate, findings = (Mandate(), [missing]) if missing else read_whole(text, Mandate, MANDATE)
    named = replace(mandate, id=mandate.id or folder.resolve().name)
    if any(finding.name in UNREAD for finding in findings):
        return LoadedMandate(layout, named, tuple(findings), is_read=False)
    activities, in_rows = _activities(layout)
    conferences, in_folders = read_conferences(layout, activities)
    held = tuple(as_held(of, conferences.get(of.id)) for of in activities)
    whole = replace(named, activities=held, conferences=conferences)
    return LoadedMandate(layout, whole, (*findings, *in_rows, *in_folders))


def _activities(layout: Layout) -> tuple[tuple[Activity, ...], list[Finding]]:
    """The activities in the order of their rows; there may be none yet."""
    data, fault = read_bytes(layout.activities, ACTIVITIES)
    if fault is None:
        return read_rows(data, ACTIVITIES, Activity)
    return (), [] if fault.name == "file-missing" else [fault]
