"""Small delegations: none is needed at more items at one time than it has persons there."""

from collections import defaultdict
from collections.abc import Iterator

from planner.checks.named import body_named, spans_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import AgendaItem, Party
from planner.model.participants import Attendance
from planner.timetable.spans import Span

DELEGATION_TOO_SMALL = Fault(
    "delegation-too-small",
    Severity.WARNING,
    why="A delegation is needed at more items at the same time than it has people.",
    how="Move one of the items, or ask the delegation to send another member.",
    example="""\
participants.csv:
id,body,given,family
p1,AT,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             chair: p1
09:00–10:00  Side event: Springs  [Hall B]
             speaker: AT""",
    instead="""\
participants.csv:
id,body,given,family
p1,AT,Ada,Rill
p2,AT,Bo,Brook
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             chair: p1
09:00–10:00  Side event: Springs  [Hall B]
             speaker: AT""",
)

Needed = dict[str, list[tuple[Span, str]]]
"""By bodies, when someone from them is needed: the id of the person, or of the body itself."""


def check(subject: Subject) -> Iterator[Finding]:
    """Delegations that are needed in more places at one time than they can be."""
    sent: dict[str, int] = defaultdict(int)
    for person in subject.conference.taking_part:
        if person.body and person.attendance is Attendance.IN_PERSON:
            sent[subject.body_id(person.body)] += 1
    for body, needed in _needed(subject).items():
        if body in sent:
            yield from _too_small(body, sent[body], needed, subject)


def _too_small(
    body: str, members: int, needed: list[tuple[Span, str]], subject: Subject
) -> Iterator[Finding]:
    """Each set of items that are too many is told once, where the last of them begins."""
    told: set[frozenset[str]] = set()
    for span, _ in needed:
        running = [(of, who) for of, who in needed if of.start <= span.start < of.end]
        items = {of.within.id: of for of, _ in running}
        persons = sum(_how_many(own_id, running, body) for own_id in items)
        if persons > members and len(items) > 1 and frozenset(items) not in told:
            told.add(frozenset(items))
            yield _found(body, members, span, list(items.values()), subject)


def _found(body: str, members: int, span: Span, running: list[Span], subject: Subject) -> Finding:
    others = [of for of in running if of.within is not span.within]
    message = (
        f"The delegation of {body_named(body, subject)} has {members} "
        f"{'member' if members == 1 else 'members'} there, and is also needed at "
        f"{spans_named(others, subject.conference)}."
    )
    return DELEGATION_TOO_SMALL.at(span.item.place, message, *(of.item.place for of in others))


def _how_many(own_id: str, running: list[tuple[Span, str]], body: str) -> int:
    """How many of a body an item needs: its persons with duties there, else one for the body."""
    there = {who for span, who in running if span.within.id == own_id}
    return len(there - {body}) or 1


def _needed(subject: Subject) -> Needed:
    """When bodies are needed at items whose times are known, in order of time."""
    needed: Needed = defaultdict(list)
    for span in sorted(subject.spans, key=lambda span: (span.start, span.item.place)):
        if subject.slots[span.within.id].times:
            for body, who in _there(span, subject):
                needed[body].append((span, who))
    return needed


def _there(span: Span, subject: Subject) -> Iterator[tuple[str, str]]:
    """The bodies that an item needs, each with the person, or with itself.

    Who takes part from elsewhere is in nobody’s way.
    """
    is_top = span.item is span.within
    duties = subject.conference.duties_of(span.item) if is_top else span.item.duties
    named = [party for duty in duties for party in duty.holders]
    for party in (*named, *map(Party, _for(span.item, subject))):
        person = subject.person(party)
        body = subject.body_id(person.body if person else party.token)
        if body and (not person or person.attendance is Attendance.IN_PERSON):
            yield body, person.id if person else body


def _for(item: AgendaItem, subject: Subject) -> Iterator[str]:
    """The bodies that an item is for."""
    persons = subject.conference.persons
    return (token for token in item.attended_by if token not in persons)
