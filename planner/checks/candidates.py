"""Candidates: officers serve when they can, at what they are candidates for, and not too often."""

from collections.abc import Iterator

from planner.checks.named import body_named, item_named, party_named, person_named
from planner.checks.subject import Subject
from planner.checks.windows import unknown_items
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model.officers import Candidate
from planner.model.offices import Office, is_named, of_meetings
from planner.model.participants import Participant
from planner.timetable.windows import lies_in, touches

CANDIDATE_UNKNOWN = Fault(
    "candidate-unknown",
    Severity.ERROR,
    why="Whoever presides or reports takes part; no participant has this id.",
    how="Write the id as it is in participants.csv, or add the person there.",
    example="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
candidates.csv:
id,roles
p01,chair""",
    instead="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
candidates.csv:
id,roles
p1,chair""",
)
OFFICER_UNAVAILABLE = Fault(
    "officer-unavailable",
    Severity.WARNING,
    why="Someone is to preside or report at a time when they are not there.",
    how="Designate someone else, or move the item.",
    example="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
candidates.csv:
id,unavailable
p1,2027-05-03/09:00-13:00
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: p1""",
    instead="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
candidates.csv:
id,unavailable
p1,2027-05-03/09:00-13:00
agenda.en.txt:
14:00–15:00  Session 1: Wells
             chair: p1""",
)
OFFICER_OVERLOADED = Fault(
    "officer-overloaded",
    Severity.WARNING,
    why="Someone presides over more meetings, or reports on more, than they accept "
    "(`at_most` in candidates.csv, otherwise `duties_per_officer` under [limits]).",
    how="Designate someone else.",
    example="""\
conference.toml:
limits.duties_per_officer = 1
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: p1
10:00–11:00  Session 2: Springs
             chair: p1""",
    instead="""\
conference.toml:
limits.duties_per_officer = 1
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: p1
10:00–11:00  Session 2: Springs
             chair: to be designated""",
)
NOT_A_CANDIDATE = Fault(
    "not-a-candidate",
    Severity.WARNING,
    why="Someone is designated who is a candidate for other roles or other items only.",
    how="Designate someone else, or add the role or the item to the row in candidates.csv.",
    example="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
candidates.csv:
id,roles
p1,rapporteur
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: p1""",
    instead="""\
participants.csv:
id,unit.en,given,family
p1,Institute of Springs,Ada,Rill
candidates.csv:
id,roles
p1,chair rapporteur
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: p1""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Candidates who do not take part, and officers against what they are candidates for."""
    conference = subject.conference
    candidates = {candidate.id: candidate for candidate in conference.candidates}
    for candidate in conference.candidates:
        if candidate.id and candidate.id not in conference.persons:
            hint = did_you_mean(candidate.id, conference.persons)
            message = f"No participant has the id “{candidate.id}”."
            yield CANDIDATE_UNKNOWN.at(candidate.place, message, hint=hint)
        ids = (*candidate.items, *candidate.wishes)
        yield from unknown_items(ids, candidate.place, subject)
    for person, held in by_person(subject).values():
        candidate = candidates.get(person.id, Candidate(person.id))
        yield from _overloaded(person, candidate, held, subject)
        for office in held:
            yield from _unavailable(person, candidate, office, subject)
        for office in of_meetings(held):
            yield from _not_a_candidate(person, candidate, office, subject)


def by_person(subject: Subject) -> dict[str, tuple[Participant, list[Office]]]:
    """The offices of each participant, by the id of the person."""
    held: dict[str, tuple[Participant, list[Office]]] = {}
    for office in subject.offices:
        if person := subject.person(office.holder):
            held.setdefault(person.id, (person, []))[1].append(office)
    return held


def office_named(office: Office, subject: Subject) -> str:
    """An officer by name: a person, a name as printed, or a State or organization."""
    return party_named(office.holder, subject) or body_named(office.holder.token, subject)


def _overloaded(
    person: Participant, candidate: Candidate, held: list[Office], subject: Subject
) -> Iterator[Finding]:
    limit = subject.conference.limits.duties_per_officer
    most = limit if candidate.at_most is None else candidate.at_most
    meetings = {office.meeting.key: office.sitting for office in reversed(held)}
    places = sorted(item.place for item in meetings.values())
    if most is not None and len(meetings) > most:
        named = person_named(person, subject.conference.language)
        message = f"{named} is an officer of {len(meetings)} meetings, but accepts {most} at most."
        yield OFFICER_OVERLOADED.at(places[most], message, *places[:most])


def _unavailable(
    person: Participant, candidate: Candidate, office: Office, subject: Subject
) -> Iterator[Finding]:
    slot = subject.slots[office.sitting.id]
    if not lies_in(slot, candidate.available):
        there = f"is there {', '.join(map(str, candidate.available))}"
    elif touches(slot, candidate.unavailable):
        there = f"is not there {', '.join(map(str, candidate.unavailable))}"
    else:
        return
    message = f"{person_named(person, subject.conference.language)} {there}."
    yield OFFICER_UNAVAILABLE.at(office.sitting.place, message, candidate.place)


def _not_a_candidate(
    person: Participant, candidate: Candidate, office: Office, subject: Subject
) -> Iterator[Finding]:
    named = person_named(person, subject.conference.language)
    if candidate.roles and office.role not in candidate.roles:
        message = f"{named} is not a candidate for {office.role}."
        yield NOT_A_CANDIDATE.at(office.sitting.place, message, candidate.place)
    elif candidate.items and not is_named(office.meeting, candidate.items):
        message = f"{named} is not a candidate for {item_named(office.sitting)}."
        yield NOT_A_CANDIDATE.at(office.sitting.place, message, candidate.place)
