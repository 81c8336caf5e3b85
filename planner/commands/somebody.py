"""Who is meant by a word on the command line: an id, or a name in everyday form."""

from collections.abc import Iterator

from planner.checks.named import body_named, person_named
from planner.checks.subject import Subject
from planner.errors import PlannerError
from planner.language.nearest import did_you_mean
from planner.language.vocabulary import plain, unaccented
from planner.model import Party
from planner.model.interpreters import Interpreter
from planner.model.participants import Participant
from planner.protocol import bodies_called, known_body
from planner.records import record

_LISTED = 10
"""So many of one name are listed."""


@record
class Somebody:
    """A person, an interpreter, or a body or a name of the agenda: what it is called there."""

    party: Party
    named: str
    person: Participant | Interpreter | None = None

    @property
    def is_interpreter(self) -> bool:
        """Whether it is someone from interpreters.csv."""
        return isinstance(self.person, Interpreter)


def somebody(word: str, subject: Subject) -> Somebody:
    """Whoever is meant. PlannerError where that is nobody, or may be several."""
    found = list(_by_id(word, subject)) or [
        *_by_name(word, subject),
        *_bodies_called(word, subject),
    ]
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(one.named for one in found[:_LISTED])
        more = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
        raise PlannerError(f"“{word}” may be {listed}{more}.", "Give the id.")
    names = [one.person.full_name for one in _everybody(subject) if one.person]
    hint = did_you_mean(word, names) or "To see who there is: planner show FOLDER --view persons"
    raise PlannerError(f"Nobody is called “{word}”.", hint)


def in_agenda(word: str, subject: Subject) -> Somebody:
    """Whoever is meant; people who are only in the agenda or in the rota can be meant too.

    PlannerError as in `somebody`.
    """
    there = {party.token or party.name for party in _named(subject)}
    is_known = any(True for _ in _by_id(word, subject))
    if word not in there or is_known or _by_name(word, subject):
        return somebody(word, subject)
    as_printed = any(party.name == word for party in _named(subject))
    party = Party(name=word) if as_printed else Party(word)
    return Somebody(party, f"“{word}”")


def _by_id(word: str, subject: Subject) -> Iterator[Somebody]:
    yield from (one for one in _everybody(subject) if one.party.token == word)
    if known_body(word, subject.conference):
        yield _body(word, subject)


def _bodies_called(word: str, subject: Subject) -> Iterator[Somebody]:
    for token in bodies_called(word, subject.conference):
        yield _body(token, subject)


def _body(token: str, subject: Subject) -> Somebody:
    return Somebody(Party(token), f"{body_named(token, subject)} ({token})")


def _by_name(word: str, subject: Subject) -> list[Somebody]:
    """Those of this name; where there is none, those in whose names all of its words stand."""
    sought = _folded(word)
    known = [(one, [*map(_folded, _names(one))]) for one in _everybody(subject)]
    exact = [one for one, names in known if sought in names]
    words = set(sought.split())
    return exact or [one for one, names in known if words and words <= set(" ".join(names).split())]


def _folded(name: str) -> str:
    """A name as it may be typed: small, and without accents."""
    return plain(unaccented(name))


def _everybody(subject: Subject) -> Iterator[Somebody]:
    language = subject.conference.language
    for person in subject.conference.participants:
        yield Somebody(Party(person.id), person_named(person, language), person)
    for of in subject.conference.interpreters:
        yield Somebody(Party(of.id), f"{of.full_name} ({of.id})", of)


def _names(one: Somebody) -> Iterator[str]:
    if one.person:
        yield one.person.full_name
        yield f"{one.person.family} {one.person.given}"
    if isinstance(one.person, Participant):
        yield f"{one.person.honorific} {one.person.full_name}"
        yield from one.person.name.values()


def _named(subject: Subject) -> Iterator[Party]:
    """All who stand in the agenda and in the rota."""
    for item in subject.conference.every_item:
        for duty in item.duties:
            yield from duty.holders
    for shift in subject.conference.rota:
        yield from map(Party, shift.interpreters)
