"""The law that words arrive: what a line that was used says is found in that part of the reading
which the line is said to be used for, its times and dates too.

A word may also have become something else: a figure, the label before a colon, a part of the day,
a duration, who may attend, or the id of a body whose name it is.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from planner.language.clock.durations import find_duration
from planner.language.clock.loose import loose_times
from planner.language.clock.printed import find_times
from planner.language.day.printed import DayWords, find_dates
from planner.language.papers import paper_words
from planner.language.vocabulary import plain, unaccented, vocabulary
from planner.model import Clock
from planner.places import Place
from planner.protocol import Body, body
from planner.readers.reading import Fate, ReadDay, Reading

_WORD = re.compile(r"(?<!\d)[^\W\d_]{3,}")
_TOLD_ELSEWHERE = frozenset({"source", "fates", "findings", "place"})
_OF_DAYS = ("weekdays", "weekday_variants", "day_words", "week_words", "ordinals", "fillers")
_OF_ITEMS = ("roles", "openness", "labels")
_OF_AREAS = ("focus", "may_include", "assists", "or_words")
_RAISED = re.compile("[¹²³⁴⁵⁶⁷⁸⁹]")
_SEAM = re.compile(r"(?<=[a-zß-öø-ÿа-яё])(?=[A-ZÀ-ÖØ-ÞА-ЯЁ])")
_PAGE_HEAD = re.compile(r"\s[-–]\s*\d+\s*[-–]\s+[A-Z.]+/\S+$")
"""The top of a page glued to a line, which is none of its words."""
_SHORT, _STEM = 12, 4
_COUNTED = ("item",)
"""Of lines of these kinds each word has to be there as often as they print it."""


def lost_words(reading: Reading) -> dict[int, list[str]]:
    """The words, times ("09:30") and dates ("05-03") of each line in use that are not in its part
    of the reading, by line.
    """
    told: dict[str, Counter[str]] = {}
    lost: dict[int, list[str]] = {}
    for line in reading.source.lines:
        what = reading.fates.get(line.number, Fate("unread")).what
        if what not in ("unread", "furniture"):
            there = told.setdefault(what, _told(reading, what))
            text = _PAGE_HEAD.sub("", line.text)
            said = [] if _is_quoted(text, there) else _said(reading.language, text)
            lost[line.number] = [sign for sign in said if not _is_there(sign, there, what)]
    return {line: words for line, words in lost.items() if words}


def _is_quoted(text: str, there: Counter[str]) -> bool:
    """Whether a line stands as it is in a text that is told, times and all."""
    words = " ".join(text.split())
    return any(words in told for told in there if len(told) >= len(words) > _SHORT)


def _is_there(sign: str, there: Counter[str], what: str) -> bool:
    """Whether a sign is there, or the hour twelve hours later; one that counts is taken away."""
    forms = (sign, _later(sign), _as_date(sign))
    found = next((form for form in forms if there[form] > 0), "")
    if not found and what == "title":
        return any(_is_declined(sign, told) for told in there)
    there[found] -= what in _COUNTED
    return bool(found)


def _is_declined(sign: str, told: str) -> bool:
    """Whether two words differ only in their endings, as the name of a meeting in another case."""
    stem = max(_STEM, len(sign) // 2)
    return sign[:stem] == told[:stem] and abs(len(sign) - len(told)) <= _STEM


def _later(sign: str) -> str:
    """The same time in the afternoon, as it is meant on a clock of twelve hours."""
    hour, colon, minute = sign.partition(":")
    return f"{int(hour) + 12:02}:{minute}" if colon and int(hour) < 12 else sign


def _as_date(sign: str) -> str:
    """The date that figures may be which look like a time: 14.09 is 14 September."""
    day, colon, month = sign.partition(":")
    return f"{month}-{day}" if colon else sign


def _part(reading: Reading, what: str) -> Any:
    """The part of a reading that lines of a kind are used for."""
    frame, decision = reading.frame, reading.frame.decision
    days = [(day.date or _Undated(day.heading), *_told_of(day)) for day in reading.days]
    dates = (frame.starts, frame.ends, frame.printed, frame.dates)
    parts = {
        "item": days,
        "mark": days,
        "window": days,
        "day": (days, [_Heading(day.heading) for day in reading.days]),
        "title": (frame.title, frame.town, dates),
        "place": (frame.town, frame.country, dates),
        "dates": (dates, days),
        "decision": (frame.heading, frame.title, decision),
        "meeting": (frame.journal, decision),
        "preamble": decision and decision.considering,
        "operative": decision and (decision.decides, decision.asks),
        "area": reading.areas,
        "participation": reading.invited,
        "modalities": reading.rules,
        "statement": reading.statements,
    }
    return parts.get(what, reading)


class _Heading(str):
    """The heading of a day, of which only the words are enough."""


class _Undated(str):
    """The heading of a day whose date is not known: it is told as printed, times are not."""


def _told_of(day: ReadDay) -> list[Any]:
    """What is told of a day but for its heading, which is printed for those who look."""
    return [getattr(day, of.name) for of in fields(day) if of.name != "heading"]


def _told(reading: Reading, what: str) -> Counter[str]:
    """Everything that is told in that part."""
    language = reading.language
    return Counter(
        sign for value in _values(_part(reading, what)) for sign in _signs(value, language)
    )


def _signs(value: Any, language: str) -> Iterator[str]:
    """The words, times and dates of a value of the reading."""
    if isinstance(value, Clock):
        yield _clock(value)
    elif isinstance(value, dt.date):
        yield f"{value:%m-%d}"
    elif isinstance(value, _Undated):
        yield from (sign for sign, _, _ in _figures(value, language) if "-" in sign)
    elif isinstance(value, str):
        yield from words_of(value)
        yield " ".join(value.split())
        is_heading = isinstance(value, _Heading)
        yield from (sign for sign, _, _ in ([] if is_heading else _figures(value, language)))


def _figures(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    """The times and dates of a text, each with where it begins and ends, from the left."""
    for at, date in find_dates(text, language) or find_dates(text, "en"):
        for month, day in _days(date):
            yield f"{month:02}-{day:02}", at, date.end_at
    lasting = find_duration(text)
    for times in find_times(text):
        if lasting and lasting.begin < times.begin < lasting.end_at and times.style == "unit":
            continue
        for clock in filter(None, (times.start, times.end)):
            yield _clock(clock), times.begin, times.end_at


def _days(date: DayWords) -> Iterator[tuple[int, int]]:
    """Month and day of a date, and of the last day of a range."""
    yield date.month or 0, date.day or 0
    if date.last:
        day, month = date.last
        yield month or date.month or 0, day


def _clock(clock: Clock) -> str:
    return f"{clock.hour % 24:02}:{clock.minute:02}"


def words_of(text: str) -> list[str]:
    """Its words, as they are compared."""
    return _WORD.findall(unaccented(plain(_SEAM.sub(" ", _RAISED.sub("", text)))))


def _said(language: str, text: str) -> list[str]:
    """The words, times and dates of a line but for those words that become something else."""
    figures = list(_figures(text, language))
    bare = text
    for _, begin, end in figures:
        bare = f"{bare[:begin]}{' ' * (end - begin)}{bare[end:]}"
    loose = loose_times(bare.strip())
    if loose:
        bare = bare.strip()[loose.end_at :]
    known = _recognized(language) | _recognized("en")
    words = [word for word in words_of(bare) if word not in known]
    clocks = (loose.start, loose.end) if loose else ()
    return [*(of for of, _, _ in figures), *map(_clock, filter(None, clocks)), *words]


@cache
def _recognized(language: str) -> frozenset[str]:
    """The words of days, of parts of the day, of labels and of headings."""
    papers, words = paper_words(language), vocabulary(language)
    tables = [*(getattr(papers, of) for of in _OF_ITEMS), words.day_parts, papers.headings]
    phrases = [phrase for table in tables for of in table.values() for phrase in of]
    phrases += [phrase for of in _OF_DAYS for phrase in words.dates.get(of, ())]
    phrases += [*papers.parties["to_be_designated"]]
    phrases += papers.cues["decides"]
    phrases += [phrase for of in _OF_AREAS for phrase in papers.cues[of]]
    phrases += [*words.times.get("afterwards", []), *words.times["units"], *words.times["before"]]
    phrases += [*words.times["minutes"], *papers.nouns["events"]]
    return frozenset(word for phrase in phrases for word in words_of(phrase))


def _values(value: Any) -> Iterator[Any]:
    """Every text, time and date in a reading; a body that is told by its id has all its names."""
    if isinstance(value, str | Clock | dt.date):
        yield value
        yield from _names(body(value) if isinstance(value, str) else None)
        return
    for of in _inside(value):
        yield from _values(of)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return value.values()
    if is_dataclass(value) and not isinstance(value, Place):
        told = (field.name for field in fields(value) if field.name not in _TOLD_ELSEWHERE)
        return [getattr(value, name) for name in told]
    return value if isinstance(value, list | tuple | frozenset) else ()


def _names(known: Body | None) -> Iterator[str]:
    """All names of a body, and of that which it belongs to."""
    if known:
        yield from (form for name in known.names for form in name.printed_forms())
        yield from _names(body(known.parent))
