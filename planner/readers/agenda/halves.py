"""Clocks of twelve hours without a.m. and p.m.: after 12:00 comes 1:00, which is 13:00."""

from collections.abc import Sequence
from dataclasses import replace

from planner.language.clocks import PrintedTimes
from planner.model import Clock
from planner.readers.agenda.block import Block

_NOON, _FIRST = 12, 7
"""The hour of noon, and the first hour at which a day begins."""


def put_on_24_hours(blocks: Sequence[Block]) -> list[Block]:
    """Read the hours of the afternoon as such where the times of a day begin anew.

    Meant for texts that print no hour after noon on a clock of 24 hours. Gives those changed.
    """
    changed = []
    before: Clock | None = None
    for block in blocks:
        if block.times is None or block.times.start is None:
            continue
        if before and block.times.start < before and _began_in_the_morning(before):
            later = _later(block.times)
            changed += [block] if later != block.times else []
            block.times = later
        before = block.times.start
    return changed


def _began_in_the_morning(clock: Clock) -> bool:
    return clock.hour >= _FIRST


def _later(times: PrintedTimes) -> PrintedTimes:
    """The time twelve hours later, as far as it is one of the morning."""
    if times.start is None or not 0 < times.start.hour < _FIRST:
        return times
    return replace(times, start=_afternoon(times.start), end=times.end and _afternoon(times.end))


def _afternoon(clock: Clock) -> Clock:
    return replace(clock, hour=clock.hour + _NOON) if 0 < clock.hour < _NOON else clock
