"""Categories of participants: their colours; if there are any, each person has one."""

import re
from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity

PARTICIPANT_WITHOUT_CATEGORY = Fault(
    "participant-without-category",
    Severity.WARNING,
    why=(
        "Lists are printed by category; anyone without a category is printed at the end, under "
        "a general heading."
    ),
    how=(
        "Fill in the column “category” with one of the categories in conference.toml: "
        "[[participation]]."
    ),
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

COLOUR_IMPOSSIBLE = Fault(
    "colour-impossible",
    Severity.ERROR,
    why=(
        "Badges have a band in the colour of their category; to print it, the colour is "
        "needed as a number."
    ),
    how="Write # and six hexadecimal digits, two each for red, green and blue: #1f4e79.",
    example="""\
conference.toml:
participation = [{ id = "states", name = "States", colour = "navy" }]""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States", colour = "#1f4e79" }]""",
    firm=True,
)

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}", re.ASCII)


def check(subject: Subject) -> Iterator[Finding]:
    """Colours that are none; persons without a category, where the conference has categories."""
    conference = subject.conference
    for category in conference.participation:
        if category.colour and not _COLOUR.fullmatch(category.colour):
            yield COLOUR_IMPOSSIBLE.at(category.place, f"“{category.colour}” is not a colour.")
    for person in conference.participants:
        if conference.participation and not person.category:
            message = f"“{person.id}” has no category."
            yield PARTICIPANT_WITHOUT_CATEGORY.at(person.place, message)
