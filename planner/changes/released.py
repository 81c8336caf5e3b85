"""A conference as it last went out, for those who take part now: what calendars are made from while
the folder has unreleased changes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from planner.model import AgendaItem, Conference, Day
from planner.model.participants import Participant
from planner.model.release import Release


def as_released(conference: Conference, last: Release) -> Conference:
    """The programme of a release with the participants, the letters, the private addresses and the
    rota of the conference as it is: no release has them.
    """
    joins = {item.id: item.join for item in conference.every_item if item.join}
    return replace(
        last.conference,
        days=tuple(_with_joins(day, joins) for day in last.conference.days),
        participants=tuple(_persons(conference, last.conference)),
        invitees=conference.invitees,
        letters=conference.letters,
        interpreters=conference.interpreters,
        rota=conference.rota,
    )


def _with_joins(day: Day, joins: Mapping[str, str]) -> Day:
    return replace(day, items=tuple(_joined(item, joins) for item in day.items))


def _joined(item: AgendaItem, joins: Mapping[str, str]) -> AgendaItem:
    inside = tuple(_joined(inner, joins) for inner in item.items)
    return replace(item, join=joins.get(item.id, ""), items=inside)


def _persons(now: Conference, then: Conference) -> Iterator[Participant]:
    """All who take part; of those whom the release names, what it prints of them. Whom it names
    and who takes part no more comes last. Who has withdrawn since takes part until the next one.
    """
    for person in now.participants:
        known = then.persons.get(person.id, Participant(person.id))
        told = person.taking_part_as(known)
        is_named = known != Participant(known.id, attendance=known.attendance)
        yield told.printed_as(known) if is_named else told
    yield from (of for of in then.participants if of.id not in now.persons)
