"""Answers to mails about items: nobody is counted on who has declined."""

from collections.abc import Collection, Iterator

from planner.checks.named import party_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import AgendaItem, Conference, Reply

_HAS_DECLINED = """\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
p2,Institute of Springs,Bo,Brook
participants.secretariat.csv:
id,replies
p1,session-1-mon={answer}
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: {chair}"""

DUTY_DECLINED = Fault(
    "duty-declined",
    Severity.WARNING,
    why="Papers still name someone who has declined to come to this item.",
    how="Ask someone else, and write their name here.",
    example=_HAS_DECLINED.format(answer="declined", chair="p1"),
    instead=_HAS_DECLINED.format(answer="declined", chair="p2"),
)
REPLY_UNCLEAR = Fault(
    "reply-unclear",
    Severity.WARNING,
    why="A reply names an item and gives the answer: session-1-mon=accepted. This one has "
    "no effect.",
    how="Write the id of the item, an equals sign, and accepted, declined or tentative.",
    example=_HAS_DECLINED.format(answer="maybe", chair="p1"),
    instead=_HAS_DECLINED.format(answer="tentative", chair="p1"),
)

_ANSWERS = frozenset(answer.value for answer in Reply if answer.value)


def check(subject: Subject) -> Iterator[Finding]:
    """Duties of those who declined, and answers that say nothing."""
    yield from _unclear(subject.conference)
    declined = set(_declined(subject.conference))
    for top in subject.conference.items if declined else ():
        for item in top.walk():
            yield from _of_item(item, top, declined, subject)


def _unclear(conference: Conference) -> Iterator[Finding]:
    for person in conference.participants:
        for reply in person.replies:
            item, _, answer = reply.partition("=")
            if not item or answer not in _ANSWERS:
                yield REPLY_UNCLEAR.at(person.place, f"“{person.id}” has the reply “{reply}”.")


def _declined(conference: Conference) -> Iterator[tuple[str, str]]:
    """Persons with the items that they do not come to."""
    for person in conference.taking_part:
        for reply in person.replies:
            item, _, answer = reply.partition("=")
            if answer == Reply.DECLINED.value:
                yield person.id, item


def _of_item(
    item: AgendaItem, top: AgendaItem, declined: Collection[tuple[str, str]], subject: Subject
) -> Iterator[Finding]:
    for duty in subject.conference.duties_of(item):
        for party in duty.holders:
            if (party.token, top.id) in declined:
                message = f"{party_named(party, subject)} has declined."
                yield DUTY_DECLINED.at(item.place, message)
