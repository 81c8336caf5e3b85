"""Two folders with one uid: their calendars would overwrite each other.

Copies of a folder are made every day, and do no harm until something goes out.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from planner.findings import Fault, Finding, Severity
from planner.folder.layout import Layout
from planner.model import Conference

UID_TWICE = Fault(
    "uid-twice",
    Severity.WARNING,
    why=(
        "Entries in people’s calendars depend on the uid: the two folders would overwrite each "
        "other there. A copy can be checked and built, but planner release and planner send "
        "refuse both."
    ),
    how=(
        "Before anything goes out, move the backup elsewhere; a copy that is to be a conference "
        "of its own needs another uid."
    ),
)

_UID = re.compile(rb"""^\s*uid\s*=\s*["']([^"'\n]*)""", re.MULTILINE)


def twins(layout: Layout, conference: Conference) -> Iterator[Finding]:
    """A finding if neighbouring folders have the same uid."""
    uid = conference.uid.lower()
    if not uid:
        return
    own = layout.root.resolve()
    same = [folder.name for folder in _beside(own) if uid == _uid_in(folder)]
    if same:
        message = f"A folder next to this one has the same uid: {', '.join(same)}."
        yield UID_TWICE.at(conference.place_of("uid"), message, hint=_hint(uid, own))


def _hint(uid: str, own: Path) -> str:
    """What to do, with a uid that this folder could have: the same whenever it is asked for."""
    new = uuid5(NAMESPACE_URL, f"{uid}/{own.name}")
    return (
        "If one of them is a backup, move it elsewhere before anything goes out. If this folder "
        f'is the copy and is to stay, give it another uid: uid = "{new}"'
    )


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
