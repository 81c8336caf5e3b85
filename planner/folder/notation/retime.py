"""Changing times in an agenda: only they change on their lines, and titles keep their column."""

import re
from collections.abc import Collection, Iterable

from planner.folder.notation.lines import CLOCK, TIMES, width
from planner.folder.notation.tree import DaySheet, lines_of
from planner.language.clock.ours import read_clock
from planner.timetable.moves import shifted

_BEGINNING = re.compile(rf"(?P<indent>\s*)(?P<times>{TIMES})(?P<blanks>\s*)")
_APART = 2
"""The blanks that stand at least between a time and a title."""


def retimed(text: str, sheets: Iterable[DaySheet], lines: Collection[int], minutes: int) -> str:
    """The text with the times on these lines moved by this many minutes.

    `sheets` are the days in it. What is indented under a title follows if that has to move.
    """
    rows = text.split("\n")
    for entry in (entry for sheet in sheets for entry in sheet.items):
        own, *under = lines_of(entry)
        pushed = 0
        for number in (own, *under):
            if number in lines:
                row = rows[number - 1]
                rows[number - 1] = _row(row, minutes)
                pushed += _pushed(row, rows[number - 1]) if number == own else 0
        if pushed and any(_indent(rows[number - 1]) > entry.column for number in under):
            for number in under:
                rows[number - 1] = _deeper(rows[number - 1], pushed)
    return "\n".join(rows)


def _row(row: str, minutes: int) -> str:
    """A line with its times so many minutes later."""
    if not (found := _BEGINNING.match(row)):
        return row
    times = re.sub(CLOCK, lambda clock: _later(clock[0], minutes), found["times"])
    blanks, rest = found["blanks"], row[found.end() :]
    if rest and not blanks.strip(" "):
        room = len(found["times"]) + len(blanks) - len(times)
        blanks = " " * max(room, min(len(blanks), _APART))
    return f"{found['indent']}{times}{blanks}{rest}"


def _later(written: str, minutes: int) -> str:
    """A time so many minutes later, in the manner in which it is written: "9.30", "09:30"."""
    before = read_clock(written)
    after = before and shifted(before, minutes)
    if not before or not after:
        return written
    hour = f"{after.hour}" if written[1] in ":." else f"{after.hour:02}"
    point = "." if "." in written else ":"
    return f"{hour}{point}{after.minute:02}" + (f"+{after.days_later}" if after.days_later else "")


def _pushed(before: str, after: str) -> int:
    """How many columns further right the title of an item stands."""
    columns = []
    for row in (before, after):
        found = _BEGINNING.match(row)
        columns.append(width(row[: found.end()]) if found and found.end() < len(row) else 0)
    return max(columns[1] - columns[0], 0)


def _indent(row: str) -> int:
    return width(row[: len(row) - len(row.lstrip())])


def _deeper(row: str, columns: int) -> str:
    return " " * (_indent(row) + columns) + row.lstrip()
