"""Duties: nobody is in two places, everyone gets there in time, and all who speak take part."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from planner.checks.named import body_named, party_named, spans_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import Conference
from planner.protocol import known_body
from planner.timetable.spans import Span, close, minutes_between, overlapping

PERSON_IN_TWO_PLACES = Fault(
    "person-in-two-places",
    Severity.WARNING,
    why="Someone has duties at two items at the same time.",
    how="Give one of the duties to someone else, or move one of the items.",
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
    why="Between two duties there is less time than it takes to get from one room to the "
    "other (`minutes_between_rooms` under [limits]), or than an officer must have "
    "(`minutes_between_duties`).",
    how="Leave more time between the two, or give one of them to someone else.",
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
    why="Someone who is not among the participants takes the floor: they would have no "
    "badge, no seat and no invitation.",
    how="Add a row to participants.csv, and write the id of the person here.",
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


Together = tuple[Span, list[Span]]


def check(subject: Subject) -> Iterator[Finding]:
    """Persons in two places, duties that follow too fast, speakers who do not take part."""
    officers = {party_named(office.holder, subject) for office in subject.offices}
    for name, spans in _by_person(subject).items():
        yield from _in_two_places(name, spans, subject.conference)
        yield from _too_close(name, spans, subject.conference, is_officer=name in officers)
    if subject.conference.participants:
        yield from _not_participants(subject)


def _by_person(subject: Subject) -> dict[str, list[Span]]:
    """When each person has something to do; names as printed stand for persons, bodies do not."""
    by_person: dict[str, list[Span]] = defaultdict(list)
    for span in subject.spans:
        is_top = span.item is span.within
        duties = subject.conference.duties_of(span.item) if is_top else span.item.duties
        here = (party_named(party, subject) for duty in duties for party in duty.holders)
        for name in dict.fromkeys(filter(None, here)):
            by_person[name].append(span)
    return by_person


def _in_two_places(name: str, spans: list[Span], conference: Conference) -> Iterator[Finding]:
    for span, before in _once(overlapping(spans), _are_two_places):
        message = f"{name} is also needed at {spans_named(before, conference)}."
        places = [of.item.place for of in before]
        yield PERSON_IN_TWO_PLACES.at(span.item.place, message, *places)


def _too_close(
    name: str, spans: list[Span], conference: Conference, *, is_officer: bool
) -> Iterator[Finding]:
    rooms = conference.limits.minutes_between_rooms
    duties = conference.limits.minutes_between_duties if is_officer else 0

    def _is_too_close(one: Span, other: Span) -> bool:
        needed = max(rooms * _are_two_rooms(one, other), duties * (one.within is not other.within))
        return minutes_between(one, other) < needed

    gap = dt.timedelta(minutes=max(rooms, duties))
    for span, before in _once(close(spans, gap), _is_too_close):
        minutes = minutes_between(before[-1], span)
        there = spans_named(before[-1:], conference)
        to_do = "to get here from" if _are_two_rooms(before[-1], span) else "between this and"
        message = f"{name} has {minutes} minutes {to_do} {there}."
        yield DUTIES_TOO_CLOSE.at(span.item.place, message, before[-1].item.place)


def _are_two_places(one: Span, other: Span) -> bool:
    """Two items of the day are; two parts of one are it only in two rooms."""
    return one.within is not other.within or _are_two_rooms(one, other)


def _are_two_rooms(one: Span, other: Span) -> bool:
    return bool(one.room and other.room) and one.room != other.room


def _once(together: Iterable[Together], counts: Callable[[Span, Span], bool]) -> Iterator[Together]:
    """Those that count, without further duties in the same two items of the day."""
    told: set[tuple[int, int]] = set()
    for span, others in together:
        new: dict[tuple[int, int], Span] = {}
        for other in others:
            if counts(other, span):
                new.setdefault((id(other.within), id(span.within)), other)
        if before := [other for pair, other in new.items() if pair not in told]:
            yield span, before
        told |= new.keys()


def _not_participants(subject: Subject) -> Iterator[Finding]:
    """Names of nobody who takes part, and bodies that have sent nobody."""
    sent = {subject.body_id(person.body) for person in subject.conference.taking_part}
    for item in subject.conference.every_item:
        for party in item.speakers:
            if party.name and not subject.person(party):
                message = f"“{party.name}” is not among the participants."
                yield SPEAKER_NOT_PARTICIPANT.at(item.place, message)
            elif known_body(party.token, subject.conference) and subject.body_of(party) not in sent:
                message = (
                    f"Nobody from {body_named(party.token, subject)} is among the participants."
                )
                yield SPEAKER_NOT_PARTICIPANT.at(item.place, message)
