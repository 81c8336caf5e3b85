"""All entries of a conference in one language, made once for all its calendars and feeds."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from planner.changes.following import Step, Version, version
from planner.forms.calendar import Event, Frame, Observance, Shared, Status, Task, Zone
from planner.model import Conference
from planner.products.entries.items import cancelled_events, item_events
from planner.products.entries.preparation import deadlines, meetings
from planner.products.product import Material
from planner.timetable.zones import observances

Rule = Callable[[Conference], Iterable[str]]
"""The ids of entries that a feed is to have of a conference, as it is or as it went out."""

Issues = tuple[frozenset[str], ...]
"""The ids of entries of a feed: those that it had in each release, and those that it has now."""


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
        """The entries that are not tasks."""
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
        return self.in_order(self.followed(self.issues(rule), {}))

    def issues(self, rule: Rule) -> Issues:
        """The ids of what a feed had in each release, and of what it has now."""
        conferences = (*(of.conference for of in self.material.releases), self.material.conference)
        return tuple(frozenset(rule(of)) for of in conferences)

    def followed(self, issues: Issues, entries: Mapping[str, Shared]) -> Mapping[str, Shared]:
        """The entries of a feed by ids, so that subscribers to any issue accept them.

        `entries` are those that the feed has in a form of its own.
        """
        kept = frozenset.intersection(*issues)
        return {
            own_id: shared if own_id in kept else self._followed(own_id, shared, issues)
            for own_id in frozenset.union(*issues) & self.entries.keys()
            if (shared := entries.get(own_id) or self.entries[own_id])
        }

    def _followed(self, own_id: str, shared: Shared, issues: Issues) -> Shared:
        last = Step(own_id in issues[-1], shared.entry.sequence, self.material.moment)
        releases = zip(self.material.releases, issues, strict=False)
        went_out = (
            Step(own_id in ids, of.events[own_id].sequence if own_id in of.events else 0, of.moment)
            for of, ids in releases
        )
        found = version((*went_out, last))
        return shared if found in (None, _AS_IT_IS) else _told_as(self, shared, found)


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


_AS_IT_IS = Version()


@lru_cache(maxsize=100_000)
def _told_as(programme: Programme, shared: Shared, found: Version) -> Shared:
    """An entry in this version: not older than the issue that it came with, or went."""
    entry = shared.entry
    modified = max(filter(None, (entry.modified, found.since)), default=None)
    entry = replace(entry, sequence=entry.sequence + found.more, modified=modified)
    return programme.shared(entry if found.has else _cancelled(entry))


def _cancelled(entry: Event | Task) -> Event | Task:
    if isinstance(entry, Task):
        return replace(entry, cancelled=True)
    return replace(entry, status=Status.CANCELLED, transparent=True, alarm=None, join="")


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
