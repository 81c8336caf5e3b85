"""Which meetings are interpreted, in which booths, and how many interpreters a day that takes.

This is known before anyone is named: it follows from languages, rooms and times.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter

from planner.model import AgendaItem, Conference, Kind
from planner.model.conference import Interpretation
from planner.protocol.interpreting import booths_for, rules_of, team_size
from planner.records import record
from planner.timetable.slots import MINUTE, Slot, Timetable

INTERPRETED = frozenset({Kind.OPENING, Kind.SESSION, Kind.CLOSING, Kind.KEYNOTE})
"""Kinds that are interpreted where the conference is."""


@record
class InterpretedMeeting:
    """An item of the day that is interpreted, and the booths that it needs."""

    slot: Slot
    languages: tuple[str, ...]
    booths: tuple[str, ...]

    @property
    def item(self) -> AgendaItem:
        """The item of the day."""
        return self.slot.item

    @property
    def minutes(self) -> int:
        """How long it lasts; 0 where that is not known."""
        times = self.slot.times
        return (times[1] - times[0]) // MINUTE if times else 0


@record
class Need:
    """How many interpreters a booth of a room needs on a day, at each of these meetings.

    `minutes` are those of the meetings together; one whose start or end is not known is in no
    need. Without a room, `room` is empty: meetings that follow on each other then share a team.
    """

    date: dt.date
    room: str
    booth: str
    minutes: int
    team: int
    meetings: tuple[InterpretedMeeting, ...]

    @property
    def items(self) -> tuple[AgendaItem, ...]:
        """The items of the day that it is for, in order of time."""
        return tuple(meeting.item for meeting in self.meetings)


def languages_at(item: AgendaItem, conference: Conference) -> tuple[str, ...]:
    """The languages spoken at an item of the day; none where nobody says that it is interpreted."""
    usual = conference.working_languages if item.kind in INTERPRETED else ()
    return tuple(dict.fromkeys(item.languages or usual))


def interpreted_meetings(
    conference: Conference, timetable: Timetable
) -> tuple[InterpretedMeeting, ...]:
    """The items of all days that are interpreted simultaneously, in printed order."""
    if conference.interpretation is not Interpretation.SIMULTANEOUS:
        return ()
    rules = rules_of(conference.interpreting)
    without = {room.id for room in conference.rooms if room.booths == ()}
    found = []
    for slot in timetable:
        languages = languages_at(slot.item, conference)
        booths = booths_for(languages, rules, has_booths=slot.item.room not in without)
        if booths:
            found.append(InterpretedMeeting(slot, languages, tuple(booths)))
    return tuple(found)


def needs(conference: Conference, timetable: Timetable) -> tuple[Need, ...]:
    """What each day needs, by room and booth: teams stay in their room."""
    rules = rules_of(conference.interpreting)
    found = []
    for (date, room, _), meetings in _in_rooms(interpreted_meetings(conference, timetable)).items():
        for booth in dict.fromkeys(booth for meeting in meetings for booth in meeting.booths):
            there = tuple(meeting for meeting in meetings if booth in meeting.booths)
            minutes = sum(meeting.minutes for meeting in there)
            team = team_size(booth, minutes, rules)
            found.append(Need(date, room, booth, minutes, team, there))
    return tuple(found)


_Where = tuple[dt.date, str, int]
"""A day, a room, and a number: if there is no room, that of a strand of the day."""


def _in_rooms(meetings: Iterable[InterpretedMeeting]) -> dict[_Where, list[InterpretedMeeting]]:
    """The meetings whose times are known, by where they are, in order of time."""
    there: dict[_Where, list[InterpretedMeeting]] = defaultdict(list)
    until: dict[_Where, dt.datetime] = {}
    timed = [(*of, meeting) for meeting in meetings if (of := meeting.slot.times)]
    for starts, ends, meeting in sorted(timed, key=itemgetter(0, 1)):
        where = meeting.slot.date, meeting.item.room, 0
        while not meeting.item.room and until.get(where, starts) > starts:
            where = (*where[:2], where[2] + 1)
        there[where].append(meeting)
        until[where] = ends
    return there
