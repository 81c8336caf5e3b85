"""The frame of an agenda: the decision with its title, place, host and state."""

from collections.abc import Mapping, Sequence

from planner.language.papers import PaperWords
from planner.model import Text
from planner.model.conference import AgendaStatus
from planner.readers.agenda.circumstances import CircumstanceReader
from planner.readers.agenda.decision import (
    DecisionReader,
    heading_of,
    journal_of,
    lines_of_meeting,
)
from planner.readers.agenda.frame_titles import title_of
from planner.readers.agenda.prose import Paragraph
from planner.readers.agenda.whereabouts import host_of, meeting_before, place_of
from planner.readers.reading import Frame
from planner.readers.source import SourceLine
from planner.records import record

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
        place, town, country = place_of(paragraphs, self.language)
        issued = [one for one in paragraphs if self._is_issue(one)]
        titles = [one for one in paragraphs if one not in issued]
        title, at = title_of(titles, heading, self.words, self.language)
        used = {**lines_of_meeting(paragraphs), **found.lines}
        used |= {line: "issue" for one in issued for line in one.lines}
        for one, name in ((place, "place"), (heading, "decision"), (at, "title")):
            used |= dict.fromkeys(one.lines if one else (), name)
        told, host = self._circumstances, host_of(paragraphs, self.words)
        return Frame(
            follows=told.predecessor(found.preamble),
            organizers=told.organizers(found.preamble, host),
            outcomes=told.outcomes(found.operative),
            title=Text({self.language: title} if title else {}),
            symbol=found.decision.symbol if found.decision else reader.symbol(paragraphs),
            decision=found.decision,
            heading=heading.text if heading else "",
            journal=journal_of(paragraphs),
            status=self._status(paragraphs),
            host=host,
            town=town,
            country=country,
            meetings=tuple(meeting_before(paragraphs, self.words, self.language, self.file)),
            is_symbol_inferred=found.is_symbol_inferred,
            lines=used,
        )

    @property
    def _circumstances(self) -> CircumstanceReader:
        return CircumstanceReader(self.words, self.language, self.file)

    def _is_issue(self, one: Paragraph) -> bool:
        """Whether a line says nothing but the state of the paper: "Revised reissue *"."""
        return one.plain.strip(" *()[].") in self.words.cues["issue"]

    def _status(self, paragraphs: Sequence[Paragraph]) -> AgendaStatus | None:
        for status in _STATES:
            cues = self.words.cues[status.value]
            if any(word in one.plain for one in paragraphs for word in cues):
                return status
        return None
