"""The parts of a calendar file: its head, its time zones, its entries."""

import datetime as dt

import icalendar
from icalendar import Component
from icalendar.prop import vDuration

from planner.errors import PlannerError
from planner.forms.calendar import Calendar, Event, Observance, Zone
from planner.timetable.zones import instant, is_ambiguous, is_missing, universal, zone
from planner.writers.ics.text import Listed, Words

PRODID = "-//conference-planner//Conference Planner//EN"
"""The program that made the file. It has no version: the same calendar, the same bytes."""

REFRESH = dt.timedelta(hours=6)
"""How often a subscribed calendar is fetched again, by the programs that ask."""


def head(calendar: Calendar) -> Component:
    """A calendar without zones and entries: what it is, and how often to look again."""
    made = icalendar.Calendar()
    _texts(made, VERSION="2.0", PRODID=PRODID, CALSCALE="GREGORIAN", UID=calendar.uid)
    made.add("LAST-MODIFIED", universal(calendar.moment))
    spoken = {"NAME": calendar.name, "DESCRIPTION": calendar.description}
    _texts(made, calendar.language, **spoken)
    named = {"X-WR-CALNAME": calendar.name, "X-WR-CALDESC": calendar.description}
    _texts(made, **named, **{"X-WR-TIMEZONE": calendar.zones[0].name if calendar.zones else ""})
    made.add("REFRESH-INTERVAL", REFRESH, {"VALUE": "DURATION"})
    made.add("X-PUBLISHED-TTL", vDuration(REFRESH))
    return made


def timezone(told: Zone) -> Component:
    """A time zone, one block for each change of clocks."""
    made = icalendar.Timezone()
    _texts(made, **{"TZID": told.name, "X-LIC-LOCATION": told.name})
    for observance in told.observances:
        made.add_component(_observance(observance))
    return made


def entry(event: Event, language: str, moment: dt.datetime) -> Component:
    """An entry with all that calendar programs need to show, update and cancel it."""
    made = icalendar.Event()
    _add_facts(made, event, universal(moment))
    _add_times(made, event)
    _texts(made, language, SUMMARY=event.summary, DESCRIPTION=event.description)
    _texts(made, language, LOCATION=event.location)
    if event.categories:
        made.add("CATEGORIES", Listed.of(event.categories), _spoken(language))
    return made


def _observance(observance: Observance) -> Component:
    daylight = observance.daylight
    made = icalendar.TimezoneDaylight() if daylight else icalendar.TimezoneStandard()
    made.add("DTSTART", observance.starts)
    made.add("TZOFFSETFROM", observance.before)
    made.add("TZOFFSETTO", observance.offset)
    _texts(made, TZNAME=observance.name)
    return made


def _add_facts(made: Component, event: Event, moment: dt.datetime) -> None:
    _texts(made, UID=event.uid, STATUS=str(event.status), CLASS="PUBLIC")
    _texts(made, TRANSP="TRANSPARENT" if event.transparent else "OPAQUE")
    modified = universal(event.modified or moment)
    made.add("DTSTAMP", modified)
    made.add("LAST-MODIFIED", modified)
    if event.created:
        made.add("CREATED", universal(event.created))
    made.add("SEQUENCE", event.sequence)


def _add_times(made: Component, event: Event) -> None:
    """Start and end. An end at the start is no end: a milestone has none."""
    _add_time(made, "DTSTART", event.start, event.zone)
    if event.end is None or _moment(event.end, event) == _moment(event.start, event):
        return
    if _moment(event.end, event) < _moment(event.start, event):
        raise PlannerError(f"“{event.summary}” ends before it begins.", "Look at its times.")
    _add_time(made, "DTEND", event.end, event.zone)


def _add_time(made: Component, name: str, value: dt.date, where: str) -> None:
    """A time in its zone, or in UTC where clocks show it twice or never: programs differ there."""
    if not isinstance(value, dt.datetime):
        made.add(name, value, {"VALUE": "DATE"})
        return
    rules = zone(where)
    wall = value.astimezone(rules) if value.tzinfo else value
    if is_ambiguous(wall, rules) or is_missing(wall, rules):
        made.add(name, universal(instant(wall, rules)))
    else:
        made.add(name, wall.replace(tzinfo=None, microsecond=0), {"TZID": where})


def _moment(value: dt.date, event: Event) -> dt.datetime:
    """What starts and ends are compared by; ValueError where one is a day and one is not."""
    if isinstance(value, dt.datetime) != isinstance(event.start, dt.datetime):
        raise ValueError(f"{event.uid}: one of start and end is a day, the other is not")
    if isinstance(value, dt.datetime):
        return instant(value, zone(event.zone))
    return dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC)


def _texts(made: Component, language: str = "", **texts: str) -> None:
    """Put words into a component under their names, unless they are empty."""
    for name, text in texts.items():
        if text:
            made.add(name, Words(text), _spoken(language))


def _spoken(language: str) -> dict[str, str]:
    return {"LANGUAGE": language} if language else {}
