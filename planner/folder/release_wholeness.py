"""What a release must have besides its form: known zones, each item once, its entries."""

from collections import Counter
from collections.abc import Iterator
from uuid import UUID

from planner.changes.events import due_of
from planner.model import Conference
from planner.model.release import Release
from planner.timetable.zones import zone_names


class DamagedError(ValueError):
    """What is wrong with a release, in words that go on after “it cannot be read”."""


def require_whole(release: Release) -> None:
    """DamagedError where calendars and changes could not be made of a release."""
    conference = release.conference
    UUID(conference.uid)
    if not release.label.strip():
        raise DamagedError("“label” is empty")
    for name in _zones(conference):
        if name not in zone_names():
            raise DamagedError(f"there is no time zone “{name}”")
    _require_once(release)
    for own_id in _dated(conference):
        if own_id not in release.events:
            raise DamagedError(f"“events” does not have “{own_id}”")


def _zones(conference: Conference) -> Iterator[str]:
    yield from filter(None, (conference.timezone, *(of.timezone for of in conference.meetings)))


def _require_once(release: Release) -> None:
    """DamagedError where two items of the days have one id, or one has none."""
    number = Counter(item.id for item in release.conference.items)
    gone = Counter(of.item.id for of in release.cancelled)
    for own_id, times in (*number.items(), *gone.items()):
        if not own_id or times > 1:
            raise DamagedError(f"the id “{own_id}” occurs {times} times")


def _dated(conference: Conference) -> Iterator[str]:
    """All that has an entry: items with a time, meetings, last days."""
    yield from (item.id for item in conference.items if item.start or item.day_part)
    yield from (meeting.id for meeting in conference.meetings)
    yield from (due_of(of) for of in conference.participation if of.due)
