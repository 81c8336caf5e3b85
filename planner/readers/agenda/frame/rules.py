"""Organizational modalities: how the conference is to be held, sentence by sentence."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Kind, Role, Text
from planner.model.conference import Interpretation
from planner.model.modalities import (
    CoChairsRule,
    MediaRule,
    Modalities,
    OfficersRule,
    OutcomeDocument,
    PressConference,
    RulesOfProcedure,
    SessionsRule,
    SideMeetings,
    When,
)
from planner.places import Place
from planner.readers.agenda.frame.named import mentions
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.agenda.frame.whereabouts import meeting_in
from planner.readers.agenda.lines.spoken import (
    interprets,
    listed_behind,
    named_languages,
    strange_languages,
)
from planner.readers.reading import Rules
from planner.records import record


@record
class _Sentence:
    """A sentence, as printed and in the form used for comparison."""

    text: str
    line: int
    plain: str


@record
class RulesReader:
    """Reads modalities in one language."""

    words: PaperWords
    language: str
    file: str

    def read(self, paragraphs: Sequence[Paragraph]) -> Rules:
        """The rules in these paragraphs; the first on a matter counts. A line is understood if all
        its sentences are.
        """
        fields: dict[str, Any] = {}
        lines: dict[int, str] = {}
        lost: set[int] = set()
        for paragraph in paragraphs:
            for text, on in self._sentences(paragraph):
                found = dict(self._found(_Sentence(text, on[0], plain(text))))
                new = {name: value for name, value in found.items() if name not in fields}
                is_more = "interpretation" in new or (not new and interprets(text, self.words))
                if is_more and "languages" in fields:
                    new["languages"] = _together(fields["languages"], text)
                if "addresses" in found and "addresses" in fields:
                    new["addresses"] = _together(fields["addresses"], text)
                if "media" in found and "media" in fields:
                    new["media"] = _with_more_media(fields["media"], found["media"])
                fields |= new
                lines |= {line: name for name in new for line in on}
                lost |= set() if new else set(on)
        lines = {line: name for line, name in lines.items() if line not in lost}
        own = {key: fields.pop(key) for key in _OUTSIDE if key in fields}
        return Rules(modalities=Modalities(**fields), lines=lines, **own)

    def _sentences(self, one: Paragraph) -> Iterator[tuple[str, tuple[int, ...]]]:
        """The sentences of a paragraph; an address has full stops and is none: "Av. Elm 5"."""
        is_address = bool(self.venue_in(one.text))
        return iter([(one.text, one.lines)]) if is_address else one.sentences()

    def venue_in(self, text: str) -> str:
        """The place after a label for venues, or for rooms, which outside agendas are venues."""
        label, colon, place = text.partition(":")
        labels = self.words.labels["venue"] | self.words.labels["room"]
        return place.strip(" .") if colon and plain(label).strip() in labels else ""

    def _found(self, sentence: _Sentence) -> Iterator[tuple[str, Any]]:
        for read in self._readers():
            yield from read(sentence)

    def _readers(self) -> tuple[Callable[[_Sentence], Iterator[tuple[str, Any]]], ...]:
        return (
            self._sessions,
            self._co_chairs,
            self._officers,
            self._addresses,
            self._outcome,
            self._margins,
            self._rules,
            self._media,
            self._press,
            self._venue,
            self._languages,
            self._meetings,
        )

    def _sessions(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        if not self._has(of, "sessions"):
            return
        number = next(
            (
                number
                for number, words in enumerate(self.words.cues["numbers"], 1)
                if any(re.search(rf"(?<!\w){word}(?!\w)", of.plain) for word in words.split())
            ),
            None,
        ) or next((int(figure) for figure in re.findall(r"(?<!\d)\d{1,2}(?!\d)", of.plain)), None)
        if number:
            opening, closing = self._has(of, "opening"), self._has(of, "closing")
            yield "sessions", SessionsRule(number, opening, closing, **self._printed(of))

    def _co_chairs(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        if self._has(of, "co_chaired"):
            by = ("host",) if self._has(of, "host_country") else ()
            yield (
                "co_chairs",
                CoChairsRule(self._kinds(of), (*by, *self._bodies(of)), **self._printed(of)),
            )

    def _officers(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        if self._has(of, "officers") and self._has(of, "each_session"):
            is_moderated = any(word in of.plain for word in self.words.roles["moderator"])
            first = Role.MODERATOR if is_moderated else Role.CHAIR
            yield "officers", OfficersRule((first, Role.RAPPORTEUR), **self._printed(of))

    def _addresses(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        """Who opens, closes or welcomes; "open" to the media says something else."""
        if self._has(of, "addresses") and self._media_kinds(of) is None:
            yield "addresses", self._text(of.text)

    def _outcome(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        if not self._has(of, "transmitted"):
            return
        yield "outcome", self._text(of.text)
        addressee = next(iter(self._bodies(of)), "")
        documents = []
        for own_id, cue in (
            ("final-document", "final_document"),
            ("rapporteurs-reports", "rapporteur_reports"),
        ):
            if name := next((word for word in self.words.cues[cue] if word in of.plain), ""):
                at = of.plain.find(name)
                title = self._text(of.text[at : at + len(name)])
                documents.append(
                    OutcomeDocument(own_id, title, sent_to=addressee, **self._printed(of))
                )
        if documents:
            yield "outcome_documents", tuple(documents)

    def _margins(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        if self._has(of, "margins") and not self.words.denies(of.plain):
            yield "side_meetings", SideMeetings(**self._printed(of))

    def _rules(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        if self._has(of, "rules"):
            whose = next(iter(self._bodies(of)), "")
            changed = "mutatis mutandis" in of.plain
            yield "rules", RulesOfProcedure(whose, changed, **self._printed(of))

    def _media(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        kinds = self._media_kinds(of)
        if kinds is not None:
            yield "media", MediaRule(kinds, **self._printed(of))

    def _media_kinds(self, of: _Sentence) -> tuple[Kind, ...] | None:
        """The kinds of items that a sentence opens to the media: none if it closes them, and None
        if it says nothing of it.
        """
        if any(words in of.plain for words in self.words.shut_to_media):
            return ()
        opening = self.words.openness["media"] | self.words.openness["public"]
        is_open = any(" " in words and words in of.plain for words in opening)
        return (self._kinds(of) or None) if is_open else None

    def _press(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        cues = (("after", When.AFTER), ("before", When.BEFORE), ("takes_place", When.DURING))
        when = next((when for cue, when in cues if self._has(of, cue)), None)
        if when and self._has(of, "press") and not self.words.denies(of.plain):
            yield "press_conference", PressConference(when, **self._printed(of))

    def _venue(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        if place := self.venue_in(of.text):
            yield "venue", self._text(of.text)
            yield "town", place

    def _languages(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        """The working languages, from a label or a sentence, and how they are interpreted."""
        listed = self._listed_languages(of) or (of.plain if interprets(of.text, self.words) else "")
        named = named_languages(listed, self.language)
        found = OSCE_LANGUAGES if self._has(of, "osce_languages") else named
        if not found and not self._has(of, "interpretation"):
            return
        yield "languages", self._text(of.text)
        if found:
            yield "working_languages", found
        strange = strange_languages(listed_behind(of.text, self.words), self.language)
        if found and strange:
            yield "strange_languages", tuple((name, of.line) for name in strange)
        for mode in (Interpretation.SIMULTANEOUS, Interpretation.CONSECUTIVE):
            if self._has(of, mode.value):
                yield "interpretation", mode

    def _meetings(self, of: _Sentence) -> Iterator[tuple[str, Any]]:
        if meeting := meeting_in(of.text, Place(self.file, of.line), self.words, self.language):
            yield "meetings", (replace(meeting, text=self._text(of.text)),)

    def _listed_languages(self, of: _Sentence) -> str:
        """The part of a sentence that lists languages: after the words for working languages."""
        label, colon, listed = of.plain.partition(":")
        labels = self.words.labels["languages"]
        if colon and label.strip() in labels:
            return listed
        cues = (*(word for word in labels if len(word) > _TELLING), *self.words.cues["spoken"])
        found = [at for word in cues if (at := of.plain.find(word)) >= 0]
        return of.plain[min(found) :] if found else ""

    def _kinds(self, of: _Sentence) -> tuple[Kind, ...]:
        if self._has(of, "all_sessions"):
            return Kind.OPENING, Kind.SESSION, Kind.CLOSING
        pairs = ((Kind.OPENING, "opening"), (Kind.CLOSING, "closing"))
        return tuple(kind for kind, cue in pairs if self._has(of, cue))

    def _bodies(self, of: _Sentence) -> tuple[str, ...]:
        """The bodies that a sentence names, in its order."""
        return tuple(dict.fromkeys(found.body.id for found in mentions(of.text)))

    def _has(self, of: _Sentence, cue: str) -> bool:
        return any(word in of.plain for word in self.words.cues[cue])

    def _printed(self, of: _Sentence) -> dict[str, Any]:
        return {"text": self._text(of.text), "place": Place(self.file, of.line)}

    def _text(self, words: str) -> Text:
        return Text({self.language: words})


def _together(said: Text, more: str) -> Text:
    """A rule with another sentence on the same matter."""
    return Text({tag: f"{words} {more}" for tag, words in said.items()})


def _with_more_media(rule: MediaRule, more: MediaRule) -> MediaRule:
    """What two sentences say the media may attend."""
    kinds = tuple(dict.fromkeys((*rule.kinds, *more.kinds)))
    text = Text({tag: f"{words} {more.text.get(tag, '')}" for tag, words in rule.text.items()})
    return replace(rule, kinds=kinds, text=text)


OSCE_LANGUAGES = ("en", "fr", "de", "it", "ru", "es")
"""The working languages of the OSCE, which its papers name together."""
_TELLING = 9
"""Letters in words that show their matter in the middle of a sentence too."""
_OUTSIDE = (
    *("working_languages", "strange_languages", "interpretation"),
    *("meetings", "town", "outcome_documents"),
)
