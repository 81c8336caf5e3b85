"""The feed that is published: a calendar by the name of its file, or that of a person by the id."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from planner.commands.building.making import Kept, Views
from planner.errors import PlannerError
from planner.folder.feeds_secret import read_secret
from planner.folder.load import Loaded
from planner.forms.calendar import Calendar, Event, Feed, Task
from planner.language.nearest import did_you_mean
from planner.model import Audience
from planner.model.participants import Participant
from planner.model.release import Release
from planner.products import Material, Named, Product, calendar
from planner.products.entries.items import item_uid
from planner.products.entries.programme import programme
from planner.products.feeds import FEEDS
from planner.products.feeds.personal import entries_for, language_of
from planner.records import whole

Entries = tuple[Event | Task, ...]


@whole
class PublishedFeed:
    """A feed: its name, its entries, the material that it is made of."""

    name: str
    entries: Entries
    material: Material

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """What its entries are of, by their UIDs."""
        return {item_uid(self.material, of): of for of in programme(self.material).entries}


def published_feed(loaded: Loaded, releases: tuple[Release, ...], name: str) -> PublishedFeed:
    """The feed of this name; by default the calendar in the first language.

    PlannerError if there is none.
    """
    name = name or f"{calendar.PRODUCT.name}.{loaded.conference.language}"
    kept = Kept(releases, read_secret(loaded.layout))
    views = Views(loaded.conference, releases[-1].moment, kept)
    if person := loaded.conference.persons.get(name):
        return _of_person(person, views.seen(Audience.PARTICIPANTS))
    public = views.seen(Audience.PUBLIC)
    _, _, language = name.rpartition(".")
    material = replace(public, language=language)
    is_known = language in loaded.conference.languages
    feeds = dict(_feeds(material)) if is_known else {}
    if name in feeds:
        return PublishedFeed(name, _entries(feeds[name]), material)
    if name == f"{calendar.PRODUCT.name}.{language}" and is_known:
        return PublishedFeed(name, (), material)
    known = [of for of, _ in _feeds(public)]
    remedy = did_you_mean(name, known) or f"Feeds: {', '.join(known)}, and ids of persons."
    raise PlannerError(f"There is no feed “{name}”.", remedy)


def _of_person(person: Participant, participants: Material) -> PublishedFeed:
    material = replace(participants, language=language_of(person, participants))
    found = (shared.entry for shared in entries_for(person, material))
    return PublishedFeed(person.id, tuple(found), material)


def _feeds(material: Material) -> Iterator[tuple[str, Named]]:
    """The calendars that anybody may have, by the names of their files."""
    for product in _public():
        forms = product.make(material)
        for named in forms if isinstance(forms, tuple) else ():
            yield f"{named.stem.removeprefix('feeds/')}.{material.language}", named


def _public() -> Iterator[Product]:
    yield calendar.PRODUCT
    for products in FEEDS.values():
        yield from (of for of in products if of.audience is Audience.PUBLIC)


def _entries(named: Named) -> Entries:
    if isinstance(named.form, Calendar):
        return named.form.events
    return tuple(of.entry for of in named.form.entries) if isinstance(named.form, Feed) else ()
