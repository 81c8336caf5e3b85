"""What a view is made of: the conference, its times, and a language for names."""

import datetime as dt
from dataclasses import dataclass

from planner.checks.subject import Subject
from planner.language.day.ours import day_line
from planner.model import AgendaItem, Conference, Party
from planner.protocol import names_of
from planner.timetable import Slot


@dataclass(frozen=True)
class Sight:
    """A conference with its times, the language that it is shown in, whether ids are, and the words
    that are looked for, if any are.
    """

    subject: Subject
    language: str
    with_ids: bool = False
    sought: str = ""

    @property
    def conference(self) -> Conference:
        """The conference."""
        return self.subject.conference

    def title(self, item: AgendaItem) -> str:
        """What an item is called, with its id where ids are shown."""
        title = item.title.best(self.language)
        return f"{title} ({item.id})" if self.with_ids else title

    def room(self, own_id: str) -> str:
        """What a room is called."""
        names = {room.id: room.name.best(self.language) for room in self.conference.rooms}
        return names.get(own_id) or own_id

    def day(self, date: dt.date) -> str:
        """A day as papers print it."""
        return day_line(date, self.language)

    def party(self, party: Party) -> str:
        """Someone by name: a person, a State or organization, or a name as printed."""
        if person := self.subject.person(party):
            return person.full_name or person.name.best(self.language) or person.id
        if not party.token:
            return party.name
        names = names_of(party.token, self.conference, self.subject.date)
        return names.name.best(self.language) or party.token


def times(slot: Slot) -> str:
    """When an item takes place, as far as it is known; a dash where nothing is."""
    known = (slot.clock(time.at) for time in (slot.start, slot.end) if time.at)
    return "–".join(map(str, known)) or "–"


def clocks(slot: Slot) -> dict[str, str | None]:
    """Start and end for programs."""
    start, end = slot.start.at, slot.end.at
    return {
        "start": str(slot.clock(start)) if start else None,
        "end": str(slot.clock(end)) if end else None,
    }
