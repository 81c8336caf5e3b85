"""The manifest of a build folder: what is in it, from what it was made, what was not written."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

MANIFEST = "manifest.json"
UNGUESSED = "secretariat/feeds/"
"""Paths that begin like this have names that cannot be guessed: only a manifest next to them lists
them.
"""
OF_THE_UNGUESSED = "secretariat/manifest.json"
MADE_BY = "conference-planner"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a build as the manifest has it.

    `moment` is that of the build that made it: a part of a build leaves the others theirs.
    """

    path: str
    product: str
    language: str
    moment: str
    key: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A product that has nothing to say or, with its `path`, a file that cannot be written: why."""

    product: str
    why: str
    language: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Build:
    """What a build is about, and when; `whole`: nothing of an earlier build is to stay."""

    conference: str
    uid: str
    moment: str
    planner: str
    whole: bool
    not_written: tuple[Unwritten, ...] = ()


def is_ours(target: Path) -> bool:
    """Whether a folder is one that the planner has built."""
    return target.is_dir() and _read(target).get("made_by") == MADE_BY


def entries_in(target: Path) -> dict[str, Entry]:
    """The files of the last build, by path; none where its manifest cannot be read."""
    told = _read(target)
    once = {"moment": told.get("moment")}  # Early builds had one moment for all.
    unguessed = _read(target, OF_THE_UNGUESSED)
    try:
        files = [*told.get("files", []), *unguessed.get("files", [])]
        entries = [Entry(**{**once, **entry}) for entry in files]
    except TypeError:
        return {}
    return {entry.path: entry for entry in entries if _is_sound(entry)}


def unwritten_in(target: Path) -> tuple[Unwritten, ...]:
    """What was not written in the last build."""
    told = _read(target).get("not_written")
    try:
        found = tuple(Unwritten(**one) for one in told or ())
    except TypeError:
        return ()
    return tuple(one for one in found if _is_text(one))


def build_in(target: Path) -> Build:
    """What the last build was about; parts of others may be next to it."""
    told = _read(target)
    about = {key: str(told.get(key, "")) for key in ("conference", "uid", "planner")}
    return Build(**about, moment="", whole=False, not_written=unwritten_in(target))


def write_manifest(folder: Path, build: Build, entries: Sequence[Entry]) -> None:
    """Write the manifest of a build into its folder."""
    unguessed = [asdict(of) for of in entries if of.path.startswith(UNGUESSED)]
    manifest = {
        "made_by": MADE_BY,
        "planner": build.planner,
        "conference": build.conference,
        "uid": build.uid,
        "files": [asdict(of) for of in entries if not of.path.startswith(UNGUESSED)],
        "not_written": [_said(one) for one in build.not_written],
    }
    _write(folder / MANIFEST, manifest)
    if unguessed:
        _write(folder / OF_THE_UNGUESSED, {"files": unguessed})


def _write(path: Path, told: dict[str, Any]) -> None:
    text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    path.write_text(text, encoding="utf-8")


def _said(one: Unwritten) -> dict[str, str]:
    return {key: value for key, value in asdict(one).items() if value}


def _read(target: Path, name: str = MANIFEST) -> dict[str, Any]:
    try:
        manifest = json.loads((target / name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _is_sound(entry: Entry) -> bool:
    """Whether an entry is of the kind that we write, and its file lies in the build folder."""
    if not _is_text(entry):
        return False
    path = PurePosixPath(entry.path)
    return not path.is_absolute() and ".." not in path.parts


def _is_text(one: Entry | Unwritten) -> bool:
    return all(isinstance(value, str) for value in asdict(one).values())
