"""Loading: a folder becomes one `Conference` and all the findings that reading it gives."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from planner.errors import PlannerError
from planner.findings import Finding, error, warning
from planner.folder.alignment import Aligner
from planner.folder.invitees import read_invitees
from planner.folder.items import AgendaReader
from planner.folder.layout import SETTINGS, Layout, agenda_file
from planner.folder.notation.tree import read_tree
from planner.folder.settings import read_settings
from planner.model import Conference, Day, Invitee
from planner.places import Place
from planner.records import record


@record
class Loaded:
    """A folder, the conference in it, and what was found wrong while reading it."""

    layout: Layout
    conference: Conference
    findings: tuple[Finding, ...]


def load(folder: Path) -> Loaded:
    """Load a conference folder. Faults in it are findings; there is always a conference.

    PlannerError where there is no such folder.
    """
    if not folder.is_dir():
        raise PlannerError(f"There is no folder {folder}.", f"Make one: planner new {folder}")
    layout = Layout(folder)
    conference, findings = _settings(layout)
    days, in_agenda = _agenda(layout, conference)
    invitees, in_invitees = _invitees(layout)
    whole = replace(
        conference,
        id=conference.id or folder.resolve().name,
        days=days,
        invitees=invitees,
    )
    return Loaded(layout, whole, (*findings, *in_agenda, *in_invitees))


def _settings(layout: Layout) -> tuple[Conference, list[Finding]]:
    text, missing = read_text(layout.settings, SETTINGS)
    if missing:
        languages = layout.agenda_languages()
        return Conference(languages=languages), [missing]
    conference, findings = read_settings(text)
    return replace(
        conference, languages=conference.languages or layout.agenda_languages()
    ), findings


def _agenda(layout: Layout, conference: Conference) -> tuple[tuple[Day, ...], list[Finding]]:
    """The agenda in its first language, with the words of the others."""
    if not conference.languages:
        message = "There is no language of the papers, and no agenda."
        return (), [
            error("languages-missing", message, conference.place, 'Write languages = ["en"].')
        ]
    first, *others = conference.languages
    days, findings = _version(layout, conference, first)
    for language in others:
        version, in_version = _version(layout, conference, language)
        aligner = Aligner(language, agenda_file(language))
        if layout.agenda(language).is_file():
            days = aligner.days(days, version)
        findings += in_version + aligner.findings
    return days, findings


def _version(
    layout: Layout, conference: Conference, language: str
) -> tuple[tuple[Day, ...], list[Finding]]:
    file = agenda_file(language)
    text, missing = read_text(layout.agenda(language), file)
    if missing:
        is_first = language == conference.language
        return (), [missing if is_first else warning(missing.name, missing.message, missing.place)]
    sheets, findings = read_tree(text, file, language)
    year = conference.starts.year if conference.starts else dt.date.min.year
    reader = AgendaReader(language, year, _rooms(conference))
    days = reader.days(sheets)
    return days, findings + reader.findings


def _invitees(layout: Layout) -> tuple[tuple[Invitee, ...], list[Finding]]:
    if not layout.invitees.is_file():
        return (), []
    return read_invitees(layout.invitees.read_bytes())


def _rooms(conference: Conference) -> dict[str, str]:
    names = {name: room.id for room in conference.rooms for name in room.name.values()}
    return names | {room.id: room.id for room in conference.rooms}


def read_text(path: Path, file: str) -> tuple[str, Finding | None]:
    """The text of a file of the folder, or why there is none."""
    try:
        return path.read_bytes().decode("utf-8-sig"), None
    except FileNotFoundError:
        return "", error("file-missing", f"There is no file {file}.", Place(file))
    except UnicodeDecodeError as fault:
        line = fault.object[: fault.start].count(b"\n") + 1
        message = "This file is not in UTF-8."
        return "", error("file-encoding", message, Place(file, line), "Save it as UTF-8.")
