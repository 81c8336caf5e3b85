"""Words of conference.toml and of persons: there in every language of the papers."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import Conference, Text
from planner.places import Place

WORDS_UNTRANSLATED = Fault(
    "words-untranslated",
    Severity.WARNING,
    why="Papers in that language print these words in another one.",
    how="Write them in each language of the papers.",
    example="""\
conference.toml:
languages = ["en", "fr"]
town = { en = "Vienna" }""",
    instead="""\
conference.toml:
languages = ["en", "fr"]
town = { en = "Vienna", fr = "Vienne" }""",
)

ELSEWHERE = frozenset({"days", "invitees", "names", "participants", "title", "places"})
"""Fields of a conference that are no words of conference.toml, or have a finding of their own."""
UNPRINTED = frozenset({"decides", "asks", "considering", "references", "areas", "statements"})
"""What is kept of a decision and stands on no paper."""
OF_PERSONS = ("unit", "function")
"""What is printed of a person beside the name."""

Found = tuple[str, Text, Place]


def check(subject: Subject) -> Iterator[Finding]:
    """Words that stand in a language of the papers and not in all of them."""
    conference = subject.conference
    if len(conference.languages) < 2:
        return
    told = ((name, _lacking(of, conference), place) for name, of, place in _of_settings(conference))
    for name, lacking, place in dict.fromkeys(told):
        if lacking:
            yield WORDS_UNTRANSLATED.at(place, f"“{name}” is missing in {lacking}.")
    for name in OF_PERSONS:
        yield from _of_persons(name, conference)


def _lacking(words: Text, conference: Conference) -> str:
    return ", ".join(of for of in conference.languages if words and not words.get(of))


def _of_settings(conference: Conference) -> Iterator[Found]:
    for of in fields(conference):
        if of.name not in ELSEWHERE:
            place = conference.place_of(of.name)
            yield from _inside(of.name, getattr(conference, of.name), place)


def _of_persons(name: str, conference: Conference) -> Iterator[Finding]:
    """One finding for all persons who lack the same languages, where the first of them stands."""
    lacking: dict[str, list[Place]] = {}
    for person in conference.participants:
        if languages := _lacking(getattr(person, name), conference):
            lacking.setdefault(languages, []).append(person.place)
    for languages, places in lacking.items():
        others = f" here and in {len(places) - 1} more rows" if len(places) > 1 else ""
        yield WORDS_UNTRANSLATED.at(places[0], f"“{name}”{others} is missing in {languages}.")


def _inside(name: str, value: Any, place: Place) -> Iterator[Found]:
    """The words in a value: itself, or those of the records and lists in it."""
    if isinstance(value, Text):
        yield name, value, place
    elif isinstance(value, tuple):
        for one in value:
            yield from _inside(name, one, place)
    elif is_dataclass(value) and not isinstance(value, Place):
        own = getattr(value, "place", place)
        for of in fields(value):
            if of.name not in UNPRINTED:
                yield from _inside(of.name, getattr(value, of.name), own)
