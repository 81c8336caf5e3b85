"""The title of a conference in the frame of its agenda, and what belongs to it there."""

import itertools
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from planner.language.clock.printed import find_times
from planner.language.collation import bare
from planner.language.day.printed import find_dates
from planner.language.papers import PaperWords, paper_words
from planner.language.vocabulary import plain
from planner.readers.agenda.blocks.block import is_sentence
from planner.readers.agenda.frame.meeting_names import named, names_paper
from planner.readers.agenda.frame.names import (
    QUOTES,
    is_body,
    is_body_alone,
    is_counted_alone,
    is_general,
    names,
    names_meeting,
)
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.agenda.frame.title_lines import TitleLines
from planner.readers.agenda.lines.joins import Joiner
from planner.readers.agenda.lines.parties import tells_office
from planner.readers.agenda.lines.symbols import symbol_in

_LONGEST, _ENDING, _NEAR, _TWO = 300, 2, 3, 2
_COUNT = re.compile(r"\d{1,3}\.")
_NAME = re.compile(r"(?:\d{1,3}\S{0,3}\s)?[A-ZÀ-ÖØ-Þ][^,;:()]*")
_BORDERS = " ,(–—-"
_NEVER = ("venue", "time", "languages", "contact")
"""What labels say that begin no title."""
_SIGNED = "___"
_PATH = re.compile(r"\S\s[»>›]\s.*\s[»>›]\s")
"""Where a page is in a site: "Home » Meetings » Lake Forum"."""
_COLUMNS = re.compile(r"\t|\s\|\s|\S\s{4,}\S")


def title_of(
    paragraphs: Sequence[Paragraph], heading: Paragraph | None, words: PaperWords, language: str
) -> tuple[str, tuple[int, ...]]:
    """The title and its lines: after the number of the decision, else the likeliest of the lines
    that may be one.
    """
    behind = paragraphs[paragraphs.index(heading) + 1 :] if heading else ()
    if below := next((one for one in behind if not _is_known(one.plain.strip(" .:"), words)), None):
        title = named(_as_it_stands(below, paragraphs), words, language)
        return _told_alone(title, behind, words, language), below.lines
    told = TitleLines(words, language).cut(paragraphs)
    lines = [one for one in told if _may_be_title(one, words, language)]
    if not any(_is_of_meeting(one.text, language) for one in lines) and (
        found := _told_in_prose(paragraphs, words, language)
    ):
        return found
    if not lines:
        return "", ()
    dated = _above_dates(told, language)
    likeliest = min(lines, key=lambda one: _doubts(one, dated, language))
    parts = _with_count(likeliest, told, lines, language)
    parts = [_without_body(one, language) for one in parts]
    title = ", ".join(_written(one, paragraphs, language) for one in parts)
    title = _lowered(named(title, words, language), words)
    if plain(title) in words.nouns["meetings"] and plain(title) != likeliest.plain:
        return "", ()  # Only "Programme of the visit".
    return title, tuple(line for one in parts for line in one.lines)


# --- which line is the title


def _may_be_title(one: Paragraph, words: PaperWords, language: str) -> bool:
    text = _without_date(_bare(one.text), language)
    is_named = _is_of_meeting(text, language)
    is_dated = text != _bare(one.text)
    is_prose = is_sentence(one.text) or Joiner(words, 0).needs_more(one.text)
    is_other = is_body_alone(one) or is_prose or _says_else(text, words)
    is_little = text.endswith(":") or len(text.split()) < 2
    is_titled = is_named or not (is_little or (is_dated and not text.startswith(QUOTES)))
    return is_titled and not is_other


def _says_else(text: str, words: PaperWords) -> bool:
    """Whether a line is known to be something else: a sentence, a heading, a label, a time."""
    said = plain(text).strip(" .:")
    label, colon, _ = said.partition(":")
    return (
        is_sentence(text)
        or len(said) > _LONGEST
        or _is_known(_part(said, words), words)
        or (bool(colon) and any(label.strip() in words.labels[of] for of in _NEVER))
        or any(cue in said for cue in words.cues["times_are"])
        or bool(_COLUMNS.search(text) or _PATH.search(text) or symbol_in(text))
        or any(of.style != "figures" for of in find_times(text))
        or tells_office(text, words.parties["offices"])
        or _SIGNED in text
    )


def _is_known(said: str, words: PaperWords) -> bool:
    """Whether words are the heading of the agenda or of a part, or the language of the paper."""
    known = words.headings["part"] | words.headings["document_languages"]
    is_language = said in known or said.startswith(tuple(words.headings["original"]))
    return not said or is_language or names_paper(said, words)


def _part(said: str, words: PaperWords) -> str:
    """The words after "Annex 1 –"."""
    parts = "|".join(map(re.escape, words.headings["part"]))
    return re.sub(rf"^(?:{parts})\s*(?:\d{{1,2}}|[ivx]{{1,4}})?\s*[-–—:.]\s*", "", said)


def _without_date(text: str, language: str) -> str:
    """What comes before the date in a line: "Lake Forum, Bonn, 3 May 2027"."""
    dates = find_dates(text, language) or find_dates(text, "en")
    if not dates:
        return text
    before = text[: dates[0][0]].rstrip(_BORDERS)
    title, _, last = before.rpartition(" ")
    return title.rstrip(_BORDERS) if last in paper_words(language).goes_on else before


def _bare(text: str) -> str:
    """The words of a line without layout signs around them."""
    return text.strip(" *#|")


class _Doubts(NamedTuple):
    """What speaks against a line as the title, the gravest first: that it is the name of a body, or
    of one that is called a meeting, or of a treaty, has a label, no name of a meeting, or only that
    of its paper, a date, no words in capitals, or that it is not near the date.
    """

    is_body: bool
    is_standing: bool
    is_labelled: bool
    is_no_meeting: bool
    is_of_paper: bool
    is_dated: bool
    is_small: bool
    is_apart: bool


def _doubts(one: Paragraph, near: Sequence[Paragraph], language: str) -> _Doubts:
    words = paper_words(language)
    label, colon, _ = one.plain.partition(":")
    is_meeting = _is_of_meeting(one.text, language)
    standing = tuple(words.nouns["standing"] | words.nouns["instruments"])
    acronym, _, rest = one.text.partition(" ")
    is_standing = plain(rest if acronym.isupper() and not one.is_capitals else one.text).startswith(
        standing
    )
    return _Doubts(
        is_body=is_body(one, language),
        is_standing=is_standing,
        is_labelled=bool(colon) and any(label.strip() in of for of in words.labels.values()),
        is_no_meeting=not is_meeting,
        is_of_paper=not names_meeting(one.text, language),
        is_dated=_without_date(one.text, language) != one.text,
        is_small=not (one.is_capitals and (is_meeting or len(one.text.split()) > _TWO)),
        is_apart=is_meeting and one not in near,
    )


def _is_of_meeting(text: str, language: str) -> bool:
    """Whether words are the name of a meeting, or of a paper of one; in quotes is its subject."""
    if text.startswith(QUOTES):
        return False
    words = paper_words(language)
    return any(names_meeting(of, language) for of in (text, named(text, words, language)))


def _above_dates(paragraphs: Sequence[Paragraph], language: str) -> list[Paragraph]:
    """The lines with the date of the meeting in them or right below."""
    return [
        one
        for one, below in itertools.zip_longest(paragraphs, paragraphs[1:])
        if any(find_dates(of.text, language) for of in (one, below) if of)
    ]


def _with_count(
    found: Paragraph, all_of: Sequence[Paragraph], lines: Sequence[Paragraph], language: str
) -> list[Paragraph]:
    """The title, and the line beside it that belongs to it: which session it is, or whose."""
    at = all_of.index(found)
    above = [one for one in all_of[max(at - _NEAR, 0) : at] if one in lines][-1:]
    below = all_of[at + 1 : at + 2]
    whose = above if is_counted_alone(found, language) else ()
    is_noun = len(found.text.split()) == 1 or is_general(found, language)
    more = [
        one
        for one in below
        if one.text != found.text and not one.mark and (is_noun or _is_more_of_title(one, language))
    ]
    return [one for one in (*whose, found, *more) if one in lines]


def _is_more_of_title(one: Paragraph, language: str) -> bool:
    """Whether a line under the title says which session it is, or in quotes what it is about."""
    return is_counted_alone(one, language) or one.text.startswith(QUOTES)


# --- how it is written


def _told_alone(
    title: str, paragraphs: Sequence[Paragraph], words: PaperWords, language: str
) -> str:
    """The meeting by the name that it has alone further below, in its first case, if the title is
    that of its paper: "Tagesordnung der Jährlichen Tagung" and "Jährliche Tagung".
    """
    parts = title.split()
    if not (parts and names_paper(plain(parts[0]), words)):
        return title
    alone = (_bare(one.text) for one in paragraphs if names_meeting(one.text, language))
    return next((of for of in alone if _differs_in_endings(of.split(), parts)), title)


def _differs_in_endings(name: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the last of some words are the same as others but for their last letters."""
    last = parts[len(parts) - len(name) :]
    pairs = list(zip(name, last, strict=False))
    is_tail = 1 < len(name) < len(parts)
    return is_tail and all(of[: len(of) - _ENDING] == to[: len(of) - _ENDING] for of, to in pairs)


def _without_body(one: Paragraph, language: str) -> Paragraph:
    """A title in capitals without the body above it, which is in capitals too."""
    bodies = paper_words(language).nouns["bodies"]
    for start in one.starts[1:] if one.is_capitals else ():
        above, below = one.text[:start], one.text[start:]
        is_of_body = names(above, bodies, language) and not names_meeting(above, language)
        if is_of_body and names_meeting(below, language):
            return one.part(start, len(one.text))
    return one


def _written(one: Paragraph, paragraphs: Sequence[Paragraph], language: str) -> str:
    """The words of a line without its date, and with the count that looks like a mark: "23.
    Sitzung".
    """
    text = f"{one.mark} {one.text}" if _COUNT.fullmatch(one.mark) else one.text
    title = _without_place(_without_date(_bare(text), language), language)
    return _as_written(title, paragraphs) if one.is_capitals else title


def _without_place(title: str, language: str) -> str:
    """What is called so, without when and where: "Lake Forum which will be held in Bonn"."""
    folded = plain(title)
    cues = (f" {cue} " for cue in paper_words(language).cues["to_be_held"])
    places = [at for cue in cues if (at := f"{folded} ".find(cue)) > 0]
    is_alike = len(folded) == len(title)
    return title[: min(places)].rstrip(_BORDERS) if places and is_alike else title


def _told_in_prose(
    paragraphs: Sequence[Paragraph], words: PaperWords, language: str
) -> tuple[str, tuple[int, ...]] | None:
    """The meeting that a sentence says will be held: "has the honour to inform that the Lake Forum
    will be held in Bonn"; it is no line of its own.
    """
    for one in paragraphs:
        for sentence, lines in one.sentences():
            folded = plain(sentence)
            places = [at for cue in words.cues["takes_place"] if (at := folded.find(cue)) > 0]
            before = sentence[: min(places, default=0)].strip(_BORDERS)
            articles = _articles(language).finditer(before)
            phrases = [before[of.end() :] for of in articles]
            told = (of for of in reversed(phrases) if _NAME.fullmatch(of))
            if name := next((of for of in told if names_meeting(of, language)), ""):
                return name, lines
    return None


@cache
def _articles(language: str) -> re.Pattern[str]:
    """The definite articles of a language before a word; nothing, if it has none."""
    words = (plain(of) for of in paper_words(language).cues["definite"])
    articles = (f"{of[:-1]}['’]" if of.endswith("'") else rf"{of}\s" for of in words)
    return re.compile(rf"(?:^|(?<=\s))(?:{'|'.join(articles) or '(?!)'})\s?", re.IGNORECASE)


def _as_it_stands(one: Paragraph, paragraphs: Sequence[Paragraph]) -> str:
    title = _bare(one.text)
    return _as_written(title, paragraphs) if one.is_capitals else title


def _lowered(title: str, words: PaperWords) -> str:
    """A title that begins with the name of the paper in capitals, as one reads it aloud:
    "Programm der Tagung".
    """
    capitals = list(itertools.takewhile(str.isupper, title.split()))
    paper = " ".join(capitals)
    is_paper = len(paper) < len(title) and words.is_agenda(plain(paper))
    return title.replace(paper, paper.capitalize(), 1) if is_paper else title


@cache
def _letter(sign: str) -> str:
    return bare(sign)


def _as_written(capitals: str, paragraphs: Sequence[Paragraph]) -> str:
    """A title in capitals as the prose writes it, with accents; unchanged if the prose does not."""
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
