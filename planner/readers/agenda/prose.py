"""Prose in lines: paragraphs that know on which line each of their words stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.readers.agenda.joins import Joiner, hyphened
from planner.readers.agenda.lines import LineReader
from planner.readers.agenda.said import Said, What
from planner.records import record

_SENTENCE_ENDS = re.compile(r"[.!?;:]\s*[»”\"]?$|[»”]\s*\.?$")
_FULL = 62
"""Lines shorter than this are not wrapped: the next one begins anew."""
_WIDEST = 150
"""No line is wrapped at more letters than these."""
_FEW = 10
_MARK = re.compile(r"(?:[-–—•]\s+|\d{1,2}[.)]\s|[a-zа-я]\)\s|\([a-z\d]\)\s)")
_PLACE_AND_DATE = re.compile(r"[^\W\d_][^\d,:;.]{1,30},\s.{4,40}\b(?:19|20)\d\d\b.{0,6}$")
_COLUMNS = re.compile(r"\S\s{4,}\S|\t")
"""Two columns, as in the head of a page: the second ends far to the right and is not full."""
_SENTENCE = re.compile(r"(?<=[.;!?»])\s+(?=[^\W\d_a-zа-я]|«)")


@record
class Paragraph:
    """Lines of prose as one text. `starts` are the places in it where each of `lines` begins.

    `mark` is the bullet or number that stands before it.
    """

    text: str
    lines: tuple[int, ...]
    starts: tuple[int, ...]
    mark: str = ""

    def line_at(self, place: int) -> int:
        """The line that a place of the text stands on."""
        return self.lines[self._number(place)]

    def _number(self, place: int) -> int:
        return max(bisect_right(self.starts, place) - 1, 0)

    @property
    def plain(self) -> str:
        """The text as words are compared."""
        return plain(self.text)

    @property
    def is_capitals(self) -> bool:
        """Whether it is set in capitals, as headings are."""
        return self.text.isupper()

    def sentences(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """The sentences with the lines that each stands on."""
        at = 0
        for sentence in _SENTENCE.split(self.text):
            found = self.text.find(sentence, at)
            at = found + len(sentence)
            first, last = self._number(found), self._number(max(at - 1, found))
            yield sentence.strip(), self.lines[first : last + 1]


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


def paragraphs(saids: Sequence[Said], words: PaperWords) -> tuple[Paragraph, ...]:
    """The paragraphs of a stretch of text."""
    joiner = Joiner(words, 0)
    is_wrapped = _is_wrapped(saids)
    open_: list[Said] = []
    found: list[Paragraph] = []
    gap = 0
    for said in saids:
        if said.what in (What.BLANK, What.FURNITURE):
            gap += said.what is What.BLANK
            continue
        if not (open_ and _goes_on(open_[-1], said, gap, joiner, is_wrapped=is_wrapped)):
            found += _closed(open_)
            open_ = []
        open_.append(said)
        gap = 0
    return (*found, *_closed(open_))


def _closed(saids: list[Said]) -> list[Paragraph]:
    """The lines of a paragraph as one text."""
    if not saids:
        return []
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
    mark = _MARK.match(text)
    cut = mark.end() if mark else 0
    shifted = tuple(max(start - cut, 0) for start in starts)
    lines = tuple(said.number for said in saids)
    return [Paragraph(text[cut:], lines, shifted, mark[0].strip() if mark else "")]


def _is_wrapped(saids: Sequence[Said]) -> bool:
    """Whether paragraphs are broken into lines: where each stands on one, many are long."""
    told = [said for said in saids if said.what not in (What.BLANK, What.FURNITURE)]
    return sum(len(said.raw) > _WIDEST for said in told) * _FEW < len(told)


def _goes_on(above: Said, said: Said, gap: int, joiner: Joiner, *, is_wrapped: bool) -> bool:
    """Whether a line of prose goes on with the paragraph above."""
    raw, words, text = said.raw, said.raw.strip(), above.raw.strip()
    if said.label_of or above.label_of or _MARK.match(words):
        return False
    if words.isupper() != text.isupper() or _PLACE_AND_DATE.match(words):
        return False
    if words.isupper():
        return gap < 2
    if gap and text.endswith((",", ":")) and not words[0].islower():
        return False
    begins_small = words[0].islower() and not names_town(words, joiner.words)
    if joiner.ends_in_flow(text, gap) or begins_small:
        return True
    is_full = is_wrapped and gap == 0 and len(above.raw.rstrip()) > _FULL
    is_full = is_full and not _COLUMNS.search(text)
    begins_anew = raw[0].isspace() if _SENTENCE_ENDS.search(text) else _is_label(words)
    return is_full and not begins_anew


def names_town(words: str, papers: PaperWords) -> bool:
    """Whether a line begins with the word that stands before the name of a town: "г. Алматы"."""
    return words.startswith(tuple(papers.cues["town_words"]))


def _is_label(words: str) -> bool:
    """Whether a line begins with a word or two and a colon."""
    return bool(re.match(r"[^\W\d_][^:.;]{2,40}\s?:\s", words))
