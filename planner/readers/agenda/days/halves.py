"""Clocks of twelve hours: after 12:00 comes 1:00, which is 13:00, and after 4 p.m. comes 4.30.

The half of the day continues down the page: times of a day are printed in order. What is inferred
in this way is reported; a text that prints an hour after noon on the 24-hour clock stays as it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.language.clock.printed import PrintedTimes
from planner.model import SOCIAL, Clock
from planner.readers.agenda.lines.said import Said, changed
from planner.records import record

_NOON, _FIRST = 12, 7
"""The hour of noon, and the first hour at which a day begins."""


@record
class Halves:
    """Which halves of the day a text shows. `is_on_twelve`: no hour goes beyond twelve;
    `are_told`: "a.m." or "p.m." is printed with some.
    """

    is_on_twelve: bool
    are_told: bool

    def told(self, saids: Sequence[Said]) -> tuple[Said, ...]:
        """The lines of a day with afternoon hours put on the 24-hour clock."""
        last = max((said.number for said in saids if said.times), default=0)
        before: PrintedTimes | None = None
        told = []
        for said in saids:
            times = said.times
            if times and times.start:
                times = self._told(said, times, before, is_last=said.number == last)
                before = times
            told.append(said if times is said.times else changed(said, times=times))
        return tuple(told)

    def _told(
        self, said: Said, times: PrintedTimes, before: PrintedTimes | None, *, is_last: bool
    ) -> PrintedTimes:
        """A time as it is meant after the one `before`; a half that was printed continues."""
        if times.is_told or not (self.is_on_twelve or (before and before.is_told)):
            return times
        is_evening = is_last or said.words.kind in SOCIAL
        clock = before.start if before else None
        return _later(times) if self._is_later(times, clock, is_evening=is_evening) else times

    def _is_later(self, times: PrintedTimes, before: Clock | None, *, is_evening: bool) -> bool:
        """Whether a time is an afternoon time: else it would be earlier than the one above it."""
        if times.start is None or not 0 < times.start.hour < _NOON:
            return False
        if before is None:
            return self.are_told and times.start.hour < _FIRST
        if before.hour < _FIRST or times.start >= before:
            return False
        return times.start.hour < _FIRST or (is_evening and before.hour >= _NOON)


def halves_of(saids: Iterable[Said]) -> Halves:
    """What the times of a whole text show of its clock."""
    times = [said.times for said in saids if said.times]
    return Halves(not any(map(_is_on_24, times)), any(of.is_told for of in times))


def moved(before: Sequence[Said], after: Sequence[Said]) -> list[Said]:
    """The lines whose times were put on the 24-hour clock."""
    return [two for one, two in zip(before, after, strict=True) if one is not two]


def _is_on_24(times: PrintedTimes) -> bool:
    """Whether a time is printed with an hour after noon."""
    clocks = (times.start, None if times.is_on_twelve else times.end)
    return not times.is_told and any(of and of.hour > _NOON for of in clocks)


def _later(times: PrintedTimes) -> PrintedTimes:
    """The time twelve hours later."""
    start, end = times.start and _afternoon(times.start), times.end and _afternoon(times.end)
    return replace(times, start=start, end=end, is_told=True)


def _afternoon(clock: Clock) -> Clock:
    """The clock twelve hours later, if it is in the morning."""
    return replace(clock, hour=clock.hour + _NOON) if 0 < clock.hour < _NOON else clock
