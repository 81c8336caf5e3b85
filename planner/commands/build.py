"""`planner build`: load, check, make the products, write the files, swap them in."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from os import environ
from pathlib import Path

from planner import __version__
from planner.commands.check import load_and_check
from planner.commands.languages import require_language
from planner.commands.progress import progress
from planner.commands.screen import print_text, report_findings, say
from planner.errors import PlannerError
from planner.findings import Finding, has_errors, summary
from planner.folder.load import Loaded
from planner.language.nearest import did_you_mean
from planner.model import Conference, seen_by
from planner.places import Place
from planner.products import PRODUCTS, Form, Material, Named, Nothing, Product
from planner.products.purposes import for_purposes, name_of
from planner.timetable import timetable
from planner.timetable.moment import moment
from planner.writers import WRITERS, Writer
from planner.writers.fingerprint import fingerprint
from planner.writers.looks import Looks, looks_with
from planner.writers.manifest import Build, Unwritten, entries_in
from planner.writers.output import Outcome, Part, key_of, write_build

LISTED = 12
"""How many files of a folder inside that of an audience are named one by one."""


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


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: what lies in its folder, what does not, and the findings that say why
    files could not be written.
    """

    target: Path
    outcome: Outcome
    not_written: tuple[Unwritten, ...]
    faults: tuple[Finding, ...]


def build(folder: Path, wish: Wish) -> int:
    """Build the products of a folder: nothing is written where the check finds errors."""
    loaded, findings = load_and_check(folder)
    if has_errors(findings):
        report_findings(folder, findings)
        say("Nothing was built: mend the errors first.")
        return 1
    if findings:
        say(f"{summary(findings)}; to see them: planner check {folder}")
    built = written(loaded, wish)
    report_findings(folder, built.faults)
    print_text(_said(built.target, built.outcome, built.not_written))
    if gone := _of_purposes(built.outcome.removed, loaded.conference):
        say(f"Removed, for private data stay no longer than they are needed: {', '.join(gone)}.")
        say("    → To make them again: planner build --columns …")
    return 1 if built.faults else 0


def written(loaded: Loaded, wish: Wish) -> Built:
    """Make the products of a folder without errors, and write their files."""
    at = moment(wish.at, environ.get("SOURCE_DATE_EPOCH"), loaded.conference)
    target = wish.out / loaded.conference.id
    with progress(f"writing {target}") as say_now:
        made, silent = make(loaded, wish, at)
        last = {entry.path: entry.key for entry in entries_in(target).values()}
        parts, refused, faults = plan(made, looks_with(loaded.layout.templates), last)
        about = replace(_about(loaded, wish, at), not_written=(*silent, *refused))

        def _tell(number: int, of: int, path: str) -> None:
            say_now(f"writing {number} of {of}  {path}")

        outcome = write_build(target, about, parts, _tell)
    return Built(target, outcome, about.not_written, tuple(faults))


def make(loaded: Loaded, wish: Wish, at: dt.datetime) -> tuple[list[Made], list[Unwritten]]:
    """The forms of the products that are asked for, and why others have nothing to say."""
    made: list[Made] = []
    silent: list[Unwritten] = []
    products = _products(wish, loaded.conference)
    audiences = {product.audience for product in products}
    views = {audience: seen_by(loaded.conference, audience) for audience in audiences}
    times = {audience: timetable(seen) for audience, seen in views.items()}
    for product in products:
        seen = views[product.audience]
        for language in _languages(product, loaded, wish):
            forms = product.make(Material(seen, times[product.audience], language, at))
            if isinstance(forms, Nothing):
                silent.append(Unwritten(product.name, forms.why))
            else:
                place = seen.place_of("title")
                made += (_made(product, language, named, place) for named in forms)
    return made, list(dict.fromkeys(silent))


def plan(
    made: Sequence[Made], looks: Looks, last: Mapping[str, str]
) -> tuple[list[Part], list[Unwritten], list[Finding]]:
    """A part for each file; the files that cannot be written, and the findings that say why.

    `last` has the keys of the files of the last build by their paths: what was written then has
    no fault now. What keeps several files from being written is found once.
    """
    parts: list[Part] = []
    refused: list[Unwritten] = []
    findings: dict[Finding, list[str]] = {}
    printed = fingerprint(looks)
    for one in made:
        key = key_of(repr(one.form), printed)
        for writer in filter(one.is_written_by, WRITERS):
            part = _part(one, writer, looks, key)
            is_known = last.get(part.path) == part.key
            if not is_known and (faults := _placed(one, writer.faults(one.form, looks))):
                refused.append(Unwritten(one.product, _why(faults), one.language, part.path))
                for fault in faults:
                    findings.setdefault(fault, []).append(part.path)
            else:
                parts.append(part)
    return parts, refused, [_with_files(fault, paths) for fault, paths in findings.items()]


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
    name = f"{named.stem}.{language}" if product.in_each_language else named.stem
    stem = f"{product.audience.folder}/{name}"
    return Made(product.name, language, stem, named.form, place, product.formats)


def _part(one: Made, writer: Writer, looks: Looks, key: str) -> Part:
    return Part(
        path=f"{one.stem}.{writer.suffix}",
        product=one.product,
        language=one.language,
        key=key_of(writer.suffix, key),
        make=partial(writer.write, one.form, looks),
    )


def _placed(one: Made, faults: Iterable[Finding]) -> list[Finding]:
    """Errors of one file alone, each with a place; the others are made all the same."""
    return [fault if fault.place.file else replace(fault, place=one.place) for fault in faults]


def _with_files(fault: Finding, paths: Sequence[str]) -> Finding:
    """The fault, and what is not made because of it."""
    first, more = paths[0], len(paths) - 1
    gone = f"{first} and {more} more are not made" if more else f"{first} is not made"
    return replace(fault, hint=f"{gone}; {fault.hint}")


def _why(faults: Sequence[Finding]) -> str:
    """Why a file is not written, without words of the paper: anybody may read the manifest."""
    first, more = faults[0], len(faults) - 1
    return f"{first.name} at {first.place}" + (f" and at {more} more" if more else "")


def _about(loaded: Loaded, wish: Wish, at: dt.datetime) -> Build:
    conference = loaded.conference
    return Build(conference.id, conference.uid, at.isoformat(), __version__, wish.is_whole)


def _listed(names: Sequence[str]) -> list[str]:
    """The files by name; of a folder inside that holds many, their number."""
    folders = [name.rpartition("/")[0] for name in names]
    number = Counter(filter(None, folders))
    called = (
        f"{folder}/: {number[folder]} files" if number[folder] > LISTED else name
        for name, folder in zip(names, folders, strict=True)
    )
    return list(dict.fromkeys(called))


def _said(target: Path, outcome: Outcome, not_written: Sequence[Unwritten]) -> str:
    """What was made, by those who may see it; what was kept, and what is not there."""
    lines = [f"{target}"]
    paths = [entry.path.split("/", 1) for entry in outcome.made]
    for audience in dict.fromkeys(path[0] for path in paths):
        names = [name for of, name in paths if of == audience]
        lines += [f"  {audience}/", *(f"    {name}" for name in _listed(names))]
    if kept := len(outcome.kept):
        lines.append(f"  kept from earlier: {kept} file{'' if kept == 1 else 's'}")
    for one in not_written:
        gone = "; the earlier one is removed" if one.path in outcome.removed else ""
        lines.append(f"  no {one.path or one.product}: {one.why}{gone}")
    return "\n".join(lines)


def _of_purposes(removed: Iterable[str], conference: Conference) -> list[str]:
    """Workbooks for purposes that the last build had, and this one has not."""
    names = {product.name for product in for_purposes(conference)}
    return [path for path in removed if Path(path).stem in names]
