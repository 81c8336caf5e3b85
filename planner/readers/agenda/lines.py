"""What each line of an official text is, looked at alone: a day, a time, a title, a role, …"""

import itertools
import re
from functools import cache

from planner.language.clocks import PrintedTimes, after_times, find_times, times_at
from planner.language.days import DayWords, day_words
from planner.language.durations import find_duration
from planner.language.kinds import read_printed_title
from planner.language.papers import PaperWords, paper_words
from planner.language.times import read_day_part
from planner.language.vocabulary import plain, vocabulary
from planner.model import BREAKS, SOCIAL, Kind, Role
from planner.readers.agenda.rows import LONGEST, dated_row, slashed, unglued
from planner.readers.agenda.said import Said, What, changed
from planner.records import record

_HEADING = re.compile(r"(#{1,6})\s+")
_BULLET = re.compile(r"(?:[•●▪■◦○‣➢►✓\uf0b7]|[–—*·-](?=\s|$))\s*")
_LABEL = re.compile(
    r"(?:(\d{1,2}(?:\.\d{1,2}){1,3})\.?\)?(?=\s|\[)|(\d{1,2})[.)](?=\s|[^\d\s.:)])"
    r"|\((\d{1,2}|[a-zа-я]|[ivx]{1,4})\)|([a-zа-я]|[ivx]{1,4})\)|([IVX]{1,5})\.(?=\s))\s*"
)
_NUMBER_ALONE = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?|[a-z]\)")
_LABEL_ALONE = re.compile(r"\d{1,2}[.)]|\(?[a-zа-я]\)")
_EMPHASIS = re.compile(r"\*\*|__|~~")
_CELLS = re.compile(r"\t+|\s+\|\s*|\s*\|\s+")
_COLUMN_BORDERS = re.compile(r"\s*(?:\t|\||\s/\s|\s{3,})\s*")
_LABELLED = re.compile(r"([^\W\d_]+)\s*:")
_TWO = 2
_COLON = re.compile(r"([^:]{1,60}?)\s*:\s*(.*)", re.DOTALL)
_WINDOW_ENDS = re.compile(r"[\s()\[\],:;.–—-]*$")
_NUMBERED = re.compile(r"\d{1,2}\.\s*")
_BEFORE_DATE = re.compile(r"\s*[\s:,–—-]\s*")
_WORDS_BEFORE_DATE = 4

_NOTED = re.compile(r"([^\W\d_]{2,12}|N\.?B\.?)\s*\d{0,2}\s*[:–—-]\s+(.+)", re.DOTALL)
_MINUTES = re.compile(r"\(?\d{1,3}\s?(?:['′’]|min(?:utes?|uten|utos|uti)?\.?|мин(?:ут)?\.?)\)?")
_TAB = 8


@record
class LineReader:
    """Reads lines in one language."""

    language: str
    words: PaperWords

    def saids(self, number: int, raw: str) -> list[Said]:
        """What a line says; several items where they are glued together, each with its range."""
        if dated := dated_row(raw):
            day, rest = dated
            first = Said(number, What.DAY, raw, raw[: len(raw) - len(rest)].strip(" |"), day=day)
            return [first, *self.saids(number, rest)]
        rows = [row for part in self._moments(raw) for row in unglued(part)]
        parts = [part for row in rows for part in self._without_day(row)]
        return [self.said(number, part) for part in parts]

    def _moments(self, raw: str) -> list[str]:
        """The moments of a sitting that one line tells, each with its time; mostly the line."""
        if raw.count(":") < _TWO or not self._moment(raw.strip().partition(":")[0].strip()):
            return [raw]
        labels = [at for at in _LABELLED.finditer(raw) if self._moment(at[1])]
        bounds = [0, *(at.start() for at in labels[1:]), len(raw)]
        return [raw[begin:end] for begin, end in itertools.pairwise(bounds)]

    def _without_day(self, raw: str) -> list[str]:
        """A day that stands in one line with items, before them or behind, stands apart."""
        before, border, last = raw.rpartition("|")
        if border and before.strip() and last.strip()[:1].isalnum() and self._day(last.strip()):
            return [before, last]
        text = raw.strip()
        day = self._day_words(text) if text[:1].isalnum() else None
        if day is None or not (day.is_date or day.weekday is not None):
            return [raw]
        rest = text[day.end_at :].lstrip(" ,:;–—-|)")
        if self._is_event(day, text[day.end_at :], rest):
            return [text[: day.end_at], rest]
        times = times_at(rest)
        if times is None or not re.search(r"[^\W\d_]{3}", rest[times.end_at :]):
            return [raw]
        return [raw] if self._day(text) else [text[: day.end_at], rest]

    def _is_event(self, day: DayWords, behind: str, rest: str) -> bool:
        """Whether what stands behind a date and a dash takes place on that day."""
        is_apart = behind.lstrip(" )")[:1] in ("–", "—", "-", ":")
        named = day.is_date and day.weekday is not None and day.last is None
        kind = read_printed_title(rest, self.language).kind if named and is_apart else Kind.ITEM
        return kind in EVENTS and len(rest) < _SHORT

    def _day_words(self, text: str) -> DayWords | None:
        found = (day_words(text, language) for language in dict.fromkeys((self.language, "en")))
        return next(filter(None, found), None)

    def said(self, number: int, raw: str) -> Said:
        """What a line says, looked at alone."""
        text = raw.strip().strip("\ufeff\x0c").strip()
        if not text:
            return Said(number, What.BLANK, raw)
        column = len(raw[: len(raw) - len(raw.lstrip())].expandtabs(_TAB))
        text = _EMPHASIS.sub("", text[:LONGEST]).strip() or text[:LONGEST]
        level, text = _heading(text)
        text = slashed(text)
        if self._is_column_heading(text):
            return Said(number, What.FURNITURE, raw, "column heading")
        day = self._day(text) or self.dated(text)
        if day:
            return Said(number, What.DAY, raw, text, column, level=level, day=day)
        return self._marked(Said(number, What.TITLE, raw, text, column, level=level))

    def _day(self, text: str) -> DayWords | None:
        for language in dict.fromkeys((self.language, "en")):
            found = day_words(text, language)
            if found and _is_heading_of_day(text, found, self.language):
                return found
        return None

    def dated(self, text: str) -> DayWords | None:
        """The day behind the word "Date:", or behind the heading: "Programme – le 31 mai 2013"."""
        number = _NUMBERED.match(text)
        begin = number.end() if number else 0
        if not any(map(str.isdecimal, text[begin:])):
            return None
        for _, sign in zip(range(_WORDS_BEFORE_DATE), _BEFORE_DATE.finditer(text, begin)):
            if self._names_date(plain(text[begin : sign.start()]), sign[0].strip()):
                if day := self._day(text[sign.end() :]):
                    return _with_end(day, day.end_at + sign.end())
        return None

    def _names_date(self, words: str, sign: str) -> bool:
        """Whether words are a label or a heading behind which a date stands; more words may
        follow those of a heading where a sign sets the date apart.
        """
        labels, headings = self.words.labels["time"], self.words.headings["agenda"]
        if words in labels or words in headings:
            return True
        return bool(sign) and any(words.startswith(f"{heading} ") for heading in headings)

    def _is_column_heading(self, text: str) -> bool:
        """Whether a line names the columns of a table."""
        cells = [
            plain(cell).strip(" :*")
            for cell in _COLUMN_BORDERS.split(text.strip("| "))
            if cell.strip()
        ]
        names = self.words.headings["columns"]
        if len(cells) == 1 and set(words := cells[0].split()) & self.words.labels["time"]:
            cells = words
        is_row = len(cells) > 1 or (len(cells) == 1 and text.endswith("|"))
        return is_row and all(cell in names for cell in cells)

    def _marked(self, said: Said) -> Said:
        """The line without what stands before its words: bullet and label."""
        text = said.text
        bullet = _BULLET.match(text)
        if bullet and bullet.end() == len(text):
            return changed(said, what=What.BULLET, text="", bullet=text[:1])
        mark = text[0] if bullet else ""
        text = text[bullet.end() :] if bullet else text
        cells = [cell.strip() for cell in _CELLS.split(text.strip("|"))]
        first, *rest = [cell for cell in cells if cell] or [""]
        if _LABEL_ALONE.fullmatch(text):
            return changed(said, what=What.BULLET, text="", label=text.strip(".()"))
        label = None if _is_time(first) else _LABEL.match(text)
        said = changed(said, text=text, bullet=mark)
        if _NUMBER_ALONE.fullmatch(first) and not _is_time(first) and rest:
            return self._timed(changed(said, label=first.strip(".)"), text="\t".join(rest)))
        if label and label.end() < len(text):
            name = next(part for part in label.groups() if part)
            return self._timed(changed(said, label=name, text=text[label.end() :]))
        return self._timed(said)

    def _timed(self, said: Said) -> Said:
        """The line with the times that stand before its title or behind it."""
        text = said.text
        begin = len(text) - len(text.lstrip("([| "))
        times = times_at(text, begin)
        if times is None:
            return self._sitting(said) or self._titled(self._timed_after(said))
        at = times.end_at
        at += len(text[at:]) - len(text[at:].lstrip(" )]")) if begin else 0
        after = after_times(text, at)
        is_open = (
            after > at and text[at:after].strip() in ("-", "–", "—", "−") and times.end is None
        )
        rest = text[after:].strip("| \t,;")
        what = What.TITLE if rest.strip(".,;:–-") else What.TIME
        words = self._said_words(rest)
        said = changed(said, what=what, times=times, is_open=is_open and what is What.TIME)
        label = _LABEL.match(rest) if words and not said.label else None
        if label and label.end() < len(rest):
            name = next(part for part in label.groups() if part)
            said, rest = changed(said, label=name), rest[label.end() :]
        said = changed(said, is_after=what is What.TIME and text.startswith(("(", "[")))
        return self._titled(changed(said, text=rest)) if words else changed(said, text="")

    def _said_words(self, rest: str) -> bool:
        return bool(rest.strip(".,;:–- "))

    def _timed_after(self, said: Said) -> Said:
        """The line with times behind its title, in parentheses or as its end."""
        found = list(find_times(said.text)) if any(map(str.isdecimal, said.text)) else []
        duration = find_duration(said.text)
        for times in reversed(found):
            before, after = said.text[: times.begin], said.text[times.end_at :]
            in_brackets = before.rstrip().endswith(("(", "["))
            is_duration = duration and duration.begin <= times.begin < duration.end_at
            if is_duration and times.end is None:
                continue
            if in_brackets and (times.end or re.match(r"\s*[)\],;]", after)):
                return changed(said, times=times, is_after=True, text=_without(said.text, times))
            is_last = not after.strip(" .)]")
            if is_last and (times.end or self._stands_apart(before)):
                return changed(said, times=times, is_after=True, text=_without(said.text, times))
        return said

    def _stands_apart(self, before: str) -> bool:
        """Whether a time at the end of a title is no part of its words."""
        if before.endswith(("\t", "  ")) or before.rstrip().endswith((",", ":", "–", "-", "—")):
            return True
        return len(before) < 40 and read_printed_title(before, self.language).kind in _AT_A_TIME

    def _titled(self, said: Said) -> Said:
        """The title with its further cells, and what its words say."""
        first, *rest = [cell for cell in _CELLS.split(said.text) if cell.strip()] or [""]
        said = changed(said, text=first.strip(), cells=tuple(cell.strip() for cell in rest))
        said = self._labelled(said)
        if said.what is not What.TITLE:
            return said
        said = self._day_part(said)
        return changed(said, words=read_printed_title(said.text, self.language))

    def _labelled(self, said: Said) -> Said:
        """Roles, documents, notes and rooms, which a word before a colon tells; headings."""
        if heading := self._heading_of(said):
            return changed(
                said, label_of=heading, what=What.HEADING if not said.times else said.what
            )
        if said.times:
            return said
        if _MINUTES.fullmatch(plain(said.text)):
            return changed(said, what=What.DURATION)
        noted = _NOTED.match(said.text)
        if noted and plain(noted[1]) in self.words.labels["note"]:
            return changed(said, what=What.NOTE, text=noted[2].strip())
        match = _COLON.match(said.text)
        return self._labelled_by(said, match) if match else said

    def _sitting(self, said: Said) -> Said | None:
        """The moment of a sitting with its time, or without where times come later."""
        match = _COLON.match(said.text)
        moment = self._moment(match[1]) if match else ""
        if match is None or not moment or not _is_moment(match[2]):
            return None
        return changed(said, what=What.SITTING, label_of=moment, times=times_at(match[2]))

    def _moment(self, words: str) -> str:
        """The moment of a sitting that a word names: when it was opened, …, or closed."""
        labels = self.words.labels
        return next((of for of in MOMENTS if plain(words) in labels[of]), "")

    def _labelled_by(self, said: Said, match: re.Match[str]) -> Said:
        """What the word before a colon makes of the line."""
        word = plain(match[1].strip("*_"))
        for role, names in (*self.words.roles.items(), *paper_words("en").roles.items()):
            if word in names:
                return changed(said, what=What.ROLE, role=Role(role), text=match[2].strip())
        for label, what in (
            ("documents", What.DOCUMENTS),
            ("note", What.NOTE),
            ("room", What.ROOM),
        ):
            if word in self.words.labels[label]:
                return changed(said, what=what, text=match[2].strip())
        return said

    def is_room(self, words: str) -> bool:
        """Whether words name a room: one of them is a word for rooms."""
        parts = plain(words).replace(",", " ").split()
        names = self.words.rooms["words"]
        is_short = 0 < len(parts) <= 6
        return is_short and any(part in names for part in (*parts, " ".join(parts[:2])))

    def _heading_of(self, said: Said) -> str:
        """The part of the text that a line is the heading of, or nothing."""
        words = plain(said.text).strip(".: ")
        if len(words) > 80:
            return ""
        for part in ("agenda", "modalities", "after", "end"):
            if words in self.words.headings[part]:
                return part
        return ""

    def _day_part(self, said: Said) -> Said:
        """A part of the day that stands in the place of a time."""
        first, colon, rest = said.text.partition(":")
        if said.times is None and (part := read_day_part(first.strip(" –-()[]"), self.language)):
            if said.cells and not rest:
                return changed(said, day_part=part, text=said.cells[0], cells=said.cells[1:])
            return changed(said, day_part=part, text=rest.strip())
        head, _, tail = said.text.partition(" ")
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


EVENTS = (
    BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.OPENING, Kind.CLOSING, Kind.MILESTONE, Kind.PRESS}
)
"""Kinds that a title behind a date can only be: the others may be what the day is about."""
_SHORT = 80
_FEW = 4
"""So many words may stand behind a whole date without a sign: the name of a column, a hall."""
MOMENTS = ("opened", "suspended", "resumed", "closed")
"""What journals say of a sitting."""
_AT_A_TIME = BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.PRESS}
"""Kinds behind whose titles a time may stand without a sign: "Dinner 19:00"."""
_NAMED_BY_DAY_PART = frozenset({Kind.SESSION, Kind.RECEPTION, Kind.DINNER, Kind.COFFEE_BREAK})
"""Kinds whose titles may begin with a part of the day: "Evening Reception"."""


@cache
def line_reader(language: str) -> LineReader:
    """The reader of lines in a language."""
    return LineReader(language, paper_words(language))


def afterwards(said: Said, language: str) -> bool:
    """Whether the line says only that something comes next: "Anschließend:"."""
    words = vocabulary(language).times.get("afterwards", ())
    return plain(said.text).strip(": ") in map(plain, words)


def _is_moment(words: str) -> bool:
    """Whether nothing stands behind the colon, or a time alone."""
    times = times_at(words)
    return not words or (times is not None and not words[times.end_at :].strip(" ."))


def _with_end(day: DayWords, end_at: int) -> DayWords:
    from dataclasses import replace

    return replace(day, end_at=end_at)


def _heading(text: str) -> tuple[int, str]:
    match = _HEADING.match(text)
    return (len(match[1]), text[match.end() :].strip(" #")) if match else (0, text)


def _is_time(text: str) -> bool:
    times = times_at(text.lstrip("(["))
    return times is not None


def _without(text: str, times: PrintedTimes) -> str:
    """A title without the times behind it and without brackets that are empty then."""
    before, after = text[: times.begin].rstrip(), text[times.end_at :].strip()
    if before.endswith(("(", "[")):
        inside, _, after = after.partition(")" if before.endswith("(") else "]")
        before = before[:-1].rstrip() + (f" ({inside.strip(' ,;')})" if inside.strip(" ,;") else "")
    return f"{before.rstrip(' ,:–—-')} {after}".strip()


def _is_heading_of_day(text: str, day: DayWords, language: str) -> bool:
    """Whether words that name a day are the heading of one, and no sentence about it."""
    rest = text[day.end_at :]
    if times := next(find_times(rest), None):
        return not rest[: times.begin].strip(" ()[],:;–—-") and not re.search(
            r"\w{3}", rest[times.end_at :].replace("till", "").replace("until", "")
        )
    left = rest.strip(" ()[],:;.–—-*|")
    if day.weekday is not None and re.fullmatch(r"[’']?\d{2}", left):
        left = ""
    if not left:
        return day.is_date or day.weekday is not None or bool(day.ordinal or day.week)
    if read_day_part(left, language):
        return True
    named = (day.is_date and day.weekday is not None) or bool(day.ordinal)
    is_apart = _opens_apart(rest) or (day.year is not None and len(left.split()) <= _FEW)
    return named and len(left) <= 60 and not left[:1].islower() and is_apart


def _opens_apart(rest: str) -> bool:
    return rest.lstrip()[:1] in ("(", "[", ",", ":", "–", "—", "-", "|") or rest[:1] == "\t"
