"""Names that are withheld, and stand in the words of the agenda all the same."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity

NAME_IN_WORDS = Fault(
    "withheld-name-in-words",
    Severity.WARNING,
    why="Titles and notes are printed as they are written: the name would be public in them.",
    how="Write the title or the note without the name, before anything goes out.",
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
    """Items whose words name somebody whose name is withheld."""
    names = {
        word.casefold(): person.id
        for person in subject.conference.participants
        if person.withhold
        for word in person.names_in_texts
    }
    for item in subject.conference.every_item if names else ():
        said = " ".join((*item.title.values(), *item.note.values())).casefold()
        for own_id in dict.fromkeys(names[word] for word in names if word in said):
            message = f"These words name {own_id}, whose name is withheld."
            yield NAME_IN_WORDS.at(item.place, message)
