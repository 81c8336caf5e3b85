"""Checks of mandates: what is wrong with one under a reading, one file a subject.

`SUBJECTS` holds the files in reading order. Each has `check`, and declares what it finds.
"""

from planner.checks import allowed
from planner.checks.mandate import (
    activities,
    areas,
    conferences,
    consent,
    frame,
    readings,
    reports,
    reviews,
    words,
)
from planner.checks.mandate.subject import MandateSubject
from planner.findings import Finding, declared_in

SUBJECTS = (frame, readings, activities, areas, consent, reports, reviews, conferences, words)
FAULTS = declared_in(*SUBJECTS)


def check(subject: MandateSubject) -> tuple[Finding, ...]:
    """All that is wrong with a mandate, without what the folder allows on purpose."""
    return allowed(subject.mandate.head, (found for of in SUBJECTS for found in of.check(subject)))
