"""`planner build`: load, check, make the products, write the files, swap them in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from os import environ
from pathlib import Path

from planner import __version__
from planner.commands.check import load_and_check
from planner.commands.languages import require_language
from planner.commands.screen import print_text, report_findings, say
from planner.errors import PlannerError
from planner.findings import Finding, error, has_errors, summary
from planner.folder.load import Loaded
from planner.forms.document import Document
from planner.language.nearest import did_you_mean
from planner.model import seen_by
from planner.places import Place
from planner.products import PRODUCTS, Form, Material, Nothing, Product
from planner.timetable import timetable
from planner.timetable.moment import moment
from planner.writers import WRITERS, Writer
from planner.writers.fingerprint import fingerprint
from planner.writers.glyphs import missing_glyphs
from planner.writers.looks import Looks, looks_with
from planner.writers.manifest import Build, Entry
from planner.writers.output import Part, key_of, write_build


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asks to be built; nothing named means all."""

    out: Path
    only: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    at: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all of the build is asked for."""
        return not self.only and not self.languages


@dataclass(frozen=True, slots=True)
class Made:
    """A form that a product made, and what its files are called without their endings.

    `place` is where words stand that have no place of their own: those of the title.
    """

    product: str
    language: str
    stem: str
    form: Form
    place: Place


def build(folder: Path, wish: Wish) -> int:
    """Build the products of a folder: nothing is written where the check finds errors."""
    loaded, findings = load_and_check(folder)
    if has_errors(findings):
        report_findings(folder, findings)
        say("Nothing was built: mend the errors first.")
        return 1
    if findings:
        say(f"{summary(findings)}; to see them: planner check {folder}")
    made, nothing = make(loaded, wish)
    parts, missing = plan(made, looks_with(loaded.layout.templates))
    report_findings(folder, missing)
    entries = write_build(wish.out / loaded.conference.id, _about(loaded, wish, nothing), parts)
    print_text(_said(wish.out / loaded.conference.id, entries, nothing))
    return 1 if missing else 0


def make(loaded: Loaded, wish: Wish) -> tuple[list[Made], list[tuple[str, str]]]:
    """The forms of the products that are asked for, and why others have nothing to say."""
    made: list[Made] = []
    nothing: list[tuple[str, str]] = []
    for product in _products(wish):
        seen = seen_by(loaded.conference, product.audience)
        times = timetable(seen)
        for language in _languages(product, loaded, wish):
            at = moment(wish.at, environ.get("SOURCE_DATE_EPOCH"), seen)
            form = product.build(Material(seen, times, language, at))
            if isinstance(form, Nothing):
                nothing.append((product.name, form.why))
            else:
                stem, place = _stem(product, language), seen.place_of("title")
                made.append(Made(product.name, language, stem, form, place))
    return made, list(dict.fromkeys(nothing))


def plan(made: Sequence[Made], looks: Looks) -> tuple[list[Part], list[Finding]]:
    """A part for each file, and a finding for each that no font can print."""
    parts: list[Part] = []
    missing: list[Finding] = []
    for one in made:
        for writer in WRITERS:
            if isinstance(one.form, writer.form):
                faults = list(_missing(one, writer, looks))
                missing += faults
                parts += [] if faults else [_part(one, writer, looks)]
    return parts, missing


def _products(wish: Wish) -> list[Product]:
    known = {product.name: product for product in PRODUCTS}
    for name in wish.only:
        if name not in known:
            near = did_you_mean(name, known) or f"There are: {', '.join(known)}."
            raise PlannerError(f"There is no product “{name}”.", near)
    return [product for product in PRODUCTS if product.name in wish.only or not wish.only]


def _languages(product: Product, loaded: Loaded, wish: Wish) -> tuple[str, ...]:
    """The languages in which a product is made."""
    of_papers = loaded.conference.languages
    for language in wish.languages:
        require_language(language, loaded.conference)
    if not product.in_each_language:
        return of_papers[:1]
    return tuple(dict.fromkeys(wish.languages)) or of_papers


def _stem(product: Product, language: str) -> str:
    name = f"{product.name}.{language}" if product.in_each_language else product.name
    return f"{product.audience.folder}/{name}"


def _part(one: Made, writer: Writer, looks: Looks) -> Part:
    return Part(
        path=f"{one.stem}.{writer.suffix}",
        product=one.product,
        language=one.language,
        key=key_of(writer.suffix, repr(one.form), fingerprint(looks)),
        make=partial(writer.write, one.form, looks),
    )


def _missing(one: Made, writer: Writer, looks: Looks) -> Iterator[Finding]:
    """What cannot be printed: an error of this file alone, the others are made all the same."""
    if writer.suffix != "pdf" or not isinstance(one.form, Document):
        return
    for fault in missing_glyphs(one.form, looks):
        message = f"No font can print “{fault.characters}” in “{fault.words}”."
        hint = f"{one.stem}.pdf is not made; put a font that has it into templates/fonts."
        place = fault.place if fault.place.file else one.place
        yield error("glyph-missing", message, place, hint)


def _about(loaded: Loaded, wish: Wish, nothing: Sequence[tuple[str, str]]) -> Build:
    conference = loaded.conference
    at = moment(wish.at, environ.get("SOURCE_DATE_EPOCH"), conference)
    return Build(
        conference.id, conference.uid, at.isoformat(), __version__, wish.is_whole, tuple(nothing)
    )


def _said(target: Path, entries: Sequence[Entry], nothing: Sequence[tuple[str, str]]) -> str:
    """What lies in the build folder now, by those who may see it."""
    lines = [f"{target}"]
    for audience in dict.fromkeys(entry.path.split("/")[0] for entry in entries):
        names = [
            entry.path.split("/")[1] for entry in entries if entry.path.startswith(f"{audience}/")
        ]
        lines += [f"  {audience}/", *(f"    {name}" for name in names)]
    return "\n".join([*lines, *(f"  no {product}: {why}" for product, why in nothing)])
