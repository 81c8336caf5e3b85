"""The parts of a calendar file as content lines: its head, its time zones, its entries."""

import datetime as dt
from collections.abc import Iterable, Iterator

from planner.forms.calendar import Event, Frame, Observance, Task, Zone
from planner.writers.ics.lines import component
from planner.writers.ics.text import address, escaped, listed, parameter
from planner.writers.ics.times import day, duration, moment, offset, span, wall

PRODID = "-//conference-planner//Conference Planner//EN"
"""The program that made the file. It has no version: the same calendar, the same bytes."""

REFRESH = dt.timedelta(hours=6)
"""How often a subscribed calendar is fetched again, by the programs that ask."""


BEGINNING = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}")
"""The first lines of every calendar."""


def named(uid: str, name: str, language: str) -> tuple[str, ...]:
    """What a calendar is known by, and what it is called."""
    if not (called := escaped(name)):
        return (f"UID:{escaped(uid)}",)
    spoken = f"NAME{_spoken(language)}:{called}"
    return f"UID:{escaped(uid)}", spoken, f"X-WR-CALNAME:{called}"


def head(frame: Frame) -> Iterator[str]:
    """What a calendar is about, how often to look again, and its time zones."""
    yield from ("CALSCALE:GREGORIAN", f"LAST-MODIFIED:{moment(frame.moment)}")
    yield from _text("DESCRIPTION", frame.description, _spoken(frame.language))
    yield from _text("X-WR-CALDESC", frame.description)
    yield from _text("X-WR-TIMEZONE", frame.zones[0].name if frame.zones else "")
    yield f"REFRESH-INTERVAL;VALUE=DURATION:{duration(REFRESH)}"
    yield f"X-PUBLISHED-TTL:{duration(REFRESH)}"
    yield from _address("URL", frame.url)
    for told in frame.zones:
        yield from timezone(told)


def entry(of: Event | Task, language: str, made: dt.datetime) -> Iterator[str]:
    """An entry with everything that calendar programs need to show, update and cancel it."""
    spoken = _spoken(language)
    if isinstance(of, Task):
        return component("VTODO", _task(of, spoken, made))
    return component("VEVENT", _event(of, spoken, made))


def timezone(told: Zone) -> Iterator[str]:
    """A time zone, one block for each change of clocks."""
    names = [f"TZID:{escaped(told.name)}", f"X-LIC-LOCATION:{escaped(told.name)}"]
    blocks = (line for observance in told.observances for line in _observance(observance))
    return component("VTIMEZONE", (*names, *blocks))


def _event(of: Event, spoken: str, made: dt.datetime) -> Iterator[str]:
    yield from _state(of, made)
    yield f"STATUS:{of.status}"
    yield f"TRANSP:{'TRANSPARENT' if of.transparent else 'OPAQUE'}"
    yield from span(of)
    yield from _words(of, spoken)
    yield from _text("LOCATION", of.location, spoken)
    if of.position:
        yield f"GEO:{of.position.latitude:.6f};{of.position.longitude:.6f}"
    yield from _text("COLOR", of.color)
    yield from _address("URL", of.url)
    yield from _address("CONFERENCE;VALUE=URI", of.join)
    yield from (f"RELATED-TO;RELTYPE=SIBLING:{escaped(uid)}" for uid in of.siblings)
    if of.alarm is not None:
        yield from component("VALARM", _alarm(of.summary, of.alarm))


def _task(of: Task, spoken: str, made: dt.datetime) -> Iterator[str]:
    yield from _state(of, made)
    state = "COMPLETED" if of.done else "NEEDS-ACTION"
    yield f"STATUS:{'CANCELLED' if of.cancelled else state}"
    yield f"DUE;VALUE=DATE:{day(of.due)}"
    yield from _words(of, spoken)
    yield from _text("RELATED-TO", of.parent, ";RELTYPE=PARENT")


def _state(of: Event | Task, made: dt.datetime) -> Iterator[str]:
    """What programs know an entry by, and which of two versions they take for the newer one."""
    modified = moment(of.modified or made)
    yield f"UID:{escaped(of.uid)}"
    yield from (f"DTSTAMP:{modified}", f"LAST-MODIFIED:{modified}")
    if of.created:
        yield f"CREATED:{moment(of.created)}"
    yield f"SEQUENCE:{of.sequence}"
    yield f"CLASS:{'CONFIDENTIAL' if of.confidential else 'PUBLIC'}"


def _words(of: Event | Task, spoken: str) -> Iterator[str]:
    yield from _text("SUMMARY", of.summary, spoken)
    yield from _text("DESCRIPTION", of.description, spoken)
    yield from _list("CATEGORIES", of.categories, spoken)


def _alarm(summary: str, before: dt.timedelta) -> Iterator[str]:
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(summary)}"
    yield f"TRIGGER:-{duration(before)}"


def _observance(observance: Observance) -> Iterator[str]:
    lines = (
        f"DTSTART:{wall(observance.starts)}",
        f"TZOFFSETFROM:{offset(observance.before)}",
        f"TZOFFSETTO:{offset(observance.offset)}",
        *_text("TZNAME", observance.name),
    )
    return component("DAYLIGHT" if observance.daylight else "STANDARD", lines)


def _text(name: str, text: str, parameters: str = "") -> Iterator[str]:
    """A line of words, unless they are empty."""
    if text:
        yield f"{name}{parameters}:{escaped(text)}"


def _list(name: str, texts: Iterable[str], parameters: str = "") -> Iterator[str]:
    if value := listed(texts):
        yield f"{name}{parameters}:{value}"


def _address(name: str, uri: str) -> Iterator[str]:
    if value := address(uri):
        yield f"{name}:{value}"


def _spoken(language: str) -> str:
    return f";LANGUAGE={parameter(language)}" if language else ""
