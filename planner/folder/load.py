"""Loading: a folder becomes one `Conference` and all the findings that reading it gives."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from planner.errors import PlannerError
from planner.findings import Finding, Severity, error
from planner.folder.alignment import Aligner
from planner.folder.files import read_bytes, read_text
from planner.folder.invitees import read_invitees
from planner.folder.items import AgendaReader
from planner.folder.layout import INVITEES, NAMES, SETTINGS, Layout, agenda_file, named_languages
from planner.folder.names import read_names
from planner.folder.notation.tree import read_tree
from planner.folder.settings import read_settings
from planner.model import Conference, Day
from planner.records import record

Row = TypeVar("Row")
TableReader = Callable[[bytes], tuple[tuple[Row, ...], list[Finding]]]


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
    if folder.is_file():
        remedy = f"Give the folder that it is in: {folder.parent}"
        raise PlannerError(f"{folder} is a file.", remedy)
    if not folder.is_dir():
        raise PlannerError(f"There is no folder {folder}.", f"Make one: planner new {folder}")
    layout = Layout(folder)
    conference, findings = _settings(layout)
    days, in_agenda = _agenda(layout, conference)
    invitees, in_invitees = _table(layout.invitees, INVITEES, read_invitees)
    names, in_names = _table(layout.names, NAMES, read_names)
    whole = replace(
        conference,
        id=conference.id or folder.resolve().name,
        days=days,
        invitees=invitees,
        names=names,
    )
    return Loaded(layout, whole, (*findings, *in_agenda, *in_invitees, *in_names))


def _settings(layout: Layout) -> tuple[Conference, list[Finding]]:
    text, missing = read_text(layout.settings, SETTINGS)
    conference, findings = (Conference(), [missing]) if missing else read_settings(text)
    languages = conference.languages or layout.agenda_languages()
    return replace(conference, languages=languages), findings


def _agenda(layout: Layout, conference: Conference) -> tuple[tuple[Day, ...], list[Finding]]:
    """The agenda in its first language, with the words of the others."""
    languages = named_languages(conference.languages)
    if not languages:
        message = "There is no language of the papers, and no agenda."
        hint = 'Write languages = ["en"], and the agenda into agenda.en.txt.'
        return (), [error("languages-missing", message, conference.place, hint)]
    first, *others = languages
    days, findings = _version(layout, conference, first)
    for language in others:
        version, in_version = _version(layout, conference, language)
        aligner = Aligner(language, agenda_file(language))
        if days is not None and version is not None:
            days = aligner.days(days, version)
        findings += in_file_order(in_version + aligner.findings)
    return days or (), findings


def _version(
    layout: Layout, conference: Conference, language: str
) -> tuple[tuple[Day, ...] | None, list[Finding]]:
    """The agenda in one language, or None where it cannot be read."""
    file = agenda_file(language)
    text, fault = read_text(layout.agenda(language), file)
    if fault:
        is_behind = fault.name == "file-missing" and language != conference.language
        return None, [replace(fault, severity=Severity.WARNING) if is_behind else fault]
    sheets, findings = read_tree(text, file, language)
    reader = AgendaReader(language, conference)
    days = reader.days(sheets)
    return days, in_file_order(findings + reader.findings)


def in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one file in the order of its lines."""
    return sorted(findings, key=lambda found: found.place)


def _table(path: Path, file: str, read: TableReader[Row]) -> tuple[tuple[Row, ...], list[Finding]]:
    """The rows of a table that may be missing, and what is wrong with it."""
    data, fault = read_bytes(path, file)
    if fault:
        return (), [fault] if fault.name != "file-missing" else []
    return read(data)
