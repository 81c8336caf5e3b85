"""The rota: interpreters who are known and there, in one booth at a time, and rested."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from planner.checks.named import item_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model.interpreters import Interpreter, Interpreting, Shift
from planner.protocol.interpreting import rules_of
from planner.timetable.interpreted import interpreted_meetings
from planner.timetable.slots import MINUTE
from planner.timetable.teams import Team, teams
from planner.timetable.windows import lies_in, touches

_HEAD = """\
conference.toml:
working_languages = ["en", "ru"]
interpretation = "simultaneous"
interpreting = { teams = [{ up_to = 600, interpreters = 1, two_way = true }] }
"""
_ONE = """\
agenda.en.txt:
09:00–10:00  Session 1: Wells
             id: wells
"""
_TWO = """\
agenda.en.txt:
09:00–10:00  Session 1: Wells
             id: wells
09:30–10:30  Session 2: Springs
             id: springs
"""
_PEOPLE = "interpreters.csv:\nid,a,b\ni1,en,ru\ni2,ru,en\n"
_ROTA = "rota.csv:\nitem,booth,interpreters\n"

INTERPRETER_UNKNOWN = Fault(
    "interpreter-unknown",
    Severity.ERROR,
    why="Everyone who works in a booth is listed in interpreters.csv; nobody there has this id.",
    how="Write the id as it is in interpreters.csv, or add the person there.",
    example=f"{_HEAD}{_ONE}{_PEOPLE}{_ROTA}wells,en+ru,i3",
    instead=f"{_HEAD}{_ONE}{_PEOPLE}{_ROTA}wells,en+ru,i1",
)
SHIFT_UNKNOWN = Fault(
    "shift-unknown",
    Severity.ERROR,
    why=(
        "A row of the rota is for an item that does not exist, or for a booth that the item "
        "does not need."
    ),
    how="Write the id of an item that is interpreted, and one of its booths: en, or en+ru.",
    example=f"{_HEAD}{_ONE}{_PEOPLE}{_ROTA}wells,fr,i1",
    instead=f"{_HEAD}{_ONE}{_PEOPLE}{_ROTA}wells,en+ru,i1",
)
INTERPRETER_IN_TWO_PLACES = Fault(
    "interpreter-in-two-places",
    Severity.WARNING,
    why="An interpreter is assigned to two booths at the same time.",
    how="Assign someone else to one of them.",
    example=f"{_HEAD}{_TWO}{_PEOPLE}{_ROTA}wells,en+ru,i1\nsprings,en+ru,i1",
    instead=f"{_HEAD}{_TWO}{_PEOPLE}{_ROTA}wells,en+ru,i1\nsprings,en+ru,i2",
)
INTERPRETER_UNAVAILABLE = Fault(
    "interpreter-unavailable",
    Severity.WARNING,
    why="An interpreter is to work at a time when they are not there.",
    how="Assign someone else.",
    example=f"{_HEAD}{_ONE}interpreters.csv:\nid,a,b,available\ni1,en,ru,2027-05-04\n{_ROTA}"
    "wells,en+ru,i1",
    instead=f"{_HEAD}{_ONE}interpreters.csv:\nid,a,b,available\ni1,en,ru,2027-05-03\n{_ROTA}"
    "wells,en+ru,i1",
)
INTERPRETER_OVERWORKED = Fault(
    "interpreter-overworked",
    Severity.WARNING,
    why="An interpreter works longer in a day, or longer without a rest, than allowed: "
    "`minutes_per_day`, `longest_stretch` and `minutes_of_rest` under [interpreting].",
    how="Assign someone else to one of the meetings.",
    example=f"{_HEAD}{_ONE}interpreters.csv:\nid,a,b,minutes_per_day\ni1,en,ru,30\n{_ROTA}"
    "wells,en+ru,i1",
    instead=f"{_HEAD}{_ONE}interpreters.csv:\nid,a,b,minutes_per_day\ni1,en,ru,60\n{_ROTA}"
    "wells,en+ru,i1",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Rows for nothing and for nobody, and interpreters in two places, away or without a rest."""
    conference = subject.conference
    meetings = interpreted_meetings(conference, subject.timetable)
    booths = {meeting.item.id: meeting.booths for meeting in meetings}
    known = {interpreter.id for interpreter in conference.interpreters}
    for shift in conference.rota:
        yield from _unknown_shift(shift, booths, subject)
        yield from _unknown_interpreters(shift, known)
    rules = rules_of(conference.interpreting)
    for interpreter, worked in _by_interpreter(subject):
        yield from _unavailable(interpreter, worked)
        yield from _in_two_places(interpreter, worked)
        once = [*{team.meeting.item.id: team for team in worked}.values()]
        yield from _long_days(interpreter, once, rules)
        yield from _long_stretches(interpreter, once, rules)


def _unknown_shift(
    shift: Shift, booths: dict[str, tuple[str, ...]], subject: Subject
) -> Iterator[Finding]:
    if shift.item not in subject.slots:
        hint = did_you_mean(shift.item, booths)
        yield SHIFT_UNKNOWN.at(shift.place, f"There is no item “{shift.item}”.", hint=hint)
        return
    named = item_named(subject.slots[shift.item].item)
    if shift.item not in booths:
        yield SHIFT_UNKNOWN.at(shift.place, f"{named} is not interpreted.")
    elif shift.booth not in booths[shift.item]:
        there = ", ".join(booths[shift.item])
        message = f"{named} needs no booth “{shift.booth}”."
        yield SHIFT_UNKNOWN.at(shift.place, message, hint=f"It needs: {there}.")


def _unknown_interpreters(shift: Shift, known: set[str]) -> Iterator[Finding]:
    for own_id in dict.fromkeys(shift.interpreters):
        if own_id not in known:
            hint = did_you_mean(own_id, known)
            message = f"No interpreter has the id “{own_id}”."
            yield INTERPRETER_UNKNOWN.at(shift.place, message, hint=hint)


def _by_interpreter(subject: Subject) -> list[tuple[Interpreter, list[Team]]]:
    """Where each interpreter works, in order of time; where that is not known, it is left out."""
    worked: dict[str, tuple[Interpreter, list[Team]]] = {}
    timed = [
        team for team in teams(subject.conference, subject.timetable) if team.meeting.slot.times
    ]
    for team in sorted(timed, key=_times):
        for member in team.members:
            worked.setdefault(member.id, (member, []))[1].append(team)
    return list(worked.values())


def _unavailable(interpreter: Interpreter, worked: list[Team]) -> Iterator[Finding]:
    for team in worked:
        slot = team.meeting.slot
        if not lies_in(slot, interpreter.available):
            there = f"is there {', '.join(map(str, interpreter.available))}"
        elif touches(slot, interpreter.unavailable):
            there = f"is not there {', '.join(map(str, interpreter.unavailable))}"
        else:
            continue
        message = f"{interpreter.full_name} {there}."
        yield INTERPRETER_UNAVAILABLE.at(
            team.place, message, interpreter.place, team.meeting.item.place
        )


def _in_two_places(interpreter: Interpreter, worked: list[Team]) -> Iterator[Finding]:
    running: list[Team] = []
    for team in worked:
        running = [before for before in running if _times(before)[1] > _times(team)[0]]
        if running and not _is_by_turns(interpreter, team, running):
            there = f"the booth {running[0].booth} at {item_named(running[0].meeting.item)}"
            message = f"{interpreter.full_name} is also needed in {there}."
            places = [before.place for before in running]
            yield INTERPRETER_IN_TWO_PLACES.at(team.place, message, *places)
        running.append(team)


def _is_by_turns(interpreter: Interpreter, team: Team, running: list[Team]) -> bool:
    """Whether somebody works en cheval: in two booths of one meeting."""
    meetings = {of.meeting.item.id for of in (team, *running)}
    return interpreter.cheval and len(meetings) == 1 and len(running) == 1


def _long_days(
    interpreter: Interpreter, worked: list[Team], rules: Interpreting
) -> Iterator[Finding]:
    own = interpreter.minutes_per_day
    most = rules.minutes_per_day if own is None else own
    days: dict[dt.date, list[Team]] = defaultdict(list)
    for team in worked:
        days[team.meeting.slot.date].append(team)
    for date, there in days.items():
        minutes = sum(team.meeting.minutes for team in there)
        if most is not None and minutes > most:
            message = (
                f"{interpreter.full_name} works {minutes} minutes on {date}; the limit is {most}."
            )
            yield INTERPRETER_OVERWORKED.at(there[-1].place, message, interpreter.place)


def _long_stretches(
    interpreter: Interpreter, worked: list[Team], rules: Interpreting
) -> Iterator[Finding]:
    """In no time as long as a stretch and a rest together does anybody work longer than a stretch.

    The worst such time begins with a meeting. Of what is too long, the first is told.
    """
    if rules.longest_stretch is None or rules.minutes_of_rest is None:
        return
    together = dt.timedelta(minutes=rules.longest_stretch + rules.minutes_of_rest)
    for team in worked:
        starts = _times(team)[0]
        minutes = _minutes_within(worked, starts, starts + together)
        if minutes > rules.longest_stretch:
            message = (
                f"{interpreter.full_name} works {minutes} minutes from {_clock(team)} without a "
                f"rest of {rules.minutes_of_rest}; the limit is {rules.longest_stretch}."
            )
            yield INTERPRETER_OVERWORKED.at(team.place, message, interpreter.place)
            return


def _minutes_within(worked: list[Team], starts: dt.datetime, ends: dt.datetime) -> int:
    """How many minutes of work lie between two moments."""
    parts = ((max(_times(of)[0], starts), min(_times(of)[1], ends)) for of in worked)
    return sum((end - start) // MINUTE for start, end in parts if end > start)


def _times(team: Team) -> tuple[dt.datetime, dt.datetime]:
    return team.meeting.slot.times or (dt.datetime.min, dt.datetime.min)


def _clock(team: Team) -> str:
    slot = team.meeting.slot
    return str(slot.clock(slot.start.at)) if slot.start.at else ""
