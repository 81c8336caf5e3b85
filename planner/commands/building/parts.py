"""From forms to files: a part of the build for each format, and why others cannot be written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from planner.commands.building.making import Made
from planner.findings import Finding
from planner.writers import WRITERS, Writer
from planner.writers.fingerprint import fingerprint
from planner.writers.looks import Looks
from planner.writers.manifest import Unwritten
from planner.writers.output import Part, key_of


def plan(
    made: Sequence[Made], looks: Looks, last: Mapping[str, str]
) -> tuple[list[Part], list[Unwritten], list[Finding]]:
    """A part for each file; the files that cannot be written, and the findings that say why.

    `last` has the keys of the files of the last build by their paths: what was written then has
    no fault now. What keeps several files from being written is found once.
    """
    parts: list[Part] = []
    refused: list[Unwritten] = []
    findings: dict[Finding, list[str]] = {}
    printed = fingerprint(looks)
    for one in made:
        key = key_of(repr(one.form), printed)
        for writer in filter(one.is_written_by, WRITERS):
            part = _part(one, writer, looks, key)
            is_known = last.get(part.path) == part.key
            if not is_known and (faults := placed(one, writer.faults(one.form, looks))):
                refused.append(Unwritten(one.product, _why(faults), one.language, part.path))
                for fault in faults:
                    findings.setdefault(fault, []).append(part.path)
            else:
                parts.append(part)
    return parts, refused, [_with_files(fault, paths) for fault, paths in findings.items()]


def _part(one: Made, writer: Writer, looks: Looks, key: str) -> Part:
    return Part(
        path=f"{one.stem}.{writer.suffix}",
        product=one.product,
        language=one.language,
        key=key_of(writer.suffix, key),
        make=partial(writer.write, one.form, looks),
    )


def placed(one: Made, faults: Iterable[Finding]) -> list[Finding]:
    """Errors of one file alone, each with a place; the others are made all the same."""
    return [fault if fault.place.file else replace(fault, place=one.place) for fault in faults]


def _with_files(fault: Finding, paths: Sequence[str]) -> Finding:
    """The fault, and what is not made because of it."""
    first, more = paths[0], len(paths) - 1
    gone = f"{first} and {more} more are not made" if more else f"{first} is not made"
    return replace(fault, hint=f"{gone}. {fault.hint}")


def _why(faults: Sequence[Finding]) -> str:
    """Why a file is not written, without words of the paper: anybody may read the manifest."""
    first, more = faults[0], len(faults) - 1
    return f"{first.name} at {first.place}" + (f" and at {more} more" if more else "")
