"""Times recognized only by their place: hours without minutes, blanks inside, words for noon.

"9-12 Site visit", "15. 30 Coffee", "09: 30 Opening", "09-00 – 09-30 Opening", "Noon Lunch".
Anywhere except before the title of an item the same signs mean other things: pages, dates, numbers
of chapters.
"""

import re
from dataclasses import replace
from functools import cache

from planner.language.clock.printed import YEARS_TOLD, PrintedTimes
from planner.language.clock.words import alternatives, clock_words
from planner.language.papers import paper_languages, paper_words
from planner.model import Clock

BARE = "bare"
"""The style of times that are only figures: they need a title that shows a kind."""

_HOUR = r"(\d{1,2})(?!\d)(?:(\s?[:.]\s?|,(?=[0-5][05]))([0-5]\d)(?!\d))?"
_FIGURES = re.compile(r"([01]\d|2[0-3])([0-5][05])(?!\d)")
_HYPHENED = re.compile(
    r"(\d{1,2})-([0-5][05])(?!\d)(?:\s?[-–—−]\s?(\d{1,2})-([0-5][05])(?!\d))?[.,:]?"
)
_ROUND = ("00", "30")
"""Minutes after a hyphen that are neither another hour nor a count: "18-30"."""
_TITLE = re.compile(r"\s*(?:$|[\t|])|\s{2}|\s*[:–—-]?\s+(?=[^\w\s]*[^\W\d_])")
_DASHES = tuple("-–—−")
_NOON, _SURELY = 12, 7
"""The hour of noon, and the earliest at which a range of bare hours is believed to begin."""


def loose_times(text: str, at: int = 0) -> PrintedTimes | None:
    """The time at a place of the text, if a title follows: a word with a capital, or a border."""
    match = _loose().match(text, at)
    if match is None:
        return _in_figures(text, at) or _in_words(text, at)
    return _with_hyphens(text, at) or _in_hours(text, at, match)


def _in_hours(text: str, at: int, match: re.Match[str]) -> PrintedTimes | None:
    """An hour or a range of hours with signs between hour and minutes, or none."""
    if not _title_follows(text, match.end()):
        return None
    h1, sign, m1, dash, h2, sign2, m2 = match.groups()
    first, last = _clock(h1, m1), _clock(h2, m2) if h2 else None
    end_at = match.end() - (match[0][-1] in ".,:")
    if first is None or (h2 and last is None):
        return None
    if last is None:
        if not sign or sign in (":", "."):
            return None
        is_sure = sign != "," or _stands_apart(text, match.end())
        return PrintedTimes(first, None, at, end_at, _style(h1, sign) if is_sure else BARE)
    is_sure = bool(sign or sign2) or (_is_of_work(first, last) and _stands_apart(text, match.end()))
    times = PrintedTimes(first, last, at, end_at, ":" if is_sure else BARE)
    return times if first < last else _over_noon(times, is_glued=" " not in dash)


@cache
def _loose() -> re.Pattern[str]:
    """An hour or two, with a dash between them; or a word for it, if a colon follows."""
    papers = map(paper_words, paper_languages())
    joints = {word for of in papers for word in of.cues["conjunctions"]}
    untils = [word for word in clock_words().untils if word.split()[0] not in joints]
    words = rf"\s(?:{alternatives(untils)})\s(?=\d{{1,2}}:\s)"
    return re.compile(rf"{_HOUR}(?:(\s?[-–—−]\s?|{words}){_HOUR})?[.,:]?", re.IGNORECASE)


def _clock(hour: str, minute: str | None) -> Clock | None:
    return Clock(0, int(hour), int(minute or 0)) if int(hour) < 2 * _NOON else None


def _style(hour: str, sign: str) -> str:
    """A full stop followed by a blank may be that of a numbered heading: "9. 30 years"."""
    is_sure = ":" in sign or hour[0] == "0" or int(hour) > _NOON
    return sign.strip() if is_sure else BARE


def _is_of_work(first: Clock, last: Clock) -> bool:
    return min(first.hour, last.hour) >= _SURELY


def _stands_apart(text: str, at: int) -> bool:
    """Whether a border, wide blanks or a sign come before the title: "10-15 Experts" is a count."""
    rest = text[at:]
    return text[at - 1] in ":," or rest[:2] == "  " or rest.lstrip(" ")[:1] in ("\t", "|", ":", "–")


def _over_noon(times: PrintedTimes, *, is_glued: bool) -> PrintedTimes | None:
    """A range that ends after noon, on a clock of twelve hours: "12.30-1", "9-5"."""
    start, end = times.start, times.end
    if not (is_glued and start and end and 1 <= end.hour <= _SURELY and start.hour <= _NOON):
        return None
    later = replace(end, hour=end.hour + _NOON)
    return replace(times, end=later, is_on_twelve=True) if start < later else None


def _with_hyphens(text: str, at: int) -> PrintedTimes | None:
    """A hyphen between hour and minutes, as in Russian: "09-00 – 09-30"; a single time is believed
    if its minutes are round.
    """
    match = _HYPHENED.match(text, at)
    if match is None or not _title_follows(text, match.end()):
        return None
    h1, m1, h2, m2 = match.groups()
    first, last = _clock(h1, m1), _clock(h2, m2) if h2 else None
    if first is None or (h2 and not (last and first < last)) or (not h2 and m1 not in _ROUND):
        return None
    return PrintedTimes(first, last, at, match.end(), ":" if last else BARE)


def _in_figures(text: str, at: int) -> PrintedTimes | None:
    """Four figures: "0900 Opening"; without a zero before them they may be a year, or a count.

    A year before a dash is history: "1900 – Opening of the bridge".
    """
    match = _FIGURES.match(text, at)
    if match is None or not _title_follows(text, match.end()):
        return None
    if int(match[0]) in YEARS_TOLD and text[match.end() :].lstrip()[:1] in _DASHES:
        return None
    style = "figures" if match[0][0] == "0" else BARE
    return PrintedTimes(_clock(match[1], match[2]), None, at, match.end(), style)


def _in_words(text: str, at: int) -> PrintedTimes | None:
    """ "Noon" and "Midnight" before a title, which follows them as it does figures."""
    match = _noons().match(text, at)
    if match is None or not _title_follows(text, match.end()):
        return None
    clock = Clock(0, _NOON, 0) if match[1] else Clock(1, 0, 0)
    return PrintedTimes(clock, None, at, match.end(), "word")


@cache
def _noons() -> re.Pattern[str]:
    noons, nights = (alternatives(list(of)) for of in (clock_words().noons, clock_words().nights))
    return re.compile(rf"(?:({noons})|(?:{nights}))(?!\w)", re.IGNORECASE)


def _title_follows(text: str, at: int) -> bool:
    match = _TITLE.match(text, at)
    rest = text[match.end() :].lstrip("«“„\"'( ") if match else ""
    return bool(match) and (not rest or text[at:].lstrip()[:1] in ("\t", "|") or rest[0].isupper())
