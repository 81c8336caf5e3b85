"""Everything that the entry of an item says, in words that differ where any of it does.

Much of it comes from elsewhere: names of rooms and persons, the building, what comes next. A
calendar that is not told of a change would keep the old words.
"""

from collections.abc import Iterator, Mapping, Sequence

from planner.model import AgendaItem, Conference, Party
from planner.timetable import Slot

Told = Mapping[str, object]
"""What is said, by what it is about."""

_PRINTED = ("honorific", "given", "family", "name", "unit", "function", "withhold")
"""What papers print of a person, and whether that is withheld."""


def untimed_after(slots: Sequence[Slot]) -> tuple[AgendaItem, ...]:
    """The items without a time that come next: they have no entries of their own."""
    untimed = []
    for slot in slots:
        if slot.start.at or slot.item.day_part:
            break
        untimed.append(slot.item)
    return tuple(untimed)


def said(slot: Slot, after: Sequence[AgendaItem], conference: Conference) -> Told:
    """What an entry says; `after` are the items that have none and are described with it."""
    item = slot.item
    session = conference.session_of(item)
    source, rooms = slot.end.source, {of.room for of in item.walk()}
    return _not_empty(
        item=item,
        duties=conference.duties_of(item),
        persons=[*_persons(item, conference)],
        rooms=[room for room in conference.rooms if room.id in rooms],
        track=[track for track in conference.tracks if track.id == item.track],
        venue=conference.venue,
        town=conference.town,
        website=conference.website,
        sittings=[sitting.id for sitting in session.sittings] if session else [],
        ground=slot.end.ground,
        source=source.title if source else "",
        not_after=slot.not_after,
        after=[of.title for of in after],
    )


def _not_empty(**told: object) -> Told:
    """What says something: what else an entry may say one day changes no mark of today."""
    return {name: of for name, of in told.items() if of}


def _persons(item: AgendaItem, conference: Conference) -> Iterator[Told]:
    """What is printed of those who have duties at an item, or inside it."""
    inside = (duty for part in item.walk() if part is not item for duty in part.duties)
    for duty in (*conference.duties_of(item), *inside):
        for party in duty.holders:
            yield _printed(party, conference)


def _printed(party: Party, conference: Conference) -> Told:
    person = conference.persons.get(party.token)
    body = conference.body_id(person.body if person else party.token)
    called = conference.own_names.get(body)
    if person is None:
        return _not_empty(body=body, called=called)
    named = {name: getattr(person, name) for name in _PRINTED}
    return _not_empty(body=body, called=called, withdrawn=not person.takes_part, **named)
