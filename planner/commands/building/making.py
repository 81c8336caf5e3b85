"""From a conference to forms: the products that are asked for, each as its audience may see it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from planner.changes.events import Entries, entries, joins
from planner.changes.released import as_released
from planner.changes.revision import Revision
from planner.commands.languages import require_language
from planner.errors import PlannerError
from planner.folder.load import Loaded
from planner.language.nearest import did_you_mean
from planner.model import Audience, Conference, seen_by
from planner.model.papers import Distribution
from planner.model.release import Release
from planner.places import Place
from planner.products import Form, Material, Nothing, Product, calendar, every_product
from planner.products import calendar_overview as overview
from planner.products import interpreters as interpreters_calendars
from planner.products.feeds import FEEDS, PERSONAL
from planner.products.product import M, ProductOf
from planner.products.workbook.purposes import for_purposes, name_of
from planner.timetable import timetable
from planner.writers import Writer
from planner.writers.manifest import Unwritten

_OF_FEEDS = (product for products in FEEDS.values() for product in products)
CALENDARS = frozenset(
    {calendar.PRODUCT, overview.PRODUCT, interpreters_calendars.PRODUCT, *_OF_FEEDS}
)
"""Products that calendar programs fetch again and again, and what lists them."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What the user wants to be built; by default everything but workbooks for a purpose.

    `columns` are the purposes for which workbooks are requested, `feeds` the feeds, with an alarm
    this long before each duty. `lists`: the files are listed on the screen.
    """

    out: Path
    only: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    at: str | None = None
    columns: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    alarm: dt.timedelta | None = None
    lists: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether all of the build is asked for."""
        return not (self.only or self.languages or self.columns or self.feeds)

    @property
    def has_personal_feeds(self) -> bool:
        """Whether feeds are asked for whose files have names that cannot be guessed."""
        return not PERSONAL.isdisjoint(self.feeds)


@dataclass(frozen=True, slots=True)
class Kept:
    """What the folder keeps of builds and releases: what went out, the secret of its feeds, and
    what the programme changes of what went out.

    Calendars are made from `told`, the last release, if the folder differs from it.
    """

    releases: tuple[Release, ...] = ()
    secret: str = ""
    revision: Revision | None = None
    told: Release | None = None

    @property
    def draft(self) -> str:
        """The issue that papers are drafts of."""
        return self.revision.label if self.revision and self.revision.is_draft else ""


NOTHING_KEPT = Kept()


@dataclass(frozen=True, slots=True)
class Made:
    """A form that a product made, and the name of its files without suffix.

    `place` is the place of words without a place of their own: those of the title. `formats` are
    the suffixes that are wanted, if not all are.
    """

    product: str
    language: str
    stem: str
    form: Form
    place: Place
    formats: tuple[str, ...] = ()

    def is_written_by(self, writer: Writer) -> bool:
        """Whether there is to be a file in this format."""
        wanted = not self.formats or writer.suffix in self.formats
        return wanted and isinstance(self.form, writer.form)


def make(
    loaded: Loaded, wish: BuildOptions, at: dt.datetime, kept: Kept = NOTHING_KEPT
) -> tuple[list[Made], list[Unwritten]]:
    """The forms of the products that are asked for, and why others have nothing to say."""
    conference = loaded.conference
    views = Views(conference, at, replace(kept, told=None), wish.alarm)
    calendars = _of_calendars(conference, kept, wish) or views
    return sorted_out(
        form
        for product in products(wish, conference)
        for language in languages_of(product, conference, wish)
        for form in forms_of(
            product,
            (calendars if product in CALENDARS else views).of(product, language),
            folder_of(product, conference),
        )
    )


class Views:
    """A conference as each audience may see it at a moment, in each language: made on demand.

    The states of entries are the same for all: all calendars have the same version of an entry.
    """

    def __init__(
        self, conference: Conference, at: dt.datetime, kept: Kept, alarm: dt.timedelta | None = None
    ) -> None:
        self._made: dict[tuple[str, ...], Material] = {}
        self._conference, self._at, self._kept, self._alarm = conference, at, kept, alarm

    def of(self, product: Product, language: str) -> Material:
        """What a product is made from; the same object for all that may see the same."""
        key = (product.audience.folder, product.folder, language)
        if key not in self._made:
            is_secret = product.folder == Audience.SECRETARIAT.folder
            self._made[key] = replace(
                self.seen(product.audience),
                language=language,
                secret=self._kept.secret if is_secret else "",
                alarm=self._alarm,
                revision=self._kept.revision,
            )
        return self._made[key]

    def seen(self, audience: Audience) -> Material:
        """What an audience may see, in the first language."""
        key = (audience.folder,)
        if key not in self._made:
            seen = seen_by(self._conference, audience)
            releases, times = self._kept.releases, timetable(seen)
            material = Material(seen, times, seen.language, self._at, releases, self._entries)
            self._made[key] = material
        return self._made[key]

    @cached_property
    def _entries(self) -> Entries:
        if told := self._kept.told:
            return Entries(told.events, told.cancelled)
        public, releases = seen_by(self._conference, Audience.PUBLIC), self._kept.releases
        private = joins(self._conference, self._kept.secret)
        last = releases[-1] if releases else None
        return entries(public, timetable(public), last, self._at, private)


def _of_calendars(conference: Conference, kept: Kept, wish: BuildOptions) -> Views | None:
    """What calendars are made of: a change that has not gone out would be told to some, and be
    told again as another one to all, with the same SEQUENCE.
    """
    if not kept.told:
        return None
    return Views(as_released(conference, kept.told), kept.told.moment, kept, wish.alarm)


def products(wish: BuildOptions, conference: Conference) -> list[Product]:
    """The products that are requested. PlannerError if there is none of such a name."""
    require_products(wish.only, every_product())
    require(wish.columns, [purpose.id for purpose in conference.purposes], "purpose")
    require(wish.feeds, [*FEEDS], "feed")
    is_part = wish.columns or wish.feeds
    names = wish.only or ([] if is_part else [product.name for product in every_product()])
    of_feeds = (product.name for feed in wish.feeds for product in FEEDS[feed])
    wanted = {*names, *map(name_of, wish.columns), *of_feeds}
    return [of for of in (*every_product(), *for_purposes(conference)) if of.name in wanted]


def require_products(names: Iterable[str], known: Sequence[ProductOf[M]]) -> None:
    """PlannerError where one of the names is of no product; it says what each of them is."""
    called = [product.name for product in known]
    for name in names:
        if name not in called:
            widest = max(map(len, called))
            listed = (f"\n      {of.name:<{widest}}  {of.about}" for of in known)
            remedy = did_you_mean(name, called) or f"Products:{''.join(listed)}"
            raise PlannerError(f"There is no product “{name}”.", remedy)


def require(names: Iterable[str], known: Sequence[str], what: str) -> None:
    """PlannerError where one of the names is of nothing that there is."""
    for name in names:
        if name not in known:
            listed = f"Available: {', '.join(known)}." if known else f"There is no {what} at all."
            raise PlannerError(f"There is no {what} “{name}”.", did_you_mean(name, known) or listed)


def languages_of(
    product: ProductOf[M], conference: Conference, wish: BuildOptions
) -> tuple[str, ...]:
    """The languages in which a product is made."""
    of_papers = conference.languages
    for language in wish.languages:
        require_language(language, conference)
    if not product.in_each_language:
        return of_papers[:1]
    return tuple(dict.fromkeys(wish.languages)) or of_papers


def folder_of(product: Product, conference: Conference) -> str:
    """The folder of a build for the files of a product. What is marked restricted is not published:
    it goes into the folder of participants, and so do calendars with the same content.
    """
    is_restricted = conference.papers.distribution is Distribution.RESTRICTED
    is_public = product.folder == Audience.PUBLIC.folder
    return Audience.PARTICIPANTS.folder if is_restricted and is_public else product.folder


def forms_of(product: ProductOf[M], material: M, folder: str) -> Iterator[Made | Unwritten]:
    """The forms of a product with the names of their files in this folder; or why it has none."""
    language, place = material.language, material.conference.place_of("title")
    tag = language if product.in_each_language else ""
    for form in product.parts(material):
        if isinstance(form, Nothing):
            yield Unwritten(product.name, form.why)
        else:
            stem = f"{folder}/{'.'.join(filter(None, [form.stem, tag, form.tail]))}"
            yield Made(product.name, language, stem, form.form, place, product.formats)


def sorted_out(forms: Iterable[Made | Unwritten]) -> tuple[list[Made], list[Unwritten]]:
    """What was made; and what has nothing to say, each reason once."""
    found = [*forms]
    silent = dict.fromkeys(one for one in found if isinstance(one, Unwritten))
    return [one for one in found if isinstance(one, Made)], [*silent]
