"""Checks: what is wrong with a conference, one file a subject. A check never opens a file.

`SUBJECTS` holds the files in reading order. Each has `check`, which finds faults, and declares
those that it finds.
"""

from collections.abc import Iterable

from planner.added import CHECKS, added
from planner.checks import (
    addresses,
    bodies,
    body_names,
    booths,
    breaks,
    candidates,
    categories,
    clocks,
    delegations,
    documents,
    duties,
    frame,
    ids,
    interpretation,
    invitees,
    languages,
    letters,
    modalities,
    nominations,
    officer_languages,
    officers,
    overlaps,
    participants,
    purposes,
    replies,
    room_hours,
    rooms,
    rota,
    seating,
    set_up,
    similar,
    small_delegations,
    statements,
    times,
    tracks,
    translations,
    whereabouts,
    windows,
    withdrawn,
    withheld,
)
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity, declared_in
from planner.model import Conference
from planner.timetable import Timetable

SUBJECTS = (
    frame,
    languages,
    translations,
    withheld,
    ids,
    times,
    clocks,
    overlaps,
    breaks,
    addresses,
    rooms,
    set_up,
    room_hours,
    windows,
    tracks,
    whereabouts,
    officers,
    candidates,
    nominations,
    officer_languages,
    duties,
    withdrawn,
    small_delegations,
    interpretation,
    rota,
    booths,
    documents,
    modalities,
    statements,
    bodies,
    invitees,
    letters,
    participants,
    categories,
    seating,
    delegations,
    similar,
    purposes,
    replies,
    body_names,
)
FAULTS = declared_in(*SUBJECTS)


def every_fault() -> tuple[Fault, ...]:
    """All that can be found, with what other packages look for."""
    return (*FAULTS, *declared_in(*added(CHECKS)))


def check(conference: Conference, timetable: Timetable) -> tuple[Finding, ...]:
    """All that is wrong with a conference, without what the folder allows on purpose."""
    subject, every = Subject(conference, timetable), (*SUBJECTS, *added(CHECKS))
    return allowed(conference, (found for of in every for found in of.check(subject)))


def allowed(conference: Conference, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in file order, without those that the folder or an item silences."""
    silenced = {(name, item.place) for item in conference.every_item for name in item.allow}
    kept = (
        found
        for found in findings
        if _is_firm(found)
        or (found.name not in conference.allow and (found.name, found.place) not in silenced)
    )
    return tuple(sorted(kept, key=lambda found: found.place))


def _is_firm(found: Finding) -> bool:
    return found.firm and found.severity is Severity.ERROR
