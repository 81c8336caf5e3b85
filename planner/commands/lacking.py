"""What a folder that was made from texts still lacks: each as a finding that says what to do."""

from dataclasses import replace
from pathlib import Path

from planner.checks.frame import SETTING_MISSING
from planner.commands.kinds import commands_for
from planner.findings import Finding, Severity

_STARTS = "--starts 2027-05-03"
_OPTIONS = {"timezone": "--timezone Asia/Bishkek", "starts": _STARTS, "ends": _STARTS}
"""The options of `planner new` that provide it."""


def lacking(folder: Path) -> tuple[Finding, ...]:
    """The settings without which nothing can be built, as warnings: the folder itself is there."""
    findings = commands_for(folder).findings(folder)
    return tuple(map(_as_warning, filter(_is_missing, findings)))


def _is_missing(finding: Finding) -> bool:
    return finding.name == SETTING_MISSING.name


def _as_warning(finding: Finding) -> Finding:
    """The finding with the option that would have told it, beside the line to write."""
    option = next((told for key, told in _OPTIONS.items() if f"“{key}”" in finding.message), "")
    hint = f"Add {finding.hint}, or make the folder with {option}." if option else finding.hint
    if "timezone" in option:
        hint = hint.replace("Add ", "Add the zone of the town, for example ", 1)
    return replace(finding, severity=Severity.WARNING, hint=hint)
