"""The build folder: written beside the old one and swapped in at once, with a manifest.

What has not changed is taken over from the last build: a file is known by the hash of the form
that it was made from and of all that decides how it looks.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from planner.errors import PlannerError

MANIFEST = "manifest.json"
MADE_BY = "conference-planner"


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a build: its path in the build folder, its product, and how its bytes come.

    `key` is the hash of everything that the bytes depend on.
    """

    path: str
    product: str
    language: str
    key: str
    make: Callable[[], bytes]


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
    not_written: tuple[tuple[str, str], ...] = ()


def write_build(target: Path, build: Build, parts: Sequence[Part]) -> list[Entry]:
    """Write the parts into the build folder and say what lies there now.

    A part of a build replaces its files in a copy of the last one. PlannerError where the target
    is not ours or the disk refuses; then the last build is left as it was.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _heal(target)
        before = _entries(target)
        with _staged(target) as stage:
            entries = [_write(part, stage, target, before) for part in parts]
            if not build.whole:
                entries += _keep(target, stage, _unspoken(before, build, entries))
                build = replace(build, not_written=_silent(target, build, entries))
            entries.sort(key=lambda entry: entry.path)
            _write_manifest(stage, build, entries)
    except OSError as fault:
        raise PlannerError(
            f"The build cannot be written: {fault.strerror or fault} ({fault.filename or target}).",
            "Make room, or choose another folder with --out; the last build is as it was.",
        ) from fault
    return entries


def key_of(*parts: str) -> str:
    """One hash of several texts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _write(part: Part, stage: Path, target: Path, before: dict[str, Entry]) -> Entry:
    """Write one file, or take it over where it would become the same."""
    path = stage / part.path
    path.parent.mkdir(parents=True, exist_ok=True)
    last = before.get(part.path)
    if last and last.key == part.key and _is_intact(target / part.path, last):
        shutil.copyfile(target / part.path, path)
        return last
    data = part.make()
    path.write_bytes(data)
    return Entry(part.path, part.product, part.language, part.key, _hash(data))


def _unspoken(before: dict[str, Entry], build: Build, entries: Sequence[Entry]) -> Iterator[Entry]:
    """The files of the last build that this one does not speak of."""
    spoken = {(entry.product, entry.language) for entry in entries}
    silent = {product for product, _ in build.not_written}
    for last in before.values():
        if last.product not in silent and (last.product, last.language) not in spoken:
            yield last


def _keep(target: Path, stage: Path, unspoken: Iterable[Entry]) -> list[Entry]:
    """Copy files of the last build as they are."""
    kept = [last for last in unspoken if (target / last.path).is_file()]
    for last in kept:
        (stage / last.path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(target / last.path, stage / last.path)
    return kept


def _silent(target: Path, build: Build, entries: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
    """The products that have nothing to say: in this build, or in the last and none since."""
    now = dict(build.not_written)
    told = _manifest(target).get("not_written")
    for last in told if isinstance(told, list) else []:
        if isinstance(last, dict) and {*map(type, last.values())} == {str}:
            now.setdefault(last.get("product", ""), last.get("why", ""))
    written = {entry.product for entry in entries}
    return tuple((product, why) for product, why in now.items() if product not in written)


@contextmanager
def _staged(target: Path) -> Iterator[Path]:
    """A folder beside the target that takes its place at the end, or leaves no trace."""
    stage = Path(tempfile.mkdtemp(prefix=f".{target.name}.new-", dir=target.parent))
    try:
        yield stage
        stage.chmod(0o755)
        _swap(stage, target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _swap(stage: Path, target: Path) -> None:
    """Put the stage in the place of the target; where that fails, the target comes back."""
    old = _old(target)
    try:
        if target.exists():
            target.replace(old)
        stage.replace(target)
    except BaseException:
        if old.exists() and not target.exists():
            old.replace(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _heal(target: Path) -> None:
    """Put right what an interrupted build left, and refuse a folder that is not ours."""
    old = _old(target)
    if old.exists() and not target.exists():
        old.replace(target)
    for left in (old, *target.parent.glob(f".{target.name}.new-*")):
        shutil.rmtree(left, ignore_errors=True)
    if target.exists() and not _is_ours(target):
        raise PlannerError(
            f"{target} is there and was not made by the planner.",
            "Move it away, or choose another folder with --out.",
        )


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _is_ours(target: Path) -> bool:
    return target.is_dir() and _manifest(target).get("made_by") == MADE_BY


def _manifest(target: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _entries(target: Path) -> dict[str, Entry]:
    """The files of the last build; none where its manifest cannot be read."""
    try:
        entries = [Entry(**entry) for entry in _manifest(target).get("files", [])]
    except TypeError:
        return {}
    return {entry.path: entry for entry in entries if _is_sound(entry)}


def _is_sound(entry: Entry) -> bool:
    """Whether an entry is of the kind that we write, and its file lies in the build folder."""
    values = asdict(entry).values()
    if not all(isinstance(value, str) for value in values):
        return False
    path = PurePosixPath(entry.path)
    return not path.is_absolute() and ".." not in path.parts


def _write_manifest(stage: Path, build: Build, entries: Sequence[Entry]) -> None:
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
    (stage / MANIFEST).write_text(text, encoding="utf-8")


def _is_intact(path: Path, entry: Entry) -> bool:
    return path.is_file() and _hash(path.read_bytes()) == entry.sha256


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
