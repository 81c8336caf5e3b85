"""Teams: who works in which booth at which meeting, as the rota has it."""

from planner.model import Conference
from planner.model.interpreters import Interpreter, Shift
from planner.places import Place
from planner.protocol.interpreting import BOTH
from planner.records import record
from planner.timetable.interpreted import InterpretedMeeting, interpreted_meetings
from planner.timetable.slots import Timetable


@record
class Team:
    """Those who work in a booth at a meeting; `place` is where the rota names them first."""

    meeting: InterpretedMeeting
    booth: str
    members: tuple[Interpreter, ...]
    place: Place

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the booth: one, or those between which it works both ways."""
        return tuple(self.booth.split(BOTH))


def teams(conference: Conference, timetable: Timetable) -> tuple[Team, ...]:
    """The teams of all booths that meetings need and the rota has, in printed order.

    Rows of the rota for what nobody needs, and interpreters whom nobody knows, are left out.
    """
    known = {interpreter.id: interpreter for interpreter in conference.interpreters}
    rows: dict[tuple[str, str], list[Shift]] = {}
    for shift in conference.rota:
        rows.setdefault((shift.item, shift.booth), []).append(shift)
    found = []
    for meeting in interpreted_meetings(conference, timetable):
        for booth in meeting.booths:
            if shifts := rows.get((meeting.item.id, booth)):
                ids = dict.fromkeys(own_id for shift in shifts for own_id in shift.interpreters)
                members = tuple(known[own_id] for own_id in ids if own_id in known)
                found.append(Team(meeting, booth, members, shifts[0].place))
    return tuple(found)
