"""The documents that the preamble of a decision recalls: paragraphs, decisions, quoted titles."""

import re
from collections.abc import Iterator, Sequence

from planner.language.days import find_dates
from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Text
from planner.model.basis import Reference
from planner.places import Place
from planner.readers.agenda.prose import Paragraph
from planner.records import record

_DECISIONS = re.compile(
    r"(?:décisions?|decisions?|решени\w+|beschl[üu]ss\w*|decision[ei]s?|decisión)\s+"
    r"(?:nos?\.?|n[°º]s?|№+|nrn?\.?|núms?\.?|n\.)\s*"
    r"(\d[\d/]*(?:(?:,\s*|\s+(?:et|and|и|und|y|e)\s+)\d[\d/]*)*)",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(
    r"(?:paragraphe|paragraph|пункт\w*|absatz|párrafo|paragrafo)\s+([\dIVX.]+)\s+"
    r"(?:de\s(?:la|l['’])\s?|du\s|des\s|of\sthe\s|der\s|des\s|del\s|della\s|de\s)?([^,;«]{8,120})",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"«\s*([^«»]{8,200}?)\s*»|“([^“”]{8,200})”|„([^„“]{8,200})“")
_YEAR = re.compile(r"\s+(1[89]\d\d|20\d\d)$")


@record
class ReferenceReader:
    """Reads references in one language."""

    words: PaperWords
    language: str
    file: str

    def read(self, preamble: Sequence[Paragraph]) -> tuple[Reference, ...]:
        """The documents that the paragraphs of a preamble name."""
        return tuple(found for one in preamble for found in self._named_in(one))

    def _named_in(self, one: Paragraph) -> Iterator[Reference]:
        seen: set[str] = set()
        for match in _PARAGRAPH.finditer(one.text):
            numbers = _DECISIONS.search(match[2])
            seen |= set(re.findall(r"\d[\d/]*", numbers[1])) if numbers else set()
            yield self._paragraph(one, match)
        for match in _DECISIONS.finditer(one.text):
            for number in re.findall(r"\d[\d/]*", match[1]):
                if number not in seen:
                    yield self._decision(one, match, number)
        yield from self._quoted(one)

    def _paragraph(self, one: Paragraph, match: re.Match[str]) -> Reference:
        """A paragraph of a document, with the year behind its title."""
        year = _YEAR.search(match[2].strip())
        title = match[2].strip()[: year.start()] if year else match[2].strip()
        return Reference(
            self._text(title),
            paragraph=match[1].strip("."),
            year=int(year[1]) if year else None,
            place=Place(self.file, one.line_at(match.start())),
        )

    def _decision(self, one: Paragraph, match: re.Match[str], number: str) -> Reference:
        """One of the decisions that are named, with the date behind them."""
        dates = find_dates(one.text[match.end() :], self.language)
        date = next((words for _, words in dates), None)
        noun = one.text[match.start() : match.start(1)].strip()
        return Reference(
            self._text(f"{noun[:1].upper()}{noun[1:]} {number}"),
            date=date.date(None) if date else None,
            place=Place(self.file, one.line_at(match.start())),
        )

    def _quoted(self, one: Paragraph) -> Iterator[Reference]:
        """Titles in quotes, behind a word that introduces a document."""
        cues = self.words.cues["reference"][-1:]
        for match in _QUOTED.finditer(one.text):
            if any(cue in plain(one.text[: match.start()]) for cue in cues):
                words = next(part for part in match.groups() if part)
                place = Place(self.file, one.line_at(match.start()))
                yield Reference(self._text(words), place=place)

    def _text(self, words: str) -> Text:
        return Text({self.language: words} if words else {})
