"""The languages of officers: who presides speaks one that is spoken there."""

from collections.abc import Iterator

from planner.checks.named import person_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import PRESIDING

OFFICER_LACKS_LANGUAGE = Fault(
    "officer-lacks-language",
    Severity.WARNING,
    why=(
        "Whoever presides must speak one of the languages of the meeting; this person "
        "speaks none of them."
    ),
    how="Designate someone else, or add the language in participants.secretariat.csv.",
    example="""\
conference.toml:
working_languages = ["ru"]
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
participants.secretariat.csv:
id,languages
p1,de en
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: p1""",
    instead="""\
conference.toml:
working_languages = ["ru"]
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
participants.secretariat.csv:
id,languages
p1,de en ru
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: p1""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Officers who preside in a language that they do not speak; languages that nobody has noted
    are not a fault.
    """
    for office in subject.offices:
        person = subject.person(office.holder)
        spoken = office.sitting.languages or subject.conference.working_languages
        if office.role not in PRESIDING or not person or not person.languages or not spoken:
            continue
        if not {*person.languages} & {*spoken}:
            named = person_named(person, subject.conference.language)
            message = f"{named} presides, but speaks none of {', '.join(spoken)}."
            yield OFFICER_LACKS_LANGUAGE.at(office.sitting.place, message, person.place)
