"""Everything that the entry of an item says, in words that differ where any of it does.

Much of it comes from elsewhere: names of rooms and persons, the building, what comes next. A
calendar that is not told of a change would keep the old words.
"""

from collections.abc import Iterator, Sequence

from planner.model import AgendaItem, Conference, Party
from planner.timetable import Slot


def untimed_after(slots: Sequence[Slot]) -> tuple[AgendaItem, ...]:
    """The items without a time that come next: they have no entries of their own."""
    untimed = []
    for slot in slots:
        if slot.start.at or slot.item.day_part:
            break
        untimed.append(slot.item)
    return tuple(untimed)


def said(slot: Slot, after: Sequence[AgendaItem], conference: Conference) -> str:
    """What an entry says; `after` are the items that have none and are described with it."""
    item = slot.item
    session = conference.session_of(item)
    source, rooms = slot.end.source, {of.room for of in item.walk()}
    told = (
        item,
        conference.duties_of(item),
        [*_persons(item, conference)],
        [room for room in conference.rooms if room.id in rooms],
        [track for track in conference.tracks if track.id == item.track],
        (conference.venue, conference.town, conference.website),
        [sitting.id for sitting in session.sittings] if session else [],
        (slot.end.ground, source.title if source else "", slot.not_after),
        [of.title for of in after],
    )
    return repr(told)


def _persons(item: AgendaItem, conference: Conference) -> Iterator[tuple[object, ...]]:
    """What is printed of those who have duties at an item, or inside it."""
    inside = (duty for part in item.walk() if part is not item for duty in part.duties)
    for duty in (*conference.duties_of(item), *inside):
        for party in duty.holders:
            yield from _printed(party, conference)


def _printed(party: Party, conference: Conference) -> Iterator[tuple[object, ...]]:
    person = conference.persons.get(party.token)
    body = conference.body_id(person.body if person else party.token)
    yield body, conference.own_names.get(body)
    if person:
        yield (person.honorific, person.given, person.family, person.name)
        yield (person.unit, person.function, person.withhold)
        if not person.takes_part:
            yield ("withdrawn",)
