"""Faults found in a user's data: values that are collected, sorted and printed, never raised."""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from types import ModuleType
from typing import Any

from planner.places import Place
from planner.records import record

QUOTED = 60
"""How many characters of somebody’s words a message quotes at most."""

LINE = 120
"""How much of a line of a file is shown with a finding."""

SEEN = 5
"""How many other places are shown with it."""

_LONG_QUOTE = re.compile(rf"“([^“”]{{{QUOTED}}})[^“”]+”")


class Severity(StrEnum):
    """How grave a finding is: an error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@record
class Finding:
    """One fault: what is wrong, where, and what to do.

    `name` reads after "allow": `allow = ["room-double-booked"]`. `related` are the other places
    that the fault is about.
    """

    name: str
    severity: Severity
    message: str
    place: Place
    hint: str = ""
    related: tuple[Place, ...] = ()
    firm: bool = False


@record
class Fault:
    """A kind of finding, declared beside the code that finds it.

    `why` says what it means for those who work with the conference, `how` what to do about it in
    most cases. `example` has the fault and `instead` has it mended: files of a folder, each under
    its name and a colon, or the agenda alone. `firm` ones cannot be silenced: without what they
    ask for, no file can be made.
    """

    name: str
    severity: Severity
    why: str
    how: str
    example: str = ""
    instead: str = ""
    firm: bool = False

    def at(self, place: Place, message: str, *related: Place, hint: str = "") -> Finding:
        """The finding at a place, on one line; without a hint of its own it has the fault’s."""
        said = _LONG_QUOTE.sub(r"“\1…”", " ".join(message.split()))
        return Finding(self.name, self.severity, said, place, hint or self.how, related, self.firm)


def declared_in(*modules: ModuleType) -> tuple[Fault, ...]:
    """The faults that modules declare, in their order; one that they share, once."""
    declared = (of for module in modules for of in vars(module).values() if isinstance(of, Fault))
    return tuple(dict.fromkeys(declared))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether one of them stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def as_text(finding: Finding, line_at: Callable[[Place], str]) -> str:
    """The finding as the terminal shows it: place and message, the user's own line, the remedy."""
    head = f"{finding.place}: {finding.severity}: {finding.name}: {finding.message}"
    quoted = _part(line_at(finding.place), finding.place.column)
    rows = [head, *([f"    {quoted}"] if quoted else [])]
    rows += [f"    see {place}" for place in finding.related[:SEEN]]
    rows += [f"    and {more} more"] if (more := len(finding.related) - SEEN) > 0 else []
    rows += [f"    → {finding.hint}"] if finding.hint else []
    return "\n".join(rows)


def _part(line: str, column: int) -> str:
    """A line of a file without blanks around it; of a long one, the part about a column."""
    begin = column - 1 if column > LINE else 0
    part = line[begin : begin + LINE].strip()
    before, after = "…" if begin else "", "…" if line[begin + LINE :].strip() else ""
    return f"{before}{part}{after}"


def as_json(finding: Finding) -> dict[str, Any]:
    """The finding as programs read it; a place without line or column has null there."""
    return {
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "place": _place(finding.place),
        "related": [_place(place) for place in finding.related],
    }


def summary(findings: Iterable[Finding]) -> str:
    """How many there are of each severity, in words."""
    counted = list(findings)
    errors = sum(finding.severity is Severity.ERROR for finding in counted)
    return ", ".join([_count(errors, "error"), _count(len(counted) - errors, "warning")])


def _count(number: int, thing: str) -> str:
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"


def _place(place: Place) -> dict[str, Any]:
    sheet = {"sheet": place.sheet} if place.sheet else {}
    return {"file": place.file, "line": place.line or None, "column": place.column or None, **sheet}
