"""What a check looks at."""

import datetime as dt
from dataclasses import dataclass

from planner.model import Conference
from planner.protocol import protocol_body
from planner.timetable import Timetable


@dataclass(frozen=True, slots=True)
class Subject:
    """A conference with its timetable."""

    conference: Conference
    timetable: Timetable

    @property
    def date(self) -> dt.date:
        """The day at which names of bodies and memberships are judged: the first of the event."""
        days = (day.date for day in self.conference.days)
        return self.conference.starts or min(days, default=dt.date.max)

    def body_id(self, token: str) -> str:
        """The one id of a body, whichever of its names is written; the name where it has none."""
        found = protocol_body(token, self.conference)
        return found.id if found else self.conference.body_id(token)
