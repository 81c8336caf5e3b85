"""From a conference to forms: the products that are asked for, each as its audience may see it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planner.changes.events import entries
from planner.commands.languages import require_language
from planner.commands.revisions import revision
from planner.errors import PlannerError
from planner.folder.load import Loaded
from planner.language.nearest import did_you_mean
from planner.model import Audience, Conference, seen_by
from planner.model.release import Release
from planner.places import Place
from planner.products import PRODUCTS, Form, Material, Named, Nothing, Product
from planner.products.purposes import for_purposes, name_of
from planner.timetable import timetable
from planner.writers import Writer
from planner.writers.manifest import Unwritten


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asks to be built; nothing named means all but workbooks for a purpose.

    `columns` are the purposes of which workbooks are asked for.
    """

    out: Path
    only: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    at: str | None = None
    columns: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether all of the build is asked for."""
        return not self.only and not self.languages and not self.columns


@dataclass(frozen=True, slots=True)
class Made:
    """A form that a product made, and what its files are called without their endings.

    `place` is where words stand that have no place of their own: those of the title. `formats`
    are the endings that are wanted, where not all are.
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
    loaded: Loaded, wish: Wish, at: dt.datetime, releases: Sequence[Release] = ()
) -> tuple[list[Made], list[Unwritten]]:
    """The forms of the products that are asked for, and why others have nothing to say."""
    made: list[Made] = []
    silent: list[Unwritten] = []
    products = _products(wish, loaded.conference)
    audiences = {product.audience for product in products}
    last = releases[-1] if releases else None
    views = {audience: view(loaded.conference, audience, at, last) for audience in audiences}
    changed = revision(loaded, releases)
    for product in products:
        seen = replace(views[product.audience], revision=changed)
        for language in _languages(product, loaded, wish):
            forms = product.make(replace(seen, language=language))
            if isinstance(forms, Nothing):
                silent.append(Unwritten(product.name, forms.why))
            else:
                place = seen.conference.place_of("title")
                made += (_made(product, language, named, place) for named in forms)
    return made, list(dict.fromkeys(silent))


def view(
    conference: Conference, audience: Audience, at: dt.datetime, last: Release | None = None
) -> Material:
    """A conference as an audience may see it at a moment, after the last release."""
    seen = seen_by(conference, audience)
    times = timetable(seen)
    known = entries(seen, times, last, at)
    return Material(seen, times, seen.language, at, last, known)


def _products(wish: Wish, conference: Conference) -> list[Product]:
    """The products that are asked for. PlannerError where there is none of such a name."""
    _require(wish.only, [product.name for product in PRODUCTS], "product")
    _require(wish.columns, [purpose.id for purpose in conference.purposes], "purpose")
    names = wish.only or ([] if wish.columns else [product.name for product in PRODUCTS])
    wanted = {*names, *map(name_of, wish.columns)}
    return [of for of in (*PRODUCTS, *for_purposes(conference)) if of.name in wanted]


def _require(names: Iterable[str], known: Sequence[str], what: str) -> None:
    for name in names:
        if name not in known:
            listed = f"There are: {', '.join(known)}." if known else f"There is no {what} at all."
            raise PlannerError(f"There is no {what} “{name}”.", did_you_mean(name, known) or listed)


def _languages(product: Product, loaded: Loaded, wish: Wish) -> tuple[str, ...]:
    """The languages in which a product is made."""
    of_papers = loaded.conference.languages
    for language in wish.languages:
        require_language(language, loaded.conference)
    if not product.in_each_language:
        return of_papers[:1]
    return tuple(dict.fromkeys(wish.languages)) or of_papers


def _made(product: Product, language: str, named: Named, place: Place) -> Made:
    tag = language if product.in_each_language else ""
    name = ".".join(filter(None, [named.stem, tag, named.tail]))
    stem = f"{product.audience.folder}/{name}"
    return Made(product.name, language, stem, named.form, place, product.formats)
