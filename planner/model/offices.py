"""Offices: who presides over which meeting of a day, or reports on it."""

from collections.abc import Iterable, Iterator

from planner.model.agenda import OFFICERS, AgendaItem, Party, Role
from planner.model.conference import Conference
from planner.model.sessions import Session
from planner.records import record


@record
class Office:
    """Somebody's office at one sitting of a meeting: a session, or another item of a day."""

    role: Role
    holder: Party
    meeting: Session
    sitting: AgendaItem


def meetings(conference: Conference) -> tuple[Session, ...]:
    """The sessions, and all other items of the days, each as a meeting with one sitting."""
    found: dict[str, Session] = {}
    for item in conference.items:
        meeting = conference.session_of(item) or Session(item.id, "", (item,))
        found.setdefault(meeting.key, meeting)
    return tuple(found.values())


def offices(conference: Conference) -> tuple[Office, ...]:
    """The offices at all sittings; at a sitting that names no officers, those of its session."""
    return tuple(_offices(conference))


def of_meetings(offices: Iterable[Office]) -> tuple[Office, ...]:
    """The offices of meetings: what somebody has at several sittings once, at the first."""
    first: dict[tuple[str, Role, Party], Office] = {}
    for office in offices:
        first.setdefault((office.meeting.key, office.role, office.holder), office)
    return tuple(first.values())


def _offices(conference: Conference) -> Iterator[Office]:
    for meeting in meetings(conference):
        for sitting in meeting.sittings:
            for duty in conference.duties_of(sitting):
                if duty.role in OFFICERS:
                    for holder in duty.holders:
                        yield Office(duty.role, holder, meeting, sitting)


def is_named(meeting: Session, ids: tuple[str, ...]) -> bool:
    """Whether one of these ids is that of the meeting or of one of its sittings."""
    return any(known in ids for known in (meeting.key, *(of.id for of in meeting.sittings)))
