"""Seats: those that the seating names take part."""

from collections.abc import Iterator

from planner.checks.named import body_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.protocol import known_body

SEAT_OF_NOBODY = Fault(
    "seat-of-nobody",
    Severity.WARNING,
    why=(
        "A seat is kept for a delegation, or the row begins with one, that is neither "
        "invited nor coming."
    ),
    how="Remove it from [seating], or add the people whom it sends.",
    example="""\
conference.toml:
[seating]
starts_with = "YE"
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Rill""",
    instead="""\
conference.toml:
[seating]
starts_with = "AT"
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Rill""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Bodies of `[seating]` that take no part."""
    conference = subject.conference
    seating = conference.seating
    coming = [of.body for of in conference.taking_part] + [of.body for of in conference.invitees]
    comes = {subject.body_id(token) for token in coming}
    for token in dict.fromkeys((seating.starts_with, *seating.order)):
        if known_body(token, conference) and subject.body_id(token) not in comes:
            message = f"{body_named(token, subject)} does not take part and has no seat."
            yield SEAT_OF_NOBODY.at(seating.place, message)
