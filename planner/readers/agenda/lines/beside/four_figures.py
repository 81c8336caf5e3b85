"""Four figures before a title that shows no kind, or alone: "1430 Visit of the port", "1900".

They may be a count or a year; if a text prints its other times in this way, they are times too.
"""

import itertools
import re
from collections.abc import Sequence

from planner.language.clock.loose import loose_times
from planner.language.clock.printed import YEARS_TOLD, PrintedTimes, after_times
from planner.language.kinds import read_printed_title
from planner.model import Clock
from planner.readers.agenda.lines.elsewhere import without_time_elsewhere
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed

_FIGURES = 4
_ENOUGH, _MANY = 3, 4
"""This many times in four figures show how a text prints them; this many figures do so beside one
that is surely a time, if they rise down the page.
"""
_ALONE = re.compile(r"([01]\d|2[0-3])([0-5][05])\s?([-–—]?)")
"""A time that fills its line, with the dash before its end below."""


def with_figures_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with such figures read as times where they must be times."""
    told = sum(_prints_figures(said) for said in saids)
    timed: list[Said] = []
    above: Clock | None = None
    for said in saids:
        timed.append(_timed(said, above, reader.language) if said.is_text else said)
        times = timed[-1].times
        above = times.start if times else None if said.day else above
    return timed if told >= _ENOUGH or (told and _rise(timed)) else list(saids)


def _prints_figures(said: Said) -> bool:
    """Whether a line begins with a time in four figures, or is one alone and not a year."""
    figures = said.raw.strip()[:_FIGURES]
    is_alone = figures.startswith("0") and _ALONE.fullmatch(said.text) is not None
    return figures.isdecimal() and (said.times is not None or is_alone)


def _rise(saids: Sequence[Said]) -> bool:
    """Whether there are many times in four figures, and hardly any is earlier than that above."""
    starts = [said.times.start for said in saids if said.times and _prints_figures(said)]
    falls = sum(bool(one and two and two < one) for one, two in itertools.pairwise(starts))
    days = sum(said.day is not None for said in saids)
    return len(starts) >= _MANY and falls <= days


def _timed(said: Said, above: Clock | None, language: str) -> Said:
    if alone := _ALONE.fullmatch(said.text):
        time = _as_time(said, alone, above)
        return _with_cell(time, language) if time.times and time.cells else time
    times = loose_times(said.text)
    if times is None or not _is_clock(said.text, times):
        return said
    title = said.text[after_times(said.text, times.end_at) :].strip()
    title, elsewhere = without_time_elsewhere(title)
    words = read_printed_title(title, language)
    return changed(said, times=times, text=title, words=words, cells=(*said.cells, *elsewhere))


def _as_time(said: Said, alone: re.Match[str], above: Clock | None) -> Said:
    """A time that fills its line; what may be a year is a time only after an earlier time."""
    hour, minute, dash = alone.groups()
    clock = Clock(0, int(hour), int(minute))
    if int(hour + minute) in YEARS_TOLD and not (above and above < clock):
        return said
    times = PrintedTimes(clock, None, 0, alone.end(2), "figures")
    return changed(said, what=What.TIME, text="", times=times, is_open=bool(dash))


def _with_cell(said: Said, language: str) -> Said:
    """A time in a cell of its own, with the title in the next one."""
    title, *cells = said.cells
    words = read_printed_title(title, language)
    return changed(said, what=What.TITLE, text=title, words=words, cells=tuple(cells))


def _is_clock(text: str, times: PrintedTimes) -> bool:
    """Whether a time is four figures alone and not a year."""
    figures = text[times.begin : times.end_at]
    return len(figures) == _FIGURES and figures.isdecimal() and int(figures) not in YEARS_TOLD
