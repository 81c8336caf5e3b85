"""`planner release` for a mandate: the activities are kept as they go out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from planner.changes.issues import Changes, issue_changes
from planner.commands.asked import Asked
from planner.commands.mandate.change_lines import change_lines
from planner.commands.mandate.check import load_and_check
from planner.commands.release import ReleaseOptions, free_label, moment_of
from planner.commands.screen import mend_first, mention, print_text, say
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.folder.going_out import going_out
from planner.folder.layout import Layout
from planner.folder.mandate.releases import issue_text, issues_of
from planner.folder.releases import release_file
from planner.folder.writing import write_files
from planner.model.mandate import Mandate
from planner.model.terms import Issue


def release(folder: Path, wish: ReleaseOptions) -> int:
    """Show what would go out and what has changed since the last time; keep it if wished."""
    loaded, findings = load_and_check(folder, Asked(at=wish.at))
    if has_errors(grave := going_out(findings)):
        return mend_first(folder, grave, "Nothing can go out")
    mention(folder, findings)
    before = issues_of(loaded.layout)
    last = before[-1] if before else None
    new = _issue(loaded.mandate, before, wish)
    found = issue_changes(last, new) if last else Changes()
    if last and not found and not wish.label:
        say(f"Nothing has changed since {last.label}.")
        return 0
    print_text("\n".join(_told(new, last, found, loaded.mandate.language)))
    if wish.apply:
        _keep(loaded.layout, new)
    say(
        "This is recorded as issued."
        if wish.apply
        else "Nothing is recorded yet; to do it: --apply"
    )
    return 0


def _issue(mandate: Mandate, before: Sequence[Issue], wish: ReleaseOptions) -> Issue:
    """The issue that the activities would go out as, as they were known then. PlannerError where it
    would lie before the last one, or where nothing is left of many.
    """
    at, last = moment_of(wish.at), before[-1] if before else None
    if last and at < last.moment:
        message = f"{at.isoformat()} is before the last release, of {last.moment.isoformat()}."
        raise PlannerError(
            message, "Check whether the clock of this machine is right, or give --at."
        )
    if last and last.activities and not mandate.activities and not wish.remove_all:
        message = f"All {len(last.activities)} activities of {last.label} would be gone."
        raise PlannerError(
            message, "Check whether the folder is complete. If this is meant: --remove-all"
        )
    known = mandate.as_of(at.date())
    activities = tuple(replace(of, note="") for of in known.activities)
    number = last.number + 1 if last else 1
    return Issue(number, free_label(wish.label, before), at, activities, known.terms)


def _told(new: Issue, last: Issue | None, found: Changes, language: str) -> Iterator[str]:
    head = f"{new.label}, {new.moment:%Y-%m-%d %H:%M} UTC"
    if last is None:
        number = len(new.activities)
        yield f"{head}: {number} {'activity' if number == 1 else 'activities'}"
        return
    yield f"{head}, after {last.label}"
    yield from change_lines(found, language)
    if not found:
        yield f"Nothing has changed since {last.label}."


def _keep(layout: Layout, new: Issue) -> None:
    layout.releases.mkdir(exist_ok=True)
    write_files({layout.releases / release_file(new): issue_text(new)})
