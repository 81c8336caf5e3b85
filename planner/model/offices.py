"""Offices: who presides over which meeting of a day, or reports on it."""

from collections.abc import Iterable, Iterator

from planner.model.agenda import (
    CHAIRED,
    OFFICERS,
    PRESIDING,
    AgendaItem,
    Duty,
    Party,
    Role,
)
from planner.model.conference import Conference
from planner.model.sessions import Session
from planner.records import record


@record
class Office:
    """Someone's office at one sitting of a meeting: a session, or another item of a day."""

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
    """The offices of meetings: what someone has at several sittings once, at the first."""
    first: dict[tuple[str, Role, Party], Office] = {}
    for office in offices:
        first.setdefault((office.meeting.key, office.role, office.holder), office)
    return tuple(first.values())


@record
class Board:
    """Sittings of a meeting that have the same officers, and the duties of these."""

    key: str
    sittings: tuple[AgendaItem, ...]
    duties: tuple[Duty, ...]

    def has(self, role: Role) -> bool:
        """Whether someone has a role there, or is to be designated for it."""
        return any(duty.role is role for duty in self.duties)


def boards(conference: Conference) -> Iterator[Board]:
    """Meetings that have officers, or should; a sitting with officers of its own is separate."""
    for meeting in meetings(conference):
        together: dict[tuple[Duty, ...], list[AgendaItem]] = {}
        for sitting in meeting.sittings:
            duties = tuple(of for of in conference.duties_of(sitting) if of.role in OFFICERS)
            together.setdefault(duties, []).append(sitting)
        for duties, sittings in together.items():
            if duties or sittings[0].kind in CHAIRED:
                yield Board(meeting.key, tuple(sittings), duties)


def lacking(board: Board, conference: Conference) -> tuple[Role, ...]:
    """The roles for which someone is still to be designated.

    These are roles left open by the agenda, roles that every numbered session has under the
    modalities, and the chair if nobody presides.
    """
    rules, first = conference.modalities, board.sittings[0]
    open_ = [duty.role for duty in board.duties if not duty.holders]
    if rules.officers and first.number:
        open_ += [role for role in rules.officers.roles if not board.has(role)]
    by_rule = rules.co_chairs and first.kind in rules.co_chairs.kinds
    presided = any(map(board.has, PRESIDING)) or by_rule
    if first.kind in CHAIRED and not presided:
        open_.append(Role.CHAIR)
    return tuple(dict.fromkeys(open_))


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
