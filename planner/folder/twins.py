"""Two folders with one uid: their calendars would overwrite each other."""

from collections.abc import Iterator
from pathlib import Path

from planner.findings import Finding, error
from planner.folder.layout import Layout
from planner.folder.load import Loaded


def twins(loaded: Loaded) -> Iterator[Finding]:
    """A finding for each folder beside this one that has the same uid."""
    uid = loaded.conference.uid
    if not uid:
        return
    own = loaded.layout.root.resolve()
    for folder in sorted(own.parent.iterdir()):
        if folder != own and _has_uid(folder, uid):
            message = f"The folder {folder.name} beside this one has the same uid."
            hint = "A copy is a conference of its own: planner new FOLDER --like OTHER."
            yield error("uid-twice", message, loaded.conference.place_of("uid"), hint)


def _has_uid(folder: Path, uid: str) -> bool:
    path = Layout(folder).settings
    return path.is_file() and uid.encode() in path.read_bytes()
