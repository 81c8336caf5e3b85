"""All entries of a conference in one language, made once for all its calendars and feeds."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from planner.forms.calendar import Event, Frame, Observance, Shared, Status, Task, Zone
from planner.model import Conference
from planner.products.entries.items import cancelled_events, item_events
from planner.products.entries.preparation import deadlines, meetings
from planner.products.product import Material
from planner.timetable.zones import observances

Rule = Callable[[Conference], Iterable[str]]
"""The ids of entries that a feed is to have of a conference, as it is or as it went out."""


@dataclass(frozen=True, slots=True, eq=False)
class Programme:
    """Entries by the ids of what they are of, in the order of calendars.

    `frame` is the head of calendars that have them, `order` the place of each among them.
    """

    material: Material
    frame: Frame
    entries: Mapping[str, Shared]
    order: Mapping[str, int]

    @property
    def events(self) -> tuple[Event, ...]:
        """The entries that are no tasks."""
        found = (shared.entry for shared in self.entries.values())
        return tuple(entry for entry in found if isinstance(entry, Event))

    def shared(self, entry: Event | Task) -> Shared:
        """An entry of this language and moment, to be put into several calendars."""
        return Shared(entry, self.frame.language, self.frame.moment)

    def in_order(self, entries: Mapping[str, Shared]) -> tuple[Shared, ...]:
        """Entries by ids, in the order of calendars."""
        return tuple(entries[own_id] for own_id in sorted(entries, key=self.order.__getitem__))

    def told(self, rule: Rule) -> tuple[Shared, ...]:
        """The entries that a feed has, and as cancelled those that it had in a release."""
        now = frozenset(rule(self.material.conference))
        before = self.went_out(rule)
        return tuple(
            shared if own_id in now else cancelled(self, own_id)
            for own_id, shared in self.entries.items()
            if own_id in now or own_id in before
        )

    def went_out(self, rule: Rule) -> frozenset[str]:
        """The ids of all that a feed had in any release."""
        releases = self.material.releases
        return frozenset(own_id for of in releases for own_id in rule(of.conference))


@lru_cache(maxsize=16)
def programme(material: Material) -> Programme:
    """The entries that a material gives."""
    found = [*meetings(material), *item_events(material), *cancelled_events(material)]
    zones = _zones([event for _, event in found], material.conference.timezone)
    conference, language = material.conference, material.language
    frame = Frame(
        description=material.best(conference.title),
        language=language,
        moment=material.moment,
        zones=zones,
        url=conference.website,
    )
    made: dict[str, Event | Task] = {**dict(found), **dict(deadlines(material))}
    entries = {of: Shared(entry, language, material.moment) for of, entry in made.items()}
    order = {own_id: at for at, own_id in enumerate(entries)}
    return Programme(material, frame, entries, order)


@lru_cache(maxsize=100_000)
def cancelled(programme: Programme, own_id: str) -> Shared:
    """An entry for a feed that had it once: as cancelled, and not older than the last release."""
    shared, last = programme.entries[own_id], programme.material.last
    entry, since = shared.entry, last.moment if last else None
    modified = max(filter(None, (entry.modified, since)), default=None)
    if isinstance(entry, Task):
        return programme.shared(replace(entry, cancelled=True, modified=modified))
    gone = replace(entry, status=Status.CANCELLED, transparent=True, alarm=None, modified=modified)
    return programme.shared(gone)


def _zones(events: Iterable[Event], name: str) -> tuple[Zone, ...]:
    """The zone of the conference with the observances that its entries need."""
    walls = [wall for event in events if event.zone for wall in _walls(event)]
    if not walls:
        return ()
    changes = observances(name, min(walls), max(walls))
    told = (
        Observance(change.starts, change.before, change.offset, change.name, change.daylight)
        for change in changes
    )
    return (Zone(name, tuple(told)),)


def _walls(event: Event) -> Iterator[dt.datetime]:
    for time in (event.start, event.end):
        if isinstance(time, dt.datetime):
            yield time
