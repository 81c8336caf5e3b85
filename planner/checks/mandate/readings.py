"""Readings: each has a name of its own, and a check goes by one that a statement declares."""

from collections.abc import Iterator

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model.readings import TEXT

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
READING_TWICE = Fault(
    "reading-twice",
    Severity.ERROR,
    why="Of two readings with one name, the second would be on no paper and in no check.",
    how=f'Give each statement a reading with a name of its own; "{TEXT}" is that of the text.',
    example="""\
mandate.toml:
[decision]
symbol = "PC.DEC/7"
body = "osce-permanent-council"
statements = [{ delegation = "KZ", reading = "eu" }, { delegation = "eu", reading = "eu" }]""",
    instead="""\
mandate.toml:
[decision]
symbol = "PC.DEC/7"
body = "osce-permanent-council"
statements = [{ delegation = "KZ", reading = "kz" }, { delegation = "eu", reading = "eu" }]""",
)
READING_UNNAMED = Fault(
    "reading-unnamed",
    Severity.ERROR,
    why="The rules of a statement without a reading would be on no paper and in no check.",
    how='Give the statement a name: reading = "kz".',
    example="""\
mandate.toml:
[decision]
symbol = "PC.DEC/7"
body = "osce-permanent-council"
statements = [{ delegation = "KZ", readings = [{ matter = "areas", list_of_areas = "open" }] }]""",
    instead="""\
mandate.toml:
[decision]
symbol = "PC.DEC/7"
body = "osce-permanent-council"

[[decision.statements]]
delegation = "KZ"
reading = "kz"
readings = [{ matter = "areas", list_of_areas = "open" }]""",
)


def check(subject: MandateSubject) -> Iterator[Finding]:
    """The reading that the folder names, if no statement has it; names that do not tell apart."""
    mandate = subject.mandate
    if mandate.reading not in mandate.readings:
        known = mandate.readings
        hint = did_you_mean(mandate.reading, known) or f"There are: {', '.join(known)}."
        message = f"No statement declares the reading “{mandate.reading}”."
        yield READING_UNKNOWN.at(mandate.head.place_of("reading"), message, hint=hint)
    for of in mandate.statements:
        if of.readings and not of.reading:
            message = f"The statement of “{of.delegation}” has readings, but no name for them."
            yield READING_UNNAMED.at(of.place, message)
        elif of.reading and mandate.readings[of.reading].statement is not of:
            message = f"The reading “{of.reading}” of “{of.delegation}” has the name of another."
            yield READING_TWICE.at(of.place, message)
