"""Which language a text is in; and what is said of one that is in none of those that are read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from planner.findings import Fault, Severity
from planner.language import cldr
from planner.language.papers import FIRST_LINES, paper_languages, recognized
from planner.places import Place
from planner.readers.reading import UNREAD, Fate, Reading
from planner.readers.source import Source

FALLBACK = "en"
LANGUAGE_UNKNOWN = Fault(
    "source-language-unknown",
    Severity.ERROR,
    why="Without its words for days, months and meetings a text would be read wrongly from end to "
    "end.",
    how="Take the paper in one of the languages that are read. If the text is in one of them after "
    "all, say which: `planner read --lang en`.",
)

LANGUAGE_UNTOLD = Fault(
    "source-language-untold",
    Severity.WARNING,
    why="Too few words of the text belong to one language alone, so that it was read as English: "
    "in another, days, kinds and roles would be missed.",
    how="Say which it is: `planner read --lang fr`.",
)

_WORD = re.compile(r"[^\W\d_]{2,}")
_ENOUGH = 60
"""So many words tell whether the words of a language are among them."""
_EVIDENCE = 4
"""What has to speak for a language: the name of a month or of a weekday, or two other words."""
_SELDOM = 20
"""In a text of a language that is read its commonest words are one in two or three."""


def languages_of(source: Source) -> Mapping[str, int]:
    """How much speaks for each language that a text may be in, the likeliest first."""
    return recognized(_first_lines(source))


def is_in_none(source: Source, votes: Mapping[str, int]) -> bool:
    """Whether a text of many words is in none of the languages that are read."""
    count = sum(len(_WORD.findall(line)) for line in _first_lines(source))
    return count >= _ENOUGH and max(votes.values(), default=0) * _SELDOM < count


def _first_lines(source: Source) -> Iterator[str]:
    """The lines that tell the language of a text, however long it is."""
    return islice((line.text for line in source.lines if line.text.strip()), FIRST_LINES)


def is_told(votes: Mapping[str, int]) -> bool:
    """Whether enough speaks for one language, and less for every other."""
    first, second = (*votes.values(), 0, 0)[:2]
    return first >= _EVIDENCE and first > second


def untold(reading: Reading) -> Reading:
    """What was read in the usual language, for nothing tells that of the text."""
    if not reading.source.text.strip():
        return reading
    name = cldr.language_name(FALLBACK, "en")
    message = f"Nothing in this text tells its language; it was read as {name}."
    finding = LANGUAGE_UNTOLD.at(Place(reading.source.name), message)
    return replace(reading, is_language_told=False, findings=(finding, *reading.findings))


def in_no_language(source: Source) -> Reading:
    """What is read of a text whose language is not known: nothing, and that is said."""
    names = ", ".join(sorted(cldr.language_name(code, "en") for code in paper_languages()))
    message = f"This text is in none of the languages that are read: {names}."
    lost = {line.number: Fate(UNREAD) for line in source.lines if line.text.strip()}
    finding = LANGUAGE_UNKNOWN.at(Place(source.name), message)
    findings = (*source.findings, finding)
    return Reading(source, FALLBACK, is_language_told=False, fates=lost, findings=findings)
