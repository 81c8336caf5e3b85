"""Ids: every item can be told from every other, whatever its words become."""

import re
from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import Conference, Kind
from planner.places import Place

ID_IMPOSSIBLE = Fault(
    "id-impossible",
    Severity.ERROR,
    why="The id names the folder that is built, on every system and in addresses of the web.",
    how='Write it as id = "bishkek-2001".',
    example="""\
conference.toml:
id = "Water 2027"\n""",
    instead="""\
conference.toml:
id = "water-2027"\n""",
    firm=True,
)
ID_MISSING = Fault(
    "id-missing",
    Severity.ERROR,
    why=(
        "What has no id cannot be told from others, neither in calendars nor in workbooks that "
        "come back."
    ),
    how="Write one: small letters, figures and hyphens.",
    example="""\
invitees.csv:
id,category,body
,states,AT""",
    instead="""\
invitees.csv:
id,category,body
at,states,AT""",
    firm=True,
)
ID_TWICE = Fault(
    "id-twice",
    Severity.ERROR,
    why="Two that share an id would overwrite each other in calendars and workbooks.",
    how="Give one of the two another id.",
    example="""\
09:00  Session 1: Wells
       id: wells
10:00  Session 2: Springs
       id: wells""",
    instead="""\
09:00  Session 1: Wells
       id: wells
10:00  Session 2: Springs
       id: springs""",
    firm=True,
)

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


SESSION_UNKNOWN = Fault(
    "session-unknown",
    Severity.ERROR,
    why="`session:` makes an item a further sitting of another one; there is no such sitting.",
    how="Write the id of the first sitting.",
    example="""\
09:00–10:00  Drafting session
             id: drafting · kind: session
11:00–12:00  Drafting session
             session: draughting · kind: session""",
    instead="""\
09:00–10:00  Drafting session
             id: drafting · kind: session
11:00–12:00  Drafting session
             session: drafting · kind: session""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Ids that cannot be, and ids that two have."""
    conference = subject.conference
    if not _SLUG.fullmatch(conference.id):
        message = f"“{conference.id}” is no id: an id has small letters, figures and hyphens."
        yield ID_IMPOSSIBLE.at(conference.place_of("id"), message)
    yield from _twice(_of_agenda(conference), "Write `id: …` under one of them.")
    yield from _sessions(conference)
    for rows in (conference.invitees, conference.participants):
        own = ((row.id, row.place) for row in rows)
        yield from _twice(own, "Give one of the two rows another id.")
    for records in (conference.rooms, conference.participation, conference.outcome_documents):
        known = ((record.id, record.place) for record in records)
        yield from _twice(known, "Give one of the two another id.")


def _of_agenda(conference: Conference) -> Iterator[tuple[str, Place]]:
    yield from ((item.id, item.place) for item in conference.every_item)
    yield from ((meeting.id, meeting.place) for meeting in conference.meetings)


def _twice(known: Iterator[tuple[str, Place]], hint: str) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for own_id, place in known:
        if not own_id:
            yield ID_MISSING.at(place, "There is no id.")
        elif own_id in first:
            yield ID_TWICE.at(place, f"“{own_id}” is taken.", first[own_id], hint=hint)
        first.setdefault(own_id, place)


def _sessions(conference: Conference) -> Iterator[Finding]:
    """`session:` has to name a sitting, or a session by its number."""
    keys = {session.key for session in conference.sessions}
    known = {item.id for item in conference.items if item.kind is Kind.SESSION} | {
        key for key in keys if key not in {item.session for item in conference.items}
    }
    for item in conference.items:
        if item.session and item.session not in known:
            message = f"There is no sitting “{item.session}”."
            hint = did_you_mean(item.session, known)
            yield SESSION_UNKNOWN.at(item.place, message, hint=hint)
