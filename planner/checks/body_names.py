"""Names of bodies in the languages of the papers: who would be printed in another language."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import Conference
from planner.model.names import OwnName
from planner.protocol import known_body, names_of, protocol_body

MOST = 10
"""How many bodies a message names."""

BODY_UNTRANSLATED = Fault(
    "body-untranslated",
    Severity.WARNING,
    why="Papers in this language would print the names of these bodies in another language.",
    how="Add their names in this language to names.csv.",
    example="""\
conference.toml:
languages = ["en", "fr"]
organizers = ["wells"]
names.csv:
body,name.en
wells,Institute of Wells""",
    instead="""\
conference.toml:
languages = ["en", "fr"]
organizers = ["wells"]
names.csv:
body,name.en,name.fr
wells,Institute of Wells,Institut des puits""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """The languages of the papers in which bodies that papers print have no name."""
    conference = subject.conference
    bodies = {subject.body_id(token): token for token in _in_papers(conference)}
    names = [names_of(token, conference, subject.date) for token in bodies.values()]
    for language in dict.fromkeys(conference.languages):
        if lacking := [of for of in names if not of.name.get(language)]:
            message = f"There is no name in “{language}” for {_listed(lacking)}."
            hint = f"Add a name for each to names.csv, in the column name.{language}."
            yield BODY_UNTRANSLATED.at(conference.place_of("languages"), message, hint=hint)


def _listed(bodies: list[OwnName]) -> str:
    """The first bodies, each with what names.csv calls it by, and how many there are beside."""
    named = [f"{of.name.best('en')} ({of.body})" for of in bodies[:MOST]]
    more = len(bodies) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def _in_papers(conference: Conference) -> Iterator[str]:
    """The tokens of bodies whose names are printed: who issues, has a duty, sent somebody."""
    issuing = list(_issuing(conference))
    sending = [person.body for person in conference.taking_part]
    on_duty = (
        party.token
        for item in conference.every_item
        for duty in item.duties
        for party in duty.holders
    )
    for token in (*conference.organizers, *issuing, *on_duty, *sending):
        if known_body(token, conference):
            yield token


def _issuing(conference: Conference) -> Iterator[str]:
    """The body that convenes the conference, and the one that it belongs to."""
    if conference.decision:
        issuing = protocol_body(conference.decision.body, conference)
        yield conference.decision.body
        yield issuing.parent if issuing else ""
