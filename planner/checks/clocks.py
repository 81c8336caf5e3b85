"""Clocks: what is past midnight, and days on which clocks are put forward or back."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import Conference
from planner.timetable import Slot, Time, TimetableDay
from planner.timetable.zones import is_ambiguous, is_missing

EARLIEST = 5
"""The hour before which nothing begins a day."""

PAST_MIDNIGHT = Fault(
    "past-midnight",
    Severity.WARNING,
    why="An item in the small hours stands at the beginning of its day: people and calendars take "
    "it for the night before.",
    how="Put it under the day before, with its time as 00:30+1.",
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
    why="What stands under one day goes on when the next has already begun.",
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
    why="Clocks are put forward or back in the night to this day of the conference: without a "
    "word about it a part of the participants comes an hour early or late.",
    how="Announce it on the evening before; a note under an item is printed: > Clocks …",
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
    why="Clocks are put forward over this time: on that day no clock shows it.",
    how="Take a time that there is.",
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
    why="Clocks are put back over this time: on that day they show it twice. Calendars take the "
    "first of the two.",
    how="Take a time that there is once.",
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
        yield from _small_hours(slot)
        for time in (slot.start, slot.end):
            yield from _changed(slot, time)
    for day, following in pairwise(subject.timetable.days):
        yield from _runs_into(day, following)
    yield from _change_of_clocks(subject.timetable.days, subject.conference)


def _small_hours(slot: Slot) -> Iterator[Finding]:
    start = slot.item.start
    if start and not start.days_later and start.hour < EARLIEST:
        message = f"{start} on this day is in the night before."
        yield PAST_MIDNIGHT.at(slot.item.place, message)


def _changed(slot: Slot, time: Time) -> Iterator[Finding]:
    where = slot.zone
    if time.at is None or where is None:
        return
    clock = slot.clock(time.at)
    if is_missing(time.at, where):
        yield TIME_SKIPPED.at(slot.item.place, f"There is no {clock} on that day.")
    elif is_ambiguous(time.at, where):
        yield TIME_TWICE.at(slot.item.place, f"There are two times {clock} on that day.")


def _runs_into(day: TimetableDay, following: TimetableDay) -> Iterator[Finding]:
    first = next((slot for slot in following.slots if slot.start.at), None)
    if following.date <= day.date or not first or not first.start.at:
        return
    for slot in day.slots:
        latest = slot.end.at or slot.start.at
        if latest and latest > first.start.at:
            message = f"This goes on until {latest:%H:%M} on {latest.date()}."
            yield DAY_RUNS_INTO_NEXT.at(slot.item.place, message, first.item.place)


def _change_of_clocks(days: tuple[TimetableDay, ...], conference: Conference) -> Iterator[Finding]:
    noons = [(day, _offset_at_noon(day)) for day in days]
    places = {day.date: day.place for day in conference.days}
    for (_, before), (day, after) in pairwise(noons):
        if before is not None and after is not None and before != after:
            direction = "forward" if after > before else "back"
            message = f"Clocks are put {direction} before this day."
            yield CLOCKS_CHANGE.at(places[day.date], message)


def _offset_at_noon(day: TimetableDay) -> dt.timedelta | None:
    where = next((slot.zone for slot in day.slots if slot.zone), None)
    return dt.datetime.combine(day.date, dt.time(12), where).utcoffset() if where else None
