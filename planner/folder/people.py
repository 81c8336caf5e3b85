"""Participants: three tables with one key, each for those who may see what stands in it."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from planner.findings import Fault, Finding, Severity
from planner.folder.files import read_bytes
from planner.folder.layout import PARTICIPANTS, Layout
from planner.folder.rows import read_rows
from planner.language.nearest import did_you_mean
from planner.model import Audience
from planner.model.participants import Participant

PARTICIPANT_UNKNOWN = Fault(
    "participant-unknown",
    Severity.ERROR,
    why=(
        "Private fields of persons stand in tables of their own, with the id of the person; "
        "this id is nobody’s."
    ),
    how="Write a row for it into participants.csv.",
    example="""\
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Rill
participants.secretariat.csv:
id,email
p2,ada@example.org""",
    instead="""\
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Rill
participants.secretariat.csv:
id,email
p1,ada@example.org""",
)


def read_participants(layout: Layout) -> tuple[tuple[Participant, ...], list[Finding]]:
    """Those who take part, with all that is known of them, and what is wrong with the tables."""
    persons, findings = _table(layout, Audience.PUBLIC)
    known = {person.id: person for person in persons}
    for audience in (Audience.SECRETARIAT, Audience.RESTRICTED):
        rows, faults = _table(layout, audience)
        findings += faults
        for row in rows:
            if row.id in known:
                known[row.id] = replace(known[row.id], **_of_audience(row, audience))
            else:
                findings.append(_unknown(row, known))
    return tuple(known[person.id] for person in persons), findings


def columns(audience: Audience) -> tuple[str, ...]:
    """The fields that stand in the table of an audience, the key first."""
    own = (field.name for field in fields(Participant) if _table_of(field) is audience)
    return tuple(dict.fromkeys(("id", *own)))


def in_table(persons: Iterable[Participant], audience: Audience) -> list[Participant]:
    """Those of whom something stands in the table of an audience."""
    if audience is Audience.PUBLIC:
        return list(persons)
    nobody = _of_audience(Participant(""), audience)
    return [person for person in persons if _of_audience(person, audience) != nobody]


def _table_of(field: Any) -> Audience:
    """The table of a field: that of the secretariat also holds what participants may see."""
    audience: Audience = field.metadata.get("audience", Audience.PUBLIC)
    return Audience.SECRETARIAT if audience is Audience.PARTICIPANTS else audience


def _table(layout: Layout, audience: Audience) -> tuple[tuple[Participant, ...], list[Finding]]:
    file = PARTICIPANTS[audience]
    data, fault = read_bytes(layout.root / file, file)
    if fault:
        return (), [fault] if fault.name != "file-missing" else []
    return read_rows(data, file, Participant, columns(audience))


def _of_audience(row: Participant, audience: Audience) -> dict[str, Any]:
    return {name: getattr(row, name) for name in columns(audience) if name != "id"}


def _unknown(row: Participant, known: Mapping[str, Participant]) -> Finding:
    hint = did_you_mean(row.id, known)
    return PARTICIPANT_UNKNOWN.at(row.place, f"There is no participant “{row.id}”.", hint=hint)
