"""Ids: every item can be told from every other, whatever its words become."""

import re
from collections.abc import Iterator

from planner.checks.subject import Subject, walk
from planner.findings import Finding, error
from planner.model import Conference
from planner.places import Place

WRITE = "Write one: small letters, figures and hyphens."
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(subject: Subject) -> Iterator[Finding]:
    """Ids that cannot be, and ids that two have."""
    conference = subject.conference
    if not _SLUG.fullmatch(conference.id):
        message = f"“{conference.id}” is no id: an id has small letters, figures and hyphens."
        yield error("id-impossible", message, conference.place_of("id"), 'id = "bishkek-2001"')
    yield from _twice(_of_agenda(conference), "Write `id: …` under one of them.")
    for rows in (conference.invitees, conference.participants):
        own = ((row.id, row.place) for row in rows)
        yield from _twice(own, "Give one of the two rows another id.")
    for records in (conference.rooms, conference.participation, conference.outcome_documents):
        known = ((record.id, record.place) for record in records)
        yield from _twice(known, "Give one of the two another id.")


def _of_agenda(conference: Conference) -> Iterator[tuple[str, Place]]:
    for day in conference.days:
        for top in day.items:
            yield from ((item.id, item.place) for item in walk(top))
    yield from ((meeting.id, meeting.place) for meeting in conference.meetings)


def _twice(known: Iterator[tuple[str, Place]], hint: str) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for own_id, place in known:
        if not own_id:
            yield error("id-missing", "There is no id.", place, WRITE)
        elif own_id in first:
            yield error("id-twice", f"“{own_id}” is taken.", place, hint, first[own_id])
        first.setdefault(own_id, place)
