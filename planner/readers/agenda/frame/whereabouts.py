"""Where and when, apart from the agenda: the town and its State, the host, earlier meetings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.language.clock.printed import find_times
from planner.language.day.printed import day_words, find_dates
from planner.language.papers import PaperWords, paper_words
from planner.language.vocabulary import plain
from planner.model import Text
from planner.model.modalities import PreparatoryMeeting
from planner.places import Place
from planner.readers.agenda.frame.flow import begins
from planner.readers.agenda.frame.named import mentions
from planner.readers.agenda.frame.prose import Paragraph
from planner.timetable.towns import is_town, name_of

_TOWN = re.compile(r"\(?\s*([^\W\d_][^\d,:;.«»“”\"()]{1,30})(?:\s\([^()]{2,30}\))?,\s")
"""The town, and after it perhaps the State in brackets: "Dakar (Senegal), 4-5 March"."""
_DASH = re.compile(r"\s[–—-]\s")
_PARTS = re.compile(r",\s|\s[–—-]\s|\s\(")
_FEW = 3
"""Words in the longest name of a town."""
_NAME = r"[A-ZА-ЯЁ][\w-]+(?:\s[A-ZА-ЯЁ][\w-]+)?"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'.]+"
_SHORT = 80
_GOES_ON = (";", ",", ":")


def place_of(paragraphs: Sequence[Paragraph], language: str) -> tuple[Paragraph | None, str, str]:
    """The town and the State on a line of their own: "Budapest, Hungary", "Bonn, 3 May 2027"; or a
    town with the word for it beside a date: "3 мая 2027 года, г. Алматы". One beside a range of
    days is where they meet; others may be where the paper was written.
    """
    found = list(_places(paragraphs, language))
    told = (place for place, below in found if _has_range((place[0], *below), language))
    first = found[0][0] if found else (None, "", "")
    return next(told, first)


def _places(
    paragraphs: Sequence[Paragraph], language: str
) -> Iterator[tuple[tuple[Paragraph, str, str], Sequence[Paragraph]]]:
    """The lines of places with the town and the State, each with what is below it."""
    for at, one in enumerate(paragraphs):
        below = paragraphs[at + 1 : at + 2]
        if town := _called_so(one, language):
            yield (one, town, ""), below
            continue
        if town := _town_beside_dates(one, language):
            yield (one, town, ""), below
            continue
        match = _TOWN.match(one.text.strip("*_ ")) if _may_be_place(one) else None
        if match is None or _names_weekday(match[1], language) or _is_state(match[1]):
            continue
        rest = one.text.strip("*_ ")[match.end(1) :]
        state = next((of.body.id for of in mentions(rest) if of.body.kind == "state"), "")
        dates = find_dates(rest, language)
        if (state and len(rest) < _SHORT // 2) or (dates and dates[0][1].year):
            yield (one, _town_of(match[1].strip(), rest), state), below


def _town_beside_dates(one: Paragraph, language: str) -> str:
    """The known town in a short line with the days of a meeting, wherever it stands there: "3–5 May
    2027, Geneva", "GENEVA, 3–5 MAY 2027", "Held in Geneva from 3 to 5 May".
    """
    dates = find_dates(one.text, language) if len(one.text) < _SHORT and not one.mark else []
    if not any(date.last for _, date in dates):
        return ""
    before = paper_words(language).cues["before_town"]
    parts = (part.strip(" .()") for part in _PARTS.split(one.text))
    last = re.search(rf"\s(?:{'|'.join(map(re.escape, before))})\s({_NAME})$", one.text.strip())
    ends = [last[1]] if last else []
    return next(filter(None, (*_towns(one.text, before), *map(_known, parts), *ends)), "")


def _known(name: str) -> str:
    """The name of a known town, with small letters if it is in capitals."""
    if not is_town(name):
        return ""
    return name.title() if name.isupper() else name


def _has_range(paragraphs: Sequence[Paragraph], language: str) -> bool:
    """Whether one of these short lines has the first and the last day of a meeting."""
    short = (one.text for one in paragraphs if len(one.text) < _SHORT)
    return any(date.last for text in short for _, date in find_dates(text, language))


def _town_of(first: str, rest: str) -> str:
    """The town at the beginning of a line, or behind a session or a house there: "First meeting –
    Paris, 3 May", "Lake Palace, Paris, 3 May".
    """
    if is_town(last := _DASH.split(first)[-1]):
        return last
    others = (of.strip() for of in rest.split(",")[1:-1])
    return next(filter(is_town, others), first)


def town_told(paragraphs: Sequence[Paragraph], language: str) -> str:
    """The town in which a sentence says that the meeting is held, if it is a known one: "to hold
    the Conference in Dushanbe, from 17 to 19 May"; what a preamble recalls was held elsewhere.
    """
    cues = paper_words(language).cues
    for sentence in (words for one in paragraphs for words, _ in one.sentences()):
        folded = plain(sentence)
        is_recalled = begins(folded, cues["considering"])
        held = [at for of in cues["takes_place"] if (at := folded.find(of)) >= 0]
        behind = sentence[min(held) :] if held and not is_recalled else ""
        towns = (*_towns(behind, cues["before_town"]), *_towns(sentence, cues["before_town"]))
        if behind and towns:
            return towns[0]
    return ""


def _towns(sentence: str, before: Sequence[str]) -> Iterator[str]:
    """The known towns after one of some prepositions."""
    for found in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, before))})\s+(?=\w)", sentence):
        name = re.match(rf"{_CAPITAL}(?:[\s-]{_CAPITAL}){{0,{_FEW - 1}}}", sentence[found.end() :])
        words = name[0].split(" ") if name else []
        forms = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        yield from (name_of(form) for form in forms if is_town(form))


def _called_so(one: Paragraph, language: str) -> str:
    """The town after the word for it, on a short line of its own or with a whole date."""
    is_short = len(" ".join(one.text.split())) < _SHORT
    dates = find_dates(one.text, language) if is_short else []
    is_dated = bool(dates and dates[0][1].year)
    text = " ".join(one.text.split())
    for word in paper_words(language).cues["town_words"]:
        town = re.search(rf"(?<!\w){re.escape(word.strip())}\s*({_NAME})", text)
        if town and (is_dated or town[0] == text):
            return town[1]
    return ""


def _may_be_place(one: Paragraph) -> bool:
    """Whether a paragraph is a short line that is neither a point of a list nor part of one."""
    is_line = len(one.text) < _SHORT and not one.mark and not one.text.rstrip().endswith(_GOES_ON)
    return is_line and one.text[:1] == one.text[:1].upper() and not one.is_capitals


def _is_state(words: str) -> bool:
    """Whether words are the name of a State, and not of a town that is called alike."""
    found = next(mentions(words), None)
    if found is None or found.body.kind != "state" or is_town(words):
        return False
    return found.as_printed.strip() == words.strip()


def _names_weekday(words: str, language: str) -> bool:
    """Whether words end with a weekday, as "Held on Monday" does: they do not name a town."""
    day = day_words(words.rsplit(maxsplit=1)[-1], language)
    return day is not None and day.weekday is not None


def host_of(paragraphs: Sequence[Paragraph], words: PaperWords) -> str:
    """The State whose offer to host it the preamble welcomes."""
    for one in paragraphs:
        if any(cue in one.plain for cue in words.cues["hosting"]):
            states = [of.body.id for of in mentions(one.text) if of.body.kind == "state"]
            if len(set(states)) == 1:
                return states[0]
    return ""


def meeting_before(
    paragraphs: Sequence[Paragraph], words: PaperWords, language: str, file: str
) -> Iterator[PreparatoryMeeting]:
    """The preparatory meeting that the decision convenes, if it does."""
    for one in paragraphs:
        if meeting := meeting_in(one.text, Place(file, one.lines[0]), words, language):
            first, *rest = (words for words, _ in one.sentences())
            yield replace(
                meeting,
                open_to=_open_to(first, words, language),
                purposes=tuple(Text({language: of}) for of in rest),
                place=Place(file, one.line_at(find_dates(one.text, language)[0][0])),
            )
            return


def meeting_in(
    text: str, place: Place, words: PaperWords, language: str
) -> PreparatoryMeeting | None:
    """The preparatory meeting that words convene on a day: "A meeting of moderators will be held on
    3 May 2027 at 3 p.m. in Vienna".
    """
    folded = plain(text)
    cues = (of for of in words.cues["preparatory"] if of in folded)
    cue = min(cues, key=lambda of: (folded.find(of), -len(of)), default="")
    dates = find_dates(text, language) if cue else []
    date = dates[0][1].date(None) if dates else None
    if date is None:
        return None
    at, behind = folded.find(cue), text[dates[0][1].end_at :]
    name, times = _town_behind(behind), next(find_times(behind), None)
    return PreparatoryMeeting(
        id="preparatory-meeting",
        title=Text({language: _begun(text[at : at + len(cue)])}),
        date=date,
        town=Text({language: name} if name else {}),
        timezone="",
        start=times.start if times else None,
        reinforced=any(word in folded for word in words.cues["reinforced"]),
        place=place,
    )


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _open_to(sentence: str, words: PaperWords, language: str) -> tuple[Text, ...]:
    """Who may attend: what follows "open to"."""
    folded = plain(sentence)
    ends = [at + len(cue) for cue in words.cues["open_to"] if (at := folded.find(cue)) >= 0]
    return (Text({language: sentence[min(ends) :].strip(" .;")}),) if ends else ()


def _town_behind(text: str) -> str:
    """The town after a date and a short word: "in Vienna"."""
    town = re.match(r"\s+\S{1,3}\s+([^\W\d_]\w+)", text)
    return town[1] if town and town[1][0].isupper() else ""
