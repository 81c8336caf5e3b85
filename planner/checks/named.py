"""What the secretariat calls what a check speaks of, so that a finding is understood by itself."""

from collections.abc import Sequence

from planner.checks.subject import Subject
from planner.model import AgendaItem, Conference, Party
from planner.model.participants import Participant
from planner.protocol import names_of
from planner.timetable.spans import Span


def item_named(item: AgendaItem) -> str:
    """An item by its title in the first language."""
    return f"“{item.title.best('')}”"


def spans_named(spans: Sequence[Span], conference: Conference) -> str:
    """Items by the first, with its time and place: “Wells” (09:00–10:00, Hall A) and 2 more."""
    first, more = spans[0], len(spans) - 1
    about = ", ".join(filter(None, [first.words, room_named(first.room, conference)]))
    part = f"{item_named(first.item)} in " if first.item is not first.within else ""
    return f"{part}{item_named(first.within)} ({about})" + (f" and {more} more" if more else "")


def room_named(room: str, conference: Conference) -> str:
    """A room by its name in the first language, or by what the agenda calls it."""
    names = {known.id: known.name.best(conference.language) for known in conference.rooms}
    return names.get(room) or room


def person_named(person: Participant, language: str) -> str:
    """A person by full name and id: Ada Rill (p1)."""
    name = person.full_name or person.name.best(language)
    return f"{name} ({person.id})" if name else f"“{person.id}”"


def party_named(party: Party, subject: Subject) -> str:
    """Someone whom the agenda means: a person, or a name as printed; nothing for a body."""
    if person := subject.person(party):
        return person_named(person, subject.conference.language)
    return f"“{' '.join(party.name.split())}”" if party.name else ""


def body_named(token: str, subject: Subject) -> str:
    """A State or organization by its English name on the day of the conference, or its token."""
    return names_of(token, subject.conference, subject.date).name.best("en") or f"“{token}”"
