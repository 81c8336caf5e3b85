"""The frame: what every conference needs, and dates that agree with each other."""

from collections.abc import Iterator
from uuid import UUID

from planner.checks.subject import Subject
from planner.findings import Finding, error
from planner.language.nearest import did_you_mean
from planner.model import Conference, Text
from planner.timetable.zones import zone_names

NEEDED = {
    "uid": "Copy the one that `planner new` writes, or make one: python -m uuid.",
    "title": 'title.en = "…"',
    "starts": "starts = 2027-05-03",
    "ends": "ends = 2027-05-05",
    "timezone": 'timezone = "Asia/Bishkek"',
}
"""What `conference.toml` has to say, and how it says it."""


def check(subject: Subject) -> Iterator[Finding]:
    """What is missing, cannot be, or lies outside the dates."""
    conference = subject.conference
    yield from _missing(conference)
    yield from _uid(conference)
    yield from _zones(conference)
    yield from _dates(conference)


def _missing(conference: Conference) -> Iterator[Finding]:
    for key, example in NEEDED.items():
        value = getattr(conference, key)
        if not (any(value.values()) if isinstance(value, Text) else value):
            message = f"“{key}” is {'empty' if key in conference.places else 'missing'}."
            yield error("setting-missing", message, conference.place_of(key), example)


def _uid(conference: Conference) -> Iterator[Finding]:
    try:
        UUID(conference.uid or str(UUID(int=0)))
    except ValueError:
        message = f"“{conference.uid}” is no UUID."
        yield error("uid-impossible", message, conference.place_of("uid"), NEEDED["uid"])


def _zones(conference: Conference) -> Iterator[Finding]:
    written = [(conference.timezone, conference.place_of("timezone"))]
    written += [(meeting.timezone, meeting.place) for meeting in conference.meetings]
    for name, place in written:
        if name and name not in zone_names():
            hint = did_you_mean(name, zone_names()) or "Zones have names as Europe/Vienna."
            yield error("timezone-unknown", f"There is no time zone “{name}”.", place, hint)


def _dates(conference: Conference) -> Iterator[Finding]:
    starts, ends = conference.starts, conference.ends
    if starts and ends and ends < starts:
        message = f"The conference ends on {ends}, before it starts on {starts}."
        hint = "Change one of the two dates."
        yield error("dates-reversed", message, conference.place_of("ends"), hint)
        return
    for day in conference.days:
        if (starts and day.date < starts) or (ends and day.date > ends):
            message = f"{day.date} is outside the conference, {starts} to {ends}."
            hint = "Change the day, or `starts` and `ends` in conference.toml."
            yield error("date-outside", message, day.place, hint)
