"""Meetings that each have a date of their own, below the title or at its end.

"Committee on Rivers" above "3 May 2027, 15:00–18:00" and "Blue Hall", and every other meeting in
the same way: there no line heads a day, and each date is that of the title above it. Date and hours
may be on two lines, with their labels ("Date: 3 May 2027", "Time: 15:00–18:00"), or in brackets
behind the title.
"""

from collections.abc import Sequence
from dataclasses import replace

from planner.language.clock.printed import PrintedTimes, times_at
from planner.language.day.printed import DayWords, find_dates
from planner.readers.agenda.lines.joins import Joiner
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import OF_ITEM, Said, What, changed
from planner.records import record

_APART = frozenset({What.BLANK, What.FURNITURE})
_SEVERAL = 2
"""This many such meetings show that a text prints its dates so."""
_SIGNS = " ,;:()[]|–—-"


@record
class _When:
    """A date with its hours: how many lines they take, and the words that are left of these."""

    day: DayWords
    times: PrintedTimes
    length: int = 1
    rest: str = ""


@record
class _Meeting:
    """The lines of a title, from its index to that of its date, and when it is held."""

    title: int
    at: int
    when: _When


def with_own_dates_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with each such date above its title, and the hours with the title."""
    found = [of for at in range(len(saids)) if (of := _meeting_at(saids, at, reader))]
    if not _are_usual(saids, found):
        return list(saids)
    told = [[said] for said in saids]
    for of in found:
        for at in range(of.at, of.at + of.when.length):
            told[at] = [Said(saids[at].number, What.WRAPPED, saids[at].raw)]
        for at in {max(of.at - 1, 0), min(of.at + of.when.length, len(saids) - 1)}:
            if _is_place(saids[at], reader):
                told[at] = [changed(saids[at], what=What.ROOM, label_of=OF_ITEM)]
        told[of.title] = _headed(saids, of)
    return [said for lines in told for said in lines]


def _are_usual(saids: Sequence[Said], found: Sequence[_Meeting]) -> bool:
    """Whether there are several, with fewer other days and other times below the first."""
    own = {at for of in found for at in (of.title, *range(of.at, of.at + of.when.length))}
    others = [of for at, of in enumerate(saids) if found and at > found[0].at and at not in own]
    days, times = sum(of.day is not None for of in others), sum(bool(of.times) for of in others)
    return len(found) >= _SEVERAL and max(days, times) < len(found)


def _headed(saids: Sequence[Said], of: _Meeting) -> list[Said]:
    """The date as the line of a day, and the title with its hours."""
    date, title = saids[of.at], saids[of.title]
    words = date.raw.strip()
    told = replace(of.when.day, end_at=len(words))
    day = Said(date.number, What.DAY, date.raw, words, day=told, label_of=OF_ITEM)
    text = title.text if of.title < of.at else of.when.rest
    cells = (of.when.rest,) if of.when.rest and of.title < of.at else ()
    return [day, changed(title, times=of.when.times, is_after=True, text=text, cells=cells)]


def _is_place(said: Said, reader: LineReader) -> bool:
    """Whether a line beside such a date says where the meeting is held."""
    is_place = said.is_text and reader.days.is_place(said.text)
    return is_place or said.what is What.ROOM


def _meeting_at(saids: Sequence[Said], at: int, reader: LineReader) -> _Meeting | None:
    """The meeting whose date begins on a line."""
    if when := _behind(saids[at], reader.language):
        return _Meeting(at, at, when)
    when = _when(saids[at : at + 2], reader)
    title = _title_above(saids, at, reader) if when else None
    if when is None or title is None:
        return None
    below = saids[at + when.length : at + when.length + 1]
    is_apart = saids[at - 1].what in _APART
    is_under = any(said.is_text and not _is_place(said, reader) for said in below)
    return None if is_apart and is_under else _Meeting(title, at, when)


def _behind(said: Said, language: str) -> _When | None:
    """The date right before the hours at the end of a title."""
    if said.what is not What.TITLE or not said.times or not said.is_after:
        return None
    at, words = _only_date(said.text, language)
    title = said.text[:at].rstrip(_SIGNS)
    is_end = words is not None and not said.text[words.end_at :].strip(_SIGNS)
    if not (title and is_end):
        return None
    return next(
        (_whole(of, said.times, rest=title) for _, of in find_dates(said.raw, language)), None
    )


def _only_date(text: str, language: str) -> tuple[int, DayWords | None]:
    dates = find_dates(text, language)
    return dates[0] if len(dates) == 1 else (0, None)


def _when(lines: Sequence[Said], reader: LineReader) -> _When | None:
    """The date and the hours with which lines begin: in one line or two, either first."""
    first, second = lines[0], lines[-1]
    if first.day:
        is_rest = not second.text or reader.rooms.is_room(second.text)
        own = _whole(first.day, _hours(first), rest=_behind_hours(first.text, first.day))
        return own or (_whole(first.day, _hours(second), 2, second.text) if is_rest else None)
    if not first.text:
        return _whole(second.day, _hours(first), 2) if not second.windows else None
    day = reader.days.find(first.text) if _hours(first) else None
    is_alone = day is not None and not first.text[day.end_at :].strip(_SIGNS)
    return _whole(day, _hours(first)) if is_alone else None


def _whole(
    day: DayWords | None, hours: PrintedTimes | None, length: int = 1, rest: str = ""
) -> _When | None:
    is_day = day is not None and day.is_date and day.last is None
    return _When(day, hours, length, rest) if is_day and hours else None  # type: ignore[arg-type]


def _behind_hours(text: str, day: DayWords) -> str:
    """The place in one line with date and hours."""
    hours = text[day.end_at :].lstrip(_SIGNS)
    times = times_at(hours)
    return hours[times.end_at :].strip(_SIGNS) if times else ""


def _hours(said: Said) -> PrintedTimes | None:
    """The hours that a line prints, if it prints them once."""
    windows = (said.times,) if said.times and not said.is_after else said.windows
    return windows[0] if len(windows) == 1 and windows[0].start else None


def _title_above(saids: Sequence[Said], at: int, reader: LineReader) -> int | None:
    """Where the title above a date begins: set off from what is above it. A place and empty lines
    may come between.
    """
    above = (n for n in reversed(range(at)) if saids[n].what not in _APART)
    title = next((n for n in above if not _is_place(saids[n], reader)), None)
    if title is None or not _is_title(saids[title]):
        return None
    joiner = Joiner(reader.words, 0)
    while title and _is_title(saids[title - 1]) and _goes_on(saids, title, joiner):
        title -= 1
    is_set_off = title == 0 or saids[title - 1].what in (*_APART, What.HEADING)
    return title if is_set_off else None


def _is_title(said: Said) -> bool:
    return said.what is What.TITLE and not (said.times or said.cells)


def _goes_on(saids: Sequence[Said], at: int, joiner: Joiner) -> bool:
    """Whether a line evidently continues the title in the one above."""
    is_small = saids[at].text[:1].islower()
    return is_small or joiner.ends_in_flow(saids[at - 1].text, 0)
