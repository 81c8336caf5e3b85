"""`planner check --explain NAME`: why a finding matters, what to do, and an example of it."""

from collections.abc import Iterator

from planner import checks
from planner.checks import mandate as mandates
from planner.commands.screen import print_text
from planner.errors import PlannerError
from planner.findings import Fault, Finding, Severity, declared_in
from planner.folder import faults as in_folder
from planner.folder import releases
from planner.folder.mandate import conferences
from planner.language.nearest import did_you_mean
from planner.model import Conference
from planner.places import Place
from planner.writers import faces, font_files, glyphs, letterhead
from planner.writers.cards import pdf as cards
from planner.writers.grid import faults as grids
from planner.writers.letters import faults as letters
from planner.writers.sign import pdf as signs
from planner.writers.year import pdf as years

ALLOW_UNKNOWN = Fault(
    "allow-unknown",
    Severity.WARNING,
    why="A name under `allow` must be the name of a finding; any other name has no effect.",
    how="Copy the name that `planner check` prints.",
    example='conference.toml:\nallow = ["session-without-a-break"]',
    instead='conference.toml:\nallow = ["session-without-break"]',
)

FAULTS = (
    *in_folder.FAULTS,
    *checks.FAULTS,
    ALLOW_UNKNOWN,
    *declared_in(releases, faces, font_files, letterhead, glyphs, cards, grids, signs, letters),
    *declared_in(conferences),
    *mandates.FAULTS,
    *declared_in(years),
)
"""All that can be found wrong with a conference, in the order in which it is looked for, and then
with a mandate.
"""


def explain(name: str) -> None:
    """Print what there is to know about a finding; PlannerError if there is none of this name."""
    every = (*FAULTS, *checks.every_fault(), *of_reading(), *of_import())
    known = {fault.name: fault for fault in every}
    if name not in known:
        near = did_you_mean(name, known) or "`planner check` prints the names of its findings."
        raise PlannerError(f"There is no finding “{name}”.", near)
    print_text(explained(known[name]))


def of_reading() -> tuple[Fault, ...]:
    """All that can be found wrong with an official text that is read."""
    from planner.readers.faults import FAULTS as IN_TEXTS

    return IN_TEXTS


def of_import() -> tuple[Fault, ...]:
    """All that can be found wrong with a workbook or a list that is taken in."""
    from planner.commands.importing import documents
    from planner.intake.faults import FAULTS as COMING_IN

    return (*declared_in(documents), *COMING_IN)


def explained(fault: Fault) -> str:
    """A fault in plain text: its name, why it matters, what to do, and how it looks."""
    firm = "It cannot be allowed." if fault.firm else f'To allow it: allow = ["{fault.name}"]'
    parts = [f"{fault.name} ({fault.severity})", fault.why, fault.how, firm]
    if fault.example:
        parts += ["For example:", _indented(fault.example)]
        parts += ["Instead:", _indented(fault.instead)]
    return "\n\n".join(parts)


def unknown_allowed(conference: Conference) -> Iterator[Finding]:
    """Names in `allow` that no finding has."""
    known = {fault.name for fault in (*FAULTS, *checks.every_fault())}
    for name, place in _allowed(conference):
        if name not in known:
            message = f"There is no finding “{name}” to allow."
            yield ALLOW_UNKNOWN.at(place, message, hint=did_you_mean(name, known))


def _allowed(conference: Conference) -> Iterator[tuple[str, Place]]:
    yield from ((name, conference.place_of("allow")) for name in conference.allow)
    for item in conference.every_item:
        yield from ((name, item.place) for name in item.allow)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.strip("\n").split("\n"))
