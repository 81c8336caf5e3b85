"""Feeds that anyone may have: a day, a room, the officers, the media, what comes before."""

from collections.abc import Callable, Iterator
from functools import partial

from planner.forms.calendar import Feed
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience, Conference
from planner.products.entries.items import item_uid
from planner.products.entries.programme import Rule, programme
from planner.products.feeds.rules import (
    due,
    for_media,
    in_room,
    in_track,
    of_officers,
    on_day,
    preparing,
)
from planner.products.feeds.stems import slug
from planner.products.paper.wording import room_name, short_title, track_name
from planner.products.product import Material, Named, Nothing, Product

Feeds = Iterator[tuple[str, str, Rule]]
"""What each feed of a kind is called in the names of files, and in words, and what it has."""


def _product(name: str, about: str, feeds: Callable[[Material], Feeds], why: str) -> Product:
    """The feeds of a kind; `why` there are none, where there are none."""
    build = partial(_build, feeds, why)
    return Product(
        f"feeds-{name}", Audience.PUBLIC, in_each_language=True, build=build, about=about
    )


def _build(
    feeds: Callable[[Material], Feeds], why: str, material: Material
) -> tuple[Named, ...] | Nothing:
    made = (_feed(*of, material) for of in feeds(material))
    told = tuple(named for named in made if isinstance(named.form, Feed) and named.form.entries)
    return told or Nothing(why)


def _feed(stem: str, name: str, rule: Rule, material: Material) -> Named:
    whole = programme(material)
    colon = phrases(material.language).phrase("colon")
    feed = Feed(
        uid=item_uid(material, f"the feed {stem}"),
        name=f"{short_title(material)}{colon}{name}",
        frame=whole.frame,
        entries=whole.told(rule),
    )
    return Named(f"feeds/{stem}", feed)


def _days(material: Material) -> Feeds:
    dates = {day.date for of in _issues(material) for day in of.days}
    for date in sorted(dates):
        yield f"day-{date}", day_line(date, material.language), partial(on_day, date)


def _rooms(material: Material) -> Feeds:
    parts = (part for of in _issues(material) for part in of.every_item)
    for room in dict.fromkeys(part.room for part in parts if part.room):
        yield f"room-{slug(room)}", room_name(room, material), partial(in_room, room)


def _tracks(material: Material) -> Feeds:
    parts = (part for of in _issues(material) for part in of.every_item)
    for track in dict.fromkeys(part.track for part in parts if part.track):
        yield f"track-{track}", track_name(track, material), partial(in_track, track)


def _issues(material: Material) -> Iterator[Conference]:
    """The conference as it is, and as it went out each time."""
    yield material.conference
    yield from (release.conference for release in material.releases)


def _one(stem: str, phrase: str, rule: Rule, material: Material) -> Feeds:
    yield stem, phrases(material.language).phrase(phrase), rule


DAYS = _product("days", "A calendar for each day.", _days, "no day has an item with a time")
ROOMS = _product("rooms", "A calendar for each room.", _rooms, "no item has a room")
TRACKS = _product("tracks", "A calendar for each track.", _tracks, "no item belongs to a track")
OFFICERS = _product(
    "officers",
    "A calendar of the meetings at which someone presides or reports.",
    partial(_one, "officers", "officers", of_officers),
    "nobody is named who presides or reports",
)
MEDIA = _product(
    "media",
    "A calendar of what the media may attend.",
    partial(_one, "media", "open-to-media", for_media),
    "nothing is open to the media",
)
PREPARATION = _product(
    "preparation",
    "A calendar of preparatory meetings.",
    partial(_one, "preparation", "preparatory-meeting", preparing),
    "there are no preparatory meetings",
)
DEADLINES = _product(
    "deadlines",
    "A calendar of deadlines, as tasks.",
    partial(_one, "deadlines", "deadlines", due),
    "no category has a deadline",
)
