"""The build folder: written next to the old one and swapped in at once, with a manifest.

What has not changed is taken over from the last build: a file is identified by the hash of the form
from which it was made and of everything that determines its appearance.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from planner.errors import PlannerError
from planner.writers.lock import locked
from planner.writers.manifest import (
    Build,
    Entry,
    Unwritten,
    build_in,
    entries_in,
    is_ours,
    unwritten_in,
    write_manifest,
)

MOST_AT_ONCE = 4
"""So many files are written at once at most: each may take some hundred megabytes meanwhile."""


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
class Outcome:
    """What is in the build folder now, in the order of paths: made by this build, or kept.

    `removed` are the paths of the last build that no longer exist, `changed` those of this one that
    are new or had other content.
    """

    made: tuple[Entry, ...]
    kept: tuple[Entry, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


Tell = Callable[[int, int, str], None]
"""Is told which file is written next: its number, the total, and its path."""


def write_build(
    target: Path, build: Build, parts: Sequence[Part], tell: Tell = lambda *_: None
) -> Outcome:
    """Write the parts into the build folder and say what is there now.

    A part of a build replaces its files in a copy of the last one. PlannerError if the target is
    not ours, another build is writing to it or the disk refuses; then it is left as it was.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target):
            _heal(target)
            with _staged(target) as stage:
                outcome = _fill(stage, target, build, parts, tell)
    except OSError as fault:
        raise PlannerError(
            f"The build cannot be written: {fault.strerror or fault} ({fault.filename or target}).",
            "Free some space, or choose another folder with --out; the last build is unchanged.",
        ) from fault
    return outcome


def remove_files(target: Path, paths: Iterable[str]) -> None:
    """Remove files of a build, all of them or none; its manifest no longer lists them.

    PlannerError as in `write_build`.
    """
    gone = set(paths)
    with locked(target):
        _heal(target)
        with _staged(target) as stage:
            left = [last for path, last in entries_in(target).items() if path not in gone]
            write_manifest(stage, build_in(target), _keep(target, stage, left))


def key_of(*parts: str) -> str:
    """One hash of several texts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _fill(stage: Path, target: Path, build: Build, parts: Sequence[Part], tell: Tell) -> Outcome:
    """Write the files of a build, and what stays of the last one, into the stage."""
    before = entries_in(target)
    ordered = sorted(parts, key=lambda part: part.path)
    made: list[Entry] = []
    hashes = [
        _hands().submit(_write, part, stage, target, before.get(part.path)) for part in ordered
    ]
    try:
        for number, (part, sha256) in enumerate(zip(ordered, hashes, strict=True), 1):
            tell(number, len(parts), part.path)
            made.append(_entry(part, build, sha256.result()))
    finally:
        _give_up(hashes)
    kept: list[Entry] = []
    if not build.whole:
        speaks = _speaks_of(build, made)
        kept = _keep(target, stage, (last for last in before.values() if not speaks(last)))
        earlier = (one for one in unwritten_in(target) if not speaks(one))
        build = replace(build, not_written=(*earlier, *build.not_written))
    lying = sorted([*made, *kept], key=lambda entry: entry.path)
    write_manifest(stage, build, lying)
    removed = sorted(before.keys() - {entry.path for entry in lying})
    bytes_before = {path: last.sha256 for path, last in before.items()}
    changed = (one.path for one in made if bytes_before.get(one.path) != one.sha256)
    return Outcome(tuple(made), tuple(kept), tuple(removed), tuple(changed))


@cache
def _hands() -> Executor:
    """As many threads as there are cores: whoever prints lets go of Python meanwhile. They are
    kept, for a Ctrl-C that comes while threads are cleared away is lost.
    """
    return ThreadPoolExecutor(min(os.cpu_count() or 1, MOST_AT_ONCE))


def _give_up(hashes: Sequence[Future[str]]) -> None:
    """Give up what has not begun, where something failed or was stopped, and wait for the rest."""
    for one in hashes:
        one.cancel()
    wait(hashes)


def _entry(part: Part, build: Build, sha256: str) -> Entry:
    return Entry(part.path, part.product, part.language, build.moment, part.key, sha256)


def _write(part: Part, stage: Path, target: Path, last: Entry | None) -> str:
    """Write one file, or take it over where it would become the same; its hash."""
    path = stage / part.path
    path.parent.mkdir(parents=True, exist_ok=True)
    if last and last.key == part.key and _is_intact(target / part.path, last):
        shutil.copyfile(target / part.path, path)
        return last.sha256
    data = part.make()
    path.write_bytes(data)
    return _hash(data)


def _speaks_of(build: Build, made: Sequence[Entry]) -> Callable[[Entry | Unwritten], bool]:
    """Whether this part of a build replaces what the last one says of a file or a product."""
    silent = {one.product for one in build.not_written if not one.path}
    now: list[Entry | Unwritten] = [*made, *(one for one in build.not_written if one.path)]
    spoken = {(one.product, one.language) for one in now}
    products, paths = {one.product for one in now}, {one.path for one in now}

    def _speaks(last: Entry | Unwritten) -> bool:
        if last.product in silent or last.path in paths:
            return True
        return (last.product, last.language) in spoken if last.path else last.product in products

    return _speaks


def _keep(target: Path, stage: Path, unspoken: Iterable[Entry]) -> list[Entry]:
    """Copy files of the last build as they are."""
    kept = [last for last in unspoken if (target / last.path).is_file()]
    for last in kept:
        (stage / last.path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(target / last.path, stage / last.path)
    return kept


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
    if is_ours(old) and not target.exists():
        old.replace(target)
    if target.exists() and not is_ours(target):
        raise PlannerError(
            f"{target} already exists and was not made by the planner.",
            "Move it elsewhere, or choose another folder with --out.",
        )
    for left in (old, *target.parent.glob(f".{target.name}.new-*")):
        shutil.rmtree(left, ignore_errors=True)


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _is_intact(path: Path, entry: Entry) -> bool:
    return path.is_file() and _hash(path.read_bytes()) == entry.sha256


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
