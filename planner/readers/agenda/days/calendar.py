"""The dates of the days of an agenda: as printed, or as the dates of the meeting fix them."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from planner.language.day.printed import DayWords, day_words, find_dates
from planner.language.vocabulary import plain
from planner.readers.agenda.lines.said import Said, What
from planner.records import record

_LONGEST = 120
"""Characters of a line that prints the date of a meeting; longer ones are prose."""

_FEW = 4
"""Words beside the dates of a meeting that are not in prose."""
_NEAR = 14
"""This many days at most are between the dates of a meeting."""

_YEAR = re.compile(r"(?<![\d./-])(?:19|20)\d\d(?![\d/-])")


@record
class Span:
    """The dates of a meeting; `printed` are the words for them on their line of the frame."""

    first: dt.date
    last: dt.date
    line: int = 0
    printed: str = ""

    def weekday(self, number: int, day: int | None) -> dt.date | None:
        """The only date in it with this weekday and, if it is known, this day of the month; None
        if there is none, or more than one.
        """
        days = (self.last - self.first).days + 1
        dates = (self.first + dt.timedelta(days=n) for n in range(min(days, 31)))
        found = [of for of in dates if of.weekday() == number and day in (None, of.day)]
        return found[0] if len(found) == 1 else None


def span_of(saids: Sequence[Said], language: str) -> Span | None:
    """The dates of the meeting in the frame: the last range of days there that is beside few other
    words, or else in prose, which may tell of other meetings.
    """
    ranges, alone = [], []
    for said in saids:
        if said.what is What.FURNITURE or len(said.raw) > 300:
            continue
        for at, date in find_dates(said.raw, language) or find_dates(said.raw, "en"):
            if span := _span(date, said.number):
                ranges.append(replace(span, printed=said.raw[at : date.end_at].strip()))
                others = f"{said.raw[:at]} {said.raw[date.end_at :]}".split()
                alone += ranges[-1:] if len(others) <= _FEW else []
    return next(reversed(alone or ranges), None)


def _span(words: DayWords, line: int) -> Span | None:
    first = words.date(None)
    if first is None or words.last is None or not words.year:
        return None
    day, month = words.last
    try:
        last = dt.date(first.year, month or first.month, day)
        if month and words.month and month < words.month:
            first = first.replace(year=first.year - 1)
    except ValueError:
        return None
    return Span(first, last, line) if first < last and (last - first).days < 62 else None


def years_in(saids: Sequence[Said]) -> frozenset[int]:
    """The years that lines print, in a date or alone: "World Forum on Rivers 2027"."""
    return frozenset(int(year) for said in saids for year in _YEAR.findall(said.raw))


def dates_in(saids: Sequence[Said], language: str) -> frozenset[dt.date]:
    """The whole dates that lines print."""
    told = (said.raw for said in saids if said.what is not What.FURNITURE)
    found = (words.date(None) for raw in told for _, words in find_dates(raw, language))
    return frozenset(filter(None, found))


def only_day(saids: Sequence[Said], language: str, issued: frozenset[str]) -> dt.date | None:
    """The only date that the frame prints, as a one-day meeting has it in its heading; None if it
    prints more, or says before the date that it is the date of the paper. A long line counts if
    it begins with the weekday: "Friday, 7 May 2027, the Lake Forum will be held in …".
    """
    found: set[dt.date | None] = set()
    for said in saids:
        if said.what is What.FURNITURE:
            continue
        first = day_words(said.raw.strip(), language)
        if len(said.raw) > _LONGEST and not (first and first.is_date and first.weekday is not None):
            continue
        for at, words in find_dates(said.raw, language) or find_dates(said.raw, "en"):
            before = f" {plain(said.raw[:at])}"
            if not any(f" {word}" in before for word in issued):
                found.add(None if words.last else words.date(None))
    return found.pop() if len(found) == 1 else None


def says_more(said: Said) -> bool:
    """Whether a heading says more than its weekday: a date, a subject, or a place."""
    rest = said.text[said.day.end_at :] if said.day else said.text
    return bool(re.search(r"[^\W\d_]", rest)) or bool(said.day and said.day.is_date)


def names_other_day(said: Said, language: str) -> bool:
    """Whether a heading goes on with the date of another day, which nothing will contain."""
    rest = said.text[said.day.end_at :] if said.day else ""
    return bool(find_dates(rest, language) or find_dates(rest, "en"))


@record
class DayDater:
    """Gives dates to days, one after another, from what is printed and from the span.

    `years` are those of other days, `printed` all that are printed above the agenda, `dates` the
    whole dates there.
    """

    span: Span | None
    years: frozenset[int]
    printed: frozenset[int] = frozenset()
    dates: frozenset[dt.date] = frozenset()

    def date(self, words: DayWords, before: dt.date | None) -> dt.date | None:
        """The date that a day line fixes; `before` is that of the day above."""
        if words.last_weekday is not None or words.last is not None:
            return None
        if words.is_date:
            return words.date(self._year(words, before))
        if self.span is None:
            return None
        if words.weekday is not None:
            found = self.span.weekday(words.weekday, words.day)
            return found if not before or (found and found >= before) else None
        if words.ordinal:
            day = self.span.first + dt.timedelta(days=words.ordinal - 1)
            return day if day <= self.span.last else None
        return None

    def _year(self, words: DayWords, before: dt.date | None) -> int | None:
        """The year for a day that prints none: that of the span, the days above, or all dates."""
        if before:
            later = words.month is not None and words.month < before.month
            return before.year + later
        if self.span:
            later = words.month is not None and words.month < self.span.first.month
            return self.span.first.year + (later and self.span.last.year > self.span.first.year)
        return next(iter(self.years)) if len(self.years) == 1 else self._fitting(words)

    def _fitting(self, words: DayWords) -> int | None:
        """The only year above the agenda in which the date falls on the weekday printed with it, or
        is near all dates there.
        """
        dates = [date for year in self.printed if not self.years and (date := words.date(year))]
        found = [date.year for date in dates if date.weekday() == words.weekday]
        if words.weekday is None and self.dates:
            found = [one.year for one in dates if all(_are_near(one, of) for of in self.dates)]
        return found[0] if len(found) == 1 else None


def _are_near(one: dt.date, other: dt.date) -> bool:
    return abs((one - other).days) <= _NEAR
