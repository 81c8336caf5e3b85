"""Which language a text is in; and what is said of one that is in none of those that are read."""

import re

from planner.findings import Fault, Severity
from planner.language import cldr
from planner.language.papers import paper_languages, recognized
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

_WORD = re.compile(r"[^\W\d_]{2,}")
_ENOUGH = 60
"""So many words tell whether the words of a language are among them."""
_SELDOM = 20
"""In a text of a language that is read its commonest words are one in two or three."""


def language_of(source: Source) -> str:
    """The language of a text, the usual one where there are too few words to tell; "" where it is
    in none of those that are read.
    """
    votes = recognized(line.text for line in source.lines if line.text.strip())
    first = next(iter(votes), FALLBACK)
    count = len(_WORD.findall(source.text))
    return "" if count >= _ENOUGH and votes.get(first, 0) * _SELDOM < count else first


def in_no_language(source: Source) -> Reading:
    """What is read of a text whose language is not known: nothing, and that is said."""
    names = ", ".join(sorted(cldr.language_name(code, "en") for code in paper_languages()))
    message = f"This text is in none of the languages that are read: {names}."
    lost = {line.number: Fate(UNREAD) for line in source.lines if line.text.strip()}
    finding = LANGUAGE_UNKNOWN.at(Place(source.name), message)
    return Reading(source, FALLBACK, fates=lost, findings=(*source.findings, finding))
