"""Words of settings, of persons and of activities: there in every language of the papers."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import Conference, Text
from planner.places import Place

WORDS_UNTRANSLATED = Fault(
    "words-untranslated",
    Severity.WARNING,
    why="Papers in that language print these words in another language.",
    how="Write them in every language of the papers.",
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
"""Fields of a conference that are not words of conference.toml, or have a finding of their own."""
UNPRINTED = frozenset({"decides", "asks", "considering", "references", "areas", "statements"})
"""What is kept from a decision and is not printed on any paper."""
OF_PERSONS = ("unit", "function")
"""What is printed of a person besides the name."""

Found = tuple[str, Text, Place]


def check(subject: Subject) -> Iterator[Finding]:
    """Words that exist in one language of the papers and not in all of them."""
    conference = subject.conference
    if len(conference.languages) < 2:
        return
    yield from of_words(_of_settings(conference), conference)
    for name in OF_PERSONS:
        rows = ((getattr(of, name), of.place) for of in conference.taking_part)
        yield from of_rows(name, rows, conference)


def of_words(told: Iterable[Found], head: Conference) -> Iterator[Finding]:
    """A finding for each of some words that are missing in languages."""
    known = ((name, _lacking(of, head), place) for name, of, place in told)
    for name, lacking, place in dict.fromkeys(known):
        if lacking:
            yield WORDS_UNTRANSLATED.at(place, f"“{name}” is missing in {lacking}.")


def _lacking(words: Text, conference: Conference) -> str:
    return ", ".join(of for of in conference.languages if words and not words.get(of))


def _of_settings(conference: Conference) -> Iterator[Found]:
    for of in fields(conference):
        if of.name not in ELSEWHERE:
            place = conference.place_of(of.name)
            yield from inside(of.name, getattr(conference, of.name), place, UNPRINTED)


def of_rows(name: str, rows: Iterable[tuple[Text, Place]], head: Conference) -> Iterator[Finding]:
    """One finding for all rows that lack the same languages, at the first of them."""
    lacking: dict[str, list[Place]] = {}
    for words, place in rows:
        if languages := _lacking(words, head):
            lacking.setdefault(languages, []).append(place)
    for languages, places in lacking.items():
        more = len(places) - 1
        others = f" here and in {more} more row{'s' if more > 1 else ''}" if more else ""
        yield WORDS_UNTRANSLATED.at(places[0], f"“{name}”{others} is missing in {languages}.")


def inside(
    name: str, value: Any, place: Place, unprinted: frozenset[str] = frozenset()
) -> Iterator[Found]:
    """The words in a value: itself, or those of the records and lists in it."""
    if isinstance(value, Text):
        yield name, value, place
    elif isinstance(value, tuple):
        for one in value:
            yield from inside(name, one, place, unprinted)
    elif is_dataclass(value) and not isinstance(value, Place):
        own = getattr(value, "place", place)
        for of in fields(value):
            if of.name not in unprinted:
                yield from inside(of.name, getattr(value, of.name), own, unprinted)
