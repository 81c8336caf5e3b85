"""Readings: each has a name of its own, and a check follows one that a statement declares."""

from collections.abc import Iterator

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model.basis import Matter, StatedRule
from planner.model.mandate import Mandate
from planner.model.readings import TEXT

READING_UNKNOWN = Fault(
    "reading-unknown",
    Severity.ERROR,
    why="Checks follow the text, or a reading declared by a statement on the decision.",
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
    why="If two readings have the same name, the second would be on no paper and in no check.",
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


RULE_ASTRAY = Fault(
    "rule-astray",
    Severity.ERROR,
    why="A check on one matter does not look at a rule on another one.",
    how=(
        "Write list_of_areas in a rule on areas, own_activities_only in one on reports, days in "
        "one on approval, and the shorter time as days_at_least."
    ),
    example="""\
mandate.toml:
[decision]
symbol = "PC.DEC/7"
body = "osce-permanent-council"
rules = [{ matter = "reports", days_at_most = 21 }]""",
    instead="""\
mandate.toml:
[decision]
symbol = "PC.DEC/7"
body = "osce-permanent-council"
rules = [{ matter = "approval", days_at_most = 21 }]""",
)
_BELONGS = {
    "list_of_areas": Matter.AREAS,
    "own_activities_only": Matter.REPORTS,
    "days_at_least": Matter.APPROVAL,
    "days_at_most": Matter.APPROVAL,
    "tacit": Matter.APPROVAL,
}
"""The matter that each field of a rule is about."""


def check(subject: MandateSubject) -> Iterator[Finding]:
    """The reading that the folder names, if no statement has it; names that are not unique."""
    mandate = subject.mandate
    if mandate.reading not in mandate.readings:
        known = mandate.readings
        hint = did_you_mean(mandate.reading, known) or f"Readings: {', '.join(known)}."
        message = f"No statement declares the reading “{mandate.reading}”."
        yield READING_UNKNOWN.at(mandate.head.place_of("reading"), message, hint=hint)
    for of in mandate.statements:
        if of.readings and not of.reading:
            message = f"The statement of “{of.delegation}” has readings, but no name for them."
            yield READING_UNNAMED.at(of.place, message)
        elif of.reading and mandate.readings[of.reading].statement is not of:
            message = (
                f"The reading “{of.reading}” of “{of.delegation}” has the same name as another."
            )
            yield READING_TWICE.at(of.place, message)
    for rule in _rules(mandate):
        yield from _astray(rule)


def _rules(mandate: Mandate) -> Iterator[StatedRule]:
    """All rules, those of the text first."""
    yield from mandate.decision.rules if mandate.decision else ()
    for statement in mandate.statements:
        yield from statement.readings


def _astray(rule: StatedRule) -> Iterator[Finding]:
    for name, matter in _BELONGS.items():
        if getattr(rule, name) not in (None, False) and rule.matter is not matter:
            message = f"A rule on {rule.matter} contains {name}, which is about {matter}."
            yield RULE_ASTRAY.at(rule.place, message)
    least, most = rule.days_at_least, rule.days_at_most
    if least is not None and most is not None and least > most:
        message = f"At least {least} days and at most {most} days contradict each other."
        yield RULE_ASTRAY.at(rule.place, message)
