"""The decision that convenes a conference: symbol, number, what it recalls and what it decides."""

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from planner.language.day.printed import find_dates
from planner.language.papers import PaperWords
from planner.model import Text
from planner.model.basis import Decision
from planner.places import Place
from planner.protocol import series_of
from planner.readers.agenda.blocks.block import is_sentence
from planner.readers.agenda.frame.flow import begins
from planner.readers.agenda.frame.names import body_of
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.agenda.frame.references import ReferenceReader
from planner.readers.agenda.lines.citations import citations
from planner.readers.agenda.lines.symbols import is_of_decision, is_symbol, symbol_in
from planner.readers.source import SourceLine
from planner.records import record

_SHORT = 80
_NUMBERED = re.compile(r"\d+[.)]?")
_UNDER = re.compile(r"[-–—•]|\(?[a-zа-я]\)")
"""The marks of what is under a numbered point."""


@record
class ReadDecision:
    """A decision, if the frame is one, with the lines that were used; whether its symbol was
    inferred.
    """

    decision: Decision | None
    lines: Mapping[int, str]
    is_symbol_inferred: bool = False
    preamble: Sequence[Paragraph] = ()
    operative: Sequence[Paragraph] = ()


@record
class DecisionReader:
    """Reads decisions in one language; `lines` are those of the whole text."""

    words: PaperWords
    language: str
    file: str
    lines: Sequence[SourceLine]
    marked: Mapping[int, str]

    def read(self, paragraphs: Sequence[Paragraph]) -> ReadDecision:
        """The decision in the first part of a text."""
        heading = heading_of(paragraphs)
        number, body = _number(heading), body_of(paragraphs)
        printed = self.symbol(paragraphs)
        inferred = "" if printed or not number else series_of(body)
        symbol = printed or (f"{inferred}/{number}" if inferred else "")
        if not (number or is_of_decision(symbol)):
            return ReadDecision(None, {})
        preamble, operative = self._preamble(paragraphs), self._operative(paragraphs)
        decided, asked = self._parted([one for one in operative if not self._is_cue(one)])
        decision = Decision(
            symbol=symbol,
            body=body,
            number=number,
            date=self._date(),
            meeting=_meeting(paragraphs),
            issue=self._issue([*filter(None, [heading]), *paragraphs]),
            footnote=self._footnote(heading),
            decides=self._points(decided),
            asks=self._texts(asked),
            considering=self._texts(preamble),
            references=ReferenceReader(self.words, self.language, self.file, body).read(preamble),
            place=Place(self.file, heading.lines[0] if heading else 1),
        )
        used = {line: "operative" for one in operative for line in one.lines}
        used |= {line: "preamble" for one in preamble for line in one.lines}
        return ReadDecision(decision, used, bool(inferred), preamble, operative)

    def _parted(
        self, operative: Sequence[Paragraph]
    ) -> tuple[Sequence[Paragraph], Sequence[Paragraph]]:
        """The numbered points, and what follows them without a number and begins like a decision:
        "Requests the Secretariat to …".
        """
        numbered = [n for n, one in enumerate(operative) if _NUMBERED.fullmatch(one.mark)]
        last = numbered[-1] if numbered else len(operative)
        asks = (
            n for n, one in enumerate(operative) if n > last and not one.mark and self._begins(one)
        )
        end = next(asks, len(operative))
        return operative[:end], operative[end:]

    def _points(self, operative: Sequence[Paragraph]) -> tuple[Text, ...]:
        """The points, each numbered one with what is under it, so that they count as they are
        numbered: other paragraphs refer to them.
        """
        points: list[str] = []
        is_numbered = False
        for one in operative:
            if is_numbered and _UNDER.fullmatch(one.mark):
                points[-1] += f" {one.mark} {one.text}"
            else:
                is_numbered = bool(_NUMBERED.fullmatch(one.mark))
                points.append(one.text)
        return tuple(self._text(point.strip(" ,;")) for point in points)

    def _texts(self, paragraphs: Iterable[Paragraph]) -> tuple[Text, ...]:
        return tuple(self._text(one.text.strip(" ,;")) for one in paragraphs)

    def _text(self, words: str) -> Text:
        return Text({self.language: words} if words else {})

    def _issue(self, paragraphs: Iterable[Paragraph]) -> Text:
        """The state of the text: in the heading of the decision, or in another short line."""
        for one in paragraphs:
            cue = next((cue for cue in self.words.cues["issue"] if cue in one.plain), "")
            if cue and len(one.text) < _SHORT:
                at = one.plain.find(cue)
                return self._text(one.text[at : at + len(cue)])
        return Text()

    def _footnote(self, heading: Paragraph | None) -> Text:
        """The footnote for the star after the heading."""
        if heading is None or "*" not in heading.text:
            return Text()
        marked = self.marked
        notes = [line.text.strip() for line in self.lines if marked.get(line.number) == "footnote"]
        starred = next((note for note in notes if note.startswith("*")), "")
        return self._text(starred.strip("* "))

    def _date(self) -> dt.date | None:
        """The date in the page header under the symbol."""
        for line in self.lines:
            if self.marked.get(line.number) != "page header":
                continue
            for _, words in find_dates(line.text, self.language) or find_dates(line.text, "en"):
                if date := words.date(None):
                    return date
        return None

    def _preamble(self, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
        """The paragraphs on what is taken into account."""
        cues = self.words.cues["considering"]
        return [one for one in paragraphs if begins(one.plain, cues) and not one.mark]

    def _operative(self, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
        """From the paragraph that begins with "Decides" to the last point, or sentence after it."""
        cues = self.words.cues["decides"]
        at = next((n for n, one in enumerate(paragraphs) if begins(one.plain, cues)), None)
        if at is None:
            return []
        behind = itertools.takewhile(lambda one: not self._is_part(one), paragraphs[at + 1 :])
        found = [paragraphs[at], *behind]
        points = [n for n, one in enumerate(found) if one.mark or self._says_more(one)]
        return found[: points[-1] + 1]

    def _says_more(self, one: Paragraph) -> bool:
        """Whether a paragraph decides something more, or is a sentence about what is decided."""
        return self._begins(one) or is_sentence(one.text)

    def _begins(self, one: Paragraph) -> bool:
        return begins(one.plain, self.words.cues["decides"])

    def _is_part(self, one: Paragraph) -> bool:
        """Whether another part of the paper begins: an annex, a heading in capitals."""
        is_annex = len(one.text) < _SHORT and begins(one.plain, sorted(self.words.headings["part"]))
        return one.is_capitals or is_annex

    def _is_cue(self, one: Paragraph) -> bool:
        """Whether a paragraph says only "Decides:"."""
        return one.plain.rstrip(" :,") in self.words.cues["decides"]

    def symbol(self, paragraphs: Sequence[Paragraph]) -> str:
        """The symbol in the header of a page, or in the letterhead."""
        for line in self.lines:
            is_head = self.marked.get(line.number) == "document symbol"
            if is_head and (found := symbol_in(line.text, is_page=True)):
                return found
        return _symbol_beside(paragraphs)


def heading_of(paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """The paragraph that numbers the decision."""
    return next((one for one in paragraphs if citations().number.search(one.text)), None)


def lines_of_meeting(paragraphs: Sequence[Paragraph]) -> dict[int, str]:
    """Lines that say which meeting took the decision, and where its journal records it."""
    told = (one for one in paragraphs if len(one.text) < _SHORT)
    found = [
        one
        for one in told
        if citations().meeting.search(one.text) or citations().journal.search(one.text)
    ]
    return {line: "meeting" for one in found for line in one.lines}


def journal_of(paragraphs: Sequence[Paragraph]) -> str:
    """The line that says under which item of which journal the decision was taken."""
    short = (one.text for one in paragraphs if len(one.text) < _SHORT)
    return next((text for text in short if citations().journal.search(text)), "")


def _symbol_beside(paragraphs: Sequence[Paragraph]) -> str:
    """The symbol alone in the second column of a letterhead."""
    cells = (cell.strip() for one in paragraphs for cell in one.text.split("\t")[1:])
    return next((cell for cell in cells if is_symbol(cell)), "")


def _number(heading: Paragraph | None) -> str:
    match = citations().number.search(heading.text) if heading else None
    return (match[1] or "").strip("/") if match else ""


def _meeting(paragraphs: Sequence[Paragraph]) -> str:
    found = (citations().meeting.search(one.text) for one in paragraphs if len(one.text) < 80)
    return next((match[1] for match in found if match), "")
