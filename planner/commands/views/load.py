"""Load: how much officers and interpreters have to do, and which wishes are met."""

from collections.abc import Iterator
from typing import Any

from planner.checks.candidates import by_person
from planner.commands.views.sight import Sight
from planner.commands.views.table import Table
from planner.model import Party, Session
from planner.model.interpreters import Interpreter
from planner.model.officers import Candidate
from planner.model.offices import is_named
from planner.records import record
from planner.timetable.teams import Team, teams


@record
class _Officer:
    """How many meetings someone is an officer of, and how many of their wishes are met."""

    id: str
    name: str
    duties: int
    met: int
    wishes: int


@record
class _Worker:
    """On how many days an interpreter works, and how many minutes in all."""

    id: str
    name: str
    days: int
    minutes: int


def tables(sight: Sight) -> list[Table]:
    """Officers and candidates by their duties, and interpreters by their minutes, most first."""
    officers = [
        (of.name, str(of.duties), f"{of.met} of {of.wishes}" if of.wishes else "–")
        for of in _officers(sight)
    ]
    workers = [(of.name, str(of.days), str(of.minutes)) for of in _workers(sight)]
    both = [
        Table("Officers", ("", "duties", "wishes met"), tuple(officers)),
        Table("Interpreters", ("", "days", "minutes"), tuple(workers)),
    ]
    return [table for table in both if table.rows]


def in_json(sight: Sight) -> dict[str, Any]:
    """The same for programs."""
    return {
        "officers": [
            {"id": of.id, "duties": of.duties, "wishes": of.wishes, "wishes_met": of.met}
            for of in _officers(sight)
        ],
        "interpreters": [
            {"id": of.id, "days": of.days, "minutes": of.minutes} for of in _workers(sight)
        ],
    }


def _officers(sight: Sight) -> list[_Officer]:
    return sorted(_each_officer(sight), key=lambda of: (-of.duties, of.name, of.id))


def _each_officer(sight: Sight) -> Iterator[_Officer]:
    """Those who have duties, and candidates who have none."""
    candidates = {candidate.id: candidate for candidate in sight.conference.candidates}
    held = {own_id: offices for own_id, (_, offices) in by_person(sight.subject).items()}
    for own_id in dict.fromkeys((*held, *candidates)):
        wishes = candidates.get(own_id, Candidate(own_id)).wishes
        meetings = {office.meeting.key: office.meeting for office in held.get(own_id, ())}
        met = sum(_is_met(wish, [*meetings.values()]) for wish in wishes)
        name = sight.party(Party(own_id))
        yield _Officer(own_id, name, len(meetings), met, len(wishes))


def _is_met(wish: str, meetings: list[Session]) -> bool:
    return any(is_named(meeting, (wish,)) for meeting in meetings)


def _workers(sight: Sight) -> list[_Worker]:
    """All interpreters, as long as the rota has anybody."""
    found = teams(sight.conference, sight.subject.timetable)
    workers = [_worker(person, found) for person in sight.conference.interpreters if found]
    return sorted(workers, key=lambda of: (-of.minutes, of.name, of.id))


def _worker(person: Interpreter, found: tuple[Team, ...]) -> _Worker:
    own = [team.meeting for team in found if any(of.id == person.id for of in team.members)]
    days = {meeting.slot.date for meeting in own}
    minutes = sum(meeting.minutes for meeting in own)
    return _Worker(person.id, person.full_name, len(days), minutes)
