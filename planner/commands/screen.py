"""What commands print: results on the standard output, findings and progress on the other."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from planner.errors import PlannerError
from planner.findings import Finding, as_json, as_text, summary
from planner.places import Place


def print_text(text: str) -> None:
    """Print a result."""
    print(text)


def print_error(fault: PlannerError) -> None:
    """Print what stopped the work, and what to do about it."""
    print(f"planner: {fault}", file=sys.stderr)
    if fault.remedy:
        print(f"    → {fault.remedy}", file=sys.stderr)


def say(text: str) -> None:
    """Say how the work goes on."""
    print(text, file=sys.stderr)


def report_findings(folder: Path, findings: Sequence[Finding]) -> None:
    """Print findings beside a result."""
    if findings:
        say(findings_in_text(folder, findings))


def findings_in_text(folder: Path, findings: Sequence[Finding]) -> str:
    """The findings for people, each with the line that it is about, and how many there are."""
    line_at = _lines_of(folder)
    shown = [as_text(finding, line_at) for finding in findings]
    return "\n".join([*shown, summary(findings)])


def findings_in_json(findings: Iterable[Finding]) -> str:
    """The findings for programs."""
    return json.dumps([as_json(finding) for finding in findings], ensure_ascii=False, indent=2)


def _lines_of(folder: Path) -> Callable[[Place], str]:
    """What the user wrote at a place; each file is read once."""
    files: dict[str, list[str]] = {}

    def line_at(place: Place) -> str:
        if place.file not in files:
            path = folder / place.file
            text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
            files[place.file] = text.split("\n")
        lines = files[place.file]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""

    return line_at
