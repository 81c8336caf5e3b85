"""Invitees: each in a category, none twice, and the members of a group all there."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import Conference
from planner.model.modalities import Participation
from planner.places import Place
from planner.protocol import known_groups, members

BODY_MISSING = Fault(
    "body-missing",
    Severity.ERROR,
    why="A row of invitees.csv invites a State or an organization; this row names none.",
    how="Write the code of a State or the short name of an organization.",
    example="""\
conference.toml:
participation = [{ id = "states", name = "States" }]
invitees.csv:
id,category,body
at,states,""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States" }]
invitees.csv:
id,category,body
at,states,AT""",
)
CATEGORY_UNKNOWN = Fault(
    "category-unknown",
    Severity.ERROR,
    why=(
        "Lists are printed by category, in the order of conference.toml; an unknown category "
        "would not be printed anywhere."
    ),
    how="Add it to conference.toml: [[participation]].",
    example="""\
conference.toml:
participation = [{ id = "states", name = "States" }]
invitees.csv:
id,category,body
at,partners,AT""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States" }]
invitees.csv:
id,category,body
at,states,AT""",
)
BODY_TWICE = Fault(
    "body-twice",
    Severity.WARNING,
    why="A body that is invited twice gets two letters, and is counted twice.",
    how='Send one invitation, or allow it on purpose: allow = ["body-twice"].',
    example="""\
conference.toml:
participation = [{ id = "states", name = "States" }]
invitees.csv:
id,category,body
at,states,AT
austria,states,AT""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States" }]
invitees.csv:
id,category,body
at,states,AT
de,states,DE""",
)
INVITEE_NOT_MEMBER = Fault(
    "invitee-not-member",
    Severity.WARNING,
    why=(
        "The category is a group with members of its own; this body is not a member on the "
        "first day of the conference."
    ),
    how="Remove the row, or put it in another category.",
    example="""\
conference.toml:
participation = [{ id = "states", name = "States", group = "osce-participating-states" }]
invitees.csv:
id,category,body
jp,states,JP""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States", group = "osce-participating-states" }]
invitees.csv:
id,category,body
at,states,AT""",
)
MEMBER_NOT_INVITED = Fault(
    "member-not-invited",
    Severity.WARNING,
    why="A member of the group that is not invited will ask why.",
    how="Add a row for each of them.",
    example="""\
conference.toml:
participation = [{ id = "states", name = "States", group = "osce-participating-states" }]
invitees.csv:
id,category,body
at,states,AT""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States" }]
invitees.csv:
id,category,body
at,states,AT""",
)


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
            yield BODY_MISSING.at(invitee.place, "Nobody is invited here.")
        if invitee.category not in known:
            message = f"There is no category “{invitee.category}”."
            hint = did_you_mean(invitee.category, known)
            yield CATEGORY_UNKNOWN.at(invitee.place, message, hint=hint)


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
            before = "is an organizer" if first[own] == place else "is already invited"
            message = f"“{invitee.body}” {before}, and is listed here again."
            yield BODY_TWICE.at(invitee.place, message, first[own])
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
            message = f"“{own}” was not a member of {category.group} on {subject.date}."
            yield INVITEE_NOT_MEMBER.at(place, message, category.place)
    missing = sorted(asked - set(listed))
    if listed and missing:
        message = (
            f"These members of {category.group} are missing from invitees.csv: "
            f"{', '.join(missing)}."
        )
        yield MEMBER_NOT_INVITED.at(category.place, message)
