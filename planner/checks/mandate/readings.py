"""Readings: a check goes by one that a statement declares."""

from collections.abc import Iterator

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean

READING_UNKNOWN = Fault(
    "reading-unknown",
    Severity.ERROR,
    why="Checks go by the text, or by a reading that a statement on the decision declares.",
    how='Write reading = "text", or give a statement this reading.',
    example="""\
mandate.toml:
reading = "kk\"""",
    instead="""\
mandate.toml:
reading = "kz\"""",
)


def check(subject: MandateSubject) -> Iterator[Finding]:
    """The reading that the folder names, if no statement has it."""
    mandate = subject.mandate
    if mandate.reading not in mandate.readings:
        known = mandate.readings
        hint = did_you_mean(mandate.reading, known) or f"There are: {', '.join(known)}."
        message = f"No statement declares the reading “{mandate.reading}”."
        yield READING_UNKNOWN.at(mandate.head.place_of("reading"), message, hint=hint)
