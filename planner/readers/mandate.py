"""From a reading to a mandate: what a decision says of it, and what no text was found for."""

from collections.abc import Iterator
from dataclasses import replace

from planner.findings import Fault, Finding, Severity
from planner.model.basis import Decision, InterpretativeStatement
from planner.model.mandate import Mandate, OfficeName
from planner.places import Place
from planner.readers.reading import Reading

TERM_UNREAD = Fault(
    "term-unread",
    Severity.WARNING,
    why="What a reader does not find in a text is not in the folder, though the text may say it.",
    how="Look for it in the text, and write it into mandate.toml.",
)
_BY_HAND = {
    "dimensions": "the dimensions in which the office works, and those of its areas",
    "contacts": "the contacts that it keeps",
    "focal_point": "the focal point of the host country",
    "fund": "the fund and its posts",
    "prolongation": "how the mandate is prolonged, and the day of the draft budget",
    "readings": "the rules that the statements read in the decision",
}
"""What is not read of any text, by its key, in words that go on after “Not read:”."""


def is_mandate(reading: Reading) -> bool:
    """Whether a text gives a mandate: a decision that names areas of work, and no agenda."""
    has_agenda = any(day.items for day in reading.days)
    return bool(reading.frame.decision and reading.areas and not has_agenda)


def mandate_of(reading: Reading) -> Mandate:
    """The mandate that a text gives, in the language of the text."""
    terms, frame = reading.terms, reading.frame
    return Mandate(
        title=frame.title,
        starts=terms.starts,
        ends=terms.ends,
        languages=(reading.language,),
        host=frame.host,
        office=(*filter(None, [terms.former]), *_office(reading)),
        all_conditions=terms.all_conditions,
        conditions=terms.conditions,
        agreements=terms.agreements,
        decision=_decision(reading),
        place=Place(reading.source.name),
    )


def unread_terms(reading: Reading) -> Iterator[Finding]:
    """What a mandate has and this text was not found to say, and what is never read."""
    terms, decision = reading.terms, reading.frame.decision
    found = {
        "starts": ("the first day of the mandate", terms.starts),
        "ends": ("the last day of the mandate", terms.ends),
        "conditions": ("the conditions that activities have to meet", terms.conditions),
        "agreements": ("agreements with the host country", terms.agreements),
        "references": ("documents that are recalled", decision and decision.references),
        "statements": ("interpretative statements", reading.statements),
    }
    place = Place(reading.source.name)
    for key, (what, value) in found.items():
        if not value:
            yield TERM_UNREAD.at(place, f"Not found: {what} ({key}).")
    for key, what in _BY_HAND.items():
        if key != "readings" or reading.statements:
            yield TERM_UNREAD.at(place, f"Not read: {what} ({key}).")


def _office(reading: Reading) -> Iterator[OfficeName]:
    """The name of the office from the day on which it has it."""
    title = reading.frame.title
    if title:
        yield OfficeName(name=title, since=reading.terms.starts)


def _decision(reading: Reading) -> Decision | None:
    decision = reading.frame.decision
    if decision is None:
        return None
    statements = tuple(_named(of.statement) for of in reading.statements)
    return replace(decision, areas=reading.areas, statements=statements)


def _named(statement: InterpretativeStatement) -> InterpretativeStatement:
    """A statement with the name of its reading, by which checks can go."""
    return replace(statement, reading=statement.delegation.lower())
