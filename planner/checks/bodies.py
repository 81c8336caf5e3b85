"""Names of States and organizations: known, and in force on the day of the conference."""

import datetime as dt
from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean, looks_like_one_of
from planner.model import Conference, Invitee
from planner.places import Place
from planner.protocol import (
    Body,
    bodies_called,
    body,
    known_groups,
    named,
    party,
    protocol_body,
    tokens_of_bodies,
)

BODY_UNKNOWN = Fault(
    "body-unknown",
    Severity.ERROR,
    why=(
        "States and organizations are known by their codes, so that their names are correct in "
        "every language and appear in the right order."
    ),
    how="To print a name exactly as written, put it in quotes.",
    example="""\
09:00–10:00  Session 1: Wells
             chair: Atlantis""",
    instead="""\
09:00–10:00  Session 1: Wells
             chair: AT""",
)
PERSON_UNKNOWN = Fault(
    "person-unknown",
    Severity.ERROR,
    why="Persons are known by their ids in participants.csv; no row has this id, or its row "
    "has been deleted.",
    how="Put someone else there: planner replace FOLDER OLD NEW. When someone withdraws, "
    "keep the row and write “withdrawn” under “attendance”.",
    example="""\
participants.csv:
id,unit.en,given,family
p001,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: p012""",
    instead="""\
participants.csv:
id,unit.en,given,family
p001,Institute of Springs,Ada,Rill
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: p001""",
)
GROUP_UNKNOWN = Fault(
    "group-unknown",
    Severity.ERROR,
    why=(
        "The members of a group are taken from the protocol data; a group that is not in the "
        "data has no members."
    ),
    how="Check the name of the group: planner check lists the known ones.",
    example="""\
conference.toml:
participation = [{ id = "states", name = "States", group = "osce-states" }]""",
    instead="""\
conference.toml:
participation = [{ id = "states", name = "States", group = "osce-participating-states" }]""",
)
BODY_OUTDATED = Fault(
    "body-outdated",
    Severity.WARNING,
    why=(
        "States and organizations come into being, cease to exist and change their names; "
        "papers use the name valid on the day of the conference."
    ),
    how="Name a body that existed on that day.",
    example="""\
conference.toml:
organizers = ["dha"]""",
    instead="""\
conference.toml:
organizers = ["ocha"]""",
)

APART = "What follows a name is set apart by “ · ” or “;”: chair: CH · rapporteur: KG."
"""The hint where a name goes on with another attribute behind a comma."""

Named = tuple[str, Place]


def check(subject: Subject) -> Iterator[Finding]:
    """Bodies and groups that are not known, and those that were no more, or had another name."""
    conference = subject.conference
    for token, place in (*_present(conference), *_of_other_days(conference)):
        yield from unknown(token, place, conference)
    for group, place in _groups(conference):
        if group and group not in known_groups():
            hint = (
                did_you_mean(group, known_groups()) or f"Known groups: {', '.join(known_groups())}."
            )
            yield GROUP_UNKNOWN.at(place, f"There is no group “{group}”.", hint=hint)
    for token, place in _present(conference):
        if found := protocol_body(token, conference):
            yield from _gone(found, place, subject.date)
    for invitee in conference.invitees:
        if found := protocol_body(invitee.body, conference):
            yield from _renamed(invitee, found, subject.date)


def unknown(token: str, place: Place, conference: Conference) -> Iterator[Finding]:
    """A token that is not a known body; or not a known person, if it looks like an id of one."""
    if not token or party(token, conference):
        return
    if looks_like_one_of(token, conference.persons):
        yield PERSON_UNKNOWN.at(place, f"There is no person “{token}”.")
    else:
        yield not_a_body(token, place, conference, otherwise=APART if ":" in token else "")


def not_a_body(
    token: str, place: Place, conference: Conference, *, given_for: str = "", otherwise: str = ""
) -> Finding:
    """What is said of a token of no body: the token of whatever is called so, or a near one."""
    given = f", given for {given_for}" if given_for else ""
    if called := bodies_called(token, conference):
        message = f"This is a name, not a code: “{token}”{given}."
        return BODY_UNKNOWN.at(place, message, hint=f"Write {' or '.join(called)}.")
    hint = did_you_mean(token, tokens_of_bodies(conference)) or otherwise
    message = f"There is no State or organization “{token}”{given}."
    return BODY_UNKNOWN.at(place, message, hint=hint)


def _gone(found: Body, place: Place, on: dt.date) -> Iterator[Finding]:
    """A body that was no more, or was not yet, on the day of the conference."""
    if not found.exists_on(on):
        instead = " and ".join(f"“{own_id}”" for own_id in _living(found, on))
        message = f"{found.name_on(on).short('en')} did not exist on {on}."
        hint = f"Its place was taken by {instead}." if instead else ""
        yield BODY_OUTDATED.at(place, message, hint=hint)


def _living(found: Body, on: dt.date) -> list[str]:
    """The bodies that have come after one and exist on a day."""
    after = [successor for own_id in found.successors if (successor := body(own_id))]
    living = [[of.id] if of.exists_on(on) else _living(of, on) for of in after]
    return [own_id for ids in living for own_id in ids]


def _renamed(invitee: Invitee, found: Body, on: dt.date) -> Iterator[Finding]:
    """An invitee by a name that was no more on the day of the conference."""
    if not found.exists_on(on):
        return
    for language, words in invitee.as_printed.items():
        names = [name for of, name in named(words) if of.id == found.id]
        if names and found.name_on(on) not in names:
            message = f"“{words}” was no longer its name on {on}."
            hint = f"It was called {found.name_on(on).short(language)}."
            yield BODY_OUTDATED.at(invitee.place, message, hint=hint)


def _present(conference: Conference) -> Iterator[Named]:
    """Everything in the folder that has to be a body on the day of the conference."""
    yield conference.host, conference.place_of("host")
    yield from ((token, conference.place_of("organizers")) for token in conference.organizers)
    yield from ((paper.sent_to, paper.place) for paper in conference.outcome_documents)
    yield from ((of.invited_by, of.place) for of in conference.participation)
    yield from _of_modalities(conference)
    seating = conference.seating
    yield from ((token, seating.place) for token in (seating.starts_with, *seating.order))
    yield from ((invitee.body, invitee.place) for invitee in conference.invitees)
    yield from ((body, of.place) for of in conference.regional_groups for body in of.members)
    categories = {of.id for of in conference.participation}
    for item in conference.every_item:
        for duty in item.duties:
            yield from ((party.token, item.place) for party in duty.holders)
        yield from ((of, item.place) for of in item.attended_by if of not in categories)


def _of_other_days(conference: Conference) -> Iterator[Named]:
    """Bodies that the folder only speaks of, some of them of other days."""
    yield from ((token, conference.place_of("bodies")) for token in conference.bodies.values())
    if decision := conference.decision:
        yield decision.body, decision.place
        yield from ((of.adopted_by, of.place) for of in decision.references)
        for statement in decision.statements:
            others = (of for of in statement.on_behalf_of if of not in known_groups())
            made = (statement.delegation, statement.floor_given_by, *others)
            yield from ((token, statement.place) for token in made)
            yield from ((of.body, of.place) for of in statement.alignments)
    if conference.follows:
        yield conference.follows.host, conference.follows.place


def _of_modalities(conference: Conference) -> Iterator[Named]:
    rules = conference.modalities
    if rules.co_chairs:
        yield from ((token, rules.co_chairs.place) for token in rules.co_chairs.by)
    if rules.rules:
        yield rules.rules.of, rules.rules.place


def _groups(conference: Conference) -> Iterator[Named]:
    yield from ((of.group, of.place) for of in conference.participation)
    if meetings := conference.modalities.side_meetings:
        yield meetings.by, meetings.place
    if conference.follows:
        yield conference.follows.documents_adopted_by, conference.follows.place
