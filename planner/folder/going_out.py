"""What may be in a folder while it is worked on, but must not go out."""

from collections.abc import Iterable
from dataclasses import replace

from planner.findings import Finding, Severity
from planner.folder.placeholders import PLACEHOLDER_LEFT
from planner.folder.twins import UID_TWICE

GRAVE = frozenset({UID_TWICE.name, PLACEHOLDER_LEFT.name})
"""What one may see and build with, and nobody may be sent."""


def going_out(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings where something is to go out: what must not is an error there."""
    return tuple(
        replace(of, severity=Severity.ERROR) if of.name in GRAVE else of for of in findings
    )
