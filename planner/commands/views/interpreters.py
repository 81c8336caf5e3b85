"""Interpreters: who works when in which booth, and how long each works on which day."""

from collections import Counter
from typing import Any

from planner.commands.views.sight import Sight, clocks, times
from planner.commands.views.table import Table
from planner.protocol.interpreting import rules_of
from planner.timetable.interpreted import InterpretedMeeting, interpreted_meetings, needs
from planner.timetable.slots import TimetableDay
from planner.timetable.teams import Team, teams
from planner.timetable.turns import Turn, turns


def tables(sight: Sight) -> list[Table]:
    """A table for each day, with the turns of each booth, and one of the minutes of each person."""
    found = teams(sight.conference, sight.subject.timetable)
    days = [_day(day, found, sight) for day in sight.subject.timetable.days]
    minutes = [_minutes(found, sight)] if found else []
    return [*(table for table in days if table.rows), *minutes]


def in_json(sight: Sight) -> list[dict[str, Any]]:
    """The booths that each meeting needs, how many they need, who works there, and when."""
    staffed = _staffed(teams(sight.conference, sight.subject.timetable))
    return [
        {
            "id": meeting.item.id,
            "date": need.date.isoformat(),
            **clocks(meeting.slot),
            "room": need.room or None,
            "booth": need.booth,
            "needed": need.team,
            "turns": [
                {"start": str(of.starts), "end": str(of.ends), "interpreter": of.interpreter}
                for of in _turns(staffed.get((meeting.item.id, need.booth)), sight)
            ],
        }
        for need in needs(sight.conference, sight.subject.timetable)
        for meeting in need.meetings
    ]


def _staffed(found: tuple[Team, ...]) -> dict[tuple[str, str], Team]:
    return {(team.meeting.item.id, team.booth): team for team in found}


def _turns(team: Team | None, sight: Sight) -> tuple[Turn, ...]:
    if team is None:
        return ()
    ids = [member.id for member in team.members]
    return turns(team.meeting.slot, ids, rules_of(sight.conference.interpreting).turn or 0)


def _day(day: TimetableDay, found: tuple[Team, ...], sight: Sight) -> Table:
    """A row for each meeting, a column for each booth."""
    meetings = [of for of in _interpreted(sight) if of.slot.date == day.date]
    booths = list(dict.fromkeys(booth for meeting in meetings for booth in meeting.booths))
    staffed = _staffed(found)
    needed = {
        (meeting.item.id, need.booth): need.team
        for need in needs(sight.conference, sight.subject.timetable)
        for meeting in need.meetings
    }
    rows = []
    for meeting in meetings:
        seats = ((meeting.item.id, booth) for booth in booths)
        cells = (_work(staffed.get(seat), needed.get(seat, 0), sight) for seat in seats)
        rows.append((_where(meeting, sight), *cells))
    return Table(sight.day(day.date), ("", *booths), tuple(rows))


def _interpreted(sight: Sight) -> tuple[InterpretedMeeting, ...]:
    return interpreted_meetings(sight.conference, sight.subject.timetable)


def _where(meeting: InterpretedMeeting, sight: Sight) -> str:
    """When a meeting is, in which room, and what it is called."""
    room = sight.room(meeting.item.room)
    when = f"{times(meeting.slot)}  [{room}]" if room else times(meeting.slot)
    return f"{when}\n{sight.title(meeting.item)}"


def _work(team: Team | None, needed: int, sight: Sight) -> str:
    """The turns of a booth, and how many lack; names alone where nobody knows how long it lasts."""
    members = team.members if team else ()
    names = {member.id: member.full_name for member in members}
    spoken = [f"{turn.starts} {names[turn.interpreter]}" for turn in _turns(team, sight)]
    lacking = needed - len(names)
    more = [f"{lacking} to be named"] if lacking > 0 else []
    return "\n".join([*(spoken or names.values()), *more])


def _minutes(found: tuple[Team, ...], sight: Sight) -> Table:
    """How many minutes each interpreter works on each day, and in all."""
    worked: Counter[tuple[str, str]] = Counter()
    for team in found:
        for member in team.members:
            worked[member.id, team.meeting.slot.date.isoformat()] += team.meeting.minutes
    dates = sorted({date for _, date in worked})
    rows = []
    for person in sight.conference.interpreters:
        own = [worked[person.id, date] for date in dates]
        rows.append((person.full_name, *(str(of or "–") for of in own), str(sum(own))))
    return Table("Minutes a day", ("", *dates, "total"), tuple(rows))
