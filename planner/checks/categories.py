"""Categories of participants: where there are such, each person stands in one."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity

PARTICIPANT_WITHOUT_CATEGORY = Fault(
    "participant-without-category",
    Severity.WARNING,
    why=(
        "Lists are printed by category; who stands in none is printed at the end, under a heading "
        "that says nothing of them."
    ),
    how="Fill the column “category” with one of those in conference.toml: [[participation]].",
    example="""\
conference.toml:
participation = [{ id = "states", name = "States" }]
participants.csv:
id,body,category,given,family
p1,AT,,Ada,Rill""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States" }]
participants.csv:
id,body,category,given,family
p1,AT,states,Ada,Rill""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Persons without a category, where the conference has categories."""
    conference = subject.conference
    for person in conference.participants:
        if conference.participation and not person.category:
            message = f"“{person.id}” has no category."
            yield PARTICIPANT_WITHOUT_CATEGORY.at(person.place, message)
