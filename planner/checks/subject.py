"""What a check looks at."""

import datetime as dt
from dataclasses import dataclass

from planner.model import Conference
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
