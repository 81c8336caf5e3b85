"""Releases in the folder: each issue of the programme that went out is a file that never changes.

The same content gives the same bytes. Everyone may see the contents: the conference as the public
sees it, and from the tables of people what its programme prints about those whom it names.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from planner.changes.withholding import as_withheld_now
from planner.errors import PlannerError
from planner.findings import Fault, Finding, Severity
from planner.folder.files import decoded, read_bytes
from planner.folder.layout import RELEASES, Layout
from planner.folder.load import Loaded
from planner.folder.release_reading import FORMAT, UNREADABLE, Known, content, release_in
from planner.folder.release_wholeness import DamagedError
from planner.folder.shape import plain
from planner.model import Conference, Day
from planner.model.release import EventState, Numbered, Release
from planner.places import Place

RELEASE_DAMAGED = Fault(
    "release-damaged",
    Severity.ERROR,
    why=(
        "What went out is no longer known: calendars could go back to an earlier state, and "
        "changes be missed."
    ),
    how="Restore the file from a copy or from the history of the folder; never write it by hand.",
    firm=True,
)

RELEASE_TWICE = Fault(
    "release-twice",
    Severity.ERROR,
    why="People who have two issues with the same number or label cannot tell which is which.",
    how="Keep the file that went out, and move the other one out of the folder.",
    firm=True,
)

_FILE = re.compile(r"(\d{3})-[a-z0-9.-]+\.json")
_PRIVATE = frozenset(
    {"letters", "sending", "seating", "purposes", "import_columns", "retention", "allow"}
)
"""Keys of conference.toml that say nothing of the programme."""


def read_releases(layout: Layout) -> tuple[tuple[Release, ...], list[Finding]]:
    """The releases in their order, and what is wrong with their files."""
    known: Known = {}
    read = [_read(path, known) for path in release_files(layout)]
    releases = tuple(release for release, _ in read if release)
    faults = [fault for _, fault in read if fault]
    return releases, [*faults, *_twins(releases), *(_gaps(releases) if not faults else ())]


def release_files(layout: Layout) -> list[Path]:
    """The files of what went out, in their order."""
    return sorted(path for path in layout.releases.glob("*.json") if _FILE.fullmatch(path.name))


def _twins(releases: Sequence[Release]) -> Iterator[Finding]:
    """Releases that have the number or the label of an earlier one."""
    numbers: dict[int, Release] = {}
    labels: dict[str, Release] = {}
    for release in releases:
        other = numbers.setdefault(release.number, release)
        if other is not release:
            message = f"This release has the same number as another one: {release.number}."
            yield RELEASE_TWICE.at(release.place, message, other.place)
        other = labels.setdefault(release.label.casefold(), release)
        if other is not release:
            message = f"This release has the same label as another one: “{release.label}”."
            yield RELEASE_TWICE.at(release.place, message, other.place)


def _gaps(releases: Sequence[Release]) -> Iterator[Finding]:
    """Releases before which one is missing: their numbers go on from 1."""
    numbers = {release.number for release in releases}
    for release in releases:
        if release.number > 1 and release.number - 1 not in numbers:
            missing = f"The release {release.number - 1:03}, which went out before it, is missing."
            yield RELEASE_DAMAGED.at(release.place, missing)


def all_releases(layout: Layout) -> tuple[Release, ...]:
    """The releases in their order. PlannerError where one cannot be read: calendars would go back
    to what they were before it.
    """
    releases, faults = read_releases(layout)
    if faults:
        raise PlannerError(f"{faults[0].place}: {faults[0].message}", faults[0].hint)
    return releases


def releases_of(loaded: Loaded) -> tuple[Release, ...]:
    """The releases of a folder in their order, without names that are withheld by now.

    PlannerError as in `all_releases`.
    """
    return tuple(as_withheld_now(of, loaded.conference) for of in all_releases(loaded.layout))


def release_file(release: Numbered) -> str:
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
        "bodies": [plain(own) for own in release.conference.names],
        "persons": [plain(person) for person in release.conference.participants],
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
    marks = {"facts": state.facts, "words": state.words}
    private = {"join": state.join} if state.join else {}
    return {"sequence": state.sequence, **told, **marks, **private}


def _read(path: Path, known: Known) -> tuple[Release | None, Finding | None]:
    file = f"{RELEASES}/{path.name}"
    data, fault = read_bytes(path, file)
    text, wrong = decoded(data, file, RELEASE_DAMAGED)
    if fault := fault or wrong:
        return None, fault
    try:
        return release_in(content(text), file, known), None
    except UNREADABLE as broken:
        message = f"This release cannot be read: {_why(broken)}."
        return None, RELEASE_DAMAGED.at(Place(file), message)


def _why(wrong: Exception) -> str:
    """What is wrong with a file, in words where there are any."""
    return str(wrong) if isinstance(wrong, DamagedError) else type(wrong).__name__
