"""The windows of a day: the hours in which it meets, printed beside its date or under it."""

from collections.abc import Sequence
from dataclasses import replace

from planner.language.clock.printed import PrintedTimes
from planner.readers.agenda.days.regions import Stretch
from planner.readers.agenda.lines.said import Said, What, changed
from planner.readers.reading import Window

_SILENT = frozenset({What.BLANK, What.FURNITURE, What.WRAPPED})
_ROW = 2
"""This many lines under a date are a title and the time below it."""
_SEVERAL = 3
"""This many times on one day are those of its items."""
_FEW = 3
"""A single time with more lines than these below it is a window, not an item."""


def with_times_told(days: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The days, which know whether the text prints the times of items."""
    counts = (sum(said.times is not None for said in of.saids) for of in days)
    is_timed = any(count >= _SEVERAL for count in counts)
    return tuple(replace(of, is_timed=is_timed) for of in days)


def windows_of(stretch: Stretch) -> tuple[tuple[Window, ...], Sequence[Said]]:
    """The windows of a day, and its lines without those that contain them: beside the date, or
    the first under it.
    """
    told = [said for said in stretch.saids if said.what not in _SILENT]
    if first := _first_time(stretch.day, told):
        return (), [first, *stretch.saids]
    under = told[0] if told and _is_window(stretch, told) else None
    beside = stretch.day.windows if stretch.day else ()
    times = (*beside, *(_printed(under) if under else ()))
    windows = tuple(Window(of.start, of.end) for of in times if of.start)
    return windows, [said for said in stretch.saids if said is not under]


def _first_time(day: Said | None, told: Sequence[Said]) -> Said | None:
    """The range beside a date that is the time of the title below it, as the time of the next
    title is not within it.
    """
    if day is None or len(day.windows) != 1 or len(told) < _ROW:
        return None
    (beside,), title, below = day.windows, *told[:_ROW]
    then = below.times.start if below.times else None
    is_row = title.what is What.TITLE and title.times is None
    if not (is_row and beside.end and then and beside.end <= then):
        return None
    return changed(day, what=What.TIME, text="", day=None, times=beside)


def _printed(said: Said) -> tuple[PrintedTimes, ...]:
    return (said.times,) if said.times else said.windows


def _is_window(stretch: Stretch, told: Sequence[Said]) -> bool:
    """Whether the first line contains windows: several, or one that is the only time of the day,
    if no day has more; a room or a note right below it shows that it is an item.
    """
    first = told[0]
    if first.what is What.WINDOW:
        return True
    is_of_item = any(said.what in (What.ROOM, What.NOTE) for said in told[1:2])
    is_alone = sum(said.times is not None for said in told) == 1 and len(told) > _FEW
    is_alone = is_alone and not (is_of_item or first.day_part or stretch.is_timed)
    return is_alone and first.what is What.TIME and bool(first.times and first.times.end)
