"""Duties: nobody is in two places, everybody gets there in time, and all who speak take part."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import SPEAKING, AgendaItem, Conference, Party
from planner.timetable.spans import Span, minutes_between, overlapping

PERSON_IN_TWO_PLACES = Fault(
    "person-in-two-places",
    Severity.WARNING,
    why="Somebody has duties at two items at one time.",
    how="Give one of the two duties to somebody else, or move one of the items.",
    example="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             chair: p1
09:30–10:30  Side event: Springs  [Hall B]
             moderator: p1""",
    instead="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             chair: p1
10:30–11:30  Side event: Springs  [Hall B]
             moderator: p1""",
)
DUTIES_TOO_CLOSE = Fault(
    "duties-too-close",
    Severity.WARNING,
    why="Between two duties in different rooms there is less time than it takes to get there "
    "(`minutes_between_rooms` under [limits]).",
    how="Leave more time between the two, or give one to somebody else.",
    example="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             chair: p1
10:00–11:00  Side event: Springs  [Hall B]
             moderator: p1""",
    instead="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             chair: p1
10:15–11:15  Side event: Springs  [Hall B]
             moderator: p1""",
)
SPEAKER_NOT_PARTICIPANT = Fault(
    "speaker-not-participant",
    Severity.WARNING,
    why="Somebody takes the floor who is not among the participants: without a badge, a seat and "
    "an invitation.",
    how="Write a row into participants.csv, and the id of the person here.",
    example="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells
             speaker: "Bo Brook"
""",
    instead="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells
             speaker: p1
""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Persons in two places, duties that follow too fast, speakers who do not take part."""
    conference = subject.conference
    for spans in _by_person(subject).values():
        yield from _in_two_places(spans)
        yield from _too_close(spans, conference.limits.minutes_between_rooms)
    if conference.participants:
        for item in conference.every_item:
            yield from _not_participants(item)


def _by_person(subject: Subject) -> dict[str, list[Span]]:
    """When each person has something to do; names as printed stand for persons, bodies do not."""
    conference = subject.conference
    by_person: dict[str, list[Span]] = defaultdict(list)
    for span in subject.spans:
        is_top = span.item is span.within
        duties = conference.duties_of(span.item) if is_top else span.item.duties
        for name in {_person(party, conference) for duty in duties for party in duty.holders}:
            by_person[name].append(span)
    by_person.pop("", None)
    return by_person


def _person(party: Party, conference: Conference) -> str:
    return party.token if party.token in conference.persons else party.name


def _in_two_places(spans: list[Span]) -> Iterator[Finding]:
    for before, span in overlapping(spans):
        message = f"Somebody who has a duty here has one at {before.words} too."
        yield PERSON_IN_TWO_PLACES.at(span.item.place, message, before.item.place)


def _too_close(spans: list[Span], minutes: int) -> Iterator[Finding]:
    in_order = sorted(spans, key=lambda span: (span.start, span.end))
    for before, after in pairwise(in_order):
        rooms = {before.within.room, after.within.room}
        gap = minutes_between(before, after)
        if len(rooms) == 2 and "" not in rooms and 0 <= gap < minutes:
            message = f"Somebody has a duty in “{before.within.room}” until {gap} minutes before."
            yield DUTIES_TOO_CLOSE.at(after.item.place, message, before.item.place)


def _not_participants(item: AgendaItem) -> Iterator[Finding]:
    for duty in item.duties:
        for party in duty.holders:
            if duty.role in SPEAKING and party.name:
                message = f"“{party.name}” is not among the participants."
                yield SPEAKER_NOT_PARTICIPANT.at(item.place, message)
