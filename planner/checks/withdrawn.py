"""Those who have withdrawn: nothing is left that they are needed for."""

from collections.abc import Iterator

from planner.checks.named import body_named, item_named, person_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import AgendaItem
from planner.model.interpreters import Interpreter
from planner.model.participants import NOT_SENT, Participant, Position
from planner.places import Place

_EXAMPLE = """\
participants.csv:
id,unit.en,given,family,attendance
p1,Institute of Springs,Ada,Rill,withdrawn
p2,Institute of Springs,Bo,Brook,in-person
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: {chair}"""

WITHDRAWN_PERSON_NEEDED = Fault(
    "withdrawn-person-needed",
    Severity.WARNING,
    why="Someone who has withdrawn still has something to do: papers go on naming them there.",
    how="Put someone else there: planner replace FOLDER OLD NEW.",
    example=_EXAMPLE.format(chair="p1"),
    instead=_EXAMPLE.format(chair="p2"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Duties, shifts in booths and posts as head of delegation that someone has left."""
    conference = subject.conference
    if conference.withdrawn:
        for item in conference.every_item:
            yield from _at(item, subject)
        yield from _heads(subject)
    yield from _in_booths(subject)


def _at(item: AgendaItem, subject: Subject) -> Iterator[Finding]:
    """The duties at an item, and that it is for somebody."""
    for duty in item.duties:
        for person in map(subject.person, duty.holders):
            if person and not person.takes_part:
                yield _of_person(
                    person, f"is {duty.role} at {item_named(item)}", item.place, subject
                )
    persons = subject.conference.persons
    for person in (persons[of] for of in item.attended_by if of in persons):
        if not person.takes_part:
            yield _of_person(person, f"is expected at {item_named(item)}", item.place, subject)


def _of_person(person: Participant, what: str, place: Place, subject: Subject) -> Finding:
    return _found(person, person_named(person, subject.conference.language), what, place)


def _found(person: Participant | Interpreter, named: str, what: str, place: Place) -> Finding:
    message = f"{named} has withdrawn, but {what}."
    hint = f"Put someone else there: planner replace FOLDER {person.id} NEW."
    return WITHDRAWN_PERSON_NEEDED.at(place, message, person.place, hint=hint)


def _heads(subject: Subject) -> Iterator[Finding]:
    """Delegations that come without the one who was to head them, and with no other."""
    conference = subject.conference
    sent = [of for of in conference.taking_part if of.body and of.position not in NOT_SENT]
    coming = {subject.body_id(of.body) for of in sent}
    headed = {subject.body_id(of.body) for of in sent if of.position is Position.HEAD}
    for person in conference.participants:
        own = subject.body_id(person.body)
        is_head = person.position is Position.HEAD and not person.takes_part
        if is_head and own in coming - headed:
            what = f"is the head of the delegation of {body_named(person.body, subject)}"
            named = person_named(person, conference.language)
            yield WITHDRAWN_PERSON_NEEDED.at(
                person.place,
                f"{named} has withdrawn, but {what}.",
                hint="Write “head” in the column “position” for another member.",
            )


def _in_booths(subject: Subject) -> Iterator[Finding]:
    """Shifts of interpreters who have withdrawn."""
    gone = {of.id: of for of in subject.conference.interpreters if not of.takes_part}
    for shift in subject.conference.rota:
        for person in (gone[of] for of in shift.interpreters if of in gone):
            named = f"{person.full_name} ({person.id})"
            what = f"works in the booth {shift.booth} at “{shift.item}”"
            yield _found(person, named, what, shift.place)
