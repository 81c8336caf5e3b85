"""Which language a text is in, and what is said of one in a language that is not read."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from planner.findings import Fault, Severity
from planner.language import cldr
from planner.language.others import likelier_than
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

LANGUAGE_UNREAD = Fault(
    "source-language-unread",
    Severity.WARNING,
    why="A text in a language that is not read resembles one that is, but its days and kinds are "
    "missed, and words that look alike may mean something else.",
    how="Use the paper in one of the languages that are read. If the text is in one of them after "
    "all, say which: `planner read --lang es`.",
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
_LEAD = 4
"""By so much must words point more to a language that is not read: a month, or two others."""
_SOME, _THIN = 15, 5
"""Of so many words or more, one in ten shows the language, and mostly more."""
_SELDOM = 20
"""In a text in a language that is read, one word in two or three is among its commonest."""


def languages_of(source: Source) -> Mapping[str, int]:
    """How much points to each language that a text may be in, the likeliest first."""
    return recognized(_first_lines(source))


def is_in_none(source: Source, votes: Mapping[str, int]) -> bool:
    """Whether a text of many words is in none of the languages that are read."""
    count = _count(_first_lines(source))
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


def doubted(reading: Reading) -> Reading:
    """What was read in the language that a text resembles most, told of if it seems to be in one
    that is not read, or if too little shows that it is in this one.
    """
    lines = list(_first_lines(reading.source))
    read_as = _name(reading.language)
    if other := likelier_than(reading.language, lines, _LEAD):
        message = f"This text seems to be in {_name(other)}, which is not read; it was read as "
        return _warned(reading, LANGUAGE_UNREAD, f"{message}{read_as}.")
    count, votes = _count(lines), languages_of(reading.source).get(reading.language, 0)
    if count >= _SOME and votes * _THIN < count:
        message = f"Little in this text shows its language; it was read as {read_as}."
        return _warned(reading, LANGUAGE_UNTOLD, message)
    return reading


def _name(language: str) -> str:
    """What a language is called in English, whatever its script."""
    return cldr.language_name(language.partition("-")[0], "en")


def _warned(reading: Reading, fault: Fault, message: str) -> Reading:
    finding = fault.at(Place(reading.source.name), message)
    return replace(reading, is_language_told=False, findings=(finding, *reading.findings))


def _count(lines: Iterable[str]) -> int:
    """How many words lines have."""
    return sum(len(_WORD.findall(line)) for line in lines)


def untold(reading: Reading) -> Reading:
    """What was read in the default language, as nothing shows that of the text."""
    if not reading.source.text.strip():
        return reading
    told = doubted(reading)
    if told is not reading:
        return told
    message = f"Nothing in this text shows its language; it was read as {_name(FALLBACK)}."
    return _warned(reading, LANGUAGE_UNTOLD, message)


def in_no_language(source: Source) -> Reading:
    """What is read of a text whose language is not known: nothing, and a finding says so."""
    names = ", ".join(sorted(cldr.language_name(code, "en") for code in paper_languages()))
    other = likelier_than(FALLBACK, _first_lines(source), _LEAD)
    seems = f" It seems to be in {_name(other)}." if other else ""
    message = f"This text is in none of the languages that are read: {names}.{seems}"
    lost = {line.number: Fate(UNREAD) for line in source.lines if line.text.strip()}
    finding = LANGUAGE_UNKNOWN.at(Place(source.name), message)
    findings = (*source.findings, finding)
    return Reading(source, FALLBACK, is_language_told=False, fates=lost, findings=findings)
