"""The terms of a mandate: from and until when, under which conditions and agreements."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from planner.language.day.printed import find_dates
from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Text
from planner.model.activities import Requester
from planner.model.mandate import (
    Agreement,
    AgreementState,
    Amendment,
    Condition,
    ConditionText,
    OfficeName,
)
from planner.places import Place
from planner.readers.agenda.frame.flow import begins
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.reading import Terms
from planner.records import record

_DASH = re.compile(r"[-–—•]")
_ARTICLE = re.compile(r"^(?:(?:the|le|la|les|der|die|das|el|il|lo)\s+|l[’'])", re.IGNORECASE)
_DAY = dt.timedelta(days=1)
_NO_LETTER = r"(?![^\W\d_])"
_BEHIND_NO_LETTER = r"(?<![^\W\d_])"


@record
class TermsReader:
    """Reads terms in one language; nothing if it has no words for them."""

    words: PaperWords
    language: str
    file: str

    def read(self, paragraphs: Sequence[Paragraph]) -> Terms:
        """What the paragraphs of a decision say of the mandate that it gives."""
        decided = self._decided(paragraphs)
        starts = self._date_behind(decided, "in_effect")
        begun = self._first(decided, "transformed")
        conditions = self._conditions(paragraphs)
        former = self._former(begun, starts) if begun else None
        return Terms(
            starts=starts,
            ends=self._date_behind(decided, "applies_until"),
            conditions=tuple(map(self._condition, conditions)),
            all_conditions=not self._are_alternatives(conditions),
            former=former,
            moved_from=self._moved(former, paragraphs) if former else None,
            agreements=tuple(self._agreements(paragraphs)),
        )

    def _cues(self, name: str) -> tuple[str, ...]:
        return tuple(self.words.cues.get(name, ()))

    def _first(self, paragraphs: Sequence[Paragraph], cues: str) -> Paragraph | None:
        """The first paragraph that has one of these words."""
        return next((one for one in paragraphs if _found(one.text, self._cues(cues))), None)

    def _decided(self, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
        """From the paragraph that begins with "Decides" on; all of them if none does."""
        cues = self._cues("decides")
        at = next((n for n, one in enumerate(paragraphs) if begins(one.plain, cues)), 0)
        return paragraphs[at:]

    def _date_behind(self, paragraphs: Sequence[Paragraph], cues: str) -> dt.date | None:
        """The first date after such words, in the first paragraph with one."""
        told = ((one.text, _found(one.text, self._cues(cues), whole=True)) for one in paragraphs)
        dates = (date for text, at in told if at for date in self._dates(text[at.end() :]))
        return next(dates, None)

    def _dates(self, text: str) -> list[dt.date]:
        found = (words.date(None) for _, words in find_dates(text, self.language))
        return [date for date in found if date]

    def _conditions(self, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
        """The points with dashes after the paragraph that says what activities have to be."""
        begin = next(
            (
                at
                for at, one in enumerate(paragraphs)
                if one.text.rstrip().endswith(":") and _found(one.text, self._cues("have_to_be"))
            ),
            len(paragraphs),
        )
        found = []
        for one in paragraphs[begin + 1 :]:
            if not _DASH.fullmatch(one.mark):
                break
            found.append(one)
        return found

    def _condition(self, one: Paragraph) -> ConditionText:
        said = one.text.strip(" ;.")
        for word in self._cues("and_or"):
            said = said.removesuffix(f" {word}").rstrip(" ;,")
        asked = {
            Requester.AUTHORITIES: self._cues("authorities"),
            Requester.CIVIL_SOCIETY: self._cues("civil_society"),
        }
        is_consent = bool(_found(one.text, self._cues("requested")))
        return ConditionText(
            kind=Condition.CONSENT if is_consent else Condition.CONFORMITY,
            text=self._text(said),
            in_areas=not is_consent and bool(_found(one.text, self._cues("in_areas"))),
            requested_by=tuple(
                who for who, cues in asked.items() if is_consent and _found(one.text, cues)
            ),
            place=Place(self.file, one.lines[0]),
        )

    def _are_alternatives(self, conditions: Sequence[Paragraph]) -> bool:
        """Whether the conditions are joined by “or” and not by “and”."""
        ends = [plain(one.text).rstrip(" ;.,").split()[-1] for one in conditions[:-1]]
        return bool(ends) and ends[-1] in self._cues("or_words")

    def _former(self, begun: Paragraph, starts: dt.date | None) -> OfficeName | None:
        """The office that is transformed."""
        at = _found(begun.text, self._cues("transformed"))
        if not at:
            return None
        name = _ARTICLE.sub("", begun.text[: at.start()]).strip(" ,")
        return OfficeName(
            name=self._text(name),
            until=starts - _DAY if starts else None,
            place=Place(self.file, begun.lines[0]),
        )

    def _moved(self, former: OfficeName, paragraphs: Sequence[Paragraph]) -> OfficeName | None:
        """That office in the town where it was before; the text does not say until when."""
        moved = self._first(paragraphs, "moved_from")
        if moved is None:
            return None
        behind = moved.text[_end(moved.text, self._cues("moved_from")) :]
        town = re.split(r"[,;.]", behind.strip())[0]
        place = Place(self.file, moved.lines[0])
        return replace(former, town=self._text(town), until=None, place=place)

    def _agreements(self, paragraphs: Sequence[Paragraph]) -> list[Agreement]:
        """The agreement that is to be updated, and what has amended it."""
        one = self._first(paragraphs, "memorandum")
        dates = self._dates(one.text) if one else []
        if one is None or not dates:
            return []
        later = zip(self._titles(one, "protocol"), dates[1:], strict=False)
        place = Place(self.file, one.lines[0])
        agreement = Agreement(
            title=next(iter(self._titles(one, "memorandum"))),
            date=dates[0],
            state=AgreementState.TO_BE_UPDATED,
            amendments=tuple(Amendment(title, date, place) for title, date in later),
            interim=self._interim(one),
            place=place,
        )
        return [agreement]

    def _interim(self, one: Paragraph) -> Text:
        """What applies until then: the clause that asks to apply the agreement as it is."""
        at = _found(one.text, self._cues("interim"))
        if not at:
            return Text()
        before = one.text[: at.start()]
        asked = (before.lower().rfind(cue) for cue in self._cues("decides"))
        said = one.text[max(0, *asked) :].strip(" ;")
        return self._text(f"{said[:1].upper()}{said[1:]}")

    def _titles(self, one: Paragraph, cues: str) -> list[Text]:
        """What is between such a word and the words before its date."""
        at = _found(one.text, self._cues(cues))
        if not at:
            return []
        said = one.text[at.start() :]
        dated = _found(said, self._cues("dated"))
        title = said[: dated.start()] if dated else said
        return [self._text(title.strip(" ,"))]

    def _text(self, words: str) -> Text:
        return Text({self.language: words} if words else {})


def _found(text: str, cues: Sequence[str], *, whole: bool = False) -> re.Match[str] | None:
    """The first of the words in a text, in small or capital letters, with any apostrophe.

    They are found where a word begins, as many are stems; `whole`: and end where it does.
    """
    if not cues:
        return None
    either = "|".join(map(_pattern, cues))
    return re.search(f"(?:{either}){_NO_LETTER if whole else ''}", text, re.IGNORECASE)


def _pattern(cue: str) -> str:
    """What finds a cue; one that begins with a blank or a sign follows words directly."""
    begin = _BEHIND_NO_LETTER if cue[0].isalpha() else ""
    return begin + re.escape(cue).replace("'", "['’]")


def _end(text: str, cues: Sequence[str]) -> int:
    found = _found(text, cues)
    return found.end() if found else 0
