"""What each line of an official text is, read alone: a day, a time, a title, a role, …"""

import re
from dataclasses import replace
from functools import cache

from planner.language.clock.durations import find_duration
from planner.language.clock.loose import BARE, loose_times
from planner.language.clock.ours import read_day_part
from planner.language.clock.printed import PrintedTimes, after_times, times_at
from planner.language.clock.windows import windows_in
from planner.language.kinds import SEAM, is_point, read_printed_title
from planner.language.papers import PaperWords, paper_words
from planner.language.vocabulary import plain
from planner.model import Kind
from planner.readers.agenda.lines.behind import with_time_in_cell, with_times_behind
from planner.readers.agenda.lines.day_lines import DayLines
from planner.readers.agenda.lines.elsewhere import without_time_elsewhere
from planner.readers.agenda.lines.flow import cut_by_days
from planner.readers.agenda.lines.labels import Labels
from planner.readers.agenda.lines.rooms import Rooms, rooms_of
from planner.readers.agenda.lines.rows import LONGEST, dated_row, led, slashed, unglued
from planner.readers.agenda.lines.said import OF_MEETING, OF_TIME, Said, What, changed
from planner.readers.agenda.lines.symbols import before_page_head
from planner.readers.agenda.lines.table_heads import day_in_head
from planner.readers.agenda.lines.words_for_times import (
    hour_apart,
    is_bound_time,
    is_of_no_hour,
    is_until,
    with_part_apart,
)
from planner.records import record

_HEADING = re.compile(r"(#{1,6})\s+")
_BULLET = re.compile(
    r"(?:[•●▪■◦○‣➢►✓\uf0a7\uf0b7\uf0d8\uf0fc]|[–—*·-](?=\s|$)|[§Ø](?=\s)|[üo](?=\s{2}|\t)"
    r"|[-–](?=[A-ZÀ-ÖØ-ÞА-Я«“]))\s*"
)
"""Signs before the entries of a list; letters are from symbol fonts that were lost."""
_LETTER_O = re.compile(r"o\s(?=[A-ZÀ-ÖØ-ÞА-Я])")
"""The sign before deeper entries, if it was lost; at the margin it is a word."""
_LABEL = re.compile(
    r"(?:(\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}\.[a-z])\.?\)?(?=\s|\[)|(\d{1,2})[.)](?=\s|[^\d\s.:)])"
    r"|(\d{1,2})(?=\s{2,}[^\W\d_]{2})"
    r"|\((\d{1,2}|[a-zа-я]|[ivx]{1,4})\)|([a-zа-я]|[ivx]{1,4})\)|([IVX]{1,5})\.(?=\s)|([a-zа-я])\.(?=\s+[^\W\d_]{2}))\s*"
)
_CAPITAL = re.compile(r"([A-ZА-Я])\.\s+(?=[^\W\d_]{3})")
_NUMBER_ALONE = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?|[a-z]\)")
_LABEL_ALONE = re.compile(
    r"\(?\d{1,2}\)|\d{1,2}(?:\.|\.[a-z]|(?:\.\d(?!\d)){1,3}\.?)|\(?[a-zа-я]\)|[IVX]{1,5}\.?(?:\s?(?:&|and)\s[IVX]{1,5}\.?)*"
)
_LABEL_CELL = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s*[|\t]\s*(?=[^\W\d_])")
_NOTE_SIGN = re.compile(r"^[*†‡]+\s+(?=\w)")
"""The sign of a footnote on a time, before the title."""
_EMPHASIS = re.compile(r"\*\*|__|~~")
_SLANTED = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]+)(?<=\S)\1(?![\w*])")
"""Words that Markdown sets in italics."""
_LINE_BREAK = re.compile(r"\s*<br\s?/?>\s*", re.IGNORECASE)
"""What breaks a line within a cell of Markdown."""
_BORDER = re.compile(r"\s*[\t|]\s*")
_WIDE = re.compile(r" {3,}")
_CELLS = re.compile(r"\t+|\s+\|\s*|\s*\|\s+")

_TAB = 8
_LONG = 300
"""Minutes that something in brackets may last; "(9h)" is a time."""
_FIGURES_OF_WINDOWS = 4
"""Two ranges have at least this many figures: "9-12 and 2-5 p.m."."""


@record
class LineReader:
    """Reads lines in one language."""

    language: str
    words: PaperWords
    days: DayLines
    labels: Labels
    rooms: Rooms

    def saids(self, number: int, raw: str) -> list[Said]:
        """What a line says, without the top of a page that runs into it."""
        raw = led(raw)
        words = before_page_head(raw)
        head = [Said(number, What.FURNITURE, raw[len(words) :], "page header")] if words else []
        return [*self._saids(number, words or raw), *head]

    def _saids(self, number: int, raw: str) -> list[Said]:
        """What a line says; several items if they run together, each with its range."""
        if whole := self.days.before_hour(raw):
            return [self.said(number, whole[0]), *self.saids(number, whole[1])]
        if dated := dated_row(raw):
            day, rest = dated
            first = Said(number, What.DAY, raw, raw[: len(raw) - len(rest)].strip(" |"), day=day)
            return [first, *self.saids(number, rest)]
        if head := day_in_head(raw, self.days, self.labels):
            return [Said(number, What.DAY, raw, raw.strip(), day=head)]
        if len(parts := cut_by_days(raw, self.days)) > 1:
            return [said for part in parts for said in self.saids(number, part)]
        if (glued := self.days.glued(raw)) and len(rows := unglued(glued[1], is_day=True)) > 1:
            return [self.said(number, part) for part in (glued[0], *rows)]
        rows = self.labels.roles_apart(raw) or [
            row for part in self.labels.moments(raw) for row in unglued(part)
        ]
        parts = [part for row in rows for part in self.days.apart(row)]
        return [self.said(number, of) for part in parts for of in hour_apart(part, self.language)]

    def said(self, number: int, raw: str) -> Said:
        """What a line says, read alone."""
        text = raw.strip().strip("\ufeff\x0c").strip()
        if not text:
            return Said(number, What.BLANK, raw)
        column = len(raw[: len(raw) - len(raw.lstrip())].expandtabs(_TAB))
        text = _EMPHASIS.sub("", text[:LONGEST]).strip() or text[:LONGEST]
        text = _LINE_BREAK.sub("\t", _SLANTED.sub(r"\2", text))
        level, text = _heading(text)
        text = slashed(text)
        if self.labels.is_column_heading(text):
            return Said(number, What.FURNITURE, raw, "column heading")
        text = self._without_mark(text)
        bare = text.lstrip("| ")
        day = self.days.find(bare) or self.days.dated(bare)
        if met := day or self.days.behind_town(bare):
            windows, label = self.days.hours(bare[met.end_at :]), "" if day else OF_MEETING
            head = Said(number, What.DAY, raw, bare, column, level=level, label_of=label)
            return changed(head, day=met, windows=windows)
        return self._marked(Said(number, What.TITLE, raw, text, column, level=level))

    def _without_mark(self, text: str) -> str:
        """A day without the list sign before it: "• Monday, 3 May"."""
        mark = _BULLET.match(text)
        day = self.days.find(text[mark.end() :]) if mark and mark.end() < len(text) else None
        is_whole = day is not None and (day.is_date or day.weekday is not None)
        return text[mark.end() :] if mark and is_whole else text

    def _marked(self, said: Said) -> Said:
        """The line without what comes before its words: bullet and label; and without the outer
        borders of a row; a colon belongs to the time above.
        """
        text = said.text.strip("| ").removeprefix(": ")
        bullet = _BULLET.match(text) or (_LETTER_O.match(text) if said.column else None)
        if bullet and bullet.end() == len(text):
            return changed(said, what=What.BULLET, text="", bullet=text[:1])
        mark = text[0] if bullet else ""
        text = text[bullet.end() :] if bullet else text
        cells = [cell.strip() for cell in _CELLS.split(text.strip("|"))]
        first, *rest = [cell for cell in cells if cell] or [""]
        if _LABEL_ALONE.fullmatch(text):
            return changed(said, what=What.BULLET, text="", label=text.strip(".()"))
        label = None if self._times(first.lstrip("([")) else self._label(text)
        said = changed(said, text=text, bullet=mark)
        if _NUMBER_ALONE.fullmatch(first) and not times_at(first) and rest:
            return self._timed(changed(said, label=first.strip(".)"), text="\t".join(rest)))
        if label and label.end() < len(text):
            name = next(part for part in label.groups() if part)
            return self._timed(changed(said, label=name, text=text[label.end() :]))
        return self._timed(said)

    def _label(self, text: str) -> re.Match[str] | None:
        """The number or the letter before a title; a capital is one only before a title of a kind,
        otherwise it is the initial of a person.
        """
        capital = _CAPITAL.match(text)
        if capital is None:
            return _LABEL.match(text)
        kind = read_printed_title(text[capital.end() :], self.language).kind
        return capital if kind is not Kind.ITEM else _LABEL.match(text)

    def _label_behind(self, rest: str) -> re.Match[str] | None:
        """The number before the title after a time, in a cell of its own or with a sign."""
        return _LABEL_CELL.match(rest) or self._label(rest)

    def _timed(self, said: Said) -> Said:
        """The line with the times before its title or after it."""
        text, length = without_duration(said.text)
        if length:
            told = self._timed(changed(said, text=text))
            return changed(told, cells=(*told.cells, length))
        begin = len(text) - len(text.lstrip("([| "))
        times = with_end_beside(self._times(text, begin), text)
        if times is None:
            return self.labels.sitting(said) or self._timed_behind(said)
        at = times.end_at
        at += len(text[at:]) - len(text[at:].lstrip(" )]")) if begin else 0
        after = after_times(text, at)
        rest = _NOTE_SIGN.sub("", text[after:].lstrip("| \t,;"), count=1).rstrip("| \t;")
        rest = rest if rest.strip("*†‡") else ""
        rest, is_led = ("", True) if is_until(rest, self.language) else (rest, False)
        is_led = is_led or text[at:after].strip() in ("-", "–", "—", "−")
        if windows := self._windows(text):
            return changed(said, what=What.WINDOW, windows=windows)
        rest = _closed(rest) if begin else rest
        rest, elsewhere = without_time_elsewhere(rest)
        if _LABEL_ALONE.fullmatch(rest.strip()):
            said, rest = changed(said, label=rest.strip(" .()")), ""
        words = self._said_words(rest)
        what = What.TITLE if words else What.TIME
        said = changed(said, what=what, times=times, is_open=is_led and not (times.end or words))
        label = self._label_behind(rest) if words and not said.label else None
        if label and label.end() < len(rest):
            name = next(part for part in label.groups() if part)
            said, rest = changed(said, label=name), rest[label.end() :]
        said = changed(said, is_after=what is What.TIME and text.startswith(("(", "[")))
        told = self._titled(changed(said, text=rest)) if words else changed(said, text="")
        return changed(told, cells=(*told.cells, *elsewhere)) if elsewhere else told

    def _timed_behind(self, said: Said) -> Said:
        """The line with the times after its title, or after the word for times."""
        told = with_times_behind(said, self.language)
        is_label = plain(told.text).strip(" :") in self.words.labels["time"]
        if told.times and is_label and not told.cells:
            return changed(told, what=What.TIME, text="", is_after=False, label_of=OF_TIME)
        return self._titled(told)

    def _times(self, text: str, begin: int = 0) -> PrintedTimes | None:
        """The times at the start of a line; loose ones only if they go on where others end."""
        times, loose = times_at(text, begin), loose_times(text, begin)
        if loose is None or (times and (times.end or not loose.end)):
            return times
        is_date = self.days.begins_with_date(text[begin:])
        return times if is_date or not self._is_believed(loose, text) else loose

    def _is_believed(self, loose: PrintedTimes, text: str) -> bool:
        """Bare figures are a time before a title of a kind, but before no other."""
        if loose.style != BARE:
            return True
        title = text[after_times(text, loose.end_at) :].partition("\t")[0]
        return read_printed_title(title, self.language).kind is not Kind.ITEM

    def _windows(self, text: str) -> tuple[PrintedTimes, ...]:
        """The windows that a line under the heading of a day consists of: two ranges or more."""
        is_long = sum(map(str.isdecimal, text)) >= _FIGURES_OF_WINDOWS
        found = windows_in(text, self.language) if is_long else ()
        return found if len(found) > 1 and all(of.end for of in found) else ()

    def _said_words(self, rest: str) -> bool:
        return bool(rest.strip(".,;:–- "))

    def _titled(self, said: Said) -> Said:
        """The title with its further cells, and what its words say."""
        text = self._with_room_apart(with_part_apart(said.text, self.language))
        first, *rest = [cell for cell in _CELLS.split(text) if cell.strip()] or [""]
        said = changed(said, text=first.strip(), cells=tuple(cell.strip() for cell in rest))
        said = said if said.times else with_time_in_cell(said)
        if said.cells and is_of_no_hour(said, self.language):
            said = changed(said, text=said.cells[0], cells=(*said.cells[1:], said.text))
        if said.cells and self._leads_cell(said.text):
            said = changed(said, text=f"{said.text} {said.cells[0]}", cells=said.cells[1:])
        said = self.labels.labelled(said)
        if said.what is not What.TITLE:
            return said
        said = self._day_part(said)
        return changed(said, words=read_printed_title(said.text, self.language))

    def _with_room_apart(self, text: str) -> str:
        """The words with a tab before a room that wide blanks part from them."""
        *title, last = _WIDE.split(text)
        return f"{'   '.join(title)}\t{last}" if title and self.rooms.is_room(last) else text

    def _leads_cell(self, words: str) -> bool:
        """Whether words belong to the title in the next cell: "after 16.00", "Item 4."."""
        return is_bound_time(words, self.language) or is_point(words, self.language)

    def _day_part(self, said: Said) -> Said:
        """A part of the day in the place of a time."""
        first, colon, rest = said.text.partition(":")
        is_untimed = said.times is None or (said.is_after and bool(rest.strip() or said.cells))
        if is_untimed and (part := read_day_part(first.strip(" –-()[]"), self.language)):
            if said.cells and not rest:
                return changed(said, day_part=part, text=said.cells[0], cells=said.cells[1:])
            return changed(said, day_part=part, text=rest.strip())
        head, _, tail = SEAM.sub(" ", said.text, count=1).partition(" ")
        if tail.startswith(" ") and (part := read_day_part(head, self.language)):
            return changed(said, day_part=part, text=tail.strip())
        part = read_day_part(head, self.language) if tail and said.times is None else None
        if part is None or colon or not tail.strip()[:1].isupper():
            return said
        kinds = (
            read_printed_title(said.text, self.language).kind,
            read_printed_title(tail, self.language).kind,
        )
        is_adjective = kinds[0] is not Kind.ITEM or kinds[1] in _NAMED_BY_DAY_PART
        return said if is_adjective else changed(said, day_part=part, text=tail.strip())


_NAMED_BY_DAY_PART = frozenset({Kind.SESSION, Kind.RECEPTION, Kind.DINNER, Kind.COFFEE_BREAK})
"""Kinds whose titles may begin with a part of the day: "Evening Reception"."""


def without_duration(text: str) -> tuple[str, str]:
    """The words after a duration that begins a line, and the duration: "(45 min) / Lunch"."""
    found = find_duration(text) if text[:1] in ("(", "[") else None
    if found is None or found.begin or (found.minutes or 0) > _LONG:
        return text, ""
    rest = text[found.end_at :].lstrip(" /|\t:–-")
    return (rest, text[1 : found.end_at - 1]) if rest else (text, "")


@cache
def line_reader(language: str) -> LineReader:
    """The reader of lines in a language."""
    words = paper_words(language)
    days, labels = DayLines(language, words), Labels(language, words)
    return LineReader(language, words, days, labels, rooms_of(language))


def with_end_beside(times: PrintedTimes | None, text: str) -> PrintedTimes | None:
    """The times with the end from a cell of its own: "10.00 | 11.00 | Session 1"."""
    border = _BORDER.match(text, times.end_at) if times and not times.end else None
    second = times_at(text, border.end()) if border else None
    if times is None or second is None or second.end or not (times.start and second.start):
        return times
    is_cell = _BORDER.match(text, second.end_at) is not None and times.start < second.start
    return replace(times, end=second.start, end_at=second.end_at) if is_cell else times


def _closed(title: str) -> str:
    """A title in brackets opened before its time: "(11.30 Coffee break)"."""
    is_open = title.endswith((")", "]")) and not any(sign in title for sign in "([")
    return title[:-1].rstrip() if is_open else title


def _heading(text: str) -> tuple[int, str]:
    match = _HEADING.match(text)
    return (len(match[1]), text[match.end() :].strip(" #")) if match else (0, text)
