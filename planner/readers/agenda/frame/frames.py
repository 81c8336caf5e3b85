"""The frame of an agenda: the decision with its title, place, host and state."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planner.language.collation import bare
from planner.language.papers import PaperWords
from planner.model import Text
from planner.model.conference import AgendaStatus
from planner.readers.agenda.frame.circumstances import CircumstanceReader
from planner.readers.agenda.frame.decision import (
    DecisionReader,
    heading_of,
    journal_of,
    lines_of_meeting,
)
from planner.readers.agenda.frame.named import mentions
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.agenda.frame.title_lines import TitleLines
from planner.readers.agenda.frame.titles import title_of
from planner.readers.agenda.frame.whereabouts import host_of, meeting_before, place_of, town_told
from planner.readers.agenda.lines.symbols import symbol_alone
from planner.readers.reading import Frame
from planner.readers.source import SourceLine
from planner.records import record
from planner.timetable.towns import is_town

_BODY = "organization"
CODE = "code of the paper"
"""What letters and figures are in the head of a paper, beside its symbol."""
_STATES = (AgendaStatus.INDICATIVE, AgendaStatus.PROVISIONAL)


@record
class FrameReader:
    """Reads a frame in one language."""

    words: PaperWords
    language: str
    file: str

    def read(
        self,
        paragraphs: Sequence[Paragraph],
        lines: Sequence[SourceLine],
        marked: Mapping[int, str],
    ) -> Frame:
        """The frame of a text: its first part, and its page headers and footnotes."""
        reader = DecisionReader(self.words, self.language, self.file, lines, marked)
        if not paragraphs:
            return Frame(symbol=reader.symbol(()))
        found, heading = reader.read(paragraphs), heading_of(paragraphs)
        cutter = TitleLines(self.words, self.language)
        apart = cutter.cut(paragraphs)
        places = (place_of(of, self.language) for of in (apart, paragraphs))
        place, town, country = next((of for of in places if of[1]), (None, "", ""))
        issued = [one for one in paragraphs if self._is_issue(one)]
        titles = [one for one in paragraphs if one not in issued]
        title, title_lines = title_of(titles, heading, self.words, self.language)
        name, comma, last = title.rpartition(", ")
        if comma and is_town(last):
            title, town = name, town or last
        used = {**lines_of_meeting(paragraphs), **found.lines}
        used |= {line: "issue" for one in issued for line in one.lines}
        for one, name in ((place, "place"), (heading, "decision")):
            used |= dict.fromkeys(one.lines if one else (), name)
        again = [line for one in paragraphs if bare(one.text) == bare(title) for line in one.lines]
        used |= dict.fromkeys((*title_lines, *again), "title")
        printed = next((of for of in map(_symbol_of, paragraphs) if of), "")
        symbol = reader.symbol(paragraphs) or printed
        codes = dict.fromkeys(cutter.codes(paragraphs), CODE)
        used = {**codes, **used}
        beside = [(one, "symbol") for one in paragraphs if _symbol_of(one)]
        free = (one for one in apart if not used.keys() & set(one.lines))
        beside += ((one, _BODY) for one in free if cutter.names_body(one))
        used |= {line: what for one, what in beside for line in one.lines}
        told, host = self._circumstances, host_of(paragraphs, self.words)
        return Frame(
            follows=told.predecessor(found.preamble),
            organizers=told.organizers(found.preamble, host),
            outcomes=told.outcomes(found.operative),
            title=Text({self.language: title} if title else {}),
            symbol=found.decision.symbol if found.decision else symbol,
            decision=found.decision,
            heading=heading.text if heading else "",
            journal=journal_of(paragraphs),
            organizations=tuple(
                _once(one.text.strip(" ,–—") for one, what in beside if what == _BODY)
            ),
            status=self._status(paragraphs),
            host=host,
            town=town or town_told(paragraphs, self.language),
            country=country,
            meetings=tuple(meeting_before(paragraphs, self.words, self.language, self.file)),
            is_symbol_inferred=found.is_symbol_inferred,
            lines=used,
        )

    @property
    def _circumstances(self) -> CircumstanceReader:
        return CircumstanceReader(self.words, self.language, self.file)

    def _is_issue(self, one: Paragraph) -> bool:
        """Whether a line says only the state of the paper: "Revised reissue *"."""
        return one.plain.strip(" *()[].") in self.words.cues["issue"]

    def _status(self, paragraphs: Sequence[Paragraph]) -> AgendaStatus | None:
        for status in _STATES:
            cues = self.words.cues[status.value]
            if any(word in one.plain for one in paragraphs for word in cues):
                return status
        return None


def _once(names: Iterable[str]) -> Iterator[str]:
    """The bodies, each once, by the first of its names: a decision begins with that of its body."""
    told: set[str] = set()
    for name in names:
        known = next(mentions(name), None)
        own_id = known.body.id if known else bare(name)
        if own_id not in told:
            yield name
        told.add(own_id)


def _symbol_of(one: Paragraph) -> str:
    return symbol_alone(one.text) if len(one.lines) == 1 else ""
