"""`planner show --view`: rooms, officers, interpreters, load and persons as tables, or as JSON."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from planner.checks import allowed
from planner.checks.subject import Subject
from planner.commands.asked import Shown
from planner.commands.languages import require_language
from planner.commands.screen import print_json, print_text, report_findings, screen_width
from planner.commands.views import interpreters, load, officers, persons, rooms
from planner.commands.views.sight import Sight
from planner.commands.views.table import Table, in_text
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.folder.load import load as load_folder
from planner.records import record
from planner.timetable import timetable


@record
class _View:
    """How something is shown to people and to programs, and what is said if there is none."""

    tables: Callable[[Sight], list[Table]]
    in_json: Callable[[Sight], Any]
    nothing: str


VIEWS = {
    "rooms": _View(rooms.tables, rooms.in_json, "The agenda has no days."),
    "officers": _View(officers.tables, officers.in_json, "No meeting has officers."),
    "interpreters": _View(
        interpreters.tables, interpreters.in_json, "No meeting is known to be interpreted."
    ),
    "load": _View(load.tables, load.in_json, "Nobody has a duty yet."),
    "persons": _View(persons.tables, persons.in_json, "There is no such person."),
}
"""What can be shown, by its name."""


def show_view(folder: Path, view: str, shown: Shown) -> int:
    """Show a view of a folder, and what could not be read of it."""
    if shown.sought and view != "persons":
        raise PlannerError(
            "Only persons can be searched for.", "Use --view persons, or leave out --view."
        )
    loaded = load_folder(folder)
    conference = loaded.conference
    language = shown.language or conference.language
    require_language(language, conference)
    subject = Subject(conference, timetable(conference))
    sight = Sight(subject, language, shown.with_ids, shown.sought)
    if shown.as_json:
        print_json(VIEWS[view].in_json(sight))
    else:
        print_text(_text(VIEWS[view], sight))
    findings = allowed(conference, loaded.findings)
    report_findings(folder, findings)
    return 1 if has_errors(findings) else 0


def _text(view: _View, sight: Sight) -> str:
    width = screen_width()
    shown = [table for table in view.tables(sight) if table.rows]
    lines = [line for table in shown for line in in_text(table, width)]
    return "\n".join(lines or [view.nothing])
