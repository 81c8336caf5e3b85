"""Lines with several rows of a table, and borders of cells that were lost."""

import itertools
import re
from collections.abc import Sequence

from planner.language.clock.printed import PrintedTimes, after_times, find_times, times_at
from planner.language.day.printed import DayWords

LONGEST = 2000
"""Characters of a line that are read; what follows is kept as it is."""
_LOOKED_AT = 20_000
"""Characters of a line in which times are looked for; a whole day may be there."""
_COLUMNS_OF_TIME = 3
_MANY, _FEW = 4, 2
"""This many times in succession in one line are those of a day; this many, after a day."""
_DATE_CELL = re.compile(r"\s*\|?\s*(\d{1,2})[./](\d{1,2})\.?\s*\|(?=([^|]*)\|)")
_MARKS = " \t•–—-"
"""Signs that may come before an item, as in a list."""
_SIGNS = tuple("–—•·-")
_SLASHES = re.compile(r"(?:^|\s)/(?=\s|$)")
_LEADERS = re.compile(r"(?<=[^\s.])(?:\s?\.){5,}\s*(?=[^\s.])")
BETWEEN_RANGES = (";", ",")
"""Signs between ranges that have one title: "10.00–11.00; 11.30–12.30 Rivers"."""
_FIGURES_CELL = re.compile(
    r"([01]\d|2[0-3])([0-5]\d)(?:\s*[–—-]\s*~?([01]\d|2[0-3])([0-5]\d))?(?=\s+/\s)"
)
"""Times in four figures in the cell before a slash: "0900 / Opening"."""


def unglued(raw: str, *, is_day: bool = False) -> list[str]:
    """The parts of a line that each begin with a time; mostly the line itself. `is_day`: it is
    known to be what follows a day.
    """
    if raw.count("|") > 2 and any(map(str.isdecimal, raw)):
        return _rows(raw)
    if sum(map(str.isdecimal, raw[:_LOOKED_AT])) < 6:
        return [raw]
    if len(parts := _ranges_of_title(raw)) > 1:
        return parts
    times = [
        times
        for times in find_times(raw[:_LOOKED_AT])
        if not raw[: times.begin].rstrip().endswith(("(", "[", "/", ",", "|"))
    ]
    if len(entries := _entries(raw, times)) > 1:
        return entries
    ranges = [one.begin for one in times if one.end]
    if len(ranges) > 1 and not raw[: ranges[0]].strip():
        parts = _cut(raw, ranges)
        return parts if all(map(_has_words, parts)) else [raw]
    is_marked = all(raw[one.end_at :].lstrip().startswith(":") for one in times)
    return _glued(raw, times, _FEW if is_day or is_marked else _MANY)


def _ranges_of_title(raw: str) -> list[str]:
    """The line, split behind each range but the last if several come before its title."""
    first = times_at(raw, len(raw) - len(raw.lstrip()))
    behind = raw[first.end_at :].lstrip() if first and first.end else ""
    rest = behind[1:].lstrip() if behind.startswith(BETWEEN_RANGES) else ""
    second = times_at(rest) if rest else None
    if not (first and second and _are_successive(first, second)):
        return [raw]
    parts = _ranges_of_title(rest)
    is_title = len(parts) > 1 or _opens_title(rest[after_times(rest, second.end_at) :])
    return [raw[: len(raw) - len(rest)], *parts] if is_title else [raw]


def _are_successive(first: PrintedTimes, second: PrintedTimes) -> bool:
    """Whether a range of hours and minutes begins when another has ended, or later."""
    if second.end is None or second.style not in (":", ".", "h"):
        return False
    return bool(first.end and second.start and first.end <= second.start)


def _entries(raw: str, times: Sequence[PrintedTimes]) -> list[str]:
    """The entries of a list that ran into one line, each with the same sign before its time:
    "– 9.00 Opening – 10.00 Session 1".
    """
    sign = raw.lstrip()[:1]
    if sign not in _SIGNS or raw.count(f" {sign} ") < 1:
        return [raw]
    begins = [
        len(before) - 1
        for one in times
        if (before := raw[: one.begin].rstrip()).endswith(sign)
        and _opens_title(raw[after_times(raw, one.end_at) :])
    ]
    return _cut(raw, begins) if begins and not raw[: begins[0]].strip() else [raw]


def _glued(raw: str, times: Sequence[PrintedTimes], least: int) -> list[str]:
    """The items of a whole day in one line, each with its time, and what comes before them."""
    told = [one for one in times if _opens_title(raw[after_times(raw, one.end_at) :])]
    starts = [one.start for one in told if one.start]
    is_day = len(starts) >= least and starts == sorted(set(starts))
    if not is_day or len(told) < len(times):
        return [raw]
    begins = (len(raw[: one.begin].rstrip(_MARKS)) for one in times)
    head, *parts = _cut(raw, [0, *begins])
    return [*filter(str.strip, [head]), *parts]


def _cut(raw: str, begins: Sequence[int]) -> list[str]:
    """The text split before each of these places except the first."""
    return [raw[begin:end] for begin, end in itertools.pairwise([0, *begins[1:], len(raw)])]


def _has_words(part: str) -> bool:
    return re.search(r"[^\W\d]{3}", part) is not None


def _opens_title(text: str) -> bool:
    """Whether a title follows: words with a capital letter, and no more of a sentence."""
    return text.lstrip(" :–—-«“„\"'")[:1].isupper()


def _rows(raw: str) -> list[str]:
    """Rows of a table that were put in one line: a row begins with each cell that is a time.

    If start and end have columns of their own after the title, they are moved before it.
    """
    cells = [cell.strip() for cell in raw.split("|") if cell.strip()]
    behind = list(itertools.takewhile(_is_whole_time, reversed(cells)))
    if 0 < len(behind) < _COLUMNS_OF_TIME and not any(map(_is_whole_time, cells[: -len(behind)])):
        return ["|".join([" – ".join(reversed(behind)), *cells[: -len(behind)]])]
    rows: list[list[str]] = [[]]
    for cell in raw.strip().strip("|").split("|"):
        is_time = _is_whole_time(cell.strip())
        if is_time and any(part.strip() for part in rows[-1]):
            rows.append([])
        rows[-1].append(cell)
    return ["|".join(row) for row in rows] if len(rows) > 1 else [raw]


def dated_row(raw: str) -> tuple[DayWords, str] | None:
    """The day in figures in the first cell of a row with a time in the next, and the other cells:
    "| 14.09 | 18:00 – 20:00 | Registration |".
    """
    cell = _DATE_CELL.match(raw)
    if cell is None or not _is_whole_time(cell[3].strip()):
        return None
    day, month = int(cell[1]), int(cell[2])
    is_date = 1 <= day <= 31 and 1 <= month <= 12
    return (DayWords(cell.end(), day=day, month=month), raw[cell.end() :]) if is_date else None


def _is_whole_time(cell: str) -> bool:
    """Whether a cell is a time and nothing else."""
    times = times_at(cell)
    return times is not None and not cell[times.end_at :].strip(" –-")


def led(raw: str) -> str:
    """A line with a tab for the dots that lead from a title to its time or its room."""
    return _LEADERS.sub("\t", raw) if "...." in raw or ". . ." in raw else raw


def slashed(text: str) -> str:
    """Slashes that represent the borders of cells, as tabs: after a time, or at an end."""
    if "/" not in text:
        return text
    if _FIGURES_CELL.match(text):
        text = _FIGURES_CELL.sub(_colons, text, count=1)
    times = times_at(text)
    follows = times is not None and text[times.end_at :].lstrip()[:1] == "/"
    if follows or text.startswith("/ ") or text.endswith(" /"):
        return _SLASHES.sub("\t", text).strip()
    return text


def _colons(cell: re.Match[str]) -> str:
    """Times in four figures as times with colons."""
    start, end = f"{cell[1]}:{cell[2]}", f" – {cell[3]}:{cell[4]}" if cell[3] else ""
    return start + end
