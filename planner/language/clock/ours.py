"""Times of the day: how the notation and the papers write them."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from planner.language.vocabulary import plain, unaccented, vocabulary
from planner.model import Clock, DayPart, Hours, Window

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:\+(\d))?")
_WINDOW = re.compile(r"(?:(\d{4}-\d{2}-\d{2})(?:/|$))?(?:([\d:.+]+)[-–]([\d:.+]+))?")


def read_clock(text: str) -> Clock | None:
    """A time as the notation writes it: 9:30, 09.30, 01:30+1. None if it is not one.

    ValueError if it looks like a time that no clock shows, as 24:30 does.
    """
    match = _CLOCK.fullmatch(text.strip())
    if not match:
        return None
    hour, minute, later = (int(part or 0) for part in match.groups())
    if hour > 23 or minute > 59:
        raise ValueError(f"No clock shows {match[0]}.")
    return Clock(later, hour, minute)


def read_window(text: str) -> Window:
    """A stretch of time: 2027-09-08, 09:00-13:00 on every day, 2027-09-08/09:00-13:00.

    ValueError if it is not one, ends before it begins, or has a day or time that does not exist.
    """
    match = _WINDOW.fullmatch(text.strip())
    if not match or not match[0] or match[0].endswith("/"):
        raise ValueError(f"“{text}” is not a stretch of time.")
    starts, ends = (read_clock(part) if part else None for part in (match[2], match[3]))
    if match[2] and not (starts and ends and starts < ends):
        raise ValueError(f"“{text}” does not end after it begins.")
    date = dt.date.fromisoformat(match[1]) if match[1] else None
    return Window(date, Hours(starts, ends) if starts and ends else None)


def read_day_part(text: str, language: str) -> DayPart | None:
    """The part of the day that a word of the language names, if it names one."""
    return _day_parts(language).get(unaccented(plain(text)))


def clock_in_words(time: Clock | dt.time, language: str) -> str:
    """A time as papers in this language print it: "09.30", "9 h 30", "14 heures"."""
    pattern: str = vocabulary(language).times["clock" if time.minute else "hour"]
    return pattern.format(hour=time.hour, minute=time.minute)


def span_in_words(start: Clock | dt.time | None, end: Clock | dt.time | None, language: str) -> str:
    """From when to when, as papers print it: "09.30–11.00", "9.30–11.00 Uhr"; nothing if neither
    is known.
    """
    if end is None:
        return clock_in_words(start, language) if start is not None else ""
    first, last = (_in_range(of, language) if of is not None else "" for of in (start, end))
    pattern: str = vocabulary(language).times["range"]
    return pattern.format(start=first, end=last)


def _in_range(time: Clock | dt.time, language: str) -> str:
    """One of two times; if both share a unit, it is in the pattern of ranges."""
    pattern: str | None = vocabulary(language).times.get("in_range")
    if pattern is None:
        return clock_in_words(time, language)
    return pattern.format(hour=time.hour, minute=time.minute)


def day_part_in_words(part: DayPart, language: str) -> str:
    """A part of the day as papers in this language print it."""
    return vocabulary(language).day_parts[part][0]


@cache
def _day_parts(language: str) -> Mapping[str, DayPart]:
    parts = vocabulary(language).day_parts.items()
    return {unaccented(plain(word)): DayPart(part) for part, words in parts for word in words}
