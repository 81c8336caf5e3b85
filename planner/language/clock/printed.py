"""Times as the world prints them: "9 h 30", "8.30 a.m.", "10-11.30 Uhr", "0900-0945GMT".

One reader for all languages, since papers mix them: an English text writes 9h00, a French one
has a header in English. Their words come from the vocabularies. What is not printed is never
added: a start alone has no end. `language/clock/ours.py` has the strict forms of the notation.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from planner.language.clock.words import clock_words
from planner.model import Clock
from planner.records import record

_TRAILING = re.compile(r"[\s.…]*(?:[-–—−:|/►▶➔→]|>(?=\s))?\s*")
_GLUED = re.compile(
    r"(?<=[a-zß-öø-ÿа-я])[A-ZÀ-ÖØ-ÞА-Я](?=[a-zß-öø-ÿа-я])|(?<=\d )M(?=\.\s[A-ZÀ-ÖØ-Þ])"
)
_ENDS = re.compile(r"\s*(?:$|:(?!\d)|[)\]|])|\t|\s{2}")
_BORDER = re.compile(r"\s*(?:$|:(?!\d)|[–—-]\s)|\t|\s{2}")
_RANGE_ENDS = re.compile(r"\s*[-–—−]\s*\d{1,2}(?:[:.]\d{2}(?!\d)|\s?h(?![a-z]))")
_NOT_A_TIME = re.compile(r"\s?(?:%|°|[€$£]|[:.,/]\d)")
YEARS_TOLD = range(1800, 2100)
"""Four figures that may be the year of something in the past."""
_NOON = 12
_WORK_BEGINS = 8
"""Nothing that began in the morning ends before this hour."""


@record
class PrintedTimes:
    """A time or a range as printed: what can be known of it, and how it was written.

    `begin` and `end_at` bound it in the text. `style` is ":" "." "h" "unit" "figures" or "word";
    `zone` is what follows it, in capitals. A range has an `end`, an open one ("12.00 –") only a
    start. `is_on_twelve`: its end was put on the 24-hour clock: "11:30 – 1:00"; `is_told`: "a.m."
    or "p.m." is printed with it.
    """

    start: Clock | None
    end: Clock | None
    begin: int
    end_at: int
    style: str = ""
    zone: str = ""
    is_on_twelve: bool = False
    is_told: bool = False


@record
class _Part:
    """One clock of a token. `hour` alone needs something around it to be a time."""

    hour: int
    minute: int
    meridiem: str
    style: str
    at: int


@lru_cache(maxsize=256)
def times_at(text: str, at: int = 0) -> PrintedTimes | None:
    """The time or range that begins at a place of the text, if one does.

    The last ones are cached: a line is read in several ways.
    """
    return _times(text, _folded(text), at)


def _times(text: str, folded: str, at: int) -> PrintedTimes | None:
    """The same, unless the figures count something: "2.30 million", as a title in capitals would
    not go on.
    """
    found = _times_in(folded, at)
    is_figures = found is not None and found.end is None and found.style in (".", ":")
    if found and is_figures and clock_words().amount.match(text, found.end_at):
        return None
    is_bare = found is not None and not (found.style or found.is_told)
    if found and is_bare and not _BORDER.match(folded, found.end_at):
        return found if text[found.end_at :].lstrip(" «“„\"'")[:1].isupper() else None
    return found


def _times_in(folded: str, at: int) -> PrintedTimes | None:
    """The time or range that begins at a place of a text in small letters."""
    words = clock_words()
    before = words.before.match(folded, at)
    begin = before.end() if before else at
    first = _part(folded, begin)
    if first is None:
        return None
    if words.hours_before.fullmatch(folded[at:begin].strip()):
        first = replace(first, style=first.style.replace(",", ".") or "unit")
    if first.style == ",":
        return None
    found = _range(folded, first, at) or _single(folded, first, at)
    return _with_zone(folded, found) if found else None


def find_times(text: str) -> Iterator[PrintedTimes]:
    """All times in a text, from the left, without overlap."""
    words = clock_words()
    folded = _folded(text)
    at = 0
    while candidate := words.candidate.search(folded, at):
        found = _times(text, folded, candidate.start())
        if found:
            yield found
        at = found.end_at if found else candidate.end()


def after_times(text: str, at: int) -> int:
    """Where the words begin that follow a time, after blanks, a dash or a colon."""
    match = _TRAILING.match(text, at)
    return match.end() if match else at


def _folded(text: str) -> str:
    """Small letters, as long as the text was: places in both are the same. A capital attached to
    a word begins another: "9.00 UhrEröffnung"; that of a name is not noon: "12.00 M. Roy".
    """
    small = _GLUED.sub("\0", text).lower()
    if len(small) == len(text):
        return small
    return "".join(one if len(one) == 1 else sign for sign in text if (one := sign.lower()))


def _part(text: str, at: int) -> _Part | None:
    match = clock_words().clock.match(text, at)
    if not match:
        return None
    if match["noon"]:
        return _Part(_NOON, 0, "", "unit", match.end())
    if word := match["word"]:
        style = "unit" if match["twelve"] else "word"
        return _Part(24 if word in clock_words().nights else _NOON, 0, "", style, match.end())
    if figures := match["figures"]:
        style = "unit" if match["unit3"] else "figures"
        part = _Part(int(figures[:2]), int(figures[2:]), "", style, match.end())
    else:
        minute = re.sub(r"\s", "", match["m1"] or match["m2"] or match["m3"] or "0")
        sep = "" if match["sep"] == "," and match["unit2"] else match["sep"]
        style = sep or ("h" if match["unit1"] else "") or ("unit" if match["unit2"] else "")
        part = _Part(int(match["hour"]), int(minute), match["m"] or "", style, match.end())
    if part.hour > 24 or part.minute > 59 or (part.hour == 24 and part.minute):
        return None
    if part.meridiem == "p" and part.hour > _NOON:
        return replace(part, meridiem="")
    return None if part.meridiem and not 1 <= part.hour <= _NOON else part


def _range(text: str, first: _Part, begin: int) -> PrintedTimes | None:
    """From the first clock to the next; a number before a whole range counts something else:
    "Room 6 – 9:00 – 10:00".
    """
    between = clock_words().between.match(text, first.at)
    last = _part(text, between.end()) if between else None
    if last is None or _goes_on(text, last) or (last.style == "," and not first.style):
        return None
    if not (first.style or first.meridiem) and _RANGE_ENDS.match(text, last.at):
        return None
    is_led = begin == 0 and text[:1].isalpha() and text[first.at : first.at + 2].strip().isalpha()
    is_bare = _is_bare_hour(text, first, last) or (is_led and _is_from_to(text, first, last))
    if not (last.style or last.meridiem or is_bare):
        return None
    if "figures" in (first.style, last.style) and not _is_clock_of_figures(text, first, last):
        return None
    start, end = _clocks(first, last)
    style, is_told = (
        last.style.replace(",", ".") or first.style,
        bool(first.meridiem or last.meridiem),
    )
    is_on_twelve = _is_on_twelve(first, last)
    return PrintedTimes(start, end, begin, last.at, style, "", is_on_twelve, is_told)


def _is_bare_hour(text: str, first: _Part, last: _Part) -> bool:
    """Whether an hour without minutes ends a range: "16.30 - 18:", if nothing follows it."""
    return bool(first.style) and first.hour < last.hour and bool(_ENDS.match(text, last.at))


def _is_from_to(text: str, first: _Part, last: _Part) -> bool:
    """Whether an hour without minutes ends a range between "from" and "to": "dalle 15 alle 17",
    "dalle 14.30 alle 18".
    """
    if first.style:
        return first.hour < last.hour and text[last.at : last.at + 1] in ("", " ")
    return not last.style and _WORK_BEGINS <= first.hour < last.hour <= 24


def _is_clock_of_figures(text: str, first: _Part, last: _Part) -> bool:
    """Whether four figures on both sides are times: 2001-2005 are years."""
    if last.style == "unit":
        return True
    if first.style != last.style:
        return last.style == "figures" and bool(first.style) and last.minute % 5 == 0
    if clock_words().zone.match(text, last.at):
        return True
    years = (part.hour * 100 + part.minute in YEARS_TOLD for part in (first, last))
    return not all(years) and first.minute % 5 == last.minute % 5 == 0


def _is_led_by_figures(text: str, first: _Part) -> bool:
    """Whether four figures alone are a time: a zone or a colon follows them.

    Before a colon a year is not a time: "since October / 2000: reports".
    """
    is_colon = (
        text[first.at : first.at + 1] == ":" and not text[first.at + 1 : first.at + 2].isdigit()
    )
    is_year = first.hour * 100 + first.minute in YEARS_TOLD
    return (is_colon and not is_year) or bool(clock_words().zone.match(text, first.at))


def _single(text: str, first: _Part, begin: int) -> PrintedTimes | None:
    is_loose = first.style != first.style.strip()
    if (is_loose or first.style in ("", "word")) and not first.meridiem:
        return None
    if first.style == "figures" and not _is_led_by_figures(text, first):
        return None
    if first.style == "." and first.minute == 0 and text[first.at - 2 : first.at] == ".0":
        return None
    if _goes_on(text, first):
        return None
    hour = _on_24(first.hour, first.meridiem)
    clock = Clock(1, 0, 0) if hour == 24 else Clock(0, hour, first.minute)
    is_told = bool(first.meridiem)
    return PrintedTimes(clock, None, begin, first.at, first.style or "unit", is_told=is_told)


def _goes_on(text: str, part: _Part) -> bool:
    """Whether what follows makes it a date, a share or a price."""
    return bool(_NOT_A_TIME.match(text, part.at)) and part.style in (".", ":", "")


def _clocks(first: _Part, last: _Part) -> tuple[Clock, Clock]:
    """Both ends on the 24-hour clock; one meridiem, at the end, counts for both."""
    end = _on_24(last.hour, last.meridiem)
    if first.meridiem or not last.meridiem:
        start = _on_24(first.hour, first.meridiem)
    else:
        start = _on_24(first.hour, last.meridiem) if first.hour <= 12 else first.hour
        if (start, first.minute) > (end, last.minute):
            start = _on_24(first.hour, "a")
    if _is_on_twelve(first, last):
        end += _NOON
    later = (end, last.minute) < (start, first.minute)
    until = Clock(1, 0, 0) if end == 24 else Clock(int(later), end, last.minute)
    return (Clock(0, 0, 0) if start == 24 else Clock(0, start, first.minute)), until


def _is_on_twelve(first: _Part, last: _Part) -> bool:
    """Whether a range ends on the twelve-hour clock, as "11:30 – 1:00" and "2 pm – 4" do."""
    if last.meridiem:
        return False
    if first.meridiem:
        start = _on_24(first.hour, first.meridiem)
        return 1 <= last.hour < _NOON and last.hour < start <= last.hour + _NOON
    return 1 <= last.hour < _WORK_BEGINS <= first.hour <= _NOON


def _on_24(hour: int, meridiem: str) -> int:
    if not meridiem:
        return hour
    return hour % 12 + (12 if meridiem == "p" else 0)


def _with_zone(text: str, found: PrintedTimes) -> PrintedTimes:
    """The time with the zone after it, skipping the same time in another zone in parentheses."""
    zone = clock_words().zone.match(text, found.end_at)
    end_at, name = (zone.end(), zone[1].upper()) if zone else (found.end_at, "")
    other = re.compile(r"\s*[(/]\s*").match(text, end_at) if zone else None
    if other:
        again = times_at(text, other.end())
        closing = re.compile(r"\s*\)?").match(text, again.end_at) if again and again.zone else None
        end_at = closing.end() if closing else end_at
    onwards = clock_words().onwards.match(text, end_at) if not found.end else None
    return replace(found, end_at=onwards.end() if onwards else end_at, zone=name)
