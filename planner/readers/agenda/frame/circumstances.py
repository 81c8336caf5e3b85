"""What else a decision says: the conference that this one follows, and who organizes it."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from planner.language.day.printed import DayWords, find_dates
from planner.language.papers import PaperWords
from planner.model import Text
from planner.model.conference import Predecessor
from planner.model.modalities import OutcomeDocument
from planner.places import Place
from planner.readers.agenda.frame.named import mentions
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.agenda.frame.references import QUOTED_TITLE
from planner.records import record

_TOWN = re.compile(r"[,\s]+(?:\S{1,3}\s+)?([^\W\d_][\w’'-]+(?:\s[^\W\d_a-zа-я][\w’'-]+)?)")


@record
class CircumstanceReader:
    """Reads them in one language."""

    words: PaperWords
    language: str
    file: str

    def predecessor(self, preamble: Sequence[Paragraph]) -> Predecessor | None:
        """The conference that the preamble follows up: its title, days, town and documents."""
        for one in preamble:
            begin = self._behind("follows", one.plain, 0)
            end = self._before("held", one.plain, begin) if begin else 0
            found = self._held(one.text[end:]) if end else None
            if found:
                return replace(
                    found,
                    title=self._text(one.text[begin:end].strip(" ,")),
                    documents=tuple(map(self._text, self._documents(preamble))),
                    place=Place(self.file, one.line_at(begin)),
                )
        return None

    def _held(self, said: str) -> Predecessor | None:
        """When and where it was held: "held on 19 and 20 October 2000 in Tashkent (Uzbekistan)"."""
        dates = find_dates(said, self.language)
        first = dates[0][1].date(None) if dates else None
        if first is None:
            return None
        rest = said[dates[0][1].end_at :]
        states = (of.body.id for of in mentions(rest) if of.body.kind == "state")
        town = _TOWN.match(rest)
        name = self._text(town[1] if town and town[1][:1].isupper() else "")
        return Predecessor(Text(), first, _last(first, dates[0][1]), name, next(states, ""))

    def _documents(self, preamble: Sequence[Paragraph]) -> list[str]:
        """The documents that a paragraph gives to the aforementioned conference."""
        told = [one for one in preamble if self._has(one, "aforementioned")]
        quoted = (match.groups() for one in told for match in QUOTED_TITLE.finditer(one.text))
        return [next(filter(None, parts)) for parts in quoted]

    def organizers(self, preamble: Sequence[Paragraph], host: str) -> tuple[str, ...]:
        """Those who support it together; before them the host, if there is one."""
        for one in preamble:
            at = self._behind("jointly", one.plain, 0)
            found = list(mentions(one.text)) if at else []
            behind = [of.body.id for of in found if of.at >= at]
            before = [of.body.id for of in found if of.at < at]
            if behind and before:
                ids = dict.fromkeys([*(("host",) if host else ()), *behind, *before])
                return tuple(of for of in ids if of != host)
        return ()

    def outcomes(self, operative: Sequence[Paragraph]) -> tuple[OutcomeDocument, ...]:
        """Documents named as possible results."""
        return tuple(
            OutcomeDocument(
                own_id,
                self._text(one.text[at : at + len(name)]),
                optional=True,
                text=self._text(one.text),
                place=Place(self.file, one.line_at(at)),
            )
            for own_id, names in self.words.cues["outcomes"].items()
            for one in operative
            for name in names
            if (at := one.plain.find(name)) >= 0
        )

    def _behind(self, cue: str, text: str, begin: int) -> int:
        """Where a cue ends in a text, or 0."""
        found = ((text.find(word, begin), len(word)) for word in self.words.cues[cue])
        return min((at + length for at, length in found if at >= 0), default=0)

    def _before(self, cue: str, text: str, begin: int) -> int:
        """Where a cue begins in a text, or 0."""
        found = (text.find(f" {word} ", begin) for word in self.words.cues[cue])
        return min((at for at in found if at > 0), default=0)

    def _has(self, one: Paragraph, cue: str) -> bool:
        return any(word in one.plain for word in self.words.cues[cue])

    def _text(self, words: str) -> Text:
        return Text({self.language: words} if words else {})


def _last(first: dt.date, words: DayWords) -> dt.date:
    """The last day of the dates that begin on a day."""
    if words.last is None:
        return first
    day, month = words.last
    try:
        return first.replace(day=day, month=month or first.month)
    except ValueError:
        return first
