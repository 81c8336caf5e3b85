"""`planner diff`: what differs between two issues of a programme, folders or texts."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.changes.matching import State
from planner.changes.programme import changes
from planner.changes.recognised import recognised
from planner.changes.revision import Revision
from planner.commands.change_lines import change_lines, change_records
from planner.commands.diff_paper import paper_of, write_paper, writer_of
from planner.commands.from_text import Texts, conference_from, say_doubts, texts_read
from planner.commands.languages import require_language
from planner.commands.release import issue
from planner.commands.revisions import state_of_folder, state_of_release, state_of_text
from planner.commands.screen import print_json, print_text
from planner.errors import PlannerError
from planner.folder.layout import Layout
from planner.folder.load import load
from planner.folder.releases import all_releases, releases_of
from planner.model.release import Release, next_label
from planner.products import Material
from planner.products.change_words import Sides
from planner.timetable import Timetable

FOLDER = "folder"
"""The name of the folder itself among what can be compared."""

LONG_AGO = dt.datetime.fromtimestamp(0, dt.UTC)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be compared, each a release, "folder" or a path; the last release and the folder
    where it is not said. In which language, and for whom; `output` is the file of a paper.
    """

    old: str = ""
    new: str = FOLDER
    language: str = ""
    as_json: bool = False
    output: Path | None = None


def diff(folder: Path, wish: Wish) -> int:
    """Show the changes. Whether there are any does not make the exit code."""
    if wish.output:
        return _written(folder, wish, wish.output)
    releases = all_releases(Layout(folder))
    before, after = _states(folder, wish, releases)
    found = changes(before, after)
    language = _language(wish, after)
    sides = Sides(material(before, language), material(after, language))
    if wish.as_json:
        print_json(change_records(found, sides))
    else:
        lines = list(change_lines(found, sides)) or ["", "No item has changed."]
        print_text("\n".join(lines[1:]))
    return 0


def _states(folder: Path, wish: Wish, releases: Sequence[Release]) -> tuple[State, State]:
    """What is compared; a text in the ids of what it is compared with."""
    before, after = (_state(name, folder, releases) for name in (wish.old, wish.new))
    if after.is_text:
        return before, recognised(after, before)
    return recognised(before, after) if before.is_text else before, after


def _written(folder: Path, wish: Wish, path: Path) -> int:
    """Write a paper, without names that are withheld by now: it may go to all."""
    writer_of(path)
    releases = releases_of(load(folder))
    before = _gone_out(wish.old, releases) if wish.old else _last(releases, folder)
    is_draft = wish.new == FOLDER
    after = _next(folder, releases) if is_draft else _gone_out(wish.new, releases)
    states = (_state(name, folder, releases) for name in (wish.old, wish.new))
    revision = Revision(after.label, before, changes(*states), is_draft=is_draft)
    language = _language(wish, state_of_release(after))
    return write_paper(paper_of(revision, after, language), path, Layout(folder))


def _next(folder: Path, releases: Sequence[Release]) -> Release:
    """The folder as the issue that would go out next; that of the last is no moment of it."""
    last = _last(releases, folder)
    return issue(load(folder).conference, last, next_label(releases), last.moment)


def _gone_out(name: str, releases: Sequence[Release]) -> Release:
    """The release of this name. PlannerError where there is none."""
    known = _release(name, releases)
    if known is None:
        raise PlannerError(
            f"“{name}” is no release: a paper says what an issue changes of another.",
            f"There are: {_listed(releases)}.",
        )
    return known


def _language(wish: Wish, after: State) -> str:
    if wish.language:
        require_language(wish.language, after.conference)
    return wish.language or after.conference.language


def material(state: State, language: str) -> Material:
    """A state for those who tell changes in words; what is printed needs no timetable."""
    return Material(state.conference, Timetable(()), language, LONG_AGO)


def _state(name: str, folder: Path, releases: Sequence[Release]) -> State:
    """What a name means. PlannerError where it is the name of nothing."""
    if name == FOLDER:
        return state_of_folder(load(folder))
    if not name:
        return state_of_release(_last(releases, folder))
    known = _release(name, releases)
    return state_of_release(known) if known else _state_at(Path(name), releases)


def _release(name: str, releases: Sequence[Release]) -> Release | None:
    return next((of for of in releases if name in (str(of.number), of.label)), None)


def _listed(releases: Sequence[Release]) -> str:
    return ", ".join([*(f"“{release.label}”" for release in releases), FOLDER])


def _last(releases: Sequence[Release], folder: Path) -> Release:
    if releases:
        return releases[-1]
    raise PlannerError(
        f"Nothing of {folder} has gone out yet.",
        "Say what it is to be compared with, or keep a first issue: planner release --apply",
    )


def _state_at(path: Path, releases: Sequence[Release]) -> State:
    if path.is_dir():
        return state_of_folder(load(path))
    if path.is_file():
        return _state_of_text(path)
    raise PlannerError(
        f"“{path}” is no release, no folder and no file.",
        f"There are: {_listed(releases)}, or a path.",
    )


def _state_of_text(path: Path) -> State:
    texts = Texts((path,))
    readings = texts_read(texts)
    conference, doubts = conference_from(readings, texts)
    say_doubts(readings, texts, doubts)
    return state_of_text(conference)
