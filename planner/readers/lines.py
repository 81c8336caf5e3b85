"""Lines as they leave a file: words, and what they are if they are not part of the text."""

from collections.abc import Iterable, Iterator

from planner.findings import Finding
from planner.places import Place
from planner.readers.side_by_side import found_in, in_one_language
from planner.readers.source import Line, Source, SourceLine, legible
from planner.readers.unreadable import WITHOUT_TEXT

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def source(name: str, lines: Iterable[Line], findings: Iterable[Finding] = ()) -> Source:
    """What a reader returns; with a finding if there are no words at all."""
    taken = [(clean(text), furniture) for text, furniture in _settled(in_one_language(lines))]
    found = (*findings, *found_in(taken, name))
    if not any(text for text, _ in taken):
        taken = []
        found += (WITHOUT_TEXT.at(Place(name), "There is no text in this file."),)
    numbered = (SourceLine(number, *line) for number, line in enumerate(taken, 1))
    return Source(name, tuple(numbered), found)


def raised(text: str) -> str:
    """Figures above the line stay apart: 9³⁰ is not 930, and Iceland² is not Iceland2."""
    return text.translate(_RAISED) if text.strip().isdecimal() else text


def clean(text: str) -> str:
    """A line without invisible characters, and without blanks at its end."""
    return legible(text).rstrip()


def _settled(lines: Iterable[Line]) -> Iterator[Line]:
    """Without empty lines at the beginning and the end, and never more than two together."""
    empty, begun = 0, False
    for line in lines:
        if not line[0].strip():
            empty += 1
            continue
        if begun:
            yield from [("", "")] * min(empty, 2)
        empty, begun = 0, True
        yield line
