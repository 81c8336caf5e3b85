"""Participants: each with a body and a category that there is, each delegation with a head."""

from collections.abc import Iterator

from planner.checks.bodies import not_a_body
from planner.checks.invitees import CATEGORY_UNKNOWN
from planner.checks.named import body_named, person_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import Conference
from planner.model.participants import NOT_SENT, Participant, Position
from planner.protocol import known_body

PARTICIPANT_WITHOUT_DELEGATION = Fault(
    "participant-without-delegation",
    Severity.WARNING,
    why="Lists are printed by delegation; anyone without one is printed at the end, among others.",
    how="Fill in the column “body”, or “unit” for someone who is not sent by any body.",
    example="""\
participants.csv:
id,given,family
p1,Ada,Rill""",
    instead="""\
participants.csv:
id,given,family,unit.en
p1,Ada,Rill,Institute of Springs""",
)
DELEGATION_HEAD = Fault(
    "delegation-head",
    Severity.WARNING,
    why=(
        "Lists, seating and the order of speaking follow the head of delegation: there must be "
        "exactly one."
    ),
    how="Write “head” in the column “position” for one of them.",
    example="""\
participants.csv:
id,body,position,given,family
p1,AT,member,Ada,Rill
p2,AT,member,Bo,Brook""",
    instead="""\
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Rill
p2,AT,member,Bo,Brook""",
)


PARTICIPANT_WITHOUT_NAME = Fault(
    "participant-without-name",
    Severity.WARNING,
    why="A badge without a name is of no use, and a list would show an empty line.",
    how="Fill in “given” or “family”, or delete the row.",
    example="""\
participants.csv:
id,body,position,given,family
p1,AT,head,,""",
    instead="""\
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Rill""",
)

ADD_NAME = "Add its name to names.csv."
"""The hint where somebody is sent by a body that is not known."""


def check(subject: Subject) -> Iterator[Finding]:
    """Bodies and categories that are not known, persons of nobody, delegations without a head."""
    conference = subject.conference
    categories = [category.id for category in conference.participation]
    for person in conference.participants:
        named = person_named(person, conference.language)
        yield from _body(person, named, conference)
        if not (person.given or person.family or person.name):
            message = f"“{person.id}” has no name."
            yield PARTICIPANT_WITHOUT_NAME.at(person.place, message)
        if person.category and person.category not in categories:
            message = f"There is no category “{person.category}”, given for {named}."
            hint = did_you_mean(person.category, categories)
            yield CATEGORY_UNKNOWN.at(person.place, message, hint=hint)
        if not person.body and not person.unit:
            message = f"{named} has neither a delegation nor a unit."
            yield PARTICIPANT_WITHOUT_DELEGATION.at(person.place, message)
    yield from _heads(subject)


def _body(person: Participant, named: str, conference: Conference) -> Iterator[Finding]:
    if person.body and not known_body(person.body, conference):
        yield not_a_body(person.body, person.place, conference, given_for=named, otherwise=ADD_NAME)


def _heads(subject: Subject) -> Iterator[Finding]:
    """Each delegation of several persons has a head, and in each category no more than one."""
    delegations = _delegations(subject)
    headed = {body for (body, _), members in delegations.items() if _heads_of(members)}
    headed |= _left_by_their_heads(subject)
    for (body, _), members in delegations.items():
        heads = _heads_of(members)
        if len(heads) > 1:
            names = ", ".join(person_named(of, subject.conference.language) for of in heads)
            message = f"The delegation of {body_named(body, subject)} has several heads: {names}."
            places = [person.place for person in heads]
            yield DELEGATION_HEAD.at(places[1], message, places[0], *places[2:])
        elif len(members) > 1 and body not in headed:
            message = f"The delegation of {body_named(body, subject)} has no head."
            yield DELEGATION_HEAD.at(members[0].place, message)


def _left_by_their_heads(subject: Subject) -> set[str]:
    """The bodies whose head has withdrawn: another check tells that there is no other."""
    gone = _heads_of([of for of in subject.conference.participants if not of.takes_part])
    return {subject.body_id(person.body) for person in gone}


def _heads_of(members: list[Participant]) -> list[Participant]:
    return [person for person in members if person.position is Position.HEAD]


def _delegations(subject: Subject) -> dict[tuple[str, str], list[Participant]]:
    """Those whom each body has sent to each category to take part, not to work or to report.

    Lists print the categories apart: a body may have a head in each.
    """
    delegations: dict[tuple[str, str], list[Participant]] = {}
    for person in subject.conference.taking_part:
        if person.body and person.position not in NOT_SENT:
            own = subject.body_id(person.body), person.category
            delegations.setdefault(own, []).append(person)
    return delegations
