"""Clocks: what is past midnight, and days on which clocks are put forward or back."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from zoneinfo import ZoneInfo

from planner.checks.named import item_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.timetable import How, Slot, TimetableDay
from planner.timetable.zones import is_ambiguous, is_missing

EARLIEST = 4
"""The hour before which nothing begins a day."""

PAST_MIDNIGHT = Fault(
    "past-midnight",
    Severity.WARNING,
    why="An item in the small hours is at the very beginning of its day: people and "
    "calendars will place it in the night before.",
    how="Put it under the previous day, with its time as 00:30+1.",
    example="""\
Monday, 3 May 2027

00:30–01:00  Informal meeting of the drafting group

09:00–10:00  Session 1: Wells""",
    instead="""\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells

00:30+1–01:00+1  Informal meeting of the drafting group""",
)
DAY_RUNS_INTO_NEXT = Fault(
    "day-runs-into-next",
    Severity.WARNING,
    why="An item listed under one day is still going on when the next day has already begun.",
    how="Change the times, or put the item under the day on which it takes place.",
    example="""\
Monday, 3 May 2027

22:00–09:30+1  Informal meeting of the drafting group

Tuesday, 4 May 2027

09:00–10:00  Session 1: Wells""",
    instead="""\
Monday, 3 May 2027

22:00–02:00+1  Informal meeting of the drafting group

Tuesday, 4 May 2027

09:00–10:00  Session 1: Wells""",
)
CLOCKS_CHANGE = Fault(
    "clocks-change",
    Severity.WARNING,
    why="Clocks go forward or back in the night before this day of the conference: unless "
    "this is announced, some participants will come an hour early or late.",
    how=(
        "Announce it the evening before, in a note under an item: > Clocks …; then allow "
        "this finding."
    ),
    example="""\
conference.toml:
starts = 2027-03-27
ends = 2027-03-28
agenda.en.txt:
Saturday, 27 March 2027

09:00–10:00  Session 1: Wells

Sunday, 28 March 2027

09:00–10:00  Session 2: Springs""",
    instead="""\
conference.toml:
starts = 2027-03-27
ends = 2027-03-28
timezone = "Asia/Bishkek"
agenda.en.txt:
Saturday, 27 March 2027

09:00–10:00  Session 1: Wells

Sunday, 28 March 2027

09:00–10:00  Session 2: Springs""",
)
TIME_SKIPPED = Fault(
    "time-skipped",
    Severity.WARNING,
    why="Clocks go forward at this time: on that day it does not exist.",
    how="Choose a time that exists.",
    example="""\
conference.toml:
starts = 2027-03-27
ends = 2027-03-28
agenda.en.txt:
Saturday, 27 March 2027

22:00–02:30+1  Reception""",
    instead="""\
conference.toml:
starts = 2027-03-27
ends = 2027-03-28
agenda.en.txt:
Saturday, 27 March 2027

22:00–01:30+1  Reception""",
)
TIME_TWICE = Fault(
    "time-twice",
    Severity.WARNING,
    why="Clocks go back at this time: on that day it occurs twice. Calendars use the first "
    "of the two.",
    how="Choose a time that occurs only once.",
    example="""\
conference.toml:
starts = 2027-10-30
ends = 2027-10-31
agenda.en.txt:
Saturday, 30 October 2027

22:00–02:30+1  Reception""",
    instead="""\
conference.toml:
starts = 2027-10-30
ends = 2027-10-31
agenda.en.txt:
Saturday, 30 October 2027

22:00–01:30+1  Reception""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Small hours, days that run into each other, and changes of clocks."""
    for slot in subject.timetable:
        if _is_in_small_hours(slot):
            message = f"{slot.item.start} on this day is in the night before it."
            yield PAST_MIDNIGHT.at(slot.item.place, message)
        yield from _changed(slot)
    for day, following in pairwise(subject.timetable.days):
        yield from _runs_into(day, following)
    yield from _change_of_clocks(subject)


def _is_in_small_hours(slot: Slot) -> bool:
    start = slot.item.start
    return bool(start and not start.days_later and start.hour < EARLIEST)


def _changed(slot: Slot) -> Iterator[Finding]:
    """Printed times that clocks do not show, or show twice."""
    printed = {time.at for time in (slot.start, slot.end) if time.how is How.PRINTED and time.at}
    for at in sorted(printed):
        if slot.zone and is_missing(at, slot.zone):
            message = f"Clocks go forward over {slot.clock(at)}: there is no such time."
            yield TIME_SKIPPED.at(slot.item.place, message)
        elif slot.zone and is_ambiguous(at, slot.zone):
            message = f"Clocks go back over {slot.clock(at)}: there are two such times."
            yield TIME_TWICE.at(slot.item.place, message)
    for inner in slot.items:
        yield from _changed(inner)


def _runs_into(day: TimetableDay, following: TimetableDay) -> Iterator[Finding]:
    """What goes on when the morning of the following day has begun."""
    morning = (slot for slot in following.slots if slot.start.at and not _is_in_small_hours(slot))
    first = next(morning, None)
    if following.date <= day.date or not first or not first.start.at:
        return
    for slot in day.slots:
        latest = slot.end.at or slot.start.at
        if latest and latest > first.start.at:
            begun = f"{item_named(first.item)} begins at {first.item.start}"
            message = f"This goes on until {latest:%H:%M} on {latest.date()}; {begun}."
            yield DAY_RUNS_INTO_NEXT.at(slot.item.place, message, first.item.place)


def _change_of_clocks(subject: Subject) -> Iterator[Finding]:
    where = next((slot.zone for slot in subject.timetable if slot.zone), None)
    for before, day in pairwise(subject.conference.days):
        offsets = [_offset_at_noon(of.date, where) for of in (before, day)]
        if offsets[0] != offsets[1]:
            direction = "forward" if offsets[1] > offsets[0] else "back"
            message = f"Clocks go {direction} between {before.date} and this day."
            yield CLOCKS_CHANGE.at(day.place, message)


def _offset_at_noon(date: dt.date, where: ZoneInfo | None) -> dt.timedelta:
    return dt.datetime.combine(date, dt.time(12), where).utcoffset() or dt.timedelta()
