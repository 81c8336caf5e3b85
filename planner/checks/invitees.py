"""Invitees: each in a category, none twice, and the members of a group all there."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Finding, error, warning
from planner.language.nearest import did_you_mean
from planner.model import Conference
from planner.model.modalities import Participation
from planner.places import Place
from planner.protocol import known_groups, members


def check(subject: Subject) -> Iterator[Finding]:
    """Rows without a body or a category, bodies twice, members of a group that are missing."""
    conference = subject.conference
    yield from _categories(conference)
    yield from _twice(subject)
    for category in conference.participation:
        if category.group in known_groups():
            yield from _members(subject, category)


def _categories(conference: Conference) -> Iterator[Finding]:
    known = [category.id for category in conference.participation]
    for invitee in conference.invitees:
        if not invitee.body:
            hint = "Write the code of a State or the short name of an organization."
            yield error("body-missing", "Nobody is invited here.", invitee.place, hint)
        if invitee.category not in known:
            message = f"There is no category “{invitee.category}”."
            hint = (
                did_you_mean(invitee.category, known)
                or "Write it into conference.toml: [[participation]]."
            )
            yield error("category-unknown", message, invitee.place, hint)


def _twice(subject: Subject) -> Iterator[Finding]:
    """A body that is invited twice, or is invited and organizes. The host is both by right."""
    conference = subject.conference
    organizers = {subject.body_id(token) for token in conference.organizers}
    place = conference.place_of("organizers")
    host = subject.body_id(conference.host)
    first: dict[str, Place] = dict.fromkeys(organizers - {host}, place)
    for invitee in conference.invitees:
        own = subject.body_id(invitee.body)
        if own and own in first:
            before = "is an organizer" if first[own] == place else "is invited already"
            message = f"“{invitee.body}” {before}, and stands here once more."
            hint = 'Send one invitation, or allow it on purpose: allow = ["body-twice"].'
            yield warning("body-twice", message, invitee.place, hint, first[own])
        first.setdefault(own, invitee.place)


def _members(subject: Subject, category: Participation) -> Iterator[Finding]:
    conference = subject.conference
    asked = set(members(category.group, subject.date))
    listed = {
        subject.body_id(invitee.body): invitee.place
        for invitee in conference.invitees
        if invitee.category == category.id
    }
    for own, place in listed.items():
        if own not in asked:
            message = f"“{own}” was no member of {category.group} on {subject.date}."
            hint = "Take it out, or put it into another category."
            yield warning("invitee-not-member", message, place, hint, category.place)
    missing = sorted(asked - set(listed))
    if listed and missing:
        message = f"Of {category.group}, invitees.csv does not have {', '.join(missing)}."
        hint = "Give each of them a row."
        yield warning("member-not-invited", message, category.place, hint)
