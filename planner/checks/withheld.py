"""Names that are withheld, and still occur in the words of the agenda."""

from collections.abc import Iterator

from planner.changes.naming import names_of, said, standing_in
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity

NAME_IN_WORDS = Fault(
    "withheld-name-in-words",
    Severity.WARNING,
    why=(
        "Titles, notes, documents and names in quotes are printed as written: they would make "
        "the name public."
    ),
    how="Write them without the name, and officers by their ids, before anything goes out.",
    example="""\
agenda.en.txt:
Monday, 3 May 2027

09:00–10:00  Address by Ms. Zwillinger
participants.csv:
id,body,position,given,family,withhold
p1,AT,head,Ada,Zwillinger,yes""",
    instead="""\
agenda.en.txt:
Monday, 3 May 2027

09:00–10:00  Address
participants.csv:
id,body,position,given,family,withhold
p1,AT,head,Ada,Zwillinger,yes""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Items whose words name someone whose name is withheld."""
    names = {
        name: person.id
        for person in subject.conference.participants
        if person.withhold
        for name in names_of(person)
    }
    items = list(subject.conference.every_item) if names else []
    anywhere = standing_in("\n".join(words for item in items for words in said(item)), names)
    for item in items if anywhere else ():
        found = standing_in("\n".join(said(item)), anywhere)
        for own_id in dict.fromkeys(names[name] for name in found):
            message = f"These words name {own_id}, whose name is withheld."
            yield NAME_IN_WORDS.at(item.place, message)
