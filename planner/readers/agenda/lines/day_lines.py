"""Lines that name a day: alone, after a word for dates, or in one line with items."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from planner.language.clock.ours import read_day_part
from planner.language.clock.printed import PrintedTimes, find_times, times_at
from planner.language.clock.windows import windows_in
from planner.language.day.printed import DayWords, day_words
from planner.language.kinds import is_journey, read_printed_title
from planner.language.papers import PaperWords, paper_languages
from planner.language.vocabulary import plain, vocabulary
from planner.model import BREAKS, CHAIRED, SOCIAL, Kind
from planner.readers.agenda.lines.rooms import rooms_of
from planner.records import record
from planner.timetable.towns import is_town

_NUMBERED = re.compile(r"\d{1,2}\.\s*")
_BEFORE_DATE = re.compile(r"\s*[\s:,–—-]\s*")
_WORDS_BEFORE_DATE = 4
_MOST_WORDS = 8
"""This many words may come before the day in the heading of its agenda."""
_NOUN_AMONG = 4
"""The noun for the paper is among this many of its first words: "No. 6 Provisional programme"."""
_DASHES = ("–", "—", "-", ":")
_EVENTS = (
    BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.OPENING, Kind.CLOSING, Kind.MILESTONE, Kind.PRESS}
)
"""Kinds that are certainly items after a date: the others may be what the day is about."""
_NOTE_FIGURE = re.compile(r"^\s\d(?=\s[^\W\d])")
"""The figure of a footnote after a day."""
_IN_BRACKETS = re.compile(r"(?:\([^()]+\)|[,:–—-]?\s*\[[^\[\]]+\])(?:\s*[,:–—-]\s*[^\W\d_][^.;]*)?")
"""A remark in brackets; a room may follow it."""
_DAY_CELL = re.compile(r"(?<=[^\s|])\s*\|\s*|(?<=\S) *\t\s*")
"""What parts a day at the beginning of a row from the next cell."""
_BORDERS = " \t|.,:;–—-"
_YEAR_AND_HOUR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\d{1,2}\s?[:.h]\s?\d\d(?!\d))")
_LONGEST_GLUED = 400
_SHORT, _LONGEST_PLACE = 80, 90
_MARK = 16
_FEWEST_PARTS = 2
_FEW = 4
"""This many words may follow a whole date without a sign: the name of a column, a hall."""


@record
class DayLines:
    """Finds days in lines in one language; papers in all languages have lines in English."""

    language: str
    words: PaperWords

    def find(self, text: str) -> DayWords | None:
        """The day that a line heads, if there is one."""
        for language in dict.fromkeys((self.language, "en")):
            found = day_words(text, language)
            is_found = found and (
                _is_heading_of_day(text, found, self.language)
                or self._is_in_place(text, found)
                or _is_told_again(text, found)
            )
            if is_found:
                return found
        return None

    def _is_in_place(self, text: str, day: DayWords) -> bool:
        """Whether a place follows a whole day: "Monday 3 May, at the Palace (Elm Street)",
        "Monday 3 May 2027 in Room 5".
        """
        rest = text[day.end_at :].strip()
        named = day.is_date and day.weekday is not None and day.last is None
        if not named or len(rest) >= _LONGEST_PLACE or rest.endswith((".", ";", ":")):
            return False
        if self.hours(rest):
            return True
        word, *others = plain(rest.lstrip(" ,")).split() or [""]
        is_room = day.year is not None and not self.words.rooms["words"].isdisjoint(others)
        is_apart = (rest.startswith(",") or is_room) and word in self.words.rooms["before"]
        return is_apart and next(find_times(rest), None) is None

    def hours(self, behind: str) -> tuple[PrintedTimes, ...]:
        """The hours after a day, alone or with a place: "10 a.m.–1 p.m.", "at 10 a.m.,
        Neuer Saal, Palace".
        """
        if found := windows_in(behind, self.language):
            return found
        rest = behind.lstrip(" ,:;–—-")
        times = times_at(rest)
        place = rest[times.end_at :].strip(" ,:;–—-()") if times else ""
        is_named = plain(place.partition(":")[0]).strip() in self.words.labels["venue"]
        return (times,) if times and (is_named or self.is_place(place)) else ()

    def is_place(self, words: str) -> bool:
        """Whether words are a room, with the house where it is: "Neuer Saal, Palace"."""
        is_item = read_printed_title(words, self.language).kind is not Kind.ITEM
        return not is_item and any(map(rooms_of(self.language).is_room, words.split(",")))

    def dated(self, text: str) -> DayWords | None:
        """The day after the word "Date:", or after the heading: "Programme – le 31 mai 2013"."""
        number = _NUMBERED.match(text)
        begin = number.end() if number else 0
        if not any(map(str.isdecimal, text[begin:])):
            return None
        if counted := self._behind_title(text) or self._asked_for(text):
            return counted
        days = ((at, self.find(text[at:])) for at in self._past_heading(text, begin))
        return next((_with_end(day, day.end_at + at) for at, day in days if day), None)

    def _past_heading(self, text: str, begin: int = 0) -> Iterator[int]:
        """Where a date may stand behind a label or the heading of the agenda."""
        for sign in itertools.islice(_BEFORE_DATE.finditer(text, begin), _WORDS_BEFORE_DATE):
            if self._names_date(plain(text[begin : sign.start()]), sign[0].strip()):
                yield sign.end()

    def _behind_title(self, text: str) -> DayWords | None:
        """The day after the title of the meeting: "Forum on Rivers, Day 1, 3 May 2027"."""
        parts = text.rstrip(" |").split(", ")
        day = self.find(", ".join(parts[-2:])) if len(parts) > _FEWEST_PARTS else None
        is_whole = day is not None and day.ordinal is not None and day.is_date
        return _with_end(day, len(text)) if day and is_whole else None

    def behind_town(self, text: str) -> DayWords | None:
        """The date after the town, if the hour of the meeting follows it: "Vienna, 3 May
        2027, 10 a.m., Neuer Saal".
        """
        town, comma, rest = text.partition(", ")
        is_town = text[:1].isupper() and len(town.split()) <= _FEWEST_PARTS + 1
        is_town = is_town and read_printed_title(town, self.language).kind is Kind.ITEM
        day = self._day_words(rest) if comma and is_town else None
        if day is None or not (day.is_date and day.year) or day.last:
            return None
        is_met = bool(self.hours(rest[day.end_at :]))
        return _with_end(day, len(text) - len(rest) + day.end_at) if is_met else None

    def _asked_for(self, text: str) -> DayWords | None:
        """The whole day at the end of the heading of its agenda: "Programme of meetings for
        Monday, 3 May 2027", "Journal of the Conference – Monday, 3 May 2027".
        """
        nouns = {*self.words.headings["agenda_nouns"], *self.words.cues["journal"]}
        if nouns.isdisjoint(plain(text).split()[:_NOUN_AMONG]):
            return None
        for blank in itertools.islice(re.finditer(r"\s+", text), _MOST_WORDS):
            before, behind = text[: blank.start()], text[blank.end() :]
            day = self.find(behind)
            if day and day.is_date and day.weekday is not None:
                is_apart = before.endswith(_DASHES) or behind.startswith(_DASHES)
                is_asked = is_apart or self.is_in_sentence(before)
                return _with_end(day, day.end_at + blank.end()) if is_asked else None
        return None

    def _names_date(self, words: str, sign: str) -> bool:
        """Whether words are a label or a heading after which a date is given; more words may follow
        those of a heading if a sign sets the date apart.
        """
        labels, headings = self.words.labels["time"], self.words.headings["agenda"]
        if words in labels or self.words.is_agenda(words):
            return True
        return bool(sign) and any(words.startswith(f"{heading} ") for heading in headings)

    def apart(self, raw: str) -> list[str]:
        """A day in one line with items, before or after them, becomes a line of its own."""
        before, border, last = raw.rpartition("|")
        if border and before.strip() and last.strip()[:1].isalnum() and self.find(last.strip()):
            return [before, last]
        text = raw.strip()
        return self._behind_session(text) or self._before_items(text) or [raw]

    def _before_items(self, text: str) -> list[str]:
        """The day at the beginning of a line, or after the heading that runs from page to page, and
        what takes place on it.
        """
        starts = itertools.chain((0,), self._past_heading(text))
        cuts = ((at, self._day_and_items(text[at:])) for at in starts)
        return next(([text[:at] + day, rest] for at, (day, rest) in cuts if day), [])

    def _day_and_items(self, text: str) -> tuple[str, str]:
        """The day at the beginning of a text, and the rest if that takes place on it."""
        day = self._day_words(text) if text[:1].isalnum() else None
        if day is None or not (day.is_date or day.weekday is not None):
            return "", ""
        rest = text[day.end_at :].lstrip(" ,:;–—-|)")
        is_event = self._is_event(day, text[day.end_at :], rest) or self._is_timed(text, rest)
        return (text[: day.end_at], rest) if is_event else ("", "")

    def _is_timed(self, text: str, rest: str) -> bool:
        """Whether a time follows a day, before a title in the line or, if the line ends with a
        colon, below it.
        """
        times = times_at(rest)
        behind = rest[times.end_at :] if times else ""
        if times and times.end and behind.strip() == ":":
            return True
        return re.search(r"[^\W\d_]{3}", behind) is not None and not self.find(text)

    def glued(self, raw: str) -> tuple[str, str] | None:
        """The whole day at the beginning of a line, and the rest of the line."""
        day = self._day_words(raw)
        if day is None or not day.is_date or day.weekday is None or day.last:
            return None
        return raw[: day.end_at], _NOTE_FIGURE.sub("", raw[day.end_at :], count=1)

    def before_hour(self, raw: str) -> tuple[str, str] | None:
        """The day before the first time in the line, in a cell of its own or running into it, and
        the rest of the line: "Tuesday, 4 May 2027 | 09.00 | Opening", "4 May 202709.00 Opening".
        """
        first, rest = _DAY_CELL.split(raw, maxsplit=1) if _DAY_CELL.search(raw) else ("", "")
        times = times_at(rest) if first.strip() else None
        if times and rest[times.end_at :].strip(_BORDERS) and self._is_whole(first):
            return first, raw[len(first) :]
        seam = _YEAR_AND_HOUR.search(raw) if len(raw) < _LONGEST_GLUED else None
        day = raw[: seam.end()] if seam else ""
        return (day, raw[len(day) :]) if self.find(day) else None

    def _is_whole(self, cell: str) -> bool:
        """Whether a cell is a date or a weekday, and nothing else."""
        day = self.find(cell.strip()) if cell.strip()[:1].isalnum() else None
        return day is not None and day.end_at == len(cell.strip())

    def is_in_sentence(self, before: str) -> bool:
        """Whether words before a day need it: "will be opened on"."""
        last = plain(before[-_MARK:]).rpartition(" ")[2]
        return before.rstrip().endswith(",") or last in self.words.goes_on

    def _behind_session(self, text: str) -> list[str]:
        """The day after the number of a session, and the session: "Session 2: Friday, 7 May"."""
        title, colon, behind = text.partition(":")
        words = behind.strip(" :|")
        day = self.find(words) if colon and words[:1].isalnum() else None
        is_whole = day is not None and day.is_date and (day.weekday is not None or day.year)
        is_session = is_whole and bool(read_printed_title(title, self.language).number)
        return [words, title] if is_session else []

    def _is_event(self, day: DayWords, behind: str, rest: str) -> bool:
        """Whether what follows a date and a dash takes place on that day; without its weekday a
        date may be a deadline, except for those who come or go.
        """
        is_apart = behind.lstrip(" )")[:1] in ("–", "—", "-", ":")
        if not (day.is_date and day.last is None and is_apart and len(rest) < _SHORT):
            return False
        kind = read_printed_title(rest, self.language).kind if day.weekday is not None else None
        return kind in _EVENTS or is_journey(rest, self.language)

    def begins_with_date(self, text: str) -> bool:
        """Whether a day of a month comes first: "9-12 December: visit"."""
        day = self._day_words(text)
        return day is not None and day.is_date

    def _day_words(self, text: str) -> DayWords | None:
        found = (day_words(text, language) for language in dict.fromkeys((self.language, "en")))
        return next(filter(None, found), None)


def _with_end(day: DayWords, end_at: int) -> DayWords:
    return replace(day, end_at=end_at)


def _is_heading_of_day(text: str, day: DayWords, language: str) -> bool:
    """Whether words that name a day are its heading, and not a sentence about it."""
    rest = text[day.end_at :]
    if next(find_times(rest), None):
        return bool(windows_in(rest, language))
    left = rest.strip(" ()[],:;.–—-*|")
    if day.weekday is not None and re.fullmatch(r"[’']?\d{2}", left):
        left = ""
    if not left:
        return day.is_date or day.weekday is not None or bool(day.ordinal or day.week)
    if read_day_part(left, language) or _is_continued(rest, language):
        return True
    if day.is_date and day.year and is_town(left):
        return True
    is_bracket = day.weekday is not None and bool(_IN_BRACKETS.fullmatch(rest.strip()))
    is_cell = day.is_date and rest.lstrip()[:1] == "/" and len(left.split()) <= _FEW
    named = (day.is_date and day.weekday is not None) or bool(day.ordinal) or is_bracket or is_cell
    is_few = (day.year is not None or is_cell) and len(left.split()) <= _FEW
    is_apart = _opens_apart(rest) or is_few or read_printed_title(left, language).kind in CHAIRED
    is_whole = day.weekday is not None and day.is_date and day.year is not None
    is_remark = is_whole and len(left.split()) <= _FEW and not rest.rstrip().endswith(".")
    is_title = is_bracket or is_remark or not left[:1].islower()
    return named and len(left) <= 60 and is_title and is_apart


def _is_told_again(text: str, day: DayWords) -> bool:
    """Whether only the same day in another language follows: "3 May 2027 / 3 mai 2027"."""
    sign, _, rest = text[day.end_at :].strip().partition(" ")
    if sign not in ("/", "|", "–", "—", "-") or not day.is_date:
        return False
    again = (day_words(rest, language) for language in paper_languages())
    return any(
        of is not None and (of.day, of.month) == (day.day, day.month) and of.end_at == len(rest)
        for of in again
    )


def _is_continued(rest: str, language: str) -> bool:
    """Whether only "(continued)" follows a day."""
    marks = vocabulary(language).marks["continued"]
    words = plain(rest)
    return len(words) <= _MARK and any(words.startswith(of) for of in marks)


def _opens_apart(rest: str) -> bool:
    return rest.lstrip()[:1] in ("(", "[", ",", ":", "–", "—", "-", "|") or rest[:1] == "\t"
