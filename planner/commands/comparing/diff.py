"""`planner diff`: what differs between two issues of a programme, folders or texts."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.changes.change import Change
from planner.changes.matching import State
from planner.changes.programme import changes
from planner.changes.revision import Revision
from planner.commands.comparing.compared import FOLDER, Names, compared
from planner.commands.comparing.lines import change_lines, change_records
from planner.commands.comparing.paper import paper_of, write_paper, writer_of
from planner.commands.languages import require_language
from planner.commands.release import issue
from planner.commands.revisions import state_of_release
from planner.commands.screen import print_json, print_text
from planner.commands.told_lines import told_lines, told_records
from planner.folder.layout import Layout
from planner.folder.load import load
from planner.folder.releases import read_releases, releases_of
from planner.model import Audience
from planner.model.release import Release, next_label
from planner.products import Material
from planner.products.changed.words import Sides
from planner.timetable import Timetable

LONG_AGO = dt.datetime.fromtimestamp(0, dt.UTC)


@dataclass(frozen=True, slots=True)
class DiffOptions:
    """What is to be compared, each a release, "folder" or a path; the last release and the folder
    where it is not said. In which language, and for whom; `output` is the file of a paper, with
    `affected` it is said whom the changes touch.
    """

    old: str = ""
    new: str = FOLDER
    language: str = ""
    as_json: bool = False
    output: Path | None = None
    affected: bool = False


def diff(folder: Path, wish: DiffOptions) -> int:
    """Show the changes. Whether there are any does not make the exit code."""
    if wish.output:
        return _written(folder, wish, wish.output)
    audience = Audience.SECRETARIAT if wish.affected else Audience.PUBLIC
    names = Names(folder, read_releases(Layout(folder))[0], audience)
    before, after = compared(names, wish.old, wish.new)
    found = changes(before, after)
    language = _language(wish, after)
    sides = Sides(material(before, language), material(after, language))
    if wish.as_json:
        print_json(_records(found, sides, wish))
    else:
        lines = list(change_lines(found, sides)) or ["", "No item has changed."]
        touched = told_lines(found, sides) if wish.affected else ()
        print_text("\n".join([*lines[1:], *touched]))
    return 0


def _records(found: Sequence[Change], sides: Sides, wish: DiffOptions) -> Any:
    """The changes for programs; with those whom they touch beside them, if that is asked for."""
    told = change_records(found, sides)
    return {"changes": told, "affected": told_records(found, sides)} if wish.affected else told


def _written(folder: Path, wish: DiffOptions, path: Path) -> int:
    """Write a paper, without names that are withheld by now: it may go to all."""
    writer_of(path)
    names = Names(folder, releases_of(load(folder)))
    before = names.gone_out(wish.old) if wish.old else names.last
    is_draft = wish.new == FOLDER
    after = _next(names) if is_draft else names.gone_out(wish.new)
    found = changes(*compared(names, wish.old, wish.new))
    revision = Revision(after.label, before, found, is_draft=is_draft)
    language = _language(wish, state_of_release(after))
    return write_paper(paper_of(revision, after, language), path, Layout(folder))


def _next(names: Names) -> Release:
    """The folder as the issue that would go out next; that of the last is no moment of it."""
    last, conference = names.last, load(names.folder).conference
    return issue(conference, last, next_label(names.releases), last.moment)


def _language(wish: DiffOptions, after: State) -> str:
    if wish.language:
        require_language(wish.language, after.conference)
    return wish.language or after.conference.language


def material(state: State, language: str) -> Material:
    """A state for describing changes in words; what is printed needs no timetable."""
    return Material(state.conference, Timetable(()), language, LONG_AGO)
