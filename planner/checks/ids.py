"""Ids: every item can be distinguished from every other, even if its words change."""

import re
from collections.abc import Iterable, Iterator

from planner.checks.named import item_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import Conference, Kind
from planner.places import Place
from planner.protocol import tokens_of_bodies

ID_IMPOSSIBLE = Fault(
    "id-impossible",
    Severity.ERROR,
    why="Ids name folders of builds and entries in calendars, on every system and on the web.",
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
        "A row or item without an id cannot be identified, neither in calendars nor in "
        "workbooks that come back."
    ),
    how="Write one: lower-case letters, digits and hyphens.",
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
    why="Two with the same id would overwrite each other in calendars and workbooks.",
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


def is_slug(word: str) -> bool:
    """Whether a folder, a file and an address of the web can be named so."""
    return bool(_SLUG.fullmatch(word))


SESSION_UNKNOWN = Fault(
    "session-unknown",
    Severity.ERROR,
    why="`session:` makes an item a further sitting of another one; that sitting does not exist.",
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


WRITE_ID = (
    "Write another `id: …` under one of them; planner fmt FOLDER --apply does so where none is "
    "written."
)
"""The hint where two items of the agenda have one id."""

Known = tuple[str, Place, str]
"""An id, its place, and what has it."""


def check(subject: Subject) -> Iterator[Finding]:
    """Ids that cannot be, and ids that two have."""
    conference = subject.conference
    yield from impossible([(conference.id, conference.place_of("id"), "")])
    yield from twice(_of_agenda(conference), WRITE_ID)
    yield from _sessions(conference)
    invitees = ((row.id, row.place, f"“{row.body}”") for row in conference.invitees)
    persons = (
        (of.id, of.place, of.full_name or of.name.best("")) for of in conference.participants
    )
    candidates = ((of.id, of.place, "") for of in conference.candidates)
    interpreters = ((of.id, of.place, of.full_name) for of in conference.interpreters)
    for rows in (invitees, persons, candidates, interpreters):
        yield from twice(rows, "Give one of the two rows another id.")
    categories, purposes = conference.participation, conference.purposes
    groups, papers = conference.regional_groups, conference.outcome_documents
    for records in (conference.rooms, categories, papers, purposes, groups):
        known = ((record.id, record.place, "") for record in records)
        yield from twice(known, "Give one of the two another id.")
    yield from _of_bodies(conference)


def _of_agenda(conference: Conference) -> Iterator[Known]:
    yield from ((item.id, item.place, item_named(item)) for item in conference.every_item)
    yield from ((of.id, of.place, f"“{of.title.best('')}”") for of in conference.meetings)


def impossible(known: Iterable[Known], hint: str = "") -> Iterator[Finding]:
    """Ids that a folder, a file and an address of the web cannot have."""
    for own_id, place, _ in known:
        if not is_slug(own_id):
            message = f"“{own_id}” is not an id: an id has lower-case letters, digits and hyphens."
            yield ID_IMPOSSIBLE.at(place, message, hint=hint)


def twice(known: Iterable[Known], hint: str) -> Iterator[Finding]:
    """Missing ids, and ids that occur twice."""
    first: dict[str, Known] = {}
    for own_id, place, called in known:
        if not own_id:
            yield ID_MISSING.at(place, f"{called or 'This'} has no id.")
        elif own_id in first:
            _, before, holder = first[own_id]
            message = f"“{own_id}” is taken{f' by {holder}' if holder else ''}."
            yield ID_TWICE.at(place, message, before, hint=hint)
        first.setdefault(own_id, (own_id, place, called))


def _of_bodies(conference: Conference) -> Iterator[Finding]:
    """Persons whom the agenda cannot tell from a State or an organization."""
    bodies = set(tokens_of_bodies(conference))
    for person in conference.participants:
        if person.id in bodies:
            message = f"“{person.id}” is also the id of a State or an organization."
            yield ID_TWICE.at(person.place, message, hint="Give the person another id: p001.")


def _sessions(conference: Conference) -> Iterator[Finding]:
    """`session:` has to name a sitting, or a session by its number."""
    kinds = {item.id: item.kind for item in conference.items}
    numbered = {of.key for of in conference.sessions if of.key == f"session-{of.number}"}
    known = {own_id for own_id, kind in kinds.items() if kind is Kind.SESSION} | numbered
    for item in conference.items:
        if item.session and item.session in kinds and item.session not in known:
            message = f"“{item.session}” is not a session; its kind is “{kinds[item.session]}”."
            yield SESSION_UNKNOWN.at(item.place, message, hint="Write `kind: session` there.")
        elif item.session and item.session not in known:
            message = f"There is no sitting “{item.session}”."
            hint = did_you_mean(item.session, known)
            yield SESSION_UNKNOWN.at(item.place, message, hint=hint)
