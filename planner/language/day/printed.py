"""Days as the world prints them: "Donnerstag, 3. Dezember 2015", "5 мая (понедельник)", "Day 1".

`language/day/ours.py` has the strict form of the notation; here are the many forms in printed
agendas, with the windows after them. What a heading does not say stays unknown.
"""

import datetime as dt
import re
from functools import lru_cache

from planner.language.day.ours import YEARS
from planner.language.day.words import ROMAN, DayVocabulary, bare, day_vocabulary
from planner.language.vocabulary import plain
from planner.records import record

_SEAM = r"(?<=[a-zß-öø-ÿа-я])(?=[A-ZÀ-ÖØ-ÞА-Я])"
_WORD = re.compile(rf"[^\W\d_]+?{_SEAM}|[^\W\d_]+\.?|\d+")
"""A word or a number. A capital behind a small letter begins another: "25 JanuaryMonday"."""
_FIGURES = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})|(\d{1,2})(?:[./]|\.\s(?=\d{1,2}\.\s\d{4}))"
    r"(\d{1,2})(?:[./]|\.\s(?=\d{4}))(\d{4}|\d{2})(?!\d)"
)
_SHORT_FIGURES = re.compile(r"(\d{1,2})(?:[./](\d{2})\.?|\.\s?(\d{1,2})\.)(?!\s?[\d:])")
_DIGIT = re.compile(r"\d")
_MARKED = re.compile(r"([^\W\d_])\s?(\d{1,2})(?![\w+]|[.,/]\d|[-–]\S)")
"""A letter for the day and its number: "J1", "J 1"."""
_SIGNS = re.compile(r"[\s,.:;()\[\]*_º°–—-]*")
_DIGITS = 2
"""Figures of a day of a month, and of a counted one."""
_HEAD = 40
"""Characters in which the first word of a day is found."""
_TO = re.compile(r"\s*(?:-|–|—|/|&)\s*")


_LEAP_YEAR = 2000


@record
class DayWords:
    """What words at the beginning of a text say of a day; `end_at` is where they end.

    `weekday` counts from 0 for Monday, `ordinal` is that of "Day 2", `week` that of "Week 1".
    `last` is the last day of a range; a weekday on its own twice ("Monday/Tuesday") sets
    `last_weekday`.
    """

    end_at: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    ordinal: int | None = None
    week: int | None = None
    last: tuple[int, int | None] | None = None
    last_weekday: int | None = None

    @property
    def is_date(self) -> bool:
        """Whether a day of a month is named."""
        return self.day is not None and self.month is not None

    @property
    def is_impossible(self) -> bool:
        """Whether no calendar has the day that is named: "31 February 2027"."""
        return self.is_date and self.date(_LEAP_YEAR) is None

    def date(self, year: int | None) -> dt.date | None:
        """The date, with a year from elsewhere if it prints none; None if there is none."""
        own = self.year or year
        if not (self.day and self.month and own and own in YEARS):
            return None
        try:
            return dt.date(own, self.month, self.day)
        except ValueError:
            return None


@lru_cache(maxsize=256)
def day_words(text: str, language: str) -> DayWords | None:
    """The day with which a text begins, in the words of a language; None if it names none.

    The last ones are cached: a line is read in several ways.
    """
    known = day_vocabulary(language)
    first = _WORD.search(text[:_HEAD])
    if first is None or not (first[0][0].isdecimal() or bare(first[0]) in known.beginnings):
        return None
    return _Reader(text.replace("ё", "е"), known).read()


def find_dates(text: str, language: str) -> list[tuple[int, DayWords]]:
    """The dates inside a text, with where each begins: day and month at least."""
    known, found, at = day_vocabulary(language), [], 0
    if not _DIGIT.search(text):
        return []
    for word in _WORD.finditer(text):
        if word.start() < at or _is_of_mark(text, word.start(), known):
            continue
        if not (word[0][0].isdecimal() or bare(word[0]) in known.months):
            continue
        date = _Reader(text, known, word.start()).read_date()
        if date and date.is_date:
            found.append((word.start(), date))
            at = date.end_at
    return found


def _is_of_mark(text: str, at: int, known: DayVocabulary) -> bool:
    """Whether figures belong to the letter before them: the first of "D1 – 3 May"."""
    is_word = text[max(at - 2, 0) : at - 1].isalnum()
    return at > 0 and not is_word and text[at - 1] in known.day_marks | known.dated_day_marks


class _Reader:
    """Reads words from the left. `at` is where the next one may begin."""

    def __init__(self, text: str, known: DayVocabulary, at: int = 0) -> None:
        self.text = text
        self.known = known
        self.at = at

    def read(self) -> DayWords | None:
        """Counted day, weekday and date, in any order found in print."""
        self._skip()
        said: dict[str, object] = {}
        said |= self._marked() or self._counted()
        said |= self._weekday()
        said |= self._date() or self._short_date(is_behind="weekday" in said)
        if "weekday" in said and "day" not in said:
            said |= self._day_alone()
        if "weekday" not in said and "day" in said:
            said |= self._weekday(in_date=True)
        if "week" in said and "day" not in said:
            said |= self._date()
        if not said:
            return None
        return DayWords(end_at=self.at, **said)  # type: ignore[arg-type]

    def _marked(self) -> dict[str, object]:
        """ "J1" alone or before the weekday or the date of the day; "D1" only before them."""
        match = _MARKED.match(self.text, self.at)
        marks, dated = self.known.day_marks, self.known.dated_day_marks
        if match is None or match[1] not in marks | dated:
            return {}
        signs = _SIGNS.match(self.text, match.end())
        is_alone = signs is not None and signs.end() == len(self.text)
        behind = _Reader(self.text, self.known, match.end())
        if not (is_alone and match[1] in marks) and not (behind._weekday() or behind._date()):
            return {}
        self.at = match.end()
        return {"ordinal": int(match[2])}

    def read_date(self) -> DayWords | None:
        """A date without a weekday before it."""
        said = self._date()
        return DayWords(end_at=self.at, **said) if said else None  # type: ignore[arg-type]

    def _skip(self) -> None:
        self.at = _SIGNS.match(self.text, self.at).end()  # type: ignore[union-attr]

    def _word(self, at: int | None = None) -> re.Match[str] | None:
        begin = _SIGNS.match(self.text, self.at if at is None else at).end()  # type: ignore[union-attr]
        match = _WORD.match(self.text, begin)
        if match and self._is_filler(match):
            return self._word(match.end())
        return match

    def _is_filler(self, match: re.Match[str]) -> bool:
        return bare(match[0]) in self.known.fillers

    def _counted(self) -> dict[str, object]:
        """ "Day 1", "1st day", "Первый день", "First Week"."""
        first = self._word()
        second = self._word(self._past_ending(first.end())) if first else None
        if not (first and second):
            return {}
        for name, number in ((first, second), (second, first)):
            count = self._count(number)
            word = bare(name[0])
            if count is None or (name is second and self._is_amount(number)):
                continue
            for key, words in (("ordinal", self.known.day_words), ("week", self.known.week_words)):
                if word in words:
                    self.at = self._past_ending(second.end(), "-")
                    return {key: count}
        return {}

    def _is_amount(self, number: re.Match[str]) -> bool:
        """Whether figures before a noun count it ("2 days") and do not number it ("2. Tag")."""
        return number[0].isdecimal() and self._past_ending(number.end()) == number.end()

    def _count(self, match: re.Match[str]) -> int | None:
        if match[0].isdecimal():
            return int(match[0]) if len(match[0]) <= _DIGITS else None
        return self.known.ordinals.get(bare(match[0])) or ROMAN.get(bare(match[0]))

    def _weekday(self, *, in_date: bool = False) -> dict[str, object]:
        word = self._word()
        number = self.known.weekdays.get(bare(word[0])) if word else None
        if word is None or number is None:
            return {}
        if in_date and word.start() > self.at + 3:
            return {}
        self.at = word.end()
        if in_date:
            self.at += len(self.text[self.at :]) - len(self.text[self.at :].lstrip(")"))
        slash = _TO.match(self.text, self.at)
        other = _WORD.match(self.text, slash.end()) if slash else None
        last = self.known.weekdays.get(bare(other[0])) if other else None
        if other and last is not None:
            self.at = other.end()
            return {"weekday": number, "last_weekday": last}
        return {"weekday": number}

    def _date(self) -> dict[str, object]:
        begin = _SIGNS.match(self.text, self.at).end()  # type: ignore[union-attr]
        if figures := _FIGURES.match(self.text, begin):
            return self._figures(figures)
        first = self._word()
        if first is None:
            return {}
        if first[0].isdecimal():
            return self._day_first(first)
        if month := self.known.months.get(bare(first[0])):
            return self._month_first(first, month)
        return {}

    def _short_date(self, *, is_behind: bool) -> dict[str, object]:
        """Day and month in figures, after a weekday or before one: "Monday 7/04", "7.04. Mon"."""
        begin = _SIGNS.match(self.text, self.at).end()  # type: ignore[union-attr]
        match = _SHORT_FIGURES.match(self.text, begin)
        month = int(match[2] or match[3]) if match else 0
        if not match or not (1 <= month <= 12 and 1 <= int(match[1]) <= 31):
            return {}
        weekday = self._word(match.end())
        is_before = weekday is not None and bare(weekday[0]) in self.known.weekdays
        if self.text[match.end() :].strip() if is_behind else not is_before:
            return {}
        self.at = match.end()
        return {"day": int(match[1]), "month": month}

    def _day_alone(self) -> dict[str, object]:
        """The day of the month that ends a heading without its month: "Martedì 4"."""
        match = re.compile(r"\s+(\d{1,2})\s*$").match(self.text, self.at)
        if not match or not 1 <= int(match[1]) <= 31:
            return {}
        self.at = match.end()
        return {"day": int(match[1])}

    def _figures(self, match: re.Match[str]) -> dict[str, object]:
        year, month, day = match.groups()[:3]
        if not year:
            day, month, year = match.groups()[3:]
        if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
            return {}
        self.at = match.end()
        full = int(year) + (2000 if len(year) == 2 else 0)
        return {"day": int(day), "month": int(month), "year": full}

    def _day_first(self, first: re.Match[str]) -> dict[str, object]:
        """ "13 December 2001", "3. Dezember", "22-25 February", "3. und 4. Dezember 2015"."""
        day = int(first[0][:_DIGITS])
        at = self._past_ending(first.end())
        word = self._word(at)
        if len(first[0]) > _DIGITS or not 1 <= day <= 31:
            return {}
        last: tuple[int, int | None] | None = None
        month = self._month(word) if word else None
        if month is None:
            other = self._other_day(at)
            if other is None:
                return {}
            last_day, at = other
            word = self._word(at)
            month = self._month(word) if word else None
            last = (last_day, None)
        if word is None or month is None or word.start() - at > 12:
            return {}
        said: dict[str, object] = {"day": day, "month": month}
        self.at = word.end()
        if last is None:
            last = self._range_of_months()
        if last:
            said["last"] = last
        return said | self._year()

    def _other_day(self, at: int) -> tuple[int, int] | None:
        """The second day of "22-25 February" or "13 et 14 décembre", and where it ends."""
        match = re.compile(r"\.?\s*(?:[-–—/&,+]|[^\W\d_]{1,5})\s*(\d{1,2})(?!\d)").match(
            self.text, at
        )
        if not match or not 1 <= int(match[1]) <= 31:
            return None
        return int(match[1]), self._past_ending(match.end())

    def _range_of_months(self) -> tuple[int, int | None] | None:
        """ "30 April – 3 May": the last day, and its month."""
        dash = re.compile(r"\s*(?:-|–|—|[^\W\d_]{1,5}(?=\s))\s*(\d{1,2})(?!\d)").match(
            self.text, self.at
        )
        if not dash:
            return None
        word = self._word(self._past_ending(dash.end()))
        month = self._month(word) if word else None
        if word is None or month is None:
            return None
        self.at = word.end()
        return int(dash[1]), month

    def _month_first(self, first: re.Match[str], month: int) -> dict[str, object]:
        """ "December 13, 2001", "December 13th"."""
        match = re.compile(r"\.?\s+(\d{1,2})(?![\d:])").match(self.text, first.end())
        if not match or not 1 <= int(match[1]) <= 31:
            return {}
        self.at = self._past_ending(match.end())
        said: dict[str, object] = {"day": int(match[1]), "month": month}
        if other := re.compile(r"\s*(?:[-–—&]|to|and)\s*(\d{1,2})(?!\d)").match(self.text, self.at):
            said["last"] = (int(other[1]), None)
            self.at = other.end()
        return said | self._year()

    def _month(self, word: re.Match[str]) -> int | None:
        return self.known.months.get(bare(word[0]))

    def _past_ending(self, at: int, sign: str = "") -> int:
        """The end of a number with its ending, "1st", "1-й", if that begins with the sign."""
        match = self.known.day_endings.match(self.text, at)
        return match.end() if match and match[0].startswith(sign) else at

    def _year(self) -> dict[str, object]:
        word = self._word()
        if not word or not re.fullmatch(r"\d{4}", word[0]) or word.start() > self.at + 8:
            return {}
        if int(word[0]) not in YEARS:
            return {}
        self.at = word.end()
        ending = self._word()
        if ending and plain(ending[0]) in self.known.year_endings and ending.start() <= self.at + 2:
            self.at = ending.end()
        return {"year": int(word[0])}
