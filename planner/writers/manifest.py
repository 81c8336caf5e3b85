"""The manifest of a build folder: what lies there, from what it was made, what was not written."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

MANIFEST = "manifest.json"
MADE_BY = "conference-planner"

Silent = tuple[tuple[str, str], ...]
"""Products that have nothing to say, and why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a build as the manifest has it."""

    path: str
    product: str
    language: str
    key: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Build:
    """What a build is about. `whole` says that nothing of an earlier build is to stay."""

    conference: str
    uid: str
    moment: str
    planner: str
    whole: bool
    not_written: Silent = ()


def is_ours(target: Path) -> bool:
    """Whether a folder is one that the planner has built."""
    return target.is_dir() and _read(target).get("made_by") == MADE_BY


def entries_in(target: Path) -> dict[str, Entry]:
    """The files of the last build, by path; none where its manifest cannot be read."""
    try:
        entries = [Entry(**entry) for entry in _read(target).get("files", [])]
    except TypeError:
        return {}
    return {entry.path: entry for entry in entries if _is_sound(entry)}


def silent_in(target: Path) -> Silent:
    """The products that had nothing to say in the last build."""
    told = _read(target).get("not_written")
    try:
        return tuple((str(one["product"]), str(one["why"])) for one in told or ())
    except (TypeError, KeyError):
        return ()


def write_manifest(folder: Path, build: Build, entries: Sequence[Entry]) -> None:
    """Write the manifest of a build into its folder."""
    manifest = {
        "made_by": MADE_BY,
        "planner": build.planner,
        "conference": build.conference,
        "uid": build.uid,
        "moment": build.moment,
        "files": [asdict(entry) for entry in entries],
        "not_written": [{"product": product, "why": why} for product, why in build.not_written],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def _read(target: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _is_sound(entry: Entry) -> bool:
    """Whether an entry is of the kind that we write, and its file lies in the build folder."""
    if not all(isinstance(value, str) for value in asdict(entry).values()):
        return False
    path = PurePosixPath(entry.path)
    return not path.is_absolute() and ".." not in path.parts
