"""What a check looks at."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.language.vocabulary import plain
from planner.model import AgendaItem, Conference, Party
from planner.model.offices import Office, offices
from planner.model.participants import Participant
from planner.protocol import body_id
from planner.timetable import Slot, Timetable
from planner.timetable.spans import Span, spans


@dataclass(frozen=True)
class Subject:
    """A conference with its timetable."""

    conference: Conference
    timetable: Timetable

    @property
    def date(self) -> dt.date:
        """The day at which names of bodies and memberships are judged: the first of the event."""
        days = (day.date for day in self.conference.days)
        return self.conference.starts or min(days, default=dt.date.max)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """When all items take place, as far as it is known."""
        return tuple(spans(self.timetable))

    @cached_property
    def slots(self) -> dict[str, Slot]:
        """The items of the days with their times, by their ids."""
        return {slot.item.id: slot for slot in self.timetable}

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """Who presides and reports, at each sitting."""
        return offices(self.conference)

    @cached_property
    def by_id(self) -> dict[str, tuple[AgendaItem, ...]]:
        """Items of the days by their ids, and those of a session by what its sittings share."""
        items = {item.id: (item,) for item in self.conference.items}
        return items | {of.key: of.sittings for of in self.conference.sessions}

    def person(self, party: Party) -> Participant | None:
        """The participant whom the agenda means, by the id or by the name."""
        by_id = self.conference.persons.get(party.token)
        return by_id or (self._by_name.get(plain(party.name)) if party.name else None)

    @cached_property
    def _by_name(self) -> dict[str, Participant]:
        persons = self.conference.participants
        return {plain(name): person for person in persons for name in _names(person)}

    @cached_property
    def rooms(self) -> tuple[tuple[AgendaItem, str], ...]:
        """All items with the room that each is in: its own, or that of what it is inside."""
        return tuple(_in_rooms(self.conference.items, ""))

    def body_id(self, token: str) -> str:
        """The one id of a body, whichever of its names is written; the name where it has none."""
        return body_id(token, self.conference)

    def body_of(self, party: Party) -> str:
        """The id of the body for which someone speaks: a delegation, or that of a person."""
        person = self.conference.persons.get(party.token)
        return self.body_id(person.body if person else party.token)


def _names(person: Participant) -> Iterator[str]:
    """What a person may be called in an agenda: in full, with an honorific, in another script."""
    if person.full_name:
        yield from (person.full_name, f"{person.honorific} {person.full_name}")
    yield from person.name.values()


def _in_rooms(items: Iterable[AgendaItem], around: str) -> Iterator[tuple[AgendaItem, str]]:
    for item in items:
        room = item.room or around
        yield item, room
        yield from _in_rooms(item.items, room)
