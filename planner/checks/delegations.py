"""Delegations: none larger than its quota, no name given after the day for names."""

from collections.abc import Iterator

from planner.checks.named import body_named, person_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model.delegations import Delegation, delegations
from planner.model.participants import NOT_SENT

DELEGATION_OVER_QUOTA = Fault(
    "delegation-over-quota",
    Severity.WARNING,
    why=(
        "Seats, badges and meals are counted by the number that a delegation may send; this "
        "one has sent more."
    ),
    how="Ask the delegation to reduce its number, or change the quota in its row of invitees.csv.",
    example="""\
conference.toml:
participation = [{ id = "states", name = "States", quota = 1 }]
participants.csv:
id,body,category,position,given,family
p1,AT,states,head,Ada,Rill
p2,AT,states,member,Bo,Brook""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States", quota = 1 }]
invitees.csv:
id,category,body,quota
at,states,AT,2
participants.csv:
id,body,category,position,given,family
p1,AT,states,head,Ada,Rill
p2,AT,states,member,Bo,Brook""",
)
NOMINATED_LATE = Fault(
    "nominated-late",
    Severity.WARNING,
    why=(
        "The deadline for names in this category had passed: someone has to decide whether "
        "the person is accepted."
    ),
    how="Remove the person, or extend the deadline: `due` of the category in conference.toml.",
    example="""\
conference.toml:
participation = [{ id = "states", name = "States", due = 2027-04-01 }]
participants.csv:
id,body,category,given,family
p1,AT,states,Ada,Rill
participants.secretariat.csv:
id,registered_on
p1,2027-04-02""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States", due = 2027-04-02 }]
participants.csv:
id,body,category,given,family
p1,AT,states,Ada,Rill
participants.secretariat.csv:
id,registered_on
p1,2027-04-02""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Delegations with more members than they may have, and names that came too late."""
    for delegation in delegations(subject.conference):
        yield from _over_quota(delegation, subject)
    yield from _late(subject)


def _over_quota(delegation: Delegation, subject: Subject) -> Iterator[Finding]:
    """Press, staff and interpreters are not counted: they are no members of a delegation."""
    quota = delegation.quota
    members = [of for of in delegation.members if of.position not in NOT_SENT]
    if quota is None or len(members) <= quota:
        return
    message = (
        f"The delegation of {body_named(delegation.body, subject)} has {len(members)} "
        f"{'member' if len(members) == 1 else 'members'}; it may have {quota}."
    )
    beyond = members[quota].place
    ruled_by = [delegation.invitee.place] if delegation.invitee else []
    yield DELEGATION_OVER_QUOTA.at(beyond, message, *ruled_by)


def _late(subject: Subject) -> Iterator[Finding]:
    conference = subject.conference
    due = {category.id: category for category in conference.participation if category.due}
    for person in conference.taking_part:
        category = due.get(person.category)
        if category and category.due and person.registered_on:
            late = (person.registered_on - category.due).days
            if late > 0:
                named = person_named(person, conference.language)
                days = f"{late} {'day' if late == 1 else 'days'}"
                message = f"{named} was named on {person.registered_on}, {days} too late."
                yield NOMINATED_LATE.at(person.place, message, category.place)
