"""Officers: who presides over each meeting, and who reports on it."""

from typing import Any

from planner.commands.views.sight import Sight, clocks, times
from planner.commands.views.table import Table
from planner.model import AgendaItem, Role
from planner.model.offices import Board, boards

OPEN = "to be designated"


def tables(sight: Sight) -> list[Table]:
    """One table: a row for each meeting, a column for each role that occurs."""
    found = list(boards(sight.conference))
    roles = [role for role in Role if any(meeting.has(role) for meeting in found)]
    rows = [
        (
            _named(meeting, sight),
            *(_holders(meeting, role, sight) for role in roles),
        )
        for meeting in found
    ]
    title = sight.conference.title.best(sight.language)
    return [Table(title, ("", *roles), tuple(rows))]


def in_json(sight: Sight) -> list[dict[str, Any]]:
    """The meetings with their sittings and officers; an empty list where nobody is designated."""
    return [
        {
            "key": meeting.key,
            "sittings": [_sitting(item, sight) for item in meeting.sittings],
            "officers": {
                duty.role.value: [sight.conference.party_id(party) for party in duty.holders]
                for duty in meeting.duties
            },
        }
        for meeting in boards(sight.conference)
    ]


def _named(meeting: Board, sight: Sight) -> str:
    """When the sittings of a meeting are, and what it is called."""
    slots = [sight.subject.slots[item.id] for item in meeting.sittings]
    when = [f"{slot.date} {times(slot)}" for slot in slots]
    return "\n".join([*when, sight.title(meeting.sittings[0])])


def _sitting(item: AgendaItem, sight: Sight) -> dict[str, Any]:
    slot = sight.subject.slots[item.id]
    return {"id": item.id, "date": slot.date.isoformat(), **clocks(slot)}


def _holders(meeting: Board, role: Role, sight: Sight) -> str:
    named = [party for duty in meeting.duties if duty.role is role for party in duty.holders]
    if not named:
        return OPEN if meeting.has(role) else ""
    return "\n".join(map(sight.party, named))
