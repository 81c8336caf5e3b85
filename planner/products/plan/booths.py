"""The booths of a conference in words, and who works in each of them at which meeting."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from planner.language.clock.ours import span_in_words
from planner.language.phrases import language_name, phrases
from planner.model.interpreters import Interpreter
from planner.model.spoken import joined
from planner.products.paper.agenda_rows import time_column
from planner.products.product import Material
from planner.protocol.interpreting import BOTH, rules_of
from planner.timetable.interpreted import InterpretedMeeting, interpreted_meetings
from planner.timetable.teams import teams
from planner.timetable.turns import Turn, turns


@dataclass(frozen=True, slots=True, eq=False)
class Watch:
    """A booth at a meeting: who works there, and the turns; nobody where nobody is named."""

    meeting: InterpretedMeeting
    booth: str
    members: tuple[Interpreter, ...]
    turns: tuple[Turn, ...]

    @property
    def date(self) -> dt.date:
        """The day under which the meeting is listed."""
        return self.meeting.slot.date

    @property
    def room(self) -> str:
        """The room of the meeting."""
        return self.meeting.item.room

    def name(self, own_id: str) -> str:
        """The name of a member."""
        return next((of.full_name for of in self.members if of.id == own_id), "")

    def turns_of(self, member: Interpreter) -> tuple[Turn, ...]:
        """The turns in which a member speaks."""
        return tuple(turn for turn in self.turns if turn.interpreter == member.id)

    def others(self, member: Interpreter) -> tuple[Interpreter, ...]:
        """The other members."""
        return tuple(of for of in self.members if of is not member)


@lru_cache(maxsize=8)
def watches(material: Material) -> tuple[Watch, ...]:
    """The booths of all meetings that are interpreted simultaneously, by day and time."""
    conference, timetable = material.conference, material.timetable
    found = {(of.meeting.item.id, of.booth): of.members for of in teams(conference, timetable)}
    minutes = rules_of(conference.interpreting).turn or 0
    made = []
    for meeting in sorted(interpreted_meetings(conference, timetable), key=_order):
        for booth in meeting.booths:
            members = found.get((meeting.item.id, booth), ())
            spoken = turns(meeting.slot, [member.id for member in members], minutes)
            made.append(Watch(meeting, booth, members, spoken))
    return tuple(made)


def _order(meeting: InterpretedMeeting) -> tuple[dt.date, bool, str]:
    """By day and start; what has none comes last."""
    start = meeting.slot.start.at
    return meeting.slot.date, start is None, start.isoformat() if start else ""


def booth_name(booth: str, language: str) -> str:
    """The languages of a booth: "French", "English + Russian"."""
    return joined(" + ", (language_name(code, language) for code in booth.split(BOTH)))


def booths_in_room(booths: Iterable[str], room: str, material: Material) -> str:
    """The languages of booths, inside a line; in a room without booths, that it is consecutive."""
    words = phrases(material.language)
    names = words.apart(*(booth_name(booth, material.language) for booth in booths))
    without = any(of.id == room and of.booths == () for of in material.conference.rooms)
    return names + " (" + words.phrase("consecutive") + ")" if without else names


def when(turn: Turn, material: Material) -> str:
    """From when to when a turn lasts, as papers print it."""
    return span_in_words(turn.starts, turn.ends, material.language)


def time_of(watch: Watch, material: Material) -> str:
    """The printed times of a meeting."""
    return time_column(watch.meeting.slot, material.language)
