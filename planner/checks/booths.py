"""Booths: enough interpreters in each, with the languages that are needed there."""

from collections.abc import Iterator

from planner.checks.named import item_named
from planner.checks.subject import Subject
from planner.checks.teams import by_meeting, is_relayed, not_heard
from planner.findings import Fault, Finding, Severity
from planner.model.interpreters import Interpreter, Interpreting
from planner.protocol.interpreting import is_two_way, rules_of
from planner.timetable.interpreted import InterpretedMeeting, Need, needs
from planner.timetable.teams import Team, teams

_WELLS = """\
conference.toml:
working_languages = ["en", "ru"]
interpretation = "simultaneous"
agenda.en.txt:
09:00–10:00  Session 1: Wells
             id: wells
interpreters.csv:
id,a,b
"""
_WELLS_IN_THREE = """\
conference.toml:
working_languages = ["en", "fr", "ru"]
interpretation = "simultaneous"
agenda.en.txt:
09:00–10:00  Session 1: Wells
             id: wells
interpreters.csv:
id,a,c
"""
_ROTA = "rota.csv:\nitem,booth,interpreters\n"

BOOTH_UNDERSTAFFED = Fault(
    "booth-understaffed",
    Severity.WARNING,
    why="Interpreters work in turns: for a day of this length a booth needs more of them.",
    how="Add interpreters in rota.csv, or shorten the day in that room.",
    example=f"{_WELLS}i1,en,ru\ni2,ru,en\n{_ROTA}wells,en+ru,i1",
    instead=f"{_WELLS}i1,en,ru\ni2,ru,en\n{_ROTA}wells,en+ru,i1 i2",
)
INTERPRETER_LACKS_LANGUAGE = Fault(
    "interpreter-lacks-language",
    Severity.WARNING,
    why="An interpreter is assigned to a booth whose language they do not interpret into, "
    "or to a two-way booth without both languages.",
    how="Assign someone else, or add the language in interpreters.csv.",
    example=f"{_WELLS}i1,en,ru\ni2,ru,\n{_ROTA}wells,en+ru,i1 i2",
    instead=f"{_WELLS}i1,en,ru\ni2,ru,en\n{_ROTA}wells,en+ru,i1 i2",
)
LANGUAGE_NOT_HEARD = Fault(
    "language-not-heard",
    Severity.WARNING,
    why="Nobody in the booth understands one of the languages of the meeting, and no other "
    "booth relays it in a language they understand (`relay_givers` says how many "
    "interpreters must be able to).",
    how="Assign someone who works from that language.",
    example=f"{_WELLS_IN_THREE}i1,en,fr\ni2,en,fr\ni3,fr,en\ni4,fr,en\ni5,ru,en fr\ni6,ru,en fr\n"
    f"{_ROTA}wells,en,i1 i2\nwells,fr,i3 i4\nwells,ru,i5 i6",
    instead=f"{_WELLS_IN_THREE}i1,en,fr ru\ni2,en,ru\ni3,fr,en\ni4,fr,en\ni5,ru,en fr\n"
    f"i6,ru,en fr\n{_ROTA}wells,en,i1 i2\nwells,fr,i3 i4\nwells,ru,i5 i6",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Booths with too few, or without a language; as long as nobody is named, nothing is said."""
    if not subject.conference.rota:
        return
    found = teams(subject.conference, subject.timetable)
    staffed = {(team.meeting.item.id, team.booth): team for team in found}
    for need in needs(subject.conference, subject.timetable):
        for meeting in need.meetings:
            yield from _understaffed(meeting, need, staffed.get((meeting.item.id, need.booth)))
    rules = rules_of(subject.conference.interpreting)
    for team in found:
        for member in team.members:
            yield from _lacks_language(member, team, rules)
    for there in by_meeting(found):
        yield from _not_heard(there, rules)


def _understaffed(meeting: InterpretedMeeting, need: Need, team: Team | None) -> Iterator[Finding]:
    here = len(team.members) if team else 0
    if here >= need.team:
        return
    message = (
        f"The booth {need.booth} works {need.minutes} minutes on that day and needs {need.team} "
        f"{'interpreter' if need.team == 1 else 'interpreters'}; at {item_named(meeting.item)} "
        f"it has {here or 'none'}."
    )
    if team:
        yield BOOTH_UNDERSTAFFED.at(team.place, message, meeting.item.place)
    else:
        yield BOOTH_UNDERSTAFFED.at(meeting.item.place, message)


def _lacks_language(member: Interpreter, team: Team, rules: Interpreting) -> Iterator[Finding]:
    takes_b = rules.retour or is_two_way(team.booth) or team.booth in (rules.heavy or ())
    works_into = member.spoken if takes_b else frozenset(member.a)
    if lacking := [language for language in team.languages if language not in works_into]:
        message = f"{member.full_name} does not work into {', '.join(lacking)}."
        yield INTERPRETER_LACKS_LANGUAGE.at(team.place, message, member.place)


def _not_heard(there: list[Team], rules: Interpreting) -> Iterator[Finding]:
    for team in there:
        lacking = [of for of in not_heard(team) if not is_relayed(of, team, there, rules)]
        if lacking and team.members:
            message = (
                f"The booth {team.booth} cannot hear {', '.join(lacking)} at "
                f"{item_named(team.meeting.item)}, either from the floor or by relay."
            )
            yield LANGUAGE_NOT_HEARD.at(team.place, message, team.meeting.item.place)
