"""Loading: a folder becomes one `Conference` and all the findings that reading it gives."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from planner.errors import PlannerError
from planner.findings import Fault, Finding, Severity
from planner.folder.alignment import Aligner
from planner.folder.files import AS_THEY_ARE, Texts, read_bytes, read_text
from planner.folder.items import AgendaReader
from planner.folder.kinds import Kind, kind_of
from planner.folder.layout import SETTINGS, TABLES, Layout, agenda_file, named_languages
from planner.folder.notation.tree import read_tree
from planner.folder.settings import read_settings
from planner.model import Conference, Day, Invitee
from planner.model.interpreters import Interpreter, Shift
from planner.model.names import OwnName
from planner.model.officers import Candidate
from planner.records import record

LANGUAGES_MISSING = Fault(
    "languages-missing",
    Severity.ERROR,
    why="Papers are made in the languages of conference.toml; it names none.",
    how='Write languages = ["en"], and the agenda in agenda.en.txt.',
)

SHAPES: dict[str, Callable[..., Any]] = {
    "invitees": Invitee,
    "names": OwnName,
    "candidates": Candidate,
    "interpreters": Interpreter,
    "rota": Shift,
}
"""The records of the rows of tables, by the field of the conference that holds them."""


UNREAD = frozenset({"file-missing", "file-encoding", "file-unreadable", "settings-broken"})
"""Findings about a file that could not be read at all."""


@record
class Loaded:
    """A folder, the conference in it, and what was found wrong while reading it.

    If `conference.toml` could not be read (`is_read` is false), only that is reported: everything
    else would follow from it.
    """

    layout: Layout
    conference: Conference
    findings: tuple[Finding, ...]
    is_read: bool = True


def load(
    folder: Path,
    *,
    tables: bool = True,
    languages: Collection[str] | None = None,
    instead: Texts = AS_THEY_ARE,
) -> Loaded:
    """Load a conference folder. Faults in it are findings; there is always a conference.

    To show only a part, not everything need be read: without `tables` none of them is read, and of
    the agenda the first language and those of `languages`, if they are given. `instead` are texts
    that are read instead of the files in the folder. PlannerError if there is no such folder.
    """
    if folder.is_file():
        remedy = f"Give the folder that contains it: {folder.parent}"
        raise PlannerError(f"{folder} is a file.", remedy)
    if not folder.is_dir():
        raise PlannerError(f"There is no folder {folder}.", f"Make one: planner new {folder}")
    if kind_of(folder) is Kind.MANDATE:
        message = f"{folder} contains a mandate; this command is for conferences."
        raise PlannerError(message, f"To see what it contains: planner show {folder}")
    layout = Layout(folder)
    conference, findings = _settings(layout, instead)
    days, in_agenda = _agenda(layout, conference, languages, instead)
    rows, in_tables = _tables(layout, instead) if tables else ({}, [])
    own_id = conference.id or folder.resolve().name
    whole = replace(conference, id=own_id, days=days, **rows)
    if any(finding.name in UNREAD for finding in findings):
        return Loaded(layout, whole, tuple(findings), is_read=False)
    return Loaded(layout, whole, (*findings, *in_agenda, *in_tables))


def _settings(layout: Layout, instead: Texts) -> tuple[Conference, list[Finding]]:
    text, missing = read_text(layout.settings, SETTINGS, instead)
    conference, findings = (Conference(), [missing]) if missing else read_settings(text)
    languages = conference.languages or layout.agenda_languages()
    return replace(conference, languages=languages), findings


def _agenda(
    layout: Layout, conference: Conference, wanted: Collection[str] | None, instead: Texts
) -> tuple[tuple[Day, ...], list[Finding]]:
    """The agenda in its first language, with the words of the others that are wanted."""
    languages = named_languages(conference.languages)
    if not languages:
        message = "There is no language for the papers, and no agenda."
        return (), [LANGUAGES_MISSING.at(conference.place, message)]
    first, *rest = languages
    others = [language for language in rest if wanted is None or language in wanted]
    days, findings = _version(layout, conference, first, instead)
    for language in others:
        version, in_version = _version(layout, conference, language, instead)
        aligner = Aligner(language, agenda_file(language))
        if days is not None and version is not None:
            days = aligner.days(days, version)
        findings += in_file_order(in_version + aligner.findings)
    return days or (), findings


def _version(
    layout: Layout, conference: Conference, language: str, instead: Texts
) -> tuple[tuple[Day, ...] | None, list[Finding]]:
    """The agenda in one language, or None where it cannot be read."""
    file = agenda_file(language)
    text, fault = read_text(layout.agenda(language), file, instead)
    if fault:
        is_behind = fault.name == "file-missing" and language != conference.language
        return None, [_untranslated(fault, conference) if is_behind else fault]
    sheets, findings = read_tree(text, file, language)
    reader = AgendaReader(language, conference)
    days = reader.days(sheets)
    return days, in_file_order(findings + reader.findings)


def _untranslated(missing: Finding, conference: Conference) -> Finding:
    """What is said of an agenda that nobody has translated yet."""
    first = agenda_file(conference.language)
    hint = (
        f"Copy {first} without its attributes and translate it, or translate the workbook "
        "agenda.xlsx and import it."
    )
    return replace(missing, severity=Severity.WARNING, hint=hint)


def in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one file in the order of its lines."""
    return sorted(findings, key=lambda found: found.place)


def _tables(layout: Layout, instead: Texts) -> tuple[dict[str, Any], list[Finding]]:
    """The rows of each table that there is, and what is wrong with them."""
    from planner.folder.people import read_participants
    from planner.folder.rows import read_rows

    rows: dict[str, Any] = {}
    findings: list[Finding] = []
    for field, file in TABLES.items():
        data, fault = read_bytes(layout.table(field), file, instead)
        if fault is None:
            rows[field], faults = read_rows(data, file, SHAPES[field])
            findings += faults
        elif fault.name != "file-missing":
            findings.append(fault)
    rows["participants"], faults = read_participants(layout, instead)
    return rows, findings + faults
