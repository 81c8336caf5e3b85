"""`planner build`: load, check, make the products, write the files, swap them in."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from os import environ
from pathlib import Path

from planner import __version__
from planner.commands.check import load_and_check
from planner.commands.making import CALENDARS, Kept, Made, Wish, make, products
from planner.commands.parts import plan
from planner.commands.progress import progress
from planner.commands.revisions import is_released, revision
from planner.commands.screen import mend_first, print_text, report_findings, say
from planner.commands.secret import kept_secret
from planner.findings import Finding, has_errors, summary
from planner.folder.feeds_secret import read_secret
from planner.folder.load import Loaded
from planner.folder.releases import releases_of
from planner.model import Conference
from planner.model.release import Release
from planner.products.purposes import for_purposes
from planner.timetable.moment import moment
from planner.writers.looks import Looks, looks_with
from planner.writers.manifest import Build, Unwritten, entries_in
from planner.writers.output import Outcome, write_build

LISTED = 12
"""How many files of a folder inside that of an audience are named one by one."""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: what lies in its folder, what does not, and the findings that say why
    files could not be written. Its calendars are as in the release that is `told`, if they are;
    its papers are drafts of the issue that is called `draft`, if they are.
    """

    target: Path
    outcome: Outcome
    not_written: tuple[Unwritten, ...]
    faults: tuple[Finding, ...]
    told: Release | None = None
    draft: str = ""


def build(folder: Path, wish: Wish) -> int:
    """Build the products of a folder: nothing is written where the check finds errors."""
    loaded, findings = load_and_check(folder)
    if has_errors(findings):
        return mend_first(folder, findings, "Nothing was built")
    if findings:
        say(f"{summary(findings)}; to see them: planner check {folder}")
    built = written(loaded, wish)
    report_findings(folder, built.faults)
    _say_what_is_not_out(built)
    print_text(said(built))
    if gone := _of_purposes(built.outcome.removed, loaded.conference):
        say(f"Removed, for private data stay no longer than they are needed: {', '.join(gone)}.")
        say("    → To make them again: planner build --columns …")
    return 1 if built.faults else 0


def _say_what_is_not_out(built: Built) -> None:
    if built.draft:
        say(f"papers: drafts of {built.draft}, without a date; as they go out: --at DATE")
    if built.told:
        say(
            f"calendars: as in {built.told.label}; what has changed since goes out with "
            "planner release"
        )


def written(loaded: Loaded, wish: Wish) -> Built:
    """Make the products of a folder without errors, and write their files."""
    at, kept = prepared(loaded, wish)
    order = Order(
        wish.out / loaded.conference.id,
        about(loaded.conference, wish, at),
        looks_with(loaded.layout.templates),
        lambda: make(loaded, wish, at, kept),
    )
    built = carried_out(order)
    wanted = {*products(wish, loaded.conference)}
    told = kept.told if wanted & CALENDARS else None
    return replace(built, told=told, draft=kept.draft if wanted - CALENDARS else "")


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: where, what it is about, with which looks, and how its forms come."""

    target: Path
    about: Build
    looks: Looks
    make: Callable[[], tuple[list[Made], list[Unwritten]]]


def carried_out(order: Order) -> Built:
    """Make the forms, and write the files of each."""
    target = order.target
    with progress(f"writing {target}") as say_now:
        made, silent = order.make()
        before = {entry.path: entry.key for entry in entries_in(target).values()}
        parts, refused, faults = plan(made, order.looks, before)
        whole = replace(order.about, not_written=(*silent, *refused))

        def _tell(number: int, of: int, path: str) -> None:
            say_now(f"writing {number} of {of}  {path}")

        outcome = write_build(target, whole, parts, _tell)
    return Built(target, outcome, whole.not_written, tuple(faults))


def prepared(loaded: Loaded, wish: Wish) -> tuple[dt.datetime, Kept]:
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


def about(conference: Conference, wish: Wish, at: dt.datetime) -> Build:
    """What a build is about."""
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


def said(built: Built) -> str:
    """What was made, by those who may see it; what was kept, and what is not there."""
    outcome = built.outcome
    lines = [f"{built.target}"]
    paths = [entry.path.split("/", 1) for entry in outcome.made]
    for audience in dict.fromkeys(path[0] for path in paths):
        names = [name for of, name in paths if of == audience]
        lines += [f"  {audience}/", *(f"    {name}" for name in _listed(names))]
    if kept := len(outcome.kept):
        lines.append(f"  kept from earlier: {kept} file{'' if kept == 1 else 's'}")
    for one in built.not_written:
        gone = "; the earlier one is removed" if one.path in outcome.removed else ""
        lines.append(f"  no {one.path or one.product}: {one.why}{gone}")
    return "\n".join(lines)


def _of_purposes(removed: Iterable[str], conference: Conference) -> list[str]:
    """Workbooks for purposes that the last build had, and this one has not."""
    names = {product.name for product in for_purposes(conference)}
    return [path for path in removed if Path(path).stem in names]
