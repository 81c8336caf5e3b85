"""What a folder that was made of texts still lacks: each as a finding that says what to do."""

from dataclasses import replace
from pathlib import Path

from planner.checks.frame import SETTING_MISSING
from planner.commands.check import load_and_check
from planner.commands.mandate import check as mandate
from planner.findings import Finding, Severity
from planner.folder.kinds import Kind, kind_of

_STARTS = "--starts 2027-05-03"
_OPTIONS = {"timezone": "--timezone Asia/Bishkek", "starts": _STARTS, "ends": _STARTS}
"""What `planner new` can be told instead."""


def lacking(folder: Path) -> tuple[Finding, ...]:
    """The settings without which nothing can be built, as warnings: the folder itself is there."""
    checked = mandate.load_and_check if kind_of(folder) is Kind.MANDATE else load_and_check
    _, findings = checked(folder)
    return tuple(map(_as_warning, filter(_is_missing, findings)))


def _is_missing(finding: Finding) -> bool:
    return finding.name == SETTING_MISSING.name


def _as_warning(finding: Finding) -> Finding:
    """The finding with the option that would have told it, beside the line to write."""
    option = next((told for key, told in _OPTIONS.items() if f"“{key}”" in finding.message), "")
    hint = f"Write {finding.hint}, or make it with {option}." if option else finding.hint
    return replace(finding, severity=Severity.WARNING, hint=hint)
