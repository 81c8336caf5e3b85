"""The decision that a text begins with: symbol, body, title, what it recalls and decides."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from planner.language.clocks import find_times
from planner.language.collation import bare
from planner.language.days import DayWords, day_words, find_dates
from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Text
from planner.model.basis import Decision, Reference
from planner.model.conference import AgendaStatus
from planner.model.modalities import PreparatoryMeeting
from planner.places import Place
from planner.readers.agenda.named import Mention, mentions
from planner.readers.agenda.prose import Paragraph
from planner.readers.reading import Frame
from planner.readers.source import SourceLine
from planner.records import record

_NUMBER = re.compile(
    r"(?:décision|decision|beschluss|decisión|decisione|решение)\s+"
    r"(?:no\.?|n[°º.]|nr\.?|núm\.?|№)\s*([\d/]+)",
    re.IGNORECASE,
)
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
_SYMBOL = re.compile(r"[A-Z]{2,8}(?:\.[A-Z]{2,8})+/[\d/]+(?:/(?:Rev|Corr|Add)\.\d+)?")
_YEAR = re.compile(r"\s+(1[89]\d\d|20\d\d)$")
_MEETING = re.compile(
    r"(\d{1,5})\s?(?:[eè]me|e|th|st|nd|rd|\.|ª|º|-е)?\s+"
    r"(?:séance plénière|plenary|plenarsitzung|seduta|sesión|пленарн)",
    re.IGNORECASE,
)
_JOURNAL = re.compile(r"journal|журнал|giornale|diario", re.IGNORECASE)
_TOWN = re.compile(r"\(?\s*([^\W\d_][^\d,:;.]{1,30}),\s")
_SHORT, _ARTICLE = 80, 4
_OF_SYMBOL = {"osce-permanent-council": "PC.DEC", "osce-ministerial-council": "MC.DEC"}
"""How decisions of a body are numbered where the text prints no symbol."""


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
        if not paragraphs:
            return Frame(symbol=_symbol(lines, marked))
        used: dict[int, str] = dict(_known(paragraphs))
        place, town, country = _place(paragraphs, self.language)
        heading = next((one for one in paragraphs if _NUMBER.search(one.text)), None)
        body = self._body(paragraphs)
        title, at = self._title(paragraphs, heading)
        symbol = _symbol(lines, marked) or _symbol_beside(paragraphs)
        number = _number(heading)
        inferred = "" if symbol or not number else _OF_SYMBOL.get(body, "")
        decision = None
        if number or symbol:
            decision = Decision(
                symbol=symbol or (f"{inferred}/{number}" if inferred else ""),
                body=body,
                number=number,
                date=self._date(lines, marked),
                meeting=_meeting(paragraphs),
                issue=self._issue([*filter(None, [heading]), *paragraphs]),
                footnote=self._footnote(lines, marked, heading),
                decides=self._texts(self._operative(paragraphs, used)),
                considering=self._texts(self._preamble(paragraphs, used)),
                references=tuple(self._references(paragraphs)),
                place=Place(self.file, heading.lines[0] if heading else 1),
            )
        for one, name in ((place, "place"), (heading, "decision"), (at, "title")):
            used |= dict.fromkeys(one.lines if one else (), name)
        return Frame(
            title=title,
            symbol=decision.symbol if decision else symbol,
            decision=decision,
            heading=heading.text if heading else "",
            journal=_journal(paragraphs),
            status=self._status(paragraphs),
            host=self._host(paragraphs),
            town=town,
            country=country,
            meetings=tuple(self._meetings(paragraphs)),
            is_symbol_inferred=bool(inferred),
            lines=used,
        )

    def _text(self, words: str) -> Text:
        return Text({self.language: words} if words else {})

    def _texts(self, paragraphs: Sequence[Paragraph]) -> tuple[Text, ...]:
        return tuple(self._text(one.text.strip(" ,;")) for one in paragraphs)

    def _body(self, paragraphs: Sequence[Paragraph]) -> str:
        """The body that takes the decision: it stands alone in a line, with a comma or without."""
        for one in paragraphs:
            found = _alone(one)
            if found and found.body.parent and not one.is_capitals:
                return found.body.id
        return ""

    def _title(
        self, paragraphs: Sequence[Paragraph], heading: Paragraph | None
    ) -> tuple[Text, Paragraph | None]:
        """The title: what follows the number of the decision, else the first lines in capitals."""
        at = paragraphs.index(heading) + 1 if heading else 0
        behind = paragraphs[at : at + 1] if heading else ()
        capitals = [one for one in paragraphs if one.is_capitals and len(one.text.split()) > 2]
        lines = [one for one in paragraphs if _may_be_title(one, self.words)]
        found = next(iter([*behind, *capitals, *lines]), None)
        if found is None:
            return Text(), None
        words = found.text.strip(" *#")
        return self._text(_as_written(words, paragraphs) if found.is_capitals else words), found

    def _issue(self, paragraphs: Iterable[Paragraph]) -> Text:
        """The state of the text: in the heading of the decision, or in another short line."""
        for one in paragraphs:
            cue = next((cue for cue in self.words.cues["issue"] if cue in one.plain), "")
            if cue and len(one.text) < _SHORT:
                at = one.plain.find(cue)
                return self._text(one.text[at : at + len(cue)])
        return Text()

    def _footnote(
        self, lines: Sequence[SourceLine], marked: Mapping[int, str], heading: Paragraph | None
    ) -> Text:
        """The footnote to the star behind the heading."""
        if heading is None or "*" not in heading.text:
            return Text()
        notes = [line.text.strip() for line in lines if marked.get(line.number) == "footnote"]
        starred = next((note for note in notes if note.startswith("*")), "")
        return self._text(starred.strip("* "))

    def _date(self, lines: Sequence[SourceLine], marked: Mapping[int, str]) -> dt.date | None:
        """The date in the page header under the symbol."""
        for line in lines:
            if marked.get(line.number) != "page header":
                continue
            for _, words in find_dates(line.text, self.language) or find_dates(line.text, "en"):
                if date := words.date(None):
                    return date
        return None

    def _preamble(self, paragraphs: Sequence[Paragraph], used: dict[int, str]) -> list[Paragraph]:
        cues = self.words.cues["considering"]
        found = [one for one in paragraphs if _begins(one.plain, cues) and not one.mark]
        used |= {line: "preamble" for one in found for line in one.lines}
        return found

    def _operative(self, paragraphs: Sequence[Paragraph], used: dict[int, str]) -> list[Paragraph]:
        """What stands under "Decides", paragraph by paragraph."""
        cues = self.words.cues["decides"]
        at = next((n for n, one in enumerate(paragraphs) if _begins(one.plain, cues)), None)
        if at is None:
            return []
        is_alone = any(paragraphs[at].plain.rstrip(" :,") == cue for cue in cues)
        found = [] if is_alone else [paragraphs[at]]
        used |= dict.fromkeys(paragraphs[at].lines, "operative")
        for one in paragraphs[at + 1 :]:
            if not (one.mark or _begins(one.plain, cues)):
                break
            found.append(one)
            used |= dict.fromkeys(one.lines, "operative")
        return found

    def _references(self, paragraphs: Sequence[Paragraph]) -> Iterator[Reference]:
        """The documents that the preamble names: paragraphs of them, decisions, quoted titles."""
        cues = self.words.cues["considering"]
        for one in paragraphs:
            if not _begins(one.plain, cues):
                continue
            found = list(self._named_in(one))
            yield from found

    def _named_in(self, one: Paragraph) -> Iterator[Reference]:
        seen: set[str] = set()
        for match in _PARAGRAPH.finditer(one.text):
            year = _YEAR.search(match[2].strip())
            title = match[2].strip()[: year.start()] if year else match[2].strip()
            numbers = _DECISIONS.search(title)
            seen |= set(re.findall(r"\d[\d/]*", numbers[1])) if numbers else set()
            yield Reference(
                self._text(title),
                paragraph=match[1].strip("."),
                year=int(year[1]) if year else None,
                place=Place(self.file, one.line_at(match.start())),
            )
        for match in _DECISIONS.finditer(one.text):
            for number in re.findall(r"\d[\d/]*", match[1]):
                if number not in seen:
                    date = next(
                        (words for _, words in find_dates(one.text[match.end() :], self.language)),
                        None,
                    )
                    yield self._decision_named(one, match, number, date)
        for match in _QUOTED.finditer(one.text):
            if any(
                cue in plain(one.text[: match.start()]) for cue in self.words.cues["reference"][-1:]
            ):
                words = next(part for part in match.groups() if part)
                yield Reference(
                    self._text(words), place=Place(self.file, one.line_at(match.start()))
                )

    def _decision_named(
        self, one: Paragraph, match: re.Match[str], number: str, date: DayWords | None
    ) -> Reference:
        noun = one.text[match.start() : match.start(1)].strip()
        return Reference(
            self._text(f"{noun[:1].upper()}{noun[1:]} {number}"),
            date=date.date(None) if date else None,
            place=Place(self.file, one.line_at(match.start())),
        )

    def _status(self, paragraphs: Sequence[Paragraph]) -> AgendaStatus | None:
        for status, cue in (
            (AgendaStatus.INDICATIVE, "indicative"),
            (AgendaStatus.PROVISIONAL, "provisional"),
        ):
            if any(word in one.plain for one in paragraphs for word in self.words.cues[cue]):
                return status
        return None

    def _host(self, paragraphs: Sequence[Paragraph]) -> str:
        """The State whose offer to host it the preamble welcomes."""
        for one in paragraphs:
            if any(cue in one.plain for cue in self.words.cues["hosting"]):
                states = [of.body.id for of in mentions(one.text) if of.body.kind == "state"]
                if len(set(states)) == 1:
                    return states[0]
        return ""

    def _meetings(self, paragraphs: Sequence[Paragraph]) -> Iterator[PreparatoryMeeting]:
        for one in paragraphs:
            cue = next((cue for cue in self.words.cues["preparatory"] if cue in one.plain), "")
            dates = find_dates(one.text, self.language) if cue else []
            date = dates[0][1].date(None) if dates else None
            if date is None:
                continue
            town = re.match(r"\s+\S{1,3}\s+([^\W\d_]\w+)", one.text[dates[0][1].end_at :])
            name = town[1] if town and town[1][0].isupper() else ""
            at = one.plain.find(cue)
            yield PreparatoryMeeting(
                id="preparatory-meeting",
                title=self._text(one.text[at : at + len(cue)].capitalize()),
                date=date,
                town=self._text(name),
                timezone="",
                reinforced=any(word in one.plain for word in self.words.cues["reinforced"]),
                place=Place(self.file, one.line_at(dates[0][0])),
            )
            return


def is_body_alone(one: Paragraph) -> bool:
    """Whether a paragraph is nothing but the name of a body."""
    found = _alone(one)
    return found is not None and found.body.kind != "state"


def _alone(one: Paragraph) -> Mention | None:
    text = one.text.partition("\t")[0]
    found = next(mentions(text), None) if len(text) < _SHORT else None
    is_alone = found and len(bare(text)) <= len(bare(found.as_printed)) + _ARTICLE
    return found if is_alone else None


def _symbol(lines: Sequence[SourceLine], marked: Mapping[int, str]) -> str:
    for line in lines:
        if marked.get(line.number) == "document symbol" and (found := _SYMBOL.search(line.text)):
            return found[0]
    return ""


def _symbol_beside(paragraphs: Sequence[Paragraph]) -> str:
    """The symbol that stands alone in the second column of a letterhead."""
    cells = (cell.strip() for one in paragraphs for cell in one.text.split("\t")[1:])
    return next((cell for cell in cells if _SYMBOL.fullmatch(cell)), "")


def _number(heading: Paragraph | None) -> str:
    match = _NUMBER.search(heading.text) if heading else None
    return match[1].strip("/") if match else ""


def _known(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, str]]:
    """Lines that say which meeting took the decision, and where its journal has it."""
    for one in paragraphs:
        if len(one.text) < _SHORT and (_MEETING.search(one.text) or _JOURNAL.search(one.text)):
            yield from dict.fromkeys(one.lines, "meeting").items()


def _journal(paragraphs: Sequence[Paragraph]) -> str:
    """The line that says under which item of which journal the decision was taken."""
    short = (one.text for one in paragraphs if len(one.text) < _SHORT)
    return next((text for text in short if _JOURNAL.search(text)), "")


def _place(paragraphs: Sequence[Paragraph], language: str) -> tuple[Paragraph | None, str, str]:
    """The town and the State on a line of their own: "Budapest, Hungary", "Bonn, 3 May 2027"."""
    for one in paragraphs:
        match = _TOWN.match(one.text) if len(one.text) < _SHORT else None
        if match is None or one.is_capitals or _names_weekday(match[1], language):
            continue
        rest = one.text[match.end() :]
        state = next((of.body.id for of in mentions(rest) if of.body.kind == "state"), "")
        dates = find_dates(rest, language)
        if (state and len(rest) < _SHORT // 2) or (dates and dates[0][1].year):
            return one, match[1].strip(), state
    return None, "", ""


def _names_weekday(words: str, language: str) -> bool:
    """Whether words end with a weekday, as "Held on Monday" does: they name no town."""
    day = day_words(words.rsplit(maxsplit=1)[-1], language)
    return day is not None and day.weekday is not None


def _meeting(paragraphs: Sequence[Paragraph]) -> str:
    found = (_MEETING.search(one.text) for one in paragraphs if len(one.text) < 80)
    return next((match[1] for match in found if match), "")


def _begins(text: str, cues: Sequence[str]) -> bool:
    return any(text.startswith(cue) and not text[len(cue) : len(cue) + 1].isalpha() for cue in cues)


def _may_be_title(one: Paragraph, words: PaperWords) -> bool:
    said = plain(one.text).strip(" .:")
    known = words.headings["agenda"] | words.headings["part"] | words.headings["document_languages"]
    if said in known or len(said) < 9 or len(said) > 300 or is_body_alone(one):
        return False
    return next(find_times(one.text), None) is None and not find_dates(one.text, "en")


@cache
def _letter(sign: str) -> str:
    return bare(sign)


def _as_written(capitals: str, paragraphs: Sequence[Paragraph]) -> str:
    """A title in capitals as the prose writes it, accents and all; as it is where it does not."""
    wanted = bare(capitals)
    for one in paragraphs:
        if one.is_capitals:
            continue
        signs = [_letter(sign) for sign in one.text]
        places = [at for at, letter in enumerate(signs) if letter]
        letters = "".join(filter(None, signs))
        if len(letters) == len(places) and (begin := letters.find(wanted)) >= 0:
            return one.text[places[begin] : places[begin + len(wanted) - 1] + 1]
    return capitals
