"""`planner build`: load, check, make the products, write the files, swap them in."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from os import environ
from pathlib import Path

from planner import __version__
from planner.commands.building.making import CALENDARS, BuildOptions, Kept, Made, make, products
from planner.commands.building.parts import plan
from planner.commands.building.screen import Built, said
from planner.commands.check import load_and_check
from planner.commands.progress import progress
from planner.commands.revisions import is_released, revision
from planner.commands.screen import mend_first, mention, print_text, report_findings, say
from planner.commands.secret import kept_secret
from planner.findings import has_errors
from planner.folder.feeds_secret import read_secret
from planner.folder.load import Loaded
from planner.folder.releases import releases_of
from planner.model import Conference
from planner.products.workbook.purposes import for_purposes
from planner.timetable.moment import moment
from planner.writers.looks import Looks, looks_with
from planner.writers.manifest import Build, Unwritten, entries_in
from planner.writers.output import write_build


def build(folder: Path, wish: BuildOptions) -> int:
    """Build the products of a folder: nothing is written where the check finds errors."""
    loaded, findings = load_and_check(folder)
    if has_errors(findings):
        return mend_first(folder, findings, "Nothing was built")
    mention(folder, findings)
    built = write_products(loaded, wish)
    report_findings(folder, built.faults)
    _say_what_is_not_out(built)
    print_text(said(built, by_name=wish.lists))
    if gone := _of_purposes(built.outcome.removed, loaded.conference):
        say(f"Removed, because private data are kept no longer than needed: {', '.join(gone)}.")
        say("    → To make them again: planner build --columns …")
    return 1 if built.faults else 0


def _say_what_is_not_out(built: Built) -> None:
    if built.draft:
        say(
            f"papers: drafts of {built.draft}, without a date; to print them as they go out: "
            "--at DATE"
        )
    if built.told:
        say(f"calendars: as in {built.told.label}; later changes go out with planner release")


def write_products(loaded: Loaded, wish: BuildOptions) -> Built:
    """From a folder without errors to its files: what each audience may see of the conference is
    made into forms by the products, and these into files by the writers.
    """
    at, kept = prepared(loaded, wish)
    target = wish.out / loaded.conference.id
    with progress(f"writing {target}") as tell:
        forms, silent = make(loaded, wish, at, kept)
        about = about_build(loaded.conference, wish, at, silent)
        built = write_forms(target, about, forms, looks_with(loaded.layout.templates), tell)
    wanted = {*products(wish, loaded.conference)}
    told = kept.told if wanted & CALENDARS else None
    return replace(built, told=told, draft=kept.draft if wanted - CALENDARS else "")


def write_forms(
    target: Path, about: Build, forms: Sequence[Made], looks: Looks, tell: Callable[[str], None]
) -> Built:
    """Write the files of the forms, all at once, and say which cannot be written."""
    before = {entry.path: entry.key for entry in entries_in(target).values()}
    parts, refused, faults = plan(forms, looks, before)
    whole = replace(about, not_written=(*about.not_written, *refused))

    def _tell(number: int, of: int, path: str) -> None:
        tell(f"writing {number} of {of}  {path}")

    outcome = write_build(target, whole, parts, _tell)
    return Built(target, outcome, whole.not_written, tuple(faults))


def prepared(loaded: Loaded, wish: BuildOptions) -> tuple[dt.datetime, Kept]:
    """The moment of a build, and what the folder keeps of earlier ones. PlannerError where it is
    not known when the papers are issued.
    """
    releases = releases_of(loaded)
    last = releases[-1] if releases else None
    epoch = environ.get("SOURCE_DATE_EPOCH")
    at = moment(wish.at, epoch, loaded.conference, last.moment if last else None)
    secret = (kept_secret if wish.has_personal_feeds else read_secret)(loaded.layout)
    told = last if last and not is_released(loaded, last) else None
    changed = revision(loaded, releases, is_dated=bool(wish.at or epoch))
    return at, Kept(releases, secret, changed, told)


def about_build(
    conference: Conference, wish: BuildOptions, at: dt.datetime, silent: Iterable[Unwritten]
) -> Build:
    """What a build is about, and which products have nothing to say."""
    moment, is_whole = at.isoformat(), wish.is_whole
    return Build(conference.id, conference.uid, moment, __version__, is_whole, tuple(silent))


def _of_purposes(removed: Iterable[str], conference: Conference) -> list[str]:
    """Workbooks for purposes that the last build had, and this one has not."""
    names = {product.name for product in for_purposes(conference)}
    return [path for path in removed if Path(path).stem in names]
