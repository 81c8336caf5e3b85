"""Ranges on lines of their own with a lost dash: "08.15  09:00", "0900  1030".

A dash that corresponds to no letter of the page leaves its blanks. Two times in succession are a
range if nothing else is on the line, the second is later, and the text prints other ranges or
several such lines: a single one may be the headings of two columns.
"""

import re
from collections.abc import Sequence

from planner.language.clock.printed import PrintedTimes, times_at
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed

_TWO_TIMES = re.compile(r"\d{1,2}[:.h]?\d{2}(\s+)\d{1,2}[:.h]?\d{2}")
_SEVERAL = 2


def with_lost_dashes_told(saids: Sequence[Said], _reader: LineReader) -> list[Said]:
    """The lines, with such times read as ranges."""
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
