"""Releases in the folder: each issue of the programme that went out is a file that never changes.

The same content gives the same bytes. What stands there may be seen by all: the conference as the
public sees it, without the tables of people, and the names of those whom its programme names.
"""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from planner.errors import PlannerError
from planner.findings import Fault, Finding, Severity
from planner.folder.files import read_text
from planner.folder.layout import RELEASES, Layout
from planner.folder.shape import ShapeReader, plain
from planner.model import AgendaItem, Conference, Day, Text
from planner.model.release import Cancelled, EventState, Release
from planner.places import Place

RELEASE_DAMAGED = Fault(
    "release-damaged",
    Severity.ERROR,
    why="What went out is not known any more: calendars could go back, and changes be missed.",
    how="Fetch the file out of a copy or the history of the folder; it is never written by hand.",
    firm=True,
)

FORMAT = 1
_FILE = re.compile(r"(\d{3})-[a-z0-9.-]+\.json")
_PRIVATE = frozenset(
    {"letters", "sending", "seating", "purposes", "import_columns", "retention", "allow"}
)
"""Keys of conference.toml that say nothing of the programme."""


def read_releases(layout: Layout) -> tuple[tuple[Release, ...], list[Finding]]:
    """The releases in their order, and what is wrong with their files."""
    found: list[Release] = []
    findings: list[Finding] = []
    for path in sorted(layout.releases.glob("*.json")):
        if _FILE.fullmatch(path.name):
            release, fault = _read(path)
            found += [release] if release else []
            findings += [fault] if fault else []
    return tuple(found), findings


def all_releases(layout: Layout) -> tuple[Release, ...]:
    """The releases in their order. PlannerError where one cannot be read: calendars would go
    back to what they were before it.
    """
    releases, faults = read_releases(layout)
    if faults:
        raise PlannerError(f"{faults[0].place}: {faults[0].message}", faults[0].hint)
    return releases


def release_file(release: Release) -> str:
    """The name of its file: 002-rev.1.json."""
    slug = re.sub(r"[^a-z0-9.]+", "-", release.label.casefold()).strip("-.")
    return f"{release.number:03}-{slug or 'issue'}.json"


def release_text(release: Release) -> str:
    """The text of its file."""
    told = {
        "format": FORMAT,
        "number": release.number,
        "label": release.label,
        "moment": release.moment.isoformat(),
        "conference": _conference(release.conference),
        "days": [_day(day) for day in release.conference.days],
        "names": {key: dict(name) for key, name in sorted(release.names.items())},
        "events": {key: _state(state) for key, state in sorted(release.events.items())},
        "cancelled": [
            {"date": of.date.isoformat(), "item": plain(of.item)} for of in release.cancelled
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1, default=dt.date.isoformat) + "\n"


def _conference(conference: Conference) -> dict[str, Any]:
    told: dict[str, Any] = plain(conference)
    return {key: value for key, value in told.items() if key not in _PRIVATE}


def _day(day: Day) -> dict[str, Any]:
    return {"date": day.date.isoformat(), "items": [plain(item) for item in day.items]}


def _state(state: EventState) -> dict[str, Any]:
    moments = {"created": state.created, "modified": state.modified}
    told = {key: moment.isoformat() for key, moment in moments.items() if moment}
    return {"sequence": state.sequence, **told, "facts": state.facts, "words": state.words}


def _read(path: Path) -> tuple[Release | None, Finding | None]:
    file = f"{RELEASES}/{path.name}"
    text, fault = read_text(path, file)
    if fault:
        return None, fault
    try:
        return _release(json.loads(text), file), None
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        message = f"This release cannot be read: {type(wrong).__name__}."
        return None, RELEASE_DAMAGED.at(Place(file), message)


def _release(told: Mapping[str, Any], file: str) -> Release:
    """A release from its file. ValueError, KeyError or TypeError where it is none."""
    if told["format"] != FORMAT:
        raise ValueError("another format")
    place = Place(file)
    reader = ShapeReader(lambda _: place, "en", dates_as_text=True)
    conference = reader.record(Conference, told["conference"])
    days = tuple(_read_day(day, reader) for day in told["days"])
    read = Release(
        number=told["number"],
        label=told["label"],
        moment=dt.datetime.fromisoformat(told["moment"]),
        conference=replace(conference, days=days),
        names={key: Text(name) for key, name in told["names"].items()},
        events={key: _read_state(state) for key, state in told["events"].items()},
        cancelled=tuple(_read_cancelled(of, reader) for of in told["cancelled"]),
        place=place,
    )
    if reader.findings:
        raise ValueError(reader.findings[0].message)
    return read


def _read_day(told: Mapping[str, Any], reader: ShapeReader) -> Day:
    items = tuple(_read_item(item, reader) for item in told["items"])
    return Day(dt.date.fromisoformat(told["date"]), items, reader.place_of(()))


def _read_item(told: Mapping[str, Any], reader: ShapeReader) -> AgendaItem:
    item: AgendaItem | None = reader.record(AgendaItem, told)
    if item is None:
        raise ValueError("an item without kind or title")
    return item


def _read_state(told: Mapping[str, Any]) -> EventState:
    created, modified = (
        dt.datetime.fromisoformat(told[key]) if key in told else None
        for key in ("created", "modified")
    )
    return EventState(told["sequence"], created, modified, told["facts"], told["words"])


def _read_cancelled(told: Mapping[str, Any], reader: ShapeReader) -> Cancelled:
    return Cancelled(dt.date.fromisoformat(told["date"]), _read_item(told["item"], reader))
