"""Prose in lines: paragraphs that keep the line of each of their words."""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.readers.agenda.frame.flow import MARK, begins, flow_of
from planner.readers.agenda.lines.joins import hyphened
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What
from planner.records import record

_SENTENCE = re.compile(r"(?<=[.;!?»])(?<![^\d]\d\.)(?<![^\d]\d\d\.)\s+(?=[^\W\d_a-zа-я]|«)")
"""Where one ends and another begins; a day of the month has a full stop too: "am 3. Mai"."""

_COUNTS = re.compile(r"(?<=\d)\.?(?:st|nd|rd|th|ª|º|e|er|re|[eè]me)(?!\w)")
_SENTENCE_ENDS = re.compile(r"[^\W\d_]{3}[)»”\d]?\.\s*$")
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-zа-я])")


@record
class Paragraph:
    """Lines of prose as one text. `starts` are the places in it where each of `lines` begins.

    `mark` is the bullet or number before it.
    """

    text: str
    lines: tuple[int, ...]
    starts: tuple[int, ...]
    mark: str = ""

    def line_at(self, place: int) -> int:
        """The line at a place of the text."""
        return self.lines[self._number(place)]

    def _number(self, place: int) -> int:
        return max(bisect_right(self.starts, place) - 1, 0)

    @property
    def plain(self) -> str:
        """The text in the form used for comparison."""
        return plain(self.text)

    @property
    def is_capitals(self) -> bool:
        """Whether it is set in capitals, as headings are; behind a count they are small: "17th"."""
        return _COUNTS.sub("", self.text).isupper()

    def sentences(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """The sentences, each with its lines."""
        at = 0
        for sentence in _SENTENCE.split(self.text):
            found = self.text.find(sentence, at)
            at = found + len(sentence)
            first, last = self._number(found), self._number(max(at - 1, found))
            yield sentence.strip(), self.lines[first : last + 1]

    def by_sentences(self) -> tuple["Paragraph", ...]:
        """Its sentences as paragraphs of their own; only full stops end them."""
        ends = [match.end() for match in _FULL_STOP.finditer(self.text)]
        places = itertools.pairwise([0, *ends, len(self.text)])
        return tuple(self.part(begin, end) for begin, end in places)

    def part(self, begin: int, end: int) -> "Paragraph":
        """A part of it as a paragraph of its own."""
        first, last = self._number(begin), self._number(max(end - 1, begin))
        starts = tuple(max(start - begin, 0) for start in self.starts[first : last + 1])
        text = self.text[begin:end].rstrip()
        return Paragraph(text, self.lines[first : last + 1], starts, self.mark)


@record
class Sections:
    """The prose of a text by its parts."""

    decision: tuple[Paragraph, ...] = ()
    participation: tuple[Paragraph, ...] = ()
    rules: tuple[Paragraph, ...] = ()
    statements: tuple[tuple[Paragraph, ...], ...] = ()
    headings: tuple[Paragraph, ...] = ()


def sections(frame: Sequence[Said], after: Sequence[Said], reader: LineReader) -> Sections:
    """The decision, who takes part, the rules, and the statements, each with its paragraphs."""
    parts: dict[str, list[Paragraph]] = {
        name: [] for name in ("decision", "participation", "rules", "headings")
    }
    statements: list[list[Paragraph]] = []
    for start, saids in (("decision", frame), ("rules", after)):
        part = start
        for paragraph in paragraphs(saids, reader.words):
            heading = _heading(paragraph, reader.words)
            if start == "rules" and reader.words.heads_modalities(paragraph.text):
                heading = start
            if part != "statement" and _names_author(paragraph, reader.words):
                heading = "statement"  # Without a heading: what it says is not what is decided.
            if heading == "statement":
                statements.append([])
                part = heading
            if part == "statement":
                statements[-1].append(paragraph)
            elif heading:
                part = heading if heading in parts else part
                parts["headings"].append(paragraph)
            else:
                parts[part].append(paragraph)
    return Sections(
        statements=tuple(map(tuple, statements)),
        **{name: tuple(found) for name, found in parts.items()},
    )


_NUMERAL = re.compile(r"^(?:[IVX]{1,5}|\d{1,2})[.)]\s+")


def _heading(paragraph: Paragraph, words: PaperWords) -> str:
    """The part that a paragraph is the heading of: "participation", "rules", "statement"."""
    said = plain(_NUMERAL.sub("", paragraph.text)).strip(" .:[(«“")
    if any(said.startswith(of) for of in words.headings["statement"]) and len(said) < 600:
        return "statement"
    if said in words.headings["participation"]:
        return "participation"
    if said in words.headings["modalities"] or said in words.headings["after"]:
        return "rules"
    return "agenda" if words.is_agenda(said) else ""


def _names_author(paragraph: Paragraph, words: PaperWords) -> bool:
    """Whether a paragraph says whose statement follows: "By the delegation of Norway:"."""
    is_over = paragraph.text.rstrip().endswith(":") and not paragraph.mark
    return is_over and begins(paragraph.plain, words.cues["by_delegation"])


def paragraphs(saids: Sequence[Said], words: PaperWords) -> tuple[Paragraph, ...]:
    """The paragraphs of a stretch of text."""
    flow = flow_of(saids, words)
    open_: list[Said] = []
    found: list[Paragraph] = []
    gap, is_torn = 0, False
    for said in saids:
        if said.what in (What.BLANK, What.FURNITURE):
            gap += said.what is What.BLANK
            is_torn |= said.what is What.FURNITURE
            continue
        if not (open_ and flow.goes_on(open_[-1], said, gap, is_torn=is_torn)):
            found += _closed(open_)
            open_ = []
        open_.append(said)
        gap, is_torn = 0, False
    return (*found, *_closed(open_))


def _closed(saids: list[Said]) -> list[Paragraph]:
    """The lines of a paragraph as one text; lines that all end with a sentence are one each."""
    if not saids:
        return []
    if len(saids) > 1 and all(_SENTENCE_ENDS.search(said.raw) for said in saids):
        return [one for said in saids for one in _closed([said])]
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    for said in saids:
        words = said.raw.strip()
        blank = "" if not parts or hyphened(parts[-1]) else " "
        starts.append(at + len(blank))
        parts.append(blank + words)
        at += len(parts[-1])
    text = "".join(parts)
    mark = MARK.match(text)
    cut = mark.end() if mark else 0
    shifted = tuple(max(start - cut, 0) for start in starts)
    lines = tuple(said.number for said in saids)
    return [Paragraph(text[cut:], lines, shifted, mark[0].strip() if mark else "")]
