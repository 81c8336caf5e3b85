"""`planner release`: an issue of the programme is kept as it goes out."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from os import environ
from pathlib import Path

from planner.changes.change import Change
from planner.changes.events import Joins, entries, joins
from planner.changes.programme import changes
from planner.commands.check import load_and_check
from planner.commands.comparing.lines import change_lines
from planner.commands.revisions import state_of_folder, state_of_release
from planner.commands.screen import mend_first, mention, print_text, say
from planner.commands.secret import kept_secret
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.folder.feeds_secret import read_secret
from planner.folder.going_out import going_out
from planner.folder.ids_written import with_ids_written
from planner.folder.load import Loaded
from planner.folder.releases import release_file, release_text, releases_of
from planner.folder.writing import write_files
from planner.model import Audience, Conference, seen_by
from planner.model.participants import Participant
from planner.model.release import Numbered, Release, is_free, next_label
from planner.products import Material
from planner.products.changed.words import Sides
from planner.products.feeds.rules import admission
from planner.timetable import timetable
from planner.timetable.moment import moment


@dataclass(frozen=True, slots=True)
class ReleaseOptions:
    """What the user asks for: a label, a moment, and whether it is to be recorded.

    `remove_all` allows an empty programme to go out.
    """

    label: str = ""
    at: str | None = None
    apply: bool = False
    remove_all: bool = False


def release(folder: Path, wish: ReleaseOptions) -> int:
    """Show what would go out and what has changed since the last time; keep it if wished."""
    loaded, findings = load_and_check(folder)
    if has_errors(grave := going_out(findings)):
        return mend_first(folder, grave, "Nothing can go out")
    mention(folder, findings)
    before = releases_of(loaded)
    last = before[-1] if before else None
    _require_not_empty(loaded.conference, last, wish)
    label = free_label(wish.label, before)
    new = issue(loaded.conference, last, label, moment_of(wish.at), _joins(loaded, wish))
    found = changes(state_of_release(last), state_of_folder(loaded)) if last else ()
    if last and not found and _is_as_before(new, last) and not wish.label:
        say(f"Nothing has changed since {last.label}.")
        return 0
    print_text("\n".join(_told(new, last, found)))
    if wish.apply:
        _keep(loaded, new)
    say(
        "This is recorded as issued."
        if wish.apply
        else "Nothing is recorded yet; to do it: --apply"
    )
    return 0


def free_label(wished: str, before: Sequence[Numbered]) -> str:
    """What it is called: as is wished, or by its number. PlannerError where another is so."""
    label = wished.strip() or next_label(before)
    if not is_free(label, before):
        listed = ", ".join(f"“{of.label}”" for of in before)
        raise PlannerError(
            f"An issue called “{label}” has already gone out.", f"Labels so far: {listed}."
        )
    return label


def _require_not_empty(conference: Conference, last: Release | None, wish: ReleaseOptions) -> None:
    """PlannerError where an agenda was emptied by mistake: all calendars would be too."""
    before = sum(1 for _ in last.conference.items) if last else 0
    if last and before and not any(conference.items) and not wish.remove_all:
        raise PlannerError(
            f"All {before} items of {last.label} would be cancelled: the agenda has none.",
            "Check whether the folder is complete. If this is meant: --remove-all",
        )


def _joins(loaded: Loaded, wish: ReleaseOptions) -> Joins:
    """The marks of private addresses. The release has no others: it may be seen by all."""
    has_some = any(item.join for item in loaded.conference.every_item)
    secret = (kept_secret if has_some and wish.apply else read_secret)(loaded.layout)
    return joins(loaded.conference, secret)


def issue(
    conference: Conference,
    last: Release | None,
    label: str,
    at: dt.datetime,
    private: Joins | None = None,
) -> Release:
    """The release that a conference would go out as after the last one."""
    if last and at < last.moment:
        raise PlannerError(
            f"{at.isoformat()} is before the last release, {last.label} of "
            f"{last.moment.isoformat()}.",
            "Check whether the clock of this machine is right, or give --at.",
        )
    seen = seen_by(conference, Audience.PUBLIC)
    stamp = at if last else _after_builds(conference, at)
    states = entries(seen, timetable(seen), last, stamp, private)
    return Release(
        number=last.number + 1 if last else 1,
        label=label,
        moment=at,
        conference=replace(seen, participants=tuple(_named(seen)), invitees=()),
        events=states.states,
        cancelled=states.cancelled,
    )


def _after_builds(conference: Conference, at: dt.datetime) -> dt.datetime:
    """The moment of entries that go out first: later than the day of issue, which calendars carry
    that were built before. Programs would leave aside what seems to be older.
    """
    if not conference.issued:
        return at
    built = dt.datetime.combine(conference.issued, dt.time(), dt.UTC)
    return max(at, built + dt.timedelta(seconds=1))


def _is_as_before(new: Release, last: Release) -> bool:
    """Whether calendars have nothing new to tell."""
    return new.events == last.events and admission(new.conference) == admission(last.conference)


def moment_of(at: str | None) -> dt.datetime:
    """When something goes out: as given, or now."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if at or epoch:
        return moment(at, epoch, Conference())
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def _named(conference: Conference) -> Iterator[Participant]:
    """The persons whom the programme names, with no more than it prints of them; and the ids of
    those who have withdrawn, from whose calendars things go.
    """
    tokens = {
        party.token
        for item in conference.every_item
        for duty in item.duties
        for party in duty.holders
    }
    for own_id in sorted((tokens & conference.persons.keys()) | conference.withdrawn):
        person = conference.persons[own_id]
        known = Participant(own_id).taking_part_as(person)
        yield known.printed_as(person) if own_id in tokens else known


def _told(new: Release, last: Release | None, found: tuple[Change, ...]) -> Iterator[str]:
    head = f"{new.label}, {new.moment:%Y-%m-%d %H:%M} UTC"
    if last is None:
        items = sum(1 for _ in new.conference.items)
        yield f"{head}: {items} items, {len(new.events)} entries in calendars"
    else:
        yield f"{head}, after {last.label}"
        before, after = (_material(of, new.conference.language) for of in (last, new))
        yield from change_lines(found, Sides(before, after))
        if not found and _is_as_before(new, last):
            yield f"Nothing has changed since {last.label}."
        elif not found:
            yield "No item has changed, but calendars have something new to say."


def _material(of: Release, language: str) -> Material:
    return Material(of.conference, timetable(of.conference), language, of.moment)


def _keep(loaded: Loaded, new: Release) -> None:
    """Write the release, and the ids by which its items are known from now on."""
    path = loaded.layout.releases / release_file(new)
    path.parent.mkdir(exist_ok=True)
    write_files({**with_ids_written(loaded), path: release_text(new)})
