"""Two folders with one uid: their calendars would overwrite each other."""

import re
from collections.abc import Iterator
from pathlib import Path

from planner.findings import Fault, Finding, Severity
from planner.folder.layout import Layout
from planner.model import Conference

UID_TWICE = Fault(
    "uid-twice",
    Severity.ERROR,
    why=(
        "Entries in people’s calendars hang on the uid: the two folders would overwrite each other "
        "there."
    ),
    how=(
        "If the other one is a backup, move it away from here; if it is to be a conference of its "
        "own, make it with planner new FOLDER --like OTHER."
    ),
)
_OF_MANDATES = (
    "If the other one is a backup, move it away from here; if it is to be a mandate of its own, "
    "give it another uid; planner new writes one into every folder that it makes."
)

_UID = re.compile(rb"""^\s*uid\s*=\s*["']([^"'\n]*)""", re.MULTILINE)


def twins(layout: Layout, conference: Conference) -> Iterator[Finding]:
    """A finding where folders beside this one have the same uid."""
    uid = conference.uid.lower()
    if not uid:
        return
    own = layout.root.resolve()
    same = [folder.name for folder in _beside(own) if uid == _uid_in(folder)]
    if same:
        message = f"Beside this folder there is the same uid in: {', '.join(same)}."
        hint = _OF_MANDATES if layout.mandate.is_file() else ""
        yield UID_TWICE.at(conference.place_of("uid"), message, hint=hint)


def _beside(own: Path) -> list[Path]:
    """The folders beside this one, as far as they can be seen; links to it are no others."""
    try:
        return sorted(folder for folder in own.parent.iterdir() if _is_other(folder, own))
    except OSError:
        return []


def _is_other(folder: Path, own: Path) -> bool:
    """Whether it is another folder; a link that leads to itself is none."""
    try:
        return folder.resolve() != own
    except (OSError, RuntimeError):
        return False


def _uid_in(folder: Path) -> str:
    """The uid of another folder, read in passing; nothing where there is none."""
    layout = Layout(folder)
    settings = layout.mandate if layout.mandate.is_file() else layout.settings
    try:
        written = _UID.search(settings.read_bytes()) if settings.is_file() else None
    except OSError:
        return ""
    return written[1].decode("utf-8", "replace").lower() if written else ""
