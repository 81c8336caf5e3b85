"""What a check looks at."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from planner.model import Conference, Party
from planner.protocol import protocol_body
from planner.timetable import Timetable
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

    def body_id(self, token: str) -> str:
        """The one id of a body, whichever of its names is written; the name where it has none."""
        found = protocol_body(token, self.conference)
        return found.id if found else self.conference.body_id(token)

    def body_of(self, party: Party) -> str:
        """The id of the body that somebody speaks for: a delegation, or that of a person."""
        person = self.conference.persons.get(party.token)
        return self.body_id(person.body if person else party.token)
