"""What a build prints on the screen: how much is where, what is new, what could not be written."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.findings import Finding
from planner.model.release import Release
from planner.writers.manifest import MANIFEST, Unwritten
from planner.writers.output import Outcome

LISTED = 12
"""How many files of a folder inside that of an audience are named one by one."""
FEW = 3
"""So many products that have nothing to say are named; of more there is their number."""


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build: what is in its folder, what is not, and the findings that say why
    files could not be written. If its calendars are as in a release, `told` is that release; if its
    papers are drafts of an issue, `draft` is its label.
    """

    target: Path
    outcome: Outcome
    not_written: tuple[Unwritten, ...]
    faults: tuple[Finding, ...]
    told: Release | None = None
    draft: str = ""


def said(built: Built, *, by_name: bool = False) -> str:
    """A line for each audience, with its files by name if that is wished; what was kept, and what
    is not there: by name where a fault keeps it from being written, or where it is little.
    """
    lines = [f"{built.target}", *_made(built.outcome, by_name=by_name)]
    if kept := len(built.outcome.kept):
        lines.append(f"  kept from earlier: {_counted(kept, 'file')}")
    return "\n".join([*lines, *_silent(built, by_name=by_name), *_refused(built)])


def _made(outcome: Outcome, *, by_name: bool) -> Iterator[str]:
    paths = [entry.path.partition("/") for entry in outcome.made]
    changed = Counter(path.partition("/")[0] for path in outcome.changed)
    number = Counter(audience for audience, _, _ in paths)
    widest = max(map(len, number), default=0) + 1
    for audience, many in number.items():
        new = f"{changed[audience]} new or changed" if changed[audience] else "none changed"
        yield f"  {audience + '/':<{widest}}  {_counted(many, 'file')}, {new}"
        if by_name:
            names = [name for of, _, name in paths if of == audience]
            yield from (f"    {name}" for name in _listed(names))


def _listed(names: Sequence[str]) -> list[str]:
    """The files by name; of a folder inside that holds many, their number."""
    folders = [name.rpartition("/")[0] for name in names]
    number = Counter(filter(None, folders))
    called = (
        f"{folder}/: {number[folder]} files" if number[folder] > LISTED else name
        for name, folder in zip(names, folders, strict=True)
    )
    return list(dict.fromkeys(called))


def _silent(built: Built, *, by_name: bool) -> Iterator[str]:
    """Products that have nothing to say."""
    silent = [one for one in built.not_written if not one.path]
    if by_name or len(silent) <= FEW:
        yield from (f"  no {one.product}: {one.why}" for one in silent)
    else:
        yield f"  {len(silent)} products have nothing to print; {MANIFEST} says why"


def _refused(built: Built) -> Iterator[str]:
    """Files that cannot be written on account of a fault."""
    for one in built.not_written:
        if one.path:
            gone = "; the earlier one has been removed" if one.path in built.outcome.removed else ""
            yield f"  no {one.path}: {one.why}{gone}"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
