"""The documents that the preamble of a decision recalls: paragraphs, decisions, quoted titles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.language.day.printed import find_dates
from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Text
from planner.model.basis import Reference
from planner.places import Place
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.agenda.lines.citations import citations
from planner.records import record

QUOTED_TITLE = re.compile(r"«\s*([^«»]{8,200}?)\s*»|“([^“”]{8,200})”|„([^„“]{8,200})“")
_YEAR = re.compile(r"\s+(1[89]\d\d|20\d\d)$")


_SEVERAL = re.compile(r"(?<=[o°m])s\b|(?<=№)№|(?<=[nr])n\b", re.IGNORECASE)
"""What makes a number sign plural: "Nos.", "n°s", "núms.", "№№", "nn.", "Nrn."."""
_NUMBER = re.compile(r"\d[\d/]*")


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place is in quotes, whose title is a reference already."""
    before = text[:at]
    return before.count("«") > before.count("»") or before.count("“") > before.count("”")


@record
class ReferenceReader:
    """Reads references in one language; `body` takes the decision, and says "its" of itself."""

    words: PaperWords
    language: str
    file: str
    body: str = ""

    def read(self, preamble: Sequence[Paragraph]) -> tuple[Reference, ...]:
        """The documents that the paragraphs of a preamble name."""
        return tuple(found for one in preamble for found in self._named_in(one))

    def _named_in(self, one: Paragraph) -> Iterator[Reference]:
        seen: set[str] = set()
        known = citations()
        taken: list[re.Match[str]] = []
        for match in known.paragraph.finditer(one.text):
            numbers = known.decisions.search(match[2])
            seen |= set(_NUMBER.findall(numbers[1])) if numbers else set()
            taken.append(match)
            yield self._paragraph(one, match)
        for match in known.decisions.finditer(one.text):
            for number in _NUMBER.findall(match[1]):
                if number not in seen:
                    yield self._decision(one, match, number)
        yield from self._quoted(one)
        yield from self._titled(one, taken)

    def _titled(self, one: Paragraph, taken: Sequence[re.Match[str]]) -> Iterator[Reference]:
        """Documents by their titles alone: "the Platform for Co-operative Security"."""
        for match in citations().document.finditer(one.text):
            is_new = not any(of.start() <= match.start() < of.end() for of in taken)
            if is_new and " " in match[1] and not _is_quoted(one.text, match.start()):
                yield self._reference(one, match.start(), match[1])

    def _paragraph(self, one: Paragraph, match: re.Match[str]) -> Reference:
        """A paragraph of a document, with the year after its title."""
        decision = citations().decisions.search(match[2])
        said = match[2][decision.start() :] if decision else match[2]
        found = self._reference(one, match.start(), said)
        begin = match.start(2) + (decision.start() if decision else 0)
        return replace(
            found, paragraph=match[1].strip("."), adopted_by=self._adopted_by(one, begin)
        )

    def _adopted_by(self, one: Paragraph, at: int) -> str:
        """The body itself, if the word before a place says that something is its own."""
        before = plain(one.text[:at]).split()[-1:]
        return self.body if before and before[0] in self.words.cues["its"] else ""

    def _reference(self, one: Paragraph, at: int, said: str) -> Reference:
        """A document by its title, with the year after it."""
        year = _YEAR.search(said.strip())
        title = said.strip()[: year.start()] if year else said.strip()
        return Reference(
            self._text(title),
            year=int(year[1]) if year else None,
            place=Place(self.file, one.line_at(at)),
        )

    def _decision(self, one: Paragraph, match: re.Match[str], number: str) -> Reference:
        """One of the decisions that are named, with the date after them."""
        dates = find_dates(one.text[match.end() :], self.language)
        date = next((words for _, words in dates), None)
        noun = self._of_one(one.text[match.start() : match.start(1)].strip())
        return Reference(
            self._text(f"{noun[:1].upper()}{noun[1:]} {number}"),
            date=date.date(None) if date else None,
            adopted_by=self._adopted_by(one, match.start()),
            place=Place(self.file, one.line_at(match.start())),
        )

    def _of_one(self, noun: str) -> str:
        """How one of several decisions is cited: "Decision No." of "Decision(s) Nos."."""
        nouns = self.words.cues["decision_nouns"]
        word, _, sign = noun.partition(" ")
        one = nouns[0] if word.casefold() in nouns[1:] else word
        return f"{one} {_SEVERAL.sub('', sign)}"

    def _quoted(self, one: Paragraph) -> Iterator[Reference]:
        """Titles in quotes, after a word that introduces a document."""
        cues = self.words.cues["reference"][-1:]
        for match in QUOTED_TITLE.finditer(one.text):
            if any(cue in plain(one.text[: match.start()]) for cue in cues):
                words = next(part for part in match.groups() if part)
                place = Place(self.file, one.line_at(match.start()))
                yield Reference(self._text(words), place=place)

    def _text(self, words: str) -> Text:
        return Text({self.language: words} if words else {})
