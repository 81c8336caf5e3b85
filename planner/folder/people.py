"""Participants: three tables with one key, each for those who may see its contents."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

from planner.findings import Fault, Finding, Severity
from planner.folder.files import AS_THEY_ARE, Texts, read_bytes
from planner.folder.layout import PARTICIPANTS, Layout
from planner.folder.rows import Values, read_values
from planner.folder.tables import ROWS_MISSING
from planner.language.nearest import did_you_mean, looks_like_one_of
from planner.model import Audience
from planner.model.participants import Participant

PARTICIPANT_UNKNOWN = Fault(
    "participant-unknown",
    Severity.ERROR,
    why=(
        "Private fields of persons are in separate tables, with the id of the person; this id "
        "belongs to nobody."
    ),
    how="Add a row for the person to participants.csv; if the person is gone, remove this "
    "row: planner forget FOLDER --person ID.",
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


ROW_TWICE = Fault(
    "row-twice",
    Severity.ERROR,
    why="A person has one row in each table; the second one is not read.",
    how="Put everything in one row.",
    example="""\
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Rill
participants.secretariat.csv:
id,email,hotel
p1,ada@example.org,
p1,,Hotel Brook""",
    instead="""\
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Rill
participants.secretariat.csv:
id,email,hotel
p1,ada@example.org,Hotel Brook""",
)

SUGGESTIONS = 10
"""For so many rows of nobody a person is suggested."""


def read_participants(
    layout: Layout, instead: Texts
) -> tuple[tuple[Participant, ...], list[Finding]]:
    """Those who take part, with everything known about them, and what is wrong with the tables;
    `instead` as in `load`.

    If two share an id, the first one gets what private tables say.
    """
    persons, findings = read_table_of(layout, Audience.PUBLIC, instead)
    are_all_here = not any(found.name in ROWS_MISSING for found in findings)
    for audience in (Audience.SECRETARIAT, Audience.RESTRICTED):
        rows, faults = read_table_of(layout, audience, instead)
        own: dict[str, Values] = {}
        for row in rows:
            own.setdefault(row["id"], row)
        twice = [row for row in rows if own[row["id"]] is not row]
        findings += [*faults, *_twice(twice, own)]
        findings += _unknown(persons, own) if are_all_here else ()
        for person in persons:
            person.update(own.pop(person["id"], {}) | {"place": person["place"]})
    return tuple(Participant(**person) for person in persons), findings


@cache
def columns(audience: Audience) -> tuple[str, ...]:
    """The fields in the table of an audience, the key first."""
    own = (field.name for field in fields(Participant) if _table_of(field) is audience)
    return tuple(dict.fromkeys(("id", *own)))


def in_table(persons: Iterable[Participant], audience: Audience) -> list[Participant]:
    """Those about whom the table of an audience says something."""
    if audience is Audience.PUBLIC:
        return list(persons)
    of_it = attrgetter(*columns(audience)[1:])
    nobody = of_it(Participant(""))
    return [person for person in persons if of_it(person) != nobody]


def say_the_same(one: Iterable[Participant], other: Iterable[Participant], table: Audience) -> bool:
    """Whether the table of an audience says the same of the ones and of the others."""
    of_it = attrgetter(*columns(table))
    return [*map(of_it, one)] == [*map(of_it, other)]


def _table_of(field: Any) -> Audience:
    """The table of a field: that of the secretariat also holds what participants may see."""
    audience: Audience = field.metadata.get("audience", Audience.PUBLIC)
    return Audience.SECRETARIAT if audience is Audience.PARTICIPANTS else audience


def read_table_of(
    layout: Layout, audience: Audience, instead: Texts = AS_THEY_ARE
) -> tuple[list[Values], list[Finding]]:
    """The rows of the table of an audience, and what is wrong with it."""
    file = PARTICIPANTS[audience]
    data, fault = read_bytes(layout.root / file, file, instead)
    if fault:
        return [], [fault] if fault.name != "file-missing" else []
    return read_values(data, file, Participant, columns(audience))


def _unknown(persons: Iterable[Values], rows: Mapping[str, Values]) -> Iterator[Finding]:
    """Rows of nobody. What the first ones may have meant is looked for; of many, none is meant."""
    known = {person["id"] for person in persons}
    for at, own_id in enumerate(own_id for own_id in rows if own_id not in known):
        place = rows[own_id]["place"]
        if looks_like_one_of(own_id, known):
            message = f"The person “{own_id}” is no longer in participants.csv, or not yet."
            hint = (
                "To remove the row of someone who has gone: planner forget FOLDER --person "
                f"{own_id}"
            )
        else:
            message = f"There is no participant “{own_id}”."
            hint = did_you_mean(own_id, known) if at < SUGGESTIONS else ""
        yield PARTICIPANT_UNKNOWN.at(place, message, hint=hint)


def _twice(rows: Iterable[Values], first: Mapping[str, Values]) -> Iterator[Finding]:
    for row in rows:
        message = f"“{row['id']}” already has a row."
        yield ROW_TWICE.at(row["place"], message, first[row["id"]]["place"])
