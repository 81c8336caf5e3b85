"""Whom and what a text names, known by the conference that it is compared with.

A text has no ids: it prints names of persons, bodies and rooms. Where the conference knows them,
its ids take their place, so that both sides speak of the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from planner.changes.matching import State
from planner.changes.parties import called
from planner.language.collation import bare
from planner.model import AgendaItem, Conference, Duty, Party


def recognised(text: State, known: State) -> State:
    """The state of a text in the ids of a conference."""
    of = known.conference
    eyes = _Eyes(_parties(of), _same_rooms(text.conference, of))
    days = (replace(day, items=eyes.items(day.items)) for day in text.conference.days)
    conference = replace(
        text.conference,
        days=tuple(days),
        participants=of.participants,
        bodies=of.bodies,
        names=of.names,
        rooms=(*of.rooms, *text.conference.rooms),
    )
    return replace(text, conference=conference)


@dataclass(frozen=True, slots=True)
class _Eyes:
    """Who is known, by what they are called; rooms, by what the text uses as their ids."""

    parties: Mapping[str, Party]
    rooms: Mapping[str, str]

    def items(self, items: tuple[AgendaItem, ...]) -> tuple[AgendaItem, ...]:
        return tuple(map(self._item, items))

    def _item(self, item: AgendaItem) -> AgendaItem:
        return replace(
            item,
            room=self.rooms.get(item.room, item.room),
            duties=tuple(map(self._duty, item.duties)),
            items=self.items(item.items),
        )

    def _duty(self, duty: Duty) -> Duty:
        return replace(duty, holders=tuple(map(self._party, duty.holders)))

    def _party(self, party: Party) -> Party:
        words = called(party, Conference()) if party.name else ()
        return next((self.parties[name] for name in words if name in self.parties), party)


def _parties(conference: Conference) -> dict[str, Party]:
    """All that take part or are named; of two of one name, who has something to do."""
    persons = (Party(token=own_id) for own_id in conference.persons)
    found = {name: of for of in persons for name in called(of, conference)}
    return found | {name: of for of in _named(conference) for name in called(of, conference)}


def _named(conference: Conference) -> Iterator[Party]:
    for item in conference.every_item:
        for duty in item.duties:
            yield from duty.holders


def _same_rooms(text: Conference, known: Conference) -> dict[str, str]:
    """The rooms of a text that are known, each with the id by which it is."""
    ids = dict(_called(known))
    return {room: ids[name] for name, room in _called(text) if name in ids}


def _called(conference: Conference) -> Iterator[tuple[str, str]]:
    """What rooms are called, and their ids."""
    yield from ((bare(name), room.id) for room in conference.rooms for name in room.name.values())
