"""Ranges with a lost dash: "08.15  09:00" on a line of its own, "08.15  09:00  Registration".

A dash that corresponds to no letter of the page leaves its blanks. Two times in succession are a
range if nothing else is on the line, the second is later, and the text prints other ranges or
several such lines: a single one may be the headings of two columns. Before titles they are ranges
if most times of the text are printed so, and most begin where the one above has ended, or if they
fill the time between two others: elsewhere they may be hours on two clocks.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from planner.language.clock.printed import PrintedTimes, times_at
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed

_TWO_TIMES = re.compile(r"\d{1,2}[:.h]?\d{2}(\s+)\d{1,2}[:.h]?\d{2}")
_BEFORE_TITLE = re.compile(
    r"\s*\d{1,2}[:.h]?[0-5]\d(\s+)\d{1,2}[:.h]?[0-5]\d(?=\s+[^\W\d_]|\s+[\"'«“„(])"
)
_SEVERAL = 2


def with_lost_dashes_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with such times read as ranges."""
    return _alone(_before_titles(saids, reader))


def _before_titles(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with two times before a title read as a range, if the text prints most so."""
    found = {at: row for at, said in enumerate(saids) if (row := _with_dash(said, reader))}
    timed = [said for said in saids if said.times and not said.is_after]
    are_ranges = len(found) >= _SEVERAL and len(found) * 2 > len(timed) and _follow(found)
    told = {*found} if are_ranges else {*_between(saids, found)}
    return [found[at] if at in told else said for at, said in enumerate(saids)]


def _between(saids: Sequence[Said], found: Mapping[int, Said]) -> Iterator[int]:
    """The lines whose second time is the next start, and the first the end of the range above, if
    they are not the first of their day; other lines have ranges.
    """
    timed = [at for at, said in enumerate(saids) if said.times and not said.is_after]
    has_ranges = any(of.times and of.times.end for of in (saids[at] for at in timed))
    for above, at, below in zip([-1, *timed], timed, timed[1:], strict=False):
        before, behind = saids[above].times if above >= 0 else None, saids[below].times
        row = found[at].times if at in found else None
        is_first = above < 0 or any(saids[of].day for of in range(above + 1, at))
        is_led = is_first or (before is not None and row is not None and before.end == row.start)
        if row and behind and has_ranges and is_led and behind.start == row.end:
            yield at


def _with_dash(said: Said, reader: LineReader) -> Said | None:
    """The line as it would be read with a dash between its two times, if they make a range."""
    is_start = said.what is What.TITLE and said.times is not None and said.times.end is None
    match = _BEFORE_TITLE.match(said.raw) if is_start and not said.is_after else None
    if match is None:
        return None
    row = reader.said(said.number, f"{said.raw[: match.start(1)]}–{said.raw[match.end(1) :]}")
    times = row.times if row.what is What.TITLE else None
    start, end = (times.start, times.end) if times else (None, None)
    is_range = start is not None and end is not None and start < end and not end.days_later
    return changed(row, raw=said.raw) if is_range else None


def _follow(found: Mapping[int, Said]) -> bool:
    """Whether most ranges do not begin before the one above has ended."""
    rows = [found[at].times for at in sorted(found)]
    pairs = [
        (above.end, below.start)
        for above, below in itertools.pairwise(rows)
        if above and below and above.end and above.start and below.start
        if above.start <= below.start
    ]
    return 2 * sum(bool(end <= start) for end, start in pairs) > len(pairs) or not pairs


def _alone(saids: Sequence[Said]) -> list[Said]:
    """The lines, with two times alone on a line read as a range."""
    found = {at: times for at, said in enumerate(saids) if (times := _range_of(said))}
    ranges = sum(said.times is not None and said.times.end is not None for said in saids)
    if len(found) + ranges < _SEVERAL:
        return list(saids)
    return [_as_time(said, found[at]) if at in found else said for at, said in enumerate(saids)]


def _range_of(said: Said) -> PrintedTimes | None:
    """The range that a line would be, with a dash between its two times."""
    text = said.raw.strip()
    match = _TWO_TIMES.fullmatch(text) if said.what is What.TITLE and text[:1].isdecimal() else None
    if match is None:
        return None
    printed = f"{text[: match.start(1)]}–{text[match.end(1) :]}"
    times = times_at(printed)
    if times is None or times.end is None or times.end_at < len(printed) or times.is_on_twelve:
        return None
    return times if times.start and times.start < times.end and not times.end.days_later else None


def _as_time(said: Said, times: PrintedTimes) -> Said:
    return changed(said, what=What.TIME, times=times, text="", label="", cells=())
