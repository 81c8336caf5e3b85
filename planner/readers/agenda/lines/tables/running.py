"""Items that run on from line to line, as when a page lost its line breaks and got others.

"9.00 Opening 9.30 Session 1: Locks in" and "winter 11.00 Coffee 11.30 Session 2" are one text,
which is split before its days and times; each item keeps the line on which it begins.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise, takewhile

from planner.language.clock.printed import after_times, find_times
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed
from planner.readers.source import SourceLine
from planner.records import record

_LEAST = 3
"""Lines of a paragraph that runs on, and times in the middle of its lines."""
_INSIDE = re.compile(r"[^\W\d_]\W{1,4}\d{1,2}(?:\s?[.:hH]|\d\d\b|\s\w)")
"""What a time in the middle of a line looks like."""
_MARKS = " •–—-*(["
_BORDERS = frozenset("|\t")
_OPENERS = ("(", "[", "/", ",")


@record
class Running:
    """A paragraph of such lines."""

    reader: LineReader
    lines: Sequence[SourceLine]

    @property
    def length(self) -> int:
        """How many lines it takes."""
        return len(self.lines)

    @property
    def saids(self) -> list[Said]:
        """What its items say, each with the number of the line on which it begins."""
        heads = [at for at, line in enumerate(self.lines) if self.reader.days.glued(line.text)]
        bounds = [0, *(at for at in heads if at), len(self.lines)]
        return [said for of in pairwise(bounds) for said in self._run(self.lines[slice(*of)])]

    def _run(self, lines: Sequence[SourceLine]) -> list[Said]:
        """What lines that are one text say; none of them but the first begins with a day."""
        parts = [line.text.strip() for line in lines]
        text, begins = " ".join(parts), [0, *accumulate(len(part) + 1 for part in parts)]
        found, at = [], 0
        for said in self.reader.saids(0, text):
            at = max(text.find(said.raw.strip(), at), at)
            line = lines[sum(begin <= at for begin in begins[1:-1])]
            found.append(changed(said, number=line.number))
        told = {said.number for said in found}
        more = (line for line in lines if line.number not in told)
        return [*found, *(Said(of.number, What.WRAPPED, of.text, of.text.strip()) for of in more)]


def running_at(lines: Sequence[SourceLine], at: int, reader: LineReader) -> Running | None:
    """The paragraph that begins at a line, if items run on in it."""
    if at and lines[at - 1].text.strip():
        return None
    run = list(takewhile(lambda line: _is_of_words(line.text), lines[at:]))
    if len(run) < _LEAST:
        return None
    counts = [_times(line.text.strip()) for line in run]
    first, inside = (sum(of) for of in zip(*counts, strict=True))
    return Running(reader, run) if inside >= max(first, _LEAST) else None


def _is_of_words(text: str) -> bool:
    return bool(text.strip()) and not _BORDERS & set(text.strip())


def _times(text: str) -> tuple[int, int]:
    """How many times with a title after them come first in a line, and in the middle of it."""
    if not _INSIDE.search(text):
        return int(text.lstrip(_MARKS)[:1].isdecimal()), 0
    times = find_times(text)
    titled = [
        of.begin
        for of in times
        if text[after_times(text, of.end_at) :].lstrip("«“„\"'")[:1].isupper()
        and not text[: of.begin].rstrip().endswith(_OPENERS)
    ]
    inside = sum(any(map(str.isalpha, text[:begin])) for begin in titled)
    return len(titled) - inside, inside
