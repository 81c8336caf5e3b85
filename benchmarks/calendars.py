"""Calendars for `peers.py`: the same events written by the planner and as handbooks show it."""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from planner.forms.calendar import Calendar, Event, Feed, Frame, Observance, Shared, Zone
from planner.timetable.zones import observances
from planner.writers.ics import feed as feed_file
from planner.writers.ics.calendar import entry_bytes, write

if TYPE_CHECKING:
    import icalendar

EVENTS, FEEDS, OF, IN_EACH = 10_000, 20_000, 300, 30
SHARE = 100
"""Icalendar makes a hundredth of the feeds, and what it takes is counted a hundred times."""
MOMENT = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
NAME = "Asia/Bishkek"
TITLE = "Conference on Wells and Springs"
SAID = """\
Chair: Ms. A. Example (Kyrgyzstan)
Rapporteur: M. Béla Exemple (Hongrie)

– 09.00 Introduction {}
– Presentation: A view from the field; questions, answers and a discussion of what follows"""

Work = Callable[[], object]


def events(number: int) -> Iterator[Event]:
    """So many different events on twenty days."""
    for at in range(number):
        start = dt.datetime(2027, 5, 3 + at % 20, 8 + at % 10)
        yield Event(
            uid=f"{at:08}-58c5-4b7e-9d8e-3f1f5d1c2b27",
            summary=f"Session {at}: Wells, springs and the rivers that they feed",
            start=start,
            end=start + dt.timedelta(hours=1),
            zone=NAME,
            description=SAID.format(at),
            location="Salle Khan Tengri, Kök-Suu Congress Centre",
            categories=("Session", "Chair"),
            color="steelblue",
            created=MOMENT,
            modified=MOMENT,
        )


def zones() -> tuple[Zone, ...]:
    told = observances(NAME, dt.datetime(2027, 5, 3), dt.datetime(2027, 5, 23))
    facts = ((of.starts, of.before, of.offset, of.name, of.daylight) for of in told)
    return (Zone(NAME, tuple(Observance(*fact) for fact in facts)),)


def chosen(number: int) -> list[list[int]]:
    """Which events are in each of so many feeds."""
    chance = random.Random(2027)
    return [sorted(chance.sample(range(OF), IN_EACH)) for _ in range(number)]


def events_planner(_: Path) -> Work:
    calendar = Calendar("large", TITLE, TITLE, "en", MOMENT, zones(), tuple(events(EVENTS)))
    return lambda: write(calendar)


def feeds_planner(_: Path) -> Work:
    """All of it: entries are written when the first feed needs them."""
    frame = Frame(TITLE, "en", MOMENT, zones())
    entries = [Shared(event, "en", MOMENT) for event in events(OF)]
    feeds = [
        Feed(f"feed-{at}", f"{TITLE}: Person {at}", frame, tuple(entries[key] for key in keys))
        for at, keys in enumerate(chosen(FEEDS))
    ]
    return lambda: [feed_file.write(feed) for feed in feeds]


def feeds_joined(_: Path) -> Work:
    """Nothing but joining: the entries are strings already, a head gets its name and is joined."""
    ready = {event.uid: entry_bytes(event, "en", MOMENT) for event in events(OF)}
    head = "BEGIN:VCALENDAR\r\nUID:{}\r\nNAME:{}\r\nX-WR-CALNAME:{}\r\n" + "X-REST:-\r\n" * 60
    uids = [*ready]
    feeds = [[uids[key] for key in keys] for keys in chosen(FEEDS)]

    def join() -> list[bytes]:
        return [
            b"".join(
                [
                    head.format(f"feed-{at}", TITLE, f"Person {at}").encode(),
                    *[ready[uid] for uid in keys],
                    b"END:VCALENDAR\r\n",
                ]
            )
            for at, keys in enumerate(feeds)
        ]

    return join


def events_icalendar(_: Path) -> Work:
    made = list(events(EVENTS))
    return lambda: _by_icalendar(made)


def feeds_icalendar(_: Path) -> Work:
    """A hundredth of the feeds."""
    made = list(events(OF))
    feeds = chosen(FEEDS // SHARE)
    return lambda: [_by_icalendar([made[key] for key in keys]) for keys in feeds]


def _by_icalendar(made: list[Event]) -> bytes:
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//large//")
    calendar.add("version", "2.0")
    for event in made:
        calendar.add_component(_event_of_icalendar(event))
    calendar.add_missing_timezones()
    octets: bytes = calendar.to_ical()
    return octets


def _event_of_icalendar(event: Event) -> "icalendar.Event":
    import icalendar

    zone = ZoneInfo(NAME)
    entry = icalendar.Event()
    entry.add("uid", event.uid)
    entry.add("summary", event.summary, {"LANGUAGE": "en"})
    entry.add("description", event.description, {"LANGUAGE": "en"})
    entry.add("location", event.location, {"LANGUAGE": "en"})
    entry.add("categories", list(event.categories), {"LANGUAGE": "en"})
    entry.add("dtstart", _at(event.start, zone))
    entry.add("dtend", _at(event.end, zone))
    entry.add("dtstamp", MOMENT)
    entry.add("created", MOMENT)
    entry.add("last-modified", MOMENT)
    entry.add("sequence", 0)
    entry.add("status", "CONFIRMED")
    entry.add("transp", "OPAQUE")
    entry.add("class", "PUBLIC")
    entry.add("color", event.color)
    return entry


def _at(time: dt.date | None, zone: ZoneInfo) -> dt.datetime:
    assert isinstance(time, dt.datetime)
    return time.replace(tzinfo=zone)
