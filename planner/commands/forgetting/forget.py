"""`planner forget`: removes private data that are due, or everything about someone."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from pathlib import Path

from planner.changes.forgetting import without_persons
from planner.commands.forgetting.plan import Plan, due, of_persons, persons_of
from planner.commands.forgetting.releases import still_named, without_them
from planner.commands.screen import print_text, report_findings, say
from planner.errors import PlannerError
from planner.folder.left_over import left_over, tables_without
from planner.folder.load import Loaded, load
from planner.folder.releases import all_releases
from planner.folder.save import changed_files
from planner.folder.writing import half_written, write_files
from planner.language.nearest import did_you_mean
from planner.places import Place
from planner.records import record
from planner.writers.manifest import entries_in
from planner.writers.output import remove_files


@record
class ForgetOptions:
    """Whose data are to be removed, or the day on which data are due; and where the builds are."""

    persons: tuple[str, ...] = ()
    at: str | None = None
    out: Path = Path("build")
    apply: bool = False


def forget(folder: Path, wish: ForgetOptions) -> int:
    """Show what would be forgotten; forget it if that is wished, all or nothing."""
    loaded = load(folder)
    if not loaded.is_read:
        report_findings(folder, loaded.findings)
        return 1
    left = {of: places for of, places in left_over(loaded).items() if of in wish.persons}
    plan = _plan(loaded, wish, left)
    halves = half_written(folder)
    releases = without_them(loaded, wish.persons)
    tables = tables_without(loaded, [*chain.from_iterable(left.values())])
    changed = {**changed_files(plan.conference, folder), **tables}
    files = {**changed, **releases, **dict.fromkeys(halves)}
    target = wish.out / loaded.conference.id
    in_build = [path for path in entries_in(target) if path.startswith(plan.folders)]
    told = (
        *plan.told,
        *_of_rows(left),
        *_of_releases(releases),
        *still_named(loaded, wish.persons, releases),
        *_of_halves(halves),
    )
    print_text("\n".join([*told, *_of_build(target, in_build)]))
    if not files and not in_build:
        say("There is nothing to forget.")
        return 0
    if wish.apply:
        _forget(files, target, in_build)
    _say_what_is_left(wish)
    return 0


def _plan(loaded: Loaded, wish: ForgetOptions, left: Collection[str]) -> Plan:
    if not wish.persons:
        return due(loaded, _day(wish.at))
    here = persons_of(loaded.conference)
    released = {of.id for one in all_releases(loaded.layout) for of in one.conference.participants}
    for own_id in wish.persons:
        if own_id not in {*here, *released, *left}:
            message = f"There is no participant or interpreter “{own_id}”."
            raise PlannerError(message, did_you_mean(own_id, here))
    still_here = [own_id for own_id in wish.persons if own_id in {*here, *left}]
    return of_persons(loaded, still_here, without_persons(loaded.conference, still_here))


def _day(given: str | None) -> dt.date:
    """The day that is given, else today."""
    try:
        return dt.date.fromisoformat(given) if given else dt.datetime.now(tz=dt.UTC).date()
    except ValueError as fault:
        raise PlannerError(
            f"“{given}” is not a date.", "Write it like this: 2027-05-03."
        ) from fault


def _forget(files: dict[Path, str | None], target: Path, in_build: list[str]) -> None:
    """Builds can be made again; so they go first, and what they were made from after them."""
    if in_build:
        remove_files(target, in_build)
    write_files(files)


def _of_rows(left: Mapping[str, Iterable[Place]]) -> list[str]:
    rows = [(place, own_id) for own_id, places in left.items() for place in places]
    return [f"{place}: the row of {own_id}, who is gone, removed" for place, own_id in rows]


def _of_releases(files: Iterable[Path]) -> list[str]:
    return [f"{path.parent.name}/{path.name}: the name, removed" for path in files]


def _of_halves(halves: list[Path]) -> list[str]:
    return [f"{path.name}: half-written, removed" for path in halves]


def _of_build(target: Path, in_build: list[str]) -> list[str]:
    folders = sorted({path.partition("/")[0] for path in in_build})
    files = f"{len(in_build)} file{'' if len(in_build) == 1 else 's'}"
    return [f"{target}: {files} in {', '.join(folders)} removed"] if in_build else []


def _say_what_is_left(wish: ForgetOptions) -> None:
    if wish.apply:
        say("Done. What is left of the build is complete; planner build makes the rest again.")
    else:
        say("Nothing has been removed yet. To do it, add --apply.")
    say("There may be copies elsewhere: in the history of git, in what was sent, in backups.")
