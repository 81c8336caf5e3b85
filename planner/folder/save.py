"""Saving: a conference is written into its folder; what has not changed keeps its very bytes."""

import tempfile
from pathlib import Path

from planner.folder.invitees import write_invitees
from planner.folder.items import AgendaReader
from planner.folder.layout import Layout, agenda_file
from planner.folder.load import Loaded, load
from planner.folder.notation.edit import edited
from planner.folder.notation.tree import read_tree
from planner.folder.notation.write import NotationWriter
from planner.folder.settings import changed_settings
from planner.model import Conference


def save(conference: Conference, folder: Path) -> None:
    """Write what differs from the folder, each file at once or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    before = load(folder)
    files = (
        _settings(before, conference) | _agendas(before, conference) | _invitees(before, conference)
    )
    for path, text in files.items():
        write_file(path, text)


def write_file(path: Path, text: str) -> None:
    """Write a file whole: it is the old one or the new one, never half."""
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, delete=False, encoding="utf-8", newline=""
    ) as new:
        new.write(text)
    Path(new.name).chmod(0o644)
    Path(new.name).replace(path)


def _settings(before: Loaded, conference: Conference) -> dict[Path, str]:
    path = before.layout.settings
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    nothing = Conference(id=before.conference.id)
    old = before.conference if path.exists() else nothing
    changed = changed_settings(text, old, conference)
    return {path: changed} if changed != text else {}


def _agendas(before: Loaded, conference: Conference) -> dict[Path, str]:
    if conference.days == before.conference.days and conference.rooms == before.conference.rooms:
        return {}
    return {
        before.layout.agenda(language): _agenda(before.layout, conference, language)
        for language in conference.languages
    }


def _agenda(layout: Layout, conference: Conference, language: str) -> str:
    """The agenda in one language, the lines of what stays untouched."""
    names = {room.id: room.name.best(language) or room.id for room in conference.rooms}
    writer = NotationWriter(language, language == conference.language, names)
    path = layout.agenda(language)
    if not path.exists():
        return writer.text(conference.days)
    text = path.read_text(encoding="utf-8")
    sheets, _ = read_tree(text, agenda_file(language), language)
    year = conference.starts.year if conference.starts else 1
    reader = AgendaReader(language, year, {name: key for key, name in names.items()})
    old = writer.chunks(reader.days(sheets))
    return edited(text, sheets, list(old), list(writer.chunks(conference.days)))


def _invitees(before: Loaded, conference: Conference) -> dict[Path, str]:
    if conference.invitees == before.conference.invitees:
        return {}
    return {before.layout.invitees: write_invitees(conference.invitees)}
