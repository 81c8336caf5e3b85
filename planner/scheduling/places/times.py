"""When a meeting could take place: as it does now, and at other times of the days."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.model import BREAKS, PLENARY, SOCIAL, Kind, Pin
from planner.scheduling.clockwork import DAY, Stretch
from planner.scheduling.places.options import Planned
from planner.scheduling.scene import Meeting, Scene

STEP = 15
"""Minutes between two times at which a meeting may be made to begin."""
MANY = 100_000
"""Times and rooms of all meetings together above which nothing begins at hours of its own."""
KEPT_FREE = BREAKS | SOCIAL | {Kind.OPENING, Kind.KEYNOTE, Kind.CLOSING}
"""Kinds during which nothing is scheduled that does not already take place then."""


@dataclass(frozen=True)
class Times:
    """The times that meetings of a conference may have, as far as times are planned."""

    scene: Scene
    planned: Planned

    def of(self, meeting: Meeting) -> list[Stretch]:
        """The times of one meeting: its own first."""
        own = [meeting.stretch] if meeting.stretch else []
        is_for_all = meeting.item.kind in PLENARY and meeting.item.kind is not Kind.SESSION
        if is_for_all or not self._moves(meeting):
            return own
        return list(dict.fromkeys([*own, *self._others(meeting)]))

    def _moves(self, meeting: Meeting) -> bool:
        is_open = self.planned.times and not meeting.keeps(Pin.TIME)
        return meeting.moves and meeting.ends and is_open

    def _others(self, meeting: Meeting) -> Iterator[Stretch]:
        """Times within the windows of the meeting, else within the working days, clear of what is
        kept free.
        """
        minutes, free = meeting.minutes or 0, self._kept_free(meeting)
        for within in self._bounds(meeting):
            for start in self._starts(within):
                stretch = Stretch(start, start + minutes)
                if within.holds(stretch) and not any(stretch.meets(of) for of in free):
                    yield stretch

    def _bounds(self, meeting: Meeting) -> list[Stretch]:
        if meeting.item.windows:
            return self.scene.stretches(meeting.item.windows)
        day = self.scene.working_day
        return [Stretch(at + day.start, at + day.end) for at in map(self._midnight, self._dates)]

    @property
    def _dates(self) -> Iterable[dt.date]:
        return self.scene.dates

    def _midnight(self, date: dt.date) -> int:
        return (date - self.scene.clockwork.first).days * DAY

    def _starts(self, within: Stretch) -> Iterable[int]:
        """On a grid; where that were too much, at the hours at which meetings begin now."""
        if not self._are_many:
            return range(-(-within.start // STEP) * STEP, within.end, STEP)
        days = range(within.start // DAY * DAY, within.end, DAY)
        return [day + hour for day in days for hour in self._hours]

    @cached_property
    def _are_many(self) -> bool:
        moving = sum(self._moves(meeting) for meeting in self.scene.meetings)
        day = self.scene.working_day
        places = len(self.scene.dates) * (day.end - day.start) // STEP
        return moving * places * max(1, len(self.scene.conference.rooms)) > MANY

    @cached_property
    def _hours(self) -> list[int]:
        """The minutes of a day at which something begins now."""
        known = (one.stretch for one in self.scene.meetings if one.moves)
        return sorted({of.start % DAY for of in known if of})

    def _kept_free(self, meeting: Meeting) -> list[Stretch]:
        """Breaks, social events and what is for all, but kinds beside which it is already."""
        others = [
            (other.item, other.stretch)
            for other in self.scene.meetings
            if other.stretch and other is not meeting and not other.item.optional
        ]
        own = meeting.stretch
        beside = {item.kind for item, stretch in others if own and stretch.meets(own)}
        return [stretch for item, stretch in others if item.kind in KEPT_FREE - beside]
