"""What no reader finds in a mandate, and where the text mentions it: it is added by hand."""

import re
from collections.abc import Iterator, Sequence

from planner.language.papers import paper_words
from planner.language.vocabulary import plain
from planner.readers.reading import Reading

_OF_DECISIONS = {
    "dimensions": "the dimensions in which the office works, and those of its areas",
    "office": "since when the office had its earlier names",
    "contacts": "the contacts that it keeps",
    "focal_point": "the focal point of the host country",
    "fund": "the fund and its posts",
    "prolongation": "how the mandate is prolonged, and the day of the draft budget",
    "asked_of": "who is asked to bring agreements up to date",
}
_OF_STATEMENTS = {
    "rules": "what the text has on matters that the statements read differently",
    "readings": "the rules that the statements read in the decision",
    "legal_basis_year": "the year of the version of the rules that statements are made under",
}
_WHERE_SAID = {
    "criteria": "what mandates should be, as a statement says",
    "deadlines": "what else is to be done, and by when",
    "reservations": "the questions that a delegation reserves the right to raise",
}
"""By their keys, in words that go on after “Not read:”. The last are named if a statement has
them.
"""


def by_hand(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """The keys of what was not read, what each is, and the line that first mentions it; 0 if none
    was found.
    """
    for key, what in _OF_DECISIONS.items():
        yield key, what, _line_of(key, reading)
    for key, what in (_OF_STATEMENTS if reading.statements else {}).items():
        yield key, what, reading.statements[0].lines[0]
    for key, what in _WHERE_SAID.items():
        if line := _line_of(key, reading):
            yield key, what, line


def _line_of(key: str, reading: Reading) -> int:
    """The first line with words for it; for what only statements have, in their lines."""
    former = reading.terms.moved_from or reading.terms.former
    if key == "office":
        return former.place.line if former else 0
    words = paper_words(reading.language).cues.get("by_hand", {}).get(key, ())
    stated = {line for of in reading.statements for line in of.lines}
    told = (of for of in reading.source.lines if key not in _WHERE_SAID or of.number in stated)
    return next((of.number for of in told if _speaks(of.text, words)), 0)


def _speaks(text: str, words: Sequence[str]) -> bool:
    """Whether one of the words, or a longer word that begins with it, is in a text."""
    begun = rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, words))})"
    return bool(words and re.search(begun, plain(text)))
