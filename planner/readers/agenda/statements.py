"""Interpretative statements attached to a decision, and who aligns with them."""

import re
from collections.abc import Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Text
from planner.model.basis import InterpretativeStatement, StatementRequest
from planner.places import Place
from planner.readers.agenda.named import mentions
from planner.readers.agenda.prose import Paragraph
from planner.readers.reading import Alignment, Area, ReadStatement
from planner.records import record

_FOOTNOTE = re.compile(r"(\d{1,2})\s+(?=[^\W\d_])")
_LAST = 4


@record
class StatementReader:
    """Reads statements in one language."""

    words: PaperWords
    language: str
    file: str

    def read(self, paragraphs: Sequence[Paragraph], number: int) -> ReadStatement:
        """The statement whose heading is the first of these paragraphs."""
        heading, *rest = paragraphs
        author = next((one for one in rest[:3] if self._has(one, "by_delegation")), None)
        bodies = list(mentions(author.text)) if author else []
        gave = self._has(author, "gave_floor") if author else False
        delegation = bodies[-1 if gave else 0].body.id if bodies else ""
        statement = InterpretativeStatement(
            delegation=delegation,
            legal_basis=self._basis(heading),
            attachment=number,
            requests=self._requests(rest),
            place=Place(self.file, heading.lines[0]),
        )
        given_by = bodies[0].body.id if gave and bodies else ""
        lines = tuple(line for one in paragraphs for line in one.lines)
        aligned = self._alignments(rest)
        text = tuple(one.text for one in rest)
        return ReadStatement(statement, heading.lines[0], text, aligned, given_by, lines)

    def _basis(self, heading: Paragraph) -> Text:
        """The rule that the heading names: what follows "interpretative statement"."""
        for cue in self.words.headings["statement"]:
            if heading.plain.startswith(cue):
                words = heading.text[len(cue) :].strip()
                return Text({self.language: words} if words else {})
        return Text()

    def _requests(self, paragraphs: Sequence[Paragraph]) -> tuple[StatementRequest, ...]:
        """What is to be done with it; asked for in its last paragraphs."""
        asked = [one for one in paragraphs if self._has(one, "journal") or self._has(one, "attach")]
        found = []
        for request, cue in (
            (StatementRequest.DECISION, "attach"),
            (StatementRequest.JOURNAL, "journal"),
        ):
            if any(self._has(one, cue) for one in asked[-_LAST:]):
                found.append(request)
        return tuple(found)

    def _alignments(self, paragraphs: Sequence[Paragraph]) -> tuple[Alignment, ...]:
        at = next((n for n, one in enumerate(paragraphs) if self._has(one, "aligned")), None)
        if at is None:
            return ()
        notes = dict(filter(None, map(_footnote, paragraphs[at + 1 :])))
        aligned = paragraphs[at]
        return tuple(
            Alignment(of.body.id, of.as_printed, notes.get(of.footnote, ""), aligned.line_at(of.at))
            for of in mentions(aligned.text)
            if of.body.kind == "state"
        )

    def _has(self, paragraph: Paragraph, cue: str) -> bool:
        return any(word in paragraph.plain for word in self.words.cues[cue])


def _footnote(paragraph: Paragraph) -> tuple[str, str] | None:
    match = _FOOTNOTE.match(paragraph.text)
    return (match[1], paragraph.text[match.end() :]) if match else None


def areas(paragraphs: Sequence[Paragraph], words: PaperWords) -> tuple[Area, ...]:
    """The areas that are lettered under the words for priority areas."""
    found: list[Area] = []
    inside = False
    for paragraph in paragraphs:
        if any(cue in paragraph.plain for cue in words.cues["areas"]):
            inside = True
        elif inside and re.fullmatch(r"\(?[a-zа-я]\)", paragraph.mark):
            found.append(_area(paragraph, words))
        elif inside and found:
            break
    return tuple(found)


def _area(paragraph: Paragraph, words: PaperWords) -> Area:
    said = paragraph.text.strip(" ;.")
    cues = (*words.cues["focus"], *words.cues["may_include"])
    folded = plain(said) if len(plain(said)) == len(said) else said.lower().replace("’", "'")
    cue = next((cue for cue in cues if cue in folded), "")
    at = folded.find(cue) if cue else len(said)
    title, listed = said[:at].strip(" ,"), said[at + len(cue) :].strip()
    between = r"\s*;\s*" if ";" in listed else r",\s+"
    ors = "|".join(map(re.escape, words.cues["or_words"]))
    parts = re.split(rf"{between}(?:(?:{ors})\s+)?", listed)
    if ";" not in listed:
        parts = [part for of in parts for part in re.split(rf"\s+(?:{ors})\s+", of)]
    return Area(paragraph.mark.strip("()"), title, tuple(filter(None, parts)), paragraph.lines[0])
