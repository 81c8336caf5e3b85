"""Statements on the decision: the items of the agenda that they are about are there."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.checks.windows import unknown_items
from planner.findings import Finding


def check(subject: Subject) -> Iterator[Finding]:
    """Items that a statement names and that the agenda does not have."""
    decision = subject.conference.decision
    for statement in decision.statements if decision else ():
        yield from unknown_items(statement.agenda_items, statement.place, subject)
