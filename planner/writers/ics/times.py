"""Days, times, offsets and durations in calendar files."""

import datetime as dt

from planner.errors import PlannerError
from planner.forms.calendar import Event
from planner.timetable.zones import instant, is_ambiguous, is_missing, universal, zone
from planner.writers.ics.text import parameter

MINUTE = dt.timedelta(minutes=1)


def moment(value: dt.datetime) -> str:
    """A moment in UTC: 20011201T120000Z. ValueError for a time without zone."""
    return f"{wall(universal(value))}Z"


def wall(value: dt.datetime) -> str:
    """What clocks show: 20011213T083000."""
    return f"{day(value)}T{value.hour:02}{value.minute:02}{value.second:02}"


def day(value: dt.date) -> str:
    """A day: 20011213."""
    return f"{value.year:04}{value.month:02}{value.day:02}"


def offset(value: dt.timedelta) -> str:
    """An offset from UTC: +0500, with seconds where it has some."""
    seconds = round(abs(value).total_seconds())
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    sign = "-" if value < dt.timedelta() else "+"
    return f"{sign}{hours:02}{minutes:02}" + (f"{rest:02}" if rest else "")


def duration(value: dt.timedelta) -> str:
    """A length of time, in minutes: PT15M; whole hours as PT6H."""
    minutes = value // MINUTE
    return f"PT{minutes // 60}H" if minutes and minutes % 60 == 0 else f"PT{minutes}M"


def span(event: Event) -> list[str]:
    """The lines of start and end. An end at the start does not count: a milestone has none."""
    lines = [_at("DTSTART", event.start, event.zone)]
    if event.end is None:
        return lines
    start, end = (_instant(value, event) for value in (event.start, event.end))
    if end < start:
        raise PlannerError(f"“{event.summary}” ends before it begins.", "Check its times.")
    return lines if end == start else [*lines, _at("DTEND", event.end, event.zone)]


def _at(name: str, value: dt.date, where: str) -> str:
    """A time in its zone, or in UTC where clocks show it twice or never: programs differ there."""
    if not isinstance(value, dt.datetime):
        return f"{name};VALUE=DATE:{day(value)}"
    rules = zone(where)
    shown = value.astimezone(rules) if value.tzinfo else value
    if is_ambiguous(shown, rules) or is_missing(shown, rules):
        return f"{name}:{moment(instant(shown, rules))}"
    return f"{name};TZID={parameter(where)}:{wall(shown)}"


def _instant(value: dt.date, event: Event) -> dt.datetime:
    """What starts and ends are compared by; ValueError where one is a day and one is not."""
    if isinstance(value, dt.datetime) != isinstance(event.start, dt.datetime):
        raise ValueError(f"{event.uid}: one of start and end is a day, the other is not")
    if isinstance(value, dt.datetime):
        return instant(value, zone(event.zone))
    return dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC)
