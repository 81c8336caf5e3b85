"""Which language a text is in, and what is said of one in a language that is not read."""

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
    how="Use the paper in one of the languages that are read. If the text is in one of them after "
    "all, say which: `planner read --lang en`.",
)

LANGUAGE_UNTOLD = Fault(
    "source-language-untold",
    Severity.WARNING,
    why="Too few words of the text belong to one language only, so it was read as English: "
    "if it is in another, days, kinds and roles are missed.",
    how="State the language: `planner read --lang fr`.",
)

LANGUAGE_OTHER = Fault(
    "source-language-other",
    Severity.WARNING,
    why="Read with the words of another language, most of a text is not understood.",
    how="Leave out --lang, or give the language that the text is in.",
)

_WORD = re.compile(r"[^\W\d_]{2,}")
_ENOUGH = 60
"""This many words show whether the words of a language are among them."""
_EVIDENCE = 4
"""What it takes to recognize a language: the name of a month or weekday, or two other words."""
_PLAIN = 3
"""A text whose words point so many times more to another language is in that one."""
_SELDOM = 20
"""In a text in a language that is read, one word in two or three is among its commonest."""


def languages_of(source: Source) -> Mapping[str, int]:
    """How much points to each language that a text may be in, the likeliest first."""
    return recognized(_first_lines(source))


def is_in_none(source: Source, votes: Mapping[str, int]) -> bool:
    """Whether a text of many words is in none of the languages that are read."""
    count = sum(len(_WORD.findall(line)) for line in _first_lines(source))
    return count >= _ENOUGH and max(votes.values(), default=0) * _SELDOM < count


def _first_lines(source: Source) -> Iterator[str]:
    """The lines that are enough to tell the language of a text, however long it is."""
    return islice((line.text for line in source.lines if line.text.strip()), FIRST_LINES)


def is_told(votes: Mapping[str, int]) -> bool:
    """Whether enough points to one language, and less to every other."""
    first, second = (*votes.values(), 0, 0)[:2]
    return first >= _EVIDENCE and first > second


def compared(reading: Reading) -> Reading:
    """What was read in the language that was asked for, told of if the text shows another."""
    votes = languages_of(reading.source)
    shown = next(iter(votes), "")
    if not is_told(votes) or votes.get(reading.language, 0) * _PLAIN >= votes[shown]:
        return reading
    names = [cldr.language_name(code, "en") for code in (shown, reading.language)]
    message = f"This text looks as if it were in {names[0]}; it was read as {names[1]}, as asked."
    finding = LANGUAGE_OTHER.at(Place(reading.source.name), message)
    return replace(reading, findings=(finding, *reading.findings))


def untold(reading: Reading) -> Reading:
    """What was read in the default language, as nothing shows that of the text."""
    if not reading.source.text.strip():
        return reading
    name = cldr.language_name(FALLBACK, "en")
    message = f"Nothing in this text shows its language; it was read as {name}."
    finding = LANGUAGE_UNTOLD.at(Place(reading.source.name), message)
    return replace(reading, is_language_told=False, findings=(finding, *reading.findings))


def in_no_language(source: Source) -> Reading:
    """What is read of a text whose language is not known: nothing, and a finding says so."""
    names = ", ".join(sorted(cldr.language_name(code, "en") for code in paper_languages()))
    message = f"This text is in none of the languages that are read: {names}."
    lost = {line.number: Fate(UNREAD) for line in source.lines if line.text.strip()}
    finding = LANGUAGE_UNKNOWN.at(Place(source.name), message)
    findings = (*source.findings, finding)
    return Reading(source, FALLBACK, is_language_told=False, fates=lost, findings=findings)
