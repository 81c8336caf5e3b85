"""The lines above an agenda that may be its title: each thing that is printed there by itself.

In capitals, and in the heads of papers, the body, the symbol of the paper, the title and the date
follow one another without empty lines; a right column has the symbol or the session.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from planner.language.clock.printed import find_times
from planner.language.day.printed import find_dates
from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.readers.agenda.frame.flow import names_town
from planner.readers.agenda.frame.named import mentions
from planner.readers.agenda.frame.names import (
    begins_anew,
    is_body,
    is_body_alone,
    is_counted_alone,
)
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.agenda.lines.joins import Joiner, ends_open
from planner.readers.agenda.lines.symbols import symbol_alone
from planner.records import record
from planner.timetable.towns import is_town

_COLUMN = re.compile(r"\t+|\s{4,}")
_TOWN_IN_STATE = re.compile(r"([^\d,(]{2,30})\s\(([^()]{2,30})\)")
_BEHIND_TOWN = re.compile(r"\s*[,(]")
_APART = re.compile(r"\s[–—-]\s|,\s")
_CODE = re.compile(
    r"[^\W_]{1,4}(?:(?:\s?[/:.]\s?|\s)[^\W_]{1,4})*[.:]?|[^\W\d_]{2,6}[-.]?\d{1,4}"
    r"|[A-ZА-Я]{2,8}\(\d{4}\)\w{0,8}"
)
"""Short words, letters and figures: "CBD", "TOP / POJ / ODG", "OL: DE", "WHA74"."""
_PART_NUMBER = re.compile(r"\s+(?:\d{1,2}|[ivx]{1,4}|[a-z])$")
_ENDS = ("–", "—", ",", ";", ":", ".")
_BLANK = 2
"""A line after an empty one has a number that is greater by this."""


@record
class TitleLines:
    """Cuts the paragraphs of a frame in one language."""

    words: PaperWords
    language: str

    def cut(self, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
        """The paragraphs, cut where another thing begins and without codes; what is broken off in
        the middle of a phrase is together.
        """
        found: list[Paragraph] = []
        for one in paragraphs:
            if one.mark:
                found.append(one)
                continue
            for at, line in enumerate(self.lines(one)):
                is_together = found and self._goes_on(found[-1], line, is_same=at > 0)
                found[-1:] = [_joined(found[-1], line)] if is_together else [*found[-1:], line]
        return tuple(one for one in found if is_body_alone(one) or not self.is_code(one))

    def names_body(self, one: Paragraph) -> bool:
        """Whether a line is the name of a body, or of a treaty: "Convention on Lakes"."""
        is_treaty = one.plain.startswith(tuple(self.words.nouns["instruments"]))
        return is_treaty or is_body(one, self.language)

    def lines(self, one: Paragraph) -> Iterator[Paragraph]:
        """The lines of a paragraph, with a session beside a body, or before its town, on a line of
        its own.
        """
        for whole in _printed_lines(one):
            left, *right = _COLUMN.split(whole.text)
            number = whole.lines[0]
            session, *rest = _APART.split(left, maxsplit=1)
            if rest and is_counted_alone(_line(session, number), self.language):
                yield from (_line(of, number) for of in (session, *rest))
            else:
                yield _line(left, number) if right else whole
            beside = (_line(of, number) for of in right)
            yield from (of for of in beside if is_counted_alone(of, self.language))

    def _goes_on(self, above: Paragraph, line: Paragraph, *, is_same: bool) -> bool:
        """Whether a line goes on with what is above it, in one paragraph or in the next line."""
        step = line.lines[0] - above.lines[-1]
        is_open = Joiner(self.words, 0).needs_more(above.text) or ends_open(above.text)
        is_led = step <= _BLANK and self._needs_words_before(above, line)
        if is_led or (is_open and step in (0, 1)):
            return not above.mark
        if not is_same or step > _BLANK or self.is_code(above) or self._is_dated(line):
            return False
        if _PART_NUMBER.sub("", above.plain) in self.words.headings["part"]:
            return False
        counted = (is_counted_alone(of, self.language) for of in (above, line))
        if any(counted) or _is_place(line.text) or self.is_code(line) or self._is_paper(line):
            return False
        is_whole = self.names_body(above) or step == _BLANK
        return not (is_whole and begins_anew(line.text, self.language))

    def _needs_words_before(self, above: Paragraph, line: Paragraph) -> bool:
        """Whether a line begins with a preposition, in small letters or in capitals below others:
        "31st REGIONAL CONFERENCE" and "FOR EUROPE".
        """
        first = plain(line.text).partition(" ")[0]
        joints = self.words.goes_on - {*self.words.cues["articles"]}
        joints |= {*self.words.cues["conjunctions"]}
        is_alike = line.text[:1].islower() or (above.is_capitals and line.is_capitals)
        is_alike = is_alike and not above.text.endswith(_ENDS)
        is_town = names_town(line.text, self.words)
        return is_alike and first in joints and " " in line.text and not is_town

    def is_code(self, one: Paragraph) -> bool:
        """Whether words are letters and short words of a head of page, or a symbol."""
        text = one.text.strip()
        has_figures = any(map(str.isdecimal, text))
        is_short = _CODE.fullmatch(text) is not None and (text.isupper() or has_figures)
        is_told = next(find_times(text), None) or find_dates(text, self.language)
        is_short = is_short and any(map(str.isalpha, text)) and not is_told
        return symbol_alone(text) == text or bool(is_short)

    def codes(self, paragraphs: Sequence[Paragraph]) -> Iterator[int]:
        """The lines that are nothing else."""
        for one in paragraphs:
            told = () if one.mark else _printed_lines(one)
            yield from (of.lines[0] for of in told if self.is_code(of) and not is_body_alone(of))

    def _is_paper(self, line: Paragraph) -> bool:
        """Whether a line begins or is the name of a paper: "DRAFT", "PROVISIONAL TIMETABLE"."""
        parts = line.plain.strip(" .:").split()
        is_of_such = bool(parts) and set(parts) <= self.words.headings["agenda_words"]
        return is_of_such and parts[0] not in self.words.goes_on | self.words.nouns["meetings"]

    def _is_dated(self, line: Paragraph) -> bool:
        """Whether a line begins with a date: "24–25 June", "am 17. Mai"."""
        dates = find_dates(line.text, self.language)
        before = plain(line.text[: dates[0][0]]).strip() if dates else "…"
        return before == "" or before in self.words.goes_on


def _printed_lines(one: Paragraph) -> Iterator[Paragraph]:
    """The lines of a paragraph as they are printed."""
    for begin, end in itertools.pairwise([*one.starts, len(one.text)]):
        yield one.part(begin, end)


def _is_place(text: str) -> bool:
    """Whether a line begins with a known town, or with one and its State: "LOMÉ (TOGO)"."""
    town = _TOWN_IN_STATE.match(text)
    states = (of.body.kind == "state" for of in mentions(town[2])) if town else ()
    return any(states) or is_town(_BEHIND_TOWN.split(text)[0])


def _line(text: str, number: int) -> Paragraph:
    return Paragraph(text.strip(), (number,), (0,))


def _joined(above: Paragraph, line: Paragraph) -> Paragraph:
    text = f"{above.text} {line.text}"
    starts = (*above.starts, *(len(above.text) + 1 + of for of in line.starts))
    return Paragraph(text, (*above.lines, *line.lines), starts, above.mark)
