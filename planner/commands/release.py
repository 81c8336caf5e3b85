"""`planner release`: an issue of the programme is kept as it goes out."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from os import environ
from pathlib import Path

from planner.changes.events import entries
from planner.changes.programme import Change, changes
from planner.commands.change_lines import change_lines
from planner.commands.check import load_and_check
from planner.commands.screen import print_text, report_findings, say
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.folder.ids_written import with_ids_written
from planner.folder.load import Loaded
from planner.folder.releases import read_releases, release_file, release_text
from planner.folder.writing import write_files
from planner.model import Audience, Conference, Text, seen_by
from planner.model.release import Release
from planner.products import Material
from planner.products.wording import person_name
from planner.timetable import timetable
from planner.timetable.moment import moment


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asks for: a label, a moment, and whether it is to be kept."""

    label: str = ""
    at: str | None = None
    apply: bool = False


def release(folder: Path, wish: Wish) -> int:
    """Show what would go out and what has changed since the last time; keep it if wished."""
    loaded, findings = load_and_check(folder)
    if has_errors(findings):
        report_findings(folder, findings)
        say("Nothing can go out: mend the errors first.")
        return 1
    before, faults = read_releases(loaded.layout)
    if faults:
        report_findings(folder, faults)
        return 1
    last = before[-1] if before else None
    new = issue(loaded.conference, last, wish.label, moment_of(wish.at))
    found = changes(last.conference, new.conference) if last else ()
    print_text("\n".join(_told(new, last, found)))
    if last and not found and new.events == last.events and not wish.label:
        say(f"Nothing has changed since {last.label}.")
        return 0
    if wish.apply:
        _keep(loaded, new)
    say("This went out." if wish.apply else "Nothing is kept yet; to do it: --apply")
    return 0


def issue(conference: Conference, last: Release | None, label: str, at: dt.datetime) -> Release:
    """The release that a conference would go out as after the last one."""
    if last and at < last.moment:
        raise PlannerError(
            f"{at.isoformat()} is before the last release, {last.label} of "
            f"{last.moment.isoformat()}.",
            "See whether the clock of this machine is right, or give --at.",
        )
    seen = seen_by(conference, Audience.PUBLIC)
    times = timetable(seen)
    states = entries(seen, times, last, at)
    number = last.number + 1 if last else 1
    return Release(
        number=number,
        label=label or (f"Rev.{number - 1}" if last else "First issue"),
        moment=at,
        conference=seen,
        names=_names(Material(seen, times, seen.language, at)),
        events=states.states,
        cancelled=states.cancelled,
    )


def moment_of(at: str | None) -> dt.datetime:
    """When something goes out: as given, or now."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if at or epoch:
        return moment(at, epoch, Conference())
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def _names(material: Material) -> Mapping[str, Text]:
    """The names of the persons whom the programme names, as it prints them."""
    conference = material.conference
    tokens = {
        party.token
        for item in conference.every_item
        for duty in conference.duties_of(item)
        for party in duty.holders
    }
    persons = (conference.persons[token] for token in sorted(tokens & conference.persons.keys()))
    return {person.id: _name(person.id, material) for person in persons}


def _name(own_id: str, material: Material) -> Text:
    from dataclasses import replace

    person = material.conference.persons[own_id]
    return Text(
        {
            language: person_name(person, replace(material, language=language))
            for language in material.conference.languages
        }
    )


def _told(new: Release, last: Release | None, found: tuple[Change, ...]) -> list[str]:
    when = new.moment.strftime("%Y-%m-%d %H:%M UTC")
    head = f"{new.label}, {when}"
    if last is None:
        items = sum(1 for _ in new.conference.items)
        return [f"{head}: {items} items, {len(new.events)} entries in calendars"]
    return [f"{head}, after {last.label}", *change_lines(found, last.conference, new.conference)]


def _keep(loaded: Loaded, new: Release) -> None:
    """Write the release, and the ids by which its items are known from now on."""
    path = loaded.layout.releases / release_file(new)
    path.parent.mkdir(exist_ok=True)
    write_files({**with_ids_written(loaded), path: release_text(new)})
