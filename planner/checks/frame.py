"""The frame: what every conference needs, and dates that agree with each other."""

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import Conference, Text
from planner.timetable.zones import zone_names

MAKE_UID = """python -c 'import uuid; print(uuid.uuid4())'"""
"""The command that makes one, on every system and in every version of Python."""

SETTING_MISSING = Fault(
    "setting-missing",
    Severity.ERROR,
    why=(
        "Without it no calendar and no paper can be made: each of them names the conference, "
        "its days and its time zone."
    ),
    how="Add the line to conference.toml.",
    example="""\
conference.toml:
title = ""\n""",
    instead="""\
conference.toml:
title = "Water"\n""",
    firm=True,
)
UID_IMPOSSIBLE = Fault(
    "uid-impossible",
    Severity.ERROR,
    why=(
        "The identifiers of all entries in people’s calendars are made from the uid, so no "
        "other conference may have the same one."
    ),
    how=f"Copy the one that `planner new` writes, or generate one: {MAKE_UID}.",
    example="""\
conference.toml:
uid = "water-2027"\n""",
    instead="""\
conference.toml:
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"\n""",
    firm=True,
)
TIMEZONE_UNKNOWN = Fault(
    "timezone-unknown",
    Severity.ERROR,
    why=(
        "The same clock time is a different moment in another time zone. A zone is given by its "
        "name in the tz database, which alone knows its rules for every day."
    ),
    how="Zones have names such as Europe/Vienna.",
    example="""\
conference.toml:
timezone = "Vienna"\n""",
    instead="""\
conference.toml:
timezone = "Europe/Vienna"\n""",
    firm=True,
)
DATES_REVERSED = Fault(
    "dates-reversed",
    Severity.ERROR,
    why="A conference that ends before it starts has no days.",
    how="Change one of the two dates.",
    example="""\
conference.toml:
starts = 2027-05-04
ends = 2027-05-03""",
    instead="""\
conference.toml:
starts = 2027-05-03
ends = 2027-05-04""",
)
DATE_OUTSIDE = Fault(
    "date-outside",
    Severity.ERROR,
    why=(
        "The first and the last day appear on the cover, in invitations and in bookings. If a "
        "day of the agenda lies outside them, one of the two is wrong."
    ),
    how="Change the day, or `starts` and `ends` in conference.toml.",
    example="""\
Wednesday, 5 May 2027

09:00–10:00  Lunch""",
    instead="""\
Tuesday, 4 May 2027

09:00–10:00  Lunch""",
)

HOURS_REVERSED = Fault(
    "hours-reversed",
    Severity.ERROR,
    why=(
        "Hours that end before they start are empty; an hour past midnight belongs to the next day."
    ),
    how='Past midnight is written ends = "01:00+1".',
    example="""\
conference.toml:
venue.hours = { starts = "08:00", ends = "01:00" }""",
    instead="""\
conference.toml:
venue.hours = { starts = "08:00", ends = "01:00+1" }""",
)

PROGRAMME_EMPTY = Fault(
    "programme-empty",
    Severity.WARNING,
    why=("If an agenda is empty, calendars cancel every entry and papers have nothing to print."),
    how="Write the agenda, or restore it from a copy or from the history of the folder.",
    example="Monday, 3 May 2027",
    instead="""\
Monday, 3 May 2027

09:00–10:00  Lunch""",
)

DAY_WITHOUT_ITEMS = Fault(
    "day-without-items",
    Severity.WARNING,
    why=(
        "People book for all days of the conference, and papers print its first and its last day. "
        "A day on which nothing takes place is usually one that the agenda lacks."
    ),
    how="Add what takes place then, or change `starts` and `ends` in conference.toml.",
    example="""\
conference.toml:
ends = 2027-05-04
agenda.en.txt:
Monday, 3 May 2027

09:00–10:00  Lunch""",
    instead="""\
conference.toml:
ends = 2027-05-03
agenda.en.txt:
Monday, 3 May 2027

09:00–10:00  Lunch""",
)

NEEDED = {
    "uid": f"Copy the one that `planner new` writes, or generate one: {MAKE_UID}.",
    "title": 'title.en = "…"',
    "starts": "starts = 2027-05-03",
    "ends": "ends = 2027-05-05",
    "timezone": 'timezone = "Asia/Bishkek"',
}
"""What `conference.toml` has to say, and how it says it."""


_LISTED = 5
"""So many days without items are named."""
_SATURDAY = 5


def check(subject: Subject) -> Iterator[Finding]:
    """What is missing, impossible, or outside the dates."""
    conference = subject.conference
    yield from of_head(conference)
    if not any(conference.items):
        place = conference.days[0].place if conference.days else conference.place
        yield PROGRAMME_EMPTY.at(place, "The programme is empty.")
    astray = tuple(_dates(conference))
    yield from astray or _empty_days(subject)
    yield from _hours(conference)


def of_head(conference: Conference) -> Iterator[Finding]:
    """What everything that is planned needs: a title, an identity, days and a time zone."""
    yield from _missing(conference)
    yield from _uid(conference)
    yield from _zones(conference)


def _missing(conference: Conference) -> Iterator[Finding]:
    for key, example in NEEDED.items():
        value = getattr(conference, key)
        if not (any(value.values()) if isinstance(value, Text) else value):
            message = f"“{key}” is {'empty' if key in conference.places else 'missing'}."
            yield SETTING_MISSING.at(conference.place_of(key), message, hint=example)


def _uid(conference: Conference) -> Iterator[Finding]:
    try:
        UUID(conference.uid or str(UUID(int=0)))
    except ValueError:
        message = f"“{conference.uid}” is not a UUID."
        yield UID_IMPOSSIBLE.at(conference.place_of("uid"), message, hint=NEEDED["uid"])


def _zones(conference: Conference) -> Iterator[Finding]:
    written = [(conference.timezone, conference.place_of("timezone"))]
    written += [(meeting.timezone, meeting.place) for meeting in conference.meetings]
    for name, place in written:
        if name and name not in zone_names():
            hint = did_you_mean(name, zone_names())
            yield TIMEZONE_UNKNOWN.at(place, f"There is no time zone “{name}”.", hint=hint)


def _dates(conference: Conference) -> Iterator[Finding]:
    starts, ends = conference.starts, conference.ends
    if starts and ends and ends < starts:
        message = f"The conference ends on {ends}, before it starts on {starts}."
        yield DATES_REVERSED.at(conference.place_of("ends"), message)
        return
    for day in conference.days:
        if (starts and day.date < starts) or (ends and day.date > ends):
            message = f"{day.date} is outside the conference, {starts} to {ends}."
            yield DATE_OUTSIDE.at(day.place, message)


def _empty_days(subject: Subject) -> Iterator[Finding]:
    """Days of the conference on which nothing takes place; a free weekend within it is none."""
    head, busy = subject.conference, _busy_days(subject)
    if not (head.starts and head.ends and any(head.items)):
        return
    numbers = range(head.starts.toordinal(), head.ends.toordinal() + 1)
    days = [dt.date.fromordinal(number) for number in numbers]
    used = [of for of in days if of in busy]
    empty = [of for of in days if of not in busy and not _is_free_weekend(of, used)]
    if empty:
        listed = ", ".join(map(str, empty[:_LISTED]))
        more = f" and {len(empty) - _LISTED} more" if len(empty) > _LISTED else ""
        message = f"Nothing takes place on {listed}{more}."
        yield DAY_WITHOUT_ITEMS.at(head.place_of("ends"), message)


def _is_free_weekend(day: dt.date, used: list[dt.date]) -> bool:
    return day.weekday() >= _SATURDAY and bool(used) and used[0] < day < used[-1]


def _busy_days(subject: Subject) -> set[dt.date]:
    """The days that items begin on, reach into, or may be moved to; and those of meetings."""
    conference = subject.conference
    found = {day.date for day in conference.days if day.items}
    ends = (slot.end.at for slot in subject.timetable if slot.end.at)
    found |= {end.date() for end in ends if end.time() > dt.time.min}
    found |= {of.date for item in conference.every_item for of in item.windows if of.date}
    return found | {meeting.date for meeting in conference.meetings}


def _hours(conference: Conference) -> Iterator[Finding]:
    hours = [(of, "interpretation_hours") for of in conference.interpretation_hours]
    if conference.venue and conference.venue.hours:
        hours.append((conference.venue.hours, "venue"))
    for of, key in hours:
        if of.ends <= of.starts:
            message = f"The hours {of} end before they start."
            yield HOURS_REVERSED.at(conference.place_of(key), message)
