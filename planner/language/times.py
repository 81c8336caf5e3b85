"""Times of the day: how the notation and the papers write them."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from planner.language.vocabulary import plain, unaccented, vocabulary
from planner.model import Clock, DayPart

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:\+(\d))?")


def read_clock(text: str) -> Clock | None:
    """A time as the notation writes it: 9:30, 09.30, 01:30+1. None where it is not one.

    ValueError where it looks like a time that no clock shows, as 24:30 does.
    """
    match = _CLOCK.fullmatch(text.strip())
    if not match:
        return None
    hour, minute, later = (int(part or 0) for part in match.groups())
    if hour > 23 or minute > 59:
        raise ValueError(f"No clock shows {match[0]}.")
    return Clock(later, hour, minute)


def read_day_part(text: str, language: str) -> DayPart | None:
    """The part of the day that a word of the language names, if it names one."""
    return _day_parts(language).get(unaccented(plain(text)))


def clock_in_words(time: Clock | dt.time, language: str) -> str:
    """A time as papers in this language print it: "09.30", "9 h 30", "14 heures"."""
    pattern: str = vocabulary(language).times["clock" if time.minute else "hour"]
    return pattern.format(hour=time.hour, minute=time.minute)


def span_in_words(start: Clock | None, end: Clock | None, language: str) -> str:
    """From when to when, as papers print it: "09.30 – 11.00"; nothing where neither is known."""
    first, last = (clock_in_words(clock, language) if clock else "" for clock in (start, end))
    pattern: str = vocabulary(language).times["range"]
    return pattern.format(start=first, end=last) if last else first


def day_part_in_words(part: DayPart, language: str) -> str:
    """A part of the day as papers in this language print it."""
    return vocabulary(language).day_parts[part][0]


@cache
def _day_parts(language: str) -> Mapping[str, DayPart]:
    parts = vocabulary(language).day_parts.items()
    return {unaccented(plain(word)): DayPart(part) for part, words in parts for word in words}
