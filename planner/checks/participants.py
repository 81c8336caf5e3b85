"""Participants: each with a body and a category that there is, each delegation with a head."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Finding, error, warning
from planner.language.nearest import did_you_mean
from planner.model import Conference
from planner.model.participants import Participant, Position
from planner.protocol import known_body, tokens_of_bodies


def check(subject: Subject) -> Iterator[Finding]:
    """Bodies and categories that are not known, persons of nobody, delegations without a head."""
    conference = subject.conference
    for person in conference.participants:
        yield from _body(person, conference)
        yield from _category(person, conference)
        yield from _without_delegation(person)
    yield from _heads(conference)


def _body(person: Participant, conference: Conference) -> Iterator[Finding]:
    if person.body and not known_body(person.body, conference):
        hint = (
            did_you_mean(person.body, tokens_of_bodies(conference))
            or "Give it a name in names.csv."
        )
        yield error("body-unknown", f"There is no body “{person.body}”.", person.place, hint)


def _category(person: Participant, conference: Conference) -> Iterator[Finding]:
    known = [category.id for category in conference.participation]
    if person.category and person.category not in known:
        message = f"There is no category “{person.category}”."
        hint = did_you_mean(person.category, known) or "Write it into conference.toml."
        yield error("category-unknown", message, person.place, hint)


def _without_delegation(person: Participant) -> Iterator[Finding]:
    if not person.body and not person.unit:
        message = "This person has no delegation and nothing in its place."
        hint = "Fill the column “body”, or “unit” for somebody whom no body sends."
        yield warning("participant-without-delegation", message, person.place, hint)


def _heads(conference: Conference) -> Iterator[Finding]:
    """Each delegation has one head."""
    delegations: dict[str, list[Participant]] = {}
    for person in conference.participants:
        if person.body:
            delegations.setdefault(conference.body_id(person.body), []).append(person)
    for own_id, members in delegations.items():
        heads = [person for person in members if person.position is Position.HEAD]
        if len(heads) != 1:
            message = f"The delegation of “{own_id}” has {len(heads) or 'no'} heads."
            hint = "Write “head” into the column “position” of one of them."
            first, *others = heads or members
            places = [person.place for person in others]
            yield warning("delegation-head", message, first.place, hint, *places)
