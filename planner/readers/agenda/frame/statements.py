"""Interpretative statements attached to a decision, and who aligns with them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Text
from planner.model.basis import Alignment, InterpretativeStatement, StatementRequest
from planner.places import Place
from planner.protocol import known_groups
from planner.readers.agenda.frame.named import Mention, mentions
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.reading import ReadStatement
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
        """The statement whose heading is the first of these paragraphs; if it has none, the heading
        is the line on its author.
        """
        heading, *rest = paragraphs
        if self._has(heading, "by_delegation") and not self._basis(heading):
            rest = [*paragraphs]
        author = next((one for one in rest[:3] if self._has(one, "by_delegation")), None)
        told, notes = self._told(rest)
        delegation, gave_floor = self._author(author, told)
        statement = InterpretativeStatement(
            delegation=delegation,
            floor_given_by=gave_floor,
            on_behalf_of=(*self._named_behind(author), *self._members(delegation, told)),
            legal_basis=self._basis(heading),
            attachment=number,
            requests=self._requests(rest),
            text=tuple(map(self._stated, told)),
            alignments=tuple(self._alignments(told, notes)),
            place=Place(self.file, heading.lines[0]),
        )
        lines = tuple(line for one in paragraphs for line in one.lines)
        return ReadStatement(statement, lines, heading.text)

    def _author(self, paragraph: Paragraph | None, told: Sequence[Paragraph]) -> tuple[str, str]:
        """Who made it, and who gave the floor for it: "The delegation of A gave the floor to B".

        B is the last body that is named there; if none is known by its name in that case, the
        first that the words after it mention.
        """
        bodies = _bodies(paragraph) if paragraph else []
        if paragraph is None or not bodies:
            return "", ""
        if not self._has(paragraph, "gave_floor"):
            return bodies[0], ""
        behind = (body for one in told for body in _bodies(one))
        others = (body for body in (*bodies[:0:-1], *behind) if body != bodies[0])
        return next(others, ""), bodies[0]

    def _named_behind(self, author: Paragraph | None) -> Iterator[str]:
        """Those in whose name it is made: "By the delegation of A (also on behalf of B and C)"."""
        if author is None or self._has(author, "gave_floor"):
            return
        begins = (author.plain.find(cue) for cue in self.words.cues["on_behalf"])
        begin = min((at for at in begins if at > 0), default=len(author.text))
        yield from (of.body.id for of in mentions(author.text[begin:]))

    def _members(self, delegation: str, told: Sequence[Paragraph]) -> Iterator[str]:
        """The members of a union that says it speaks for them too: "A and its member States"."""
        group = f"{delegation}-members"
        if group in known_groups() and any(self._has(one, "and_members") for one in told):
            yield group

    def _stated(self, paragraph: Paragraph) -> Text:
        return Text({self.language: f"{paragraph.mark} {paragraph.text}".strip()})

    def _basis(self, heading: Paragraph) -> Text:
        """The rule that the heading names: what follows "interpretative statement"."""
        for cue in self.words.headings["statement"]:
            if heading.plain.startswith(cue):
                return self._text(self._rule(heading.text[len(cue) :].strip()))
        return Text()

    def _rule(self, words: str) -> str:
        """A rule without "under" before it, and without the matter that the statement is on."""
        folded = plain(words)
        begin = next((cue for cue in self.words.cues["basis_begins"] if folded.startswith(cue)), "")
        ends = [at for cue in self.words.cues["basis_ends"] if (at := folded.find(f" {cue}")) > 0]
        return words[len(begin) : min(ends, default=len(words))].strip() or words

    def _requests(self, paragraphs: Sequence[Paragraph]) -> tuple[StatementRequest, ...]:
        """What is to be done with it, as requested in its last paragraphs."""
        asked = [one for one in paragraphs if self._has(one, "journal") or self._has(one, "attach")]
        found = []
        for request, cue in (
            (StatementRequest.DECISION, "attach"),
            (StatementRequest.JOURNAL, "journal"),
        ):
            if any(self._has(one, cue) for one in asked[-_LAST:]):
                found.append(request)
        return tuple(found)

    def _told(self, paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], dict[str, str]]:
        """The paragraphs without the footnotes on those who join, and these by their figures."""
        joins = (n for n, one in enumerate(paragraphs) if self._has(one, "aligned"))
        last = next(joins, None)
        if last is None:
            return [*paragraphs], {}
        figures = {of.footnote for of in _states(paragraphs[last])}
        notes = {one: _FOOTNOTE.match(one.text) for one in paragraphs[last + 1 :]}
        of_states = {one: at for one, at in notes.items() if at and at[1] in figures}
        told = [one for one in paragraphs if one not in of_states]
        return told, {at[1]: one.text[at.end() :] for one, at in of_states.items()}

    def _alignments(
        self, paragraphs: Sequence[Paragraph], notes: Mapping[str, str]
    ) -> Iterator[Alignment]:
        """The States that one of the paragraphs names as joining, each with its footnote."""
        joined = next((one for one in paragraphs if self._has(one, "aligned")), None)
        if joined is None:
            return
        for of in _states(joined):
            yield Alignment(
                body=of.body.id,
                as_printed=self._text(of.as_printed),
                status=self._text(self._status(joined.text, of.at)),
                footnote=self._text(notes.get(of.footnote, "")),
                place=Place(self.file, joined.line_at(of.at)),
            )

    def _status(self, text: str, at: int) -> str:
        """What is said of States after their names: “A and B, candidate countries; C, a member”.

        `at` is the place of one of them; those that are named together have one status.
        """
        begin, end = text.rfind(";", 0, at) + 1, text.find(";", at)
        part = text[begin : end if end >= 0 else len(text)]
        *others, last = (of for of in mentions(part) if of.body.kind == "state")
        said = part[last.at + len(last.as_printed) :].lstrip("0123456789")
        folded = plain(said) if len(plain(said)) == len(said) else said.lower().replace("’", "'")
        ends = [found for cue in self.words.cues["aligned"] if (found := folded.find(cue)) >= 0]
        status = said[: min(ends, default=len(said))].strip(" ,") if said.startswith(",") else ""
        return self._of_one(status) if others else status

    def _of_one(self, status: str) -> str:
        """The status of one of several States: "candidate country" of "candidate countries"."""
        for several, one in self.words.cues["of_one"].items():
            status = re.sub(rf"\b{re.escape(several)}\b", one, status, flags=re.IGNORECASE)
        return status

    def _text(self, words: str) -> Text:
        return Text({self.language: words} if words else {})

    def _has(self, paragraph: Paragraph, cue: str) -> bool:
        return any(word in paragraph.plain for word in self.words.cues[cue])


def _bodies(paragraph: Paragraph) -> list[str]:
    return [of.body.id for of in mentions(paragraph.text)]


def _states(paragraph: Paragraph) -> Iterator[Mention]:
    return (of for of in mentions(paragraph.text) if of.body.kind == "state")
