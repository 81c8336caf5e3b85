"""Teams: who works in which booth at which meeting, and what they hear of each other."""

from collections.abc import Iterable

from planner.checks.subject import Subject
from planner.model.interpreters import Interpreter, Interpreting, Shift
from planner.places import Place
from planner.protocol.interpreting import BOTH, is_two_way, rules_of
from planner.records import record
from planner.timetable.interpreted import InterpretedMeeting, interpreted_meetings


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


def teams(subject: Subject) -> tuple[Team, ...]:
    """The teams of all booths that meetings need and the rota has, in printed order.

    Rows of the rota for what nobody needs, and interpreters whom nobody knows, are left out.
    """
    conference = subject.conference
    known = {interpreter.id: interpreter for interpreter in conference.interpreters}
    rows: dict[tuple[str, str], list[Shift]] = {}
    for shift in conference.rota:
        rows.setdefault((shift.item, shift.booth), []).append(shift)
    found = []
    for meeting in interpreted_meetings(conference, subject.timetable):
        for booth in meeting.booths:
            if shifts := rows.get((meeting.item.id, booth)):
                ids = dict.fromkeys(own_id for shift in shifts for own_id in shift.interpreters)
                members = tuple(known[own_id] for own_id in ids if own_id in known)
                found.append(Team(meeting, booth, members, shifts[0].place))
    return tuple(found)


def by_meeting(found: Iterable[Team]) -> list[list[Team]]:
    """The teams of each meeting together."""
    together: dict[str, list[Team]] = {}
    for team in found:
        together.setdefault(team.meeting.item.id, []).append(team)
    return list(together.values())


def not_heard(team: Team) -> list[str]:
    """The languages of a meeting that nobody in a booth of one language hears directly."""
    if is_two_way(team.booth):
        return []
    others = (language for language in team.meeting.languages if language != team.booth)
    return [of for of in others if not any(of in member.understood for member in team.members)]


def is_relayed(language: str, team: Team, there: Iterable[Team], own: Interpreting) -> bool:
    """Whether a booth gets a language through another booth at the meeting, in one hop."""
    rules = rules_of(own)
    heard = {of for member in team.members for of in member.understood}
    return any(
        _gives(language, into, giver) >= (rules.relay_givers or 0) > 0
        for giver in there
        if giver.booth != team.booth
        for into in _given_by(giver, rules) & heard
    )


def _given_by(giver: Team, rules: Interpreting) -> set[str]:
    """The languages that a booth works into: its own, from a heavy one its B languages too."""
    into = {giver.booth}
    if giver.booth in (rules.heavy or ()):
        into |= {of for member in giver.members for of in member.b}
    return into


def _gives(language: str, into: str, giver: Team) -> int:
    """How many of a booth work from a language into another one."""
    return sum(language in of.understood and into in of.spoken for of in giver.members)
