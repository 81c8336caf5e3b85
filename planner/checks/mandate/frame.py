"""The frame of a mandate: what it needs as a conference does, and a period that has days."""

from collections.abc import Iterator

from planner.checks import bodies, body_names, languages
from planner.checks import frame as common
from planner.checks.mandate.subject import MandateSubject
from planner.checks.subject import Subject
from planner.findings import Finding
from planner.timetable import Timetable


def check(subject: MandateSubject) -> Iterator[Finding]:
    """What is missing or cannot be in the head of a mandate, and bodies that are not known."""
    mandate = subject.mandate
    head = Subject(mandate.head, Timetable(()))
    yield from common.of_head(mandate.head)
    if mandate.starts and mandate.ends and mandate.ends < mandate.starts:
        message = f"The mandate ends on {mandate.ends}, before it starts on {mandate.starts}."
        yield common.DATES_REVERSED.at(mandate.head.place_of("ends"), message)
    for of in (languages, bodies, body_names):
        yield from of.check(head)
