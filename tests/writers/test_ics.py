"""A calendar as a file: what two parsers that know nothing of each other read in it."""

import datetime as dt
import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import icalendar
import pytest
import vobject
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar.parser import Contentlines
from icalendar.prop import vText

from planner.errors import PlannerError
from planner.forms.calendar import (
    Calendar,
    Event,
    Feed,
    Frame,
    Observance,
    Position,
    Shared,
    Status,
    Task,
    Zone,
)
from planner.timetable.zones import UnknownZone, instant, observances, zone
from planner.writers.ics import feed as feeds
from planner.writers.ics.calendar import entry_bytes, write
from planner.writers.ics.lines import octets
from planner.writers.ics.text import escaped
from planner.writers.ics.times import duration, offset

TOOLS = Path(__file__).resolve().parents[1] / "tools"
HOUR = dt.timedelta(hours=1)
MOMENT = dt.datetime(2001, 12, 1, 12, tzinfo=dt.UTC)

BISHKEK = Zone(
    "Asia/Bishkek",
    (Observance(dt.datetime(2001, 10, 28, 2, 30), 6 * HOUR, 5 * HOUR, "+05"),),
)
VIENNA = Zone(
    "Europe/Vienna",
    (
        Observance(dt.datetime(2000, 10, 29, 3), 2 * HOUR, 1 * HOUR, "CET"),
        Observance(dt.datetime(2001, 3, 25, 2), 1 * HOUR, 2 * HOUR, "CEST", daylight=True),
        Observance(dt.datetime(2001, 10, 28, 3), 2 * HOUR, 1 * HOUR, "CET"),
    ),
)


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2001, 12, day, hour, minute)


bishkek = partial(Event, zone="Asia/Bishkek")
vienna = partial(Event, zone="Europe/Vienna")

REGISTRATION = bishkek(
    uid="4d3b@conference",
    summary="Enregistrement des participants",
    start=at(13, 8, 30),
    end=at(13, 9),
    description="Pause-café\nDiscussion ; débat, etc.",
    location="Salle A, 1er étage",
    categories=("Enregistrement", "Séance, plénière"),
    sequence=3,
)
CANCELLED = bishkek(
    uid="c@conference", summary="Dîner", start=at(13, 19), end=at(13, 21), status=Status.CANCELLED
)
NO_END = bishkek(uid="n@conference", summary="Séance 2", start=at(13, 14))
MILESTONE = bishkek(uid="m@conference", summary="Délai", start=at(14, 18), end=at(14, 18))
ALL_DAY = Event(
    uid="d@conference",
    summary="Après-midi libre",
    start=dt.date(2001, 12, 14),
    end=dt.date(2001, 12, 15),
    transparent=True,
)
NIGHT = bishkek(uid="g@conference", summary="Réception", start=at(13, 22), end=at(14, 1))
PREPARATION = vienna(
    uid="v@conference",
    summary="Réunion préparatoire",
    start=dt.datetime(2001, 11, 5, 10),
    end=dt.datetime(2001, 11, 5, 11),
)
SUMMER = vienna(uid="s@conference", summary="Été", start=dt.datetime(2001, 7, 2, 10))

EVENTS = (SUMMER, PREPARATION, REGISTRATION, NO_END, CANCELLED, NIGHT, MILESTONE, ALL_DAY)
CALENDAR = Calendar(
    uid="calendar@conference",
    name="Conférence de Bichkek",
    description="13 et 14 décembre 2001",
    language="fr",
    moment=MOMENT,
    zones=(BISHKEK, VIENNA),
    events=EVENTS,
)

TRUTH = {
    "4d3b@conference": ("2001-12-13T03:30:00Z", "2001-12-13T04:00:00Z"),
    "c@conference": ("2001-12-13T14:00:00Z", "2001-12-13T16:00:00Z"),
    "n@conference": ("2001-12-13T09:00:00Z", None),
    "m@conference": ("2001-12-14T13:00:00Z", None),
    "d@conference": ("2001-12-14", "2001-12-15"),
    "g@conference": ("2001-12-13T17:00:00Z", "2001-12-13T20:00:00Z"),
    "v@conference": ("2001-11-05T09:00:00Z", "2001-11-05T10:00:00Z"),
    "s@conference": ("2001-07-02T08:00:00Z", None),
}
"""Starts and ends worked out by hand: Bishkek was at +05:00, Vienna at +01:00, in summer +02:00."""

HOSTILE = (
    "C:\\New\\n; a, b",
    "\\",
    "\\;\\,\\\\N\\n",
    "x\r\nATTENDEE:mailto:evil@example.org",
    "x\nEND:VEVENT\nEND:VCALENDAR",
    "x\rBEGIN:VALARM",
    "x\u2028ORGANIZER:mailto:evil@example.org\u2029y\x85z",
    'He said "no" ^n ^\' ^^ and ’left’',
    "BEGIN:VEVENT",
    ":;=,\"'",
    "Flags 🇰🇬🇦🇹, a family 👨‍👩‍👧, é and é",
    "\u200fمؤتمر\u200e (OSCE) \u202b…\u202c",
    "nul\0 bell\x07 escape\x1b[31m delete\x7f tab\there",
    "half \ud83d and \udc00, whole \ud83d\ude00",
    "\ufeff first",
    " leading and trailing ",
    "ы" * 200,
    "long " * 500,
    "%0D%0A%00 &#10; =0A",
    "Wells and springs, " * 526 + "done.",  # 10,000 characters
    "👩🏽‍🚀" * 40 + "e\u0301\u0323" * 60,
    "\u202e" + "مياه الآبار " * 30,
    "\u2066" * 80,
)


def cleaned(text: str) -> str:
    """What readers must see, told in another way than the writer does it."""
    whole = text.replace("\ud83d\ude00", "😀")
    for line_break in ("\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028"):
        whole = whole.replace(line_break, "\n")
    kept = (c for c in whole.replace("\u2029", "\n") if c in "\n\t" or not is_control(c))
    return "".join("\ufffd" if 0xD800 <= ord(c) <= 0xDFFF else c for c in kept)


def is_control(character: str) -> bool:
    point = ord(character)
    never = 0xFDD0 <= point <= 0xFDEF or point in (0xFEFF, 0xFFFE, 0xFFFF)
    return point < 32 or 127 <= point < 160 or never


def spelled(value: dt.date | None) -> str | None:
    if isinstance(value, dt.datetime):
        assert value.tzinfo
        return value.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value and value.isoformat()


def expected(
    calendar: Calendar, truth: dict[str, tuple[str, str | None]]
) -> list[dict[str, object]]:
    return [
        {
            "uid": event.uid,
            "start": truth[event.uid][0],
            "end": truth[event.uid][1],
            "sequence": event.sequence,
            "status": str(event.status),
            "summary": cleaned(event.summary),
            "location": cleaned(event.location),
            "description": cleaned(event.description),
            "categories": [cleaned(category) for category in event.categories],
            "transparent": event.transparent,
        }
        for event in calendar.events
    ]


def by_icalendar(octets: bytes) -> list[dict[str, object]]:
    events = icalendar.Calendar.from_ical(octets).walk("VEVENT")
    assert not [event.errors for event in events if event.errors]
    return [
        {
            "uid": str(event["UID"]),
            "start": spelled(event["DTSTART"].dt),
            "end": spelled(event["DTEND"].dt) if "DTEND" in event else None,
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "summary": str(event.get("SUMMARY", "")),
            "location": str(event.get("LOCATION", "")),
            "description": str(event.get("DESCRIPTION", "")),
            "categories": [str(c) for c in event.categories],
            "transparent": event["TRANSP"] == "TRANSPARENT",
        }
        for event in events
    ]


def by_ical_js(folder: Path, octets: bytes) -> dict[str, list[dict[str, object]]]:
    file = folder / "calendar.ics"
    file.write_bytes(octets)
    command = ["node", str(TOOLS / "read_ics.mjs"), str(file)]
    printed = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
    (calendar,) = json.loads(printed)
    return calendar


def by_vobject(octets: bytes) -> dict[str, tuple[object, ...]]:
    """A third parser: instants and words by UID."""
    events = vobject.readOne(octets.decode()).vevent_list
    return {
        event.uid.value: (
            spelled(event.dtstart.value),
            spelled(event.dtend.value) if hasattr(event, "dtend") else None,
            event.summary.value,
            event.location.value if hasattr(event, "location") else "",
        )
        for event in events
    }


SPOKEN = {"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES"}
FACTS = {"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND"}
PLACED = {"COLOR", "GEO", "URL", "CONFERENCE", "RELATED-TO"}
PROPERTIES = SPOKEN | FACTS | PLACED | {"STATUS", "CLASS", "TRANSP"}
LINE = re.compile(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', re.DOTALL)
TEXTS = SPOKEN | {"UID", "NAME", "X-WR-CALNAME", "X-WR-CALDESC"}
SHAPES = {
    "COLOR": "[a-z]+",
    "GEO": r"-?\d{1,2}\.\d{6};-?\d{1,3}\.\d{6}",
    "URL": r"https?://[!-~]+",
    "STATUS": "TENTATIVE|CONFIRMED|CANCELLED|NEEDS-ACTION",
    "TRANSP": "OPAQUE|TRANSPARENT",
    "SEQUENCE": r"\d+",
    "TRIGGER": r"-PT\d+[MH]",
    "DUE": r"\d{8}",
    **dict.fromkeys(("DTSTAMP", "CREATED", "LAST-MODIFIED"), r"\d{8}T\d{6}Z"),
    **dict.fromkeys(("TZOFFSETFROM", "TZOFFSETTO"), r"[+-]\d{4}"),
}
"""Properties whose values have one shape, by the letter of RFC 5545 and 7986."""
ESCAPED = re.compile(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,n])*")


def lint(octets: bytes) -> list[str]:
    """What is wrong with the lines of a file, by the letter of RFC 5545."""
    assert octets.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert octets.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"\r(?!\n)|(?<!\r)\n", octets)
    physical = octets.removesuffix(b"\r\n").split(b"\r\n")
    faults = [f"too long: {line!r}" for line in physical if len(line) > 75 or not line]
    for line in physical:
        line.decode()
    logical = octets.decode().removesuffix("\r\n").replace("\r\n ", "").split("\r\n")
    return faults + [fault for line in logical for fault in faults_of(line)]


def faults_of(line: str) -> list[str]:
    match = LINE.fullmatch(line)
    if not match:
        return [f"no content line: {line!r}"]
    name, parameters, value = match.groups()
    faults = [f"escape: {line!r}"] if name in TEXTS and not unescaped_ok(name, value) else []
    if name in ("ATTENDEE", "ORGANIZER", "METHOD"):
        faults.append(f"not in a published file: {line!r}")
    shape = SHAPES.get(name)
    if shape and not re.fullmatch(shape, value):
        faults.append(f"not as it has to be: {line!r}")
    if (name == "REFRESH-INTERVAL") != ("VALUE=DURATION" in parameters):
        faults.append(f"VALUE=DURATION: {line!r}")
    if name in ("DTSTART", "DTEND"):
        faults += faults_of_time(line, parameters, value)
    return faults


def unescaped_ok(name: str, value: str) -> bool:
    values = re.split(r"(?<!\\)(?:\\\\)*,", value) if name == "CATEGORIES" else [value]
    return all(ESCAPED.fullmatch(part) for part in values)


def faults_of_time(line: str, parameters: str, value: str) -> list[str]:
    shapes = {
        ";VALUE=DATE": r"\d{8}",
        "": r"\d{8}T\d{6}Z?",
        ";TZID=Asia/Bishkek": r"\d{8}T\d{6}",
        ";TZID=Europe/Vienna": r"\d{8}T\d{6}",
    }
    shape = shapes.get(parameters)
    return [] if shape and re.fullmatch(shape, value) else [f"time: {line!r}"]


def logical_lines(octets: bytes) -> list[str]:
    return octets.decode().replace("\r\n ", "").split("\r\n")


class TestFacts:
    def test_icalendar_reads_what_was_meant(self) -> None:
        assert by_icalendar(write(CALENDAR)) == expected(CALENDAR, TRUTH)

    @pytest.mark.tool("ical.js")
    def test_ical_js_reads_the_same(self, tmp_path: Path) -> None:
        read = by_ical_js(tmp_path, write(CALENDAR))
        events = [{k: v for k, v in e.items() if k != "properties"} for e in read["events"]]
        assert events == expected(CALENDAR, TRUTH)

    def test_vobject_reads_the_same(self) -> None:
        assert by_vobject(write(CALENDAR)) == {
            event.uid: (*TRUTH[event.uid], event.summary, event.location) for event in EVENTS
        }

    def test_head(self) -> None:
        head = logical_lines(write(CALENDAR).partition(b"BEGIN:VTIMEZONE")[0])
        assert sorted(head[1:-1]) == [
            "CALSCALE:GREGORIAN",
            "DESCRIPTION;LANGUAGE=fr:13 et 14 décembre 2001",
            "LAST-MODIFIED:20011201T120000Z",
            "NAME;LANGUAGE=fr:Conférence de Bichkek",
            "PRODID:-//conference-planner//Conference Planner//EN",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "UID:calendar@conference",
            "VERSION:2.0",
            "X-PUBLISHED-TTL:PT6H",
            "X-WR-CALDESC:13 et 14 décembre 2001",
            "X-WR-CALNAME:Conférence de Bichkek",
            "X-WR-TIMEZONE:Asia/Bishkek",
        ]

    def test_zone_as_the_measured_reference_has_it(self) -> None:
        lines = logical_lines(write(CALENDAR))
        start = lines.index("BEGIN:VTIMEZONE")
        assert lines[start : lines.index("END:VTIMEZONE") + 1] == [
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Bishkek",
            "X-LIC-LOCATION:Asia/Bishkek",
            "BEGIN:STANDARD",
            "DTSTART:20011028T023000",
            "TZOFFSETFROM:+0600",
            "TZOFFSETTO:+0500",
            "TZNAME:+05",
            "END:STANDARD",
            "END:VTIMEZONE",
        ]

    def test_an_entry(self) -> None:
        assert logical_lines(entry_bytes(REGISTRATION, "fr", MOMENT)) == [
            "BEGIN:VEVENT",
            "UID:4d3b@conference",
            "DTSTAMP:20011201T120000Z",
            "LAST-MODIFIED:20011201T120000Z",
            "SEQUENCE:3",
            "CLASS:PUBLIC",
            "STATUS:CONFIRMED",
            "TRANSP:OPAQUE",
            "DTSTART;TZID=Asia/Bishkek:20011213T083000",
            "DTEND;TZID=Asia/Bishkek:20011213T090000",
            "SUMMARY;LANGUAGE=fr:Enregistrement des participants",
            "DESCRIPTION;LANGUAGE=fr:Pause-café\\nDiscussion \\; débat\\, etc.",
            "CATEGORIES;LANGUAGE=fr:Enregistrement,Séance\\, plénière",
            "LOCATION;LANGUAGE=fr:Salle A\\, 1er étage",
            "END:VEVENT",
            "",
        ]

    def test_lines_are_as_the_standard_wants_them(self) -> None:
        assert lint(write(CALENDAR)) == []

    def test_nothing_else_is_told(self) -> None:
        for event in icalendar.Calendar.from_ical(write(CALENDAR)).walk("VEVENT"):
            assert set(event) <= PROPERTIES

    def test_an_empty_calendar(self) -> None:
        empty = write(replace(CALENDAR, events=(), zones=(), description=""))
        assert lint(empty) == []
        assert b"X-WR-TIMEZONE" not in empty
        assert b"X-WR-CALDESC" not in empty


PLACED_EVENT = replace(
    REGISTRATION,
    created=dt.datetime(2001, 11, 1, tzinfo=dt.UTC),
    modified=dt.datetime(2001, 11, 2, tzinfo=dt.UTC),
    position=Position(-42.5, 74.59999999),
    color="steelblue",
    url="https://wells.example/2001?a=1\r\nATTENDEE:mailto:evil@example.org",
    join="https://wells.example/join",
    siblings=("c@conference", "n@conference"),
    alarm=dt.timedelta(minutes=90),
)
TASK = Task(
    uid="t@conference",
    summary="Noms des participants",
    due=dt.date(2001, 11, 30),
    description="États; organisations",
    categories=("Échéance",),
    sequence=2,
)


class TestWhatMayBeThere:
    def lines(self, of: Event | Task) -> list[str]:
        return logical_lines(entry_bytes(of, "fr", MOMENT))

    def test_a_place_an_address_and_siblings(self) -> None:
        lines = self.lines(PLACED_EVENT)
        assert lines[2:5] == [
            "DTSTAMP:20011102T000000Z",
            "LAST-MODIFIED:20011102T000000Z",
            "CREATED:20011101T000000Z",
        ]
        assert lines[-13:] == [
            "GEO:-42.500000;74.600000",
            "COLOR:steelblue",
            "URL:https://wells.example/2001?a=1ATTENDEE:mailto:evil@example.org",
            "CONFERENCE;VALUE=URI:https://wells.example/join",
            "RELATED-TO;RELTYPE=SIBLING:c@conference",
            "RELATED-TO;RELTYPE=SIBLING:n@conference",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Enregistrement des participants",
            "TRIGGER:-PT90M",
            "END:VALARM",
            "END:VEVENT",
            "",
        ]

    def test_a_task(self) -> None:
        assert self.lines(TASK) == [
            "BEGIN:VTODO",
            "UID:t@conference",
            "DTSTAMP:20011201T120000Z",
            "LAST-MODIFIED:20011201T120000Z",
            "SEQUENCE:2",
            "CLASS:PUBLIC",
            "STATUS:NEEDS-ACTION",
            "DUE;VALUE=DATE:20011130",
            "SUMMARY;LANGUAGE=fr:Noms des participants",
            "DESCRIPTION;LANGUAGE=fr:États\\; organisations",
            "CATEGORIES;LANGUAGE=fr:Échéance",
            "END:VTODO",
            "",
        ]

    def test_a_task_that_is_done(self) -> None:
        assert "STATUS:COMPLETED" in self.lines(replace(TASK, done=True))
        assert "STATUS:CANCELLED" in self.lines(replace(TASK, done=True, cancelled=True))

    def test_what_others_do_not_see(self) -> None:
        assert "CLASS:CONFIDENTIAL" in self.lines(replace(TASK, confidential=True))
        assert "CLASS:CONFIDENTIAL" in self.lines(replace(PLACED_EVENT, confidential=True))

    def test_a_task_that_is_cancelled(self) -> None:
        assert "STATUS:CANCELLED" in self.lines(replace(TASK, cancelled=True))

    def test_the_lint_finds_nothing(self) -> None:
        frame = Frame("", "fr", MOMENT, (BISHKEK,), url="https://wells.example")
        entries = tuple(Shared(of, "fr", MOMENT) for of in (PLACED_EVENT, TASK))
        assert lint(feeds.write(Feed("f", "Fil", frame, entries))) == []


@pytest.mark.parametrize(
    ("seconds", "written"), [(0, "PT0M"), (900, "PT15M"), (3600, "PT1H"), (86400, "PT24H")]
)
def test_lengths_of_time(seconds: int, written: str) -> None:
    assert duration(dt.timedelta(seconds=seconds)) == written


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(0, "+0000"), (20700, "+0545"), (-12600, "-0330"), (17856, "+045736"), (-36000, "-1000")],
)
def test_offsets(seconds: int, written: str) -> None:
    """Kathmandu, Newfoundland, Bishkek before 1924, Hawaii."""
    assert offset(dt.timedelta(seconds=seconds)) == written


class TestTimes:
    def written(self, event: Event) -> list[str]:
        lines = logical_lines(entry_bytes(event, "en", MOMENT))
        return [line for line in lines if re.match("DTSTART|DTEND", line)]

    def test_clocks_that_show_a_time_twice_get_universal_time(self) -> None:
        first = dt.datetime(2001, 10, 28, 2, 30)
        twice = vienna(uid="x", summary="x", start=first, end=first.replace(fold=1))
        assert self.written(twice) == ["DTSTART:20011028T003000Z", "DTEND:20011028T013000Z"]

    def test_clocks_that_skip_a_time_get_universal_time(self) -> None:
        skipped = vienna(uid="x", summary="x", start=dt.datetime(2001, 3, 25, 2, 30))
        assert self.written(skipped) == ["DTSTART:20010325T013000Z"]

    def test_an_aware_time_is_told_in_its_zone(self) -> None:
        aware = replace(REGISTRATION, start=dt.datetime(2001, 12, 13, 3, 30, tzinfo=dt.UTC))
        assert self.written(aware) == self.written(REGISTRATION)

    def test_an_end_before_the_start_is_refused(self) -> None:
        with pytest.raises(PlannerError, match="“Dîner” ends before it begins"):
            write(replace(CALENDAR, events=(replace(CANCELLED, end=at(13, 18)),)))

    def test_a_day_does_not_end_at_an_hour(self) -> None:
        with pytest.raises(ValueError, match="one of start and end is a day"):
            entry_bytes(replace(ALL_DAY, end=at(14, 9)), "en", MOMENT)

    def test_a_zone_that_is_not_told_is_refused(self) -> None:
        with pytest.raises(ValueError, match="Europe/Vienna"):
            write(replace(CALENDAR, zones=(BISHKEK,)))

    def test_a_time_without_zone_is_refused(self) -> None:
        with pytest.raises(UnknownZone):
            entry_bytes(replace(REGISTRATION, zone=""), "en", MOMENT)

    def test_a_moment_without_zone_is_refused(self) -> None:
        with pytest.raises(ValueError, match="time zone"):
            entry_bytes(REGISTRATION, "en", dt.datetime(2001, 12, 1))


def hostile() -> Calendar:
    events = tuple(
        bishkek(
            uid=f"{number}@conference",
            summary=text,
            start=at(13, 9),
            description=f"{text}\n{text}",
            location=text,
            categories=(f"{text}.", "b"),  # ical.js does not part categories after a backslash
        )
        for number, text in enumerate(HOSTILE)
    )
    name = "\n".join(HOSTILE)
    return replace(CALENDAR, name=name, description=name, zones=(BISHKEK,), events=events)


ZONES = (
    *("Asia/Bishkek", "Europe/Vienna", "Europe/Dublin", "Africa/Casablanca", "America/New_York"),
    *("Asia/Kathmandu", "Asia/Tehran", "Asia/Gaza", "Australia/Lord_Howe", "Pacific/Chatham"),
    *("America/Havana", "America/Santiago", "Antarctica/Troll", "Europe/Istanbul", "UTC"),
)


def told(name: str, first: dt.datetime, last: dt.datetime) -> Zone:
    """A zone as products tell it."""
    changes = observances(name, first, last)
    facts = ((c.starts, c.before, c.offset, c.name, c.daylight) for c in changes)
    return Zone(name, tuple(Observance(*fact) for fact in facts))


def every_eleven_days(name: str) -> Iterator[Event]:
    first = dt.datetime(2021, 1, 5, 9, 30)
    for days in range(0, 800, 11):
        yield Event(f"{name} {days}", name, first + dt.timedelta(days=days), zone=name)


@pytest.mark.tool("ical.js")
def test_ical_js_reads_every_zone_from_what_the_file_tells(tmp_path: Path) -> None:
    events = tuple(event for name in ZONES for event in every_eleven_days(name))
    zones = tuple(told(name, dt.datetime(2021, 1, 5), dt.datetime(2023, 4, 1)) for name in ZONES)
    octets = write(replace(CALENDAR, zones=zones, events=events))
    read = {event["uid"]: event["start"] for event in by_ical_js(tmp_path, octets)["events"]}
    assert read == {event.uid: spelled(instant(event.start, zone(event.zone))) for event in events}


def nine_o_clock(calendar: Calendar) -> dict[str, tuple[str, str | None]]:
    return {event.uid: ("2001-12-13T04:00:00Z", None) for event in calendar.events}


class TestHostileText:
    def test_survives_in_icalendar(self) -> None:
        calendar = hostile()
        octets = write(calendar)
        assert lint(octets) == []
        assert by_icalendar(octets) == expected(calendar, nine_o_clock(calendar))

    def test_the_name_of_the_calendar_injects_nothing(self) -> None:
        head = icalendar.Calendar.from_ical(write(hostile()))
        plain = re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), str(head["NAME"]))
        assert plain == cleaned(hostile().name)
        assert {"ATTENDEE", "ORGANIZER"}.isdisjoint(head)

    def test_survives_in_vobject(self) -> None:
        calendar = hostile()
        read = by_vobject(write(calendar))
        said = {own: (summary, place) for own, (_, _, summary, place) in read.items()}
        assert said == {
            event.uid: (cleaned(event.summary), cleaned(event.location))
            for event in calendar.events
        }

    @pytest.mark.tool("ical.js")
    def test_survives_in_ical_js(self, tmp_path: Path) -> None:
        calendar = hostile()
        read = by_ical_js(tmp_path, write(calendar))
        events = [{k: v for k, v in e.items() if k != "properties"} for e in read["events"]]
        assert events == expected(calendar, nine_o_clock(calendar))
        told = {str(p).upper() for e in read["events"] for p in e["properties"]}
        assert told <= PROPERTIES

    def test_an_address_of_an_entry_injects_nothing(self) -> None:
        event = replace(REGISTRATION, uid="x\r\nATTENDEE:mailto:evil@example.org")
        assert lint(write(replace(CALENDAR, events=(event,)))) == []


WORDS = st.text(st.characters(exclude_categories=()), max_size=200) | st.text(
    '\\nN;,\r\n" :^', max_size=30
)
WALLS = st.datetimes(dt.datetime(2001, 12, 1), dt.datetime(2001, 12, 31)).map(
    lambda wall: wall.replace(microsecond=0)
)


@given(WORDS, WORDS, WALLS, st.none() | st.timedeltas(HOUR, 100 * HOUR), st.integers(0, 10**6))
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_read(
    summary: str, description: str, start: dt.datetime, length: dt.timedelta | None, sequence: int
) -> None:
    end = (
        None if length is None else start + dt.timedelta(seconds=length // dt.timedelta(seconds=1))
    )
    event = bishkek("x", summary, start, end, description=description, sequence=sequence)
    calendar = replace(CALENDAR, zones=(BISHKEK,), events=(event,))
    utc = [wall and (wall - 5 * HOUR).strftime("%Y-%m-%dT%H:%M:%SZ") for wall in (start, end)]
    octets = write(calendar)
    assert lint(octets) == []
    assert by_icalendar(octets) == expected(calendar, {"x": (str(utc[0]), utc[1])})


def test_the_same_calendar_gives_the_same_bytes() -> None:
    assert write(CALENDAR) == write(replace(CALENDAR))


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=400))
@settings(max_examples=200, deadline=None)
def test_folding_and_escaping_against_the_oracle(text: str) -> None:
    """Icalendar unfolds the line to what it would have escaped; no line but the last has room."""
    assume("\\N" not in text)  # it takes that for a line break
    written = octets([f"SUMMARY:{escaped(text)}"])
    (line,) = Contentlines.from_ical(written)[:1]
    assert line == f"SUMMARY:{vText(cleaned(text)).to_ical().decode()}"
    physical = written.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in physical)
    assert all(len(line) > 71 for line in physical[:-1])


def test_a_feed_is_the_calendar_of_the_same_entries() -> None:
    frame = Frame("13 et 14 décembre 2001", "fr", MOMENT, (BISHKEK, VIENNA))
    entries = tuple(Shared(event, "fr", MOMENT) for event in EVENTS)
    feed = Feed("calendar@conference", "Conférence de Bichkek", frame, entries)
    assert feeds.write(feed) == write(CALENDAR)
