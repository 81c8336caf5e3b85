"""Saving: a conference is written into its folder; what has not changed keeps its very bytes."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from planner.errors import PlannerError
from planner.findings import Severity
from planner.folder.layout import PARTICIPANTS, SETTINGS, TABLES, agenda_file, named_languages
from planner.folder.load import SHAPES, Loaded, load
from planner.folder.notation.edit import edited, stand_in
from planner.folder.notation.rearrange import rearranged
from planner.folder.notation.tree import read_tree, written_ids
from planner.folder.notation.write import NotationWriter
from planner.folder.people import columns, in_table, say_the_same
from planner.folder.rows import changed_rows
from planner.folder.settings import changed_settings
from planner.folder.shape import plain
from planner.folder.writing import rewritten, with_line_feeds, write_files
from planner.model import Conference, Day
from planner.model.participants import Participant

_HARMLESS = {"setting-unknown", "file-missing", "languages-missing"}
"""Errors in settings and tables in spite of which everything in them is understood."""
_HARMFUL = {"file-encoding", "file-unreadable", "attribute-unknown", "attribute-impossible"}
"""Errors in an agenda that leave something of an item not understood."""


def save(conference: Conference, folder: Path) -> None:
    """Write what differs from the folder, all of it at once or nothing.

    PlannerError where a file would have to change that has faults: what was not understood of it
    would be lost.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_files(changed_files(conference, folder))


def changed_files(conference: Conference, folder: Path) -> dict[Path, str | None]:
    """The files that would be written, with their texts; None for one that is to go.

    PlannerError as in `save`.
    """
    before = load(folder)
    if base := _rearranged(before, conference):
        before = load(folder, instead=base)
    files: dict[Path, str | None] = {}
    for changed in (_settings, partial(_agendas, base=base), _tables, _people):
        files |= changed(before, conference)
    return files


def _rearranged(before: Loaded, conference: Conference) -> dict[Path, str]:
    """The agendas in which items go elsewhere, with their lines in the new order."""
    texts: dict[Path, str] = {}
    for language in named_languages(conference.languages):
        path = before.layout.agenda(language)
        if path.exists() and not _errors(before, path.name):
            text = with_line_feeds(path)
            sheets, _ = read_tree(text, path.name, language)
            new = rearranged(text, sheets, [_beginnings(day, language) for day in conference.days])
            texts |= {path: new} if new != text else {}
    return texts


def _beginnings(day: Day, language: str) -> list[int]:
    """The lines on which the items of a day begin in the agenda of a language."""
    return [item.place_in(language).line for item in day.items if language in item.title]


def _settings(before: Loaded, conference: Conference) -> dict[Path, str]:
    path = before.layout.settings
    old = before.conference if path.exists() else Conference(id=before.conference.id)
    if plain(conference) == plain(old):
        return {}
    _refuse(before, SETTINGS, _errors(before, SETTINGS) - _HARMLESS)
    return {path: rewritten(path, partial(changed_settings, old=old, new=conference))}


def _agendas(before: Loaded, conference: Conference, base: Mapping[Path, str]) -> dict[Path, str]:
    if _structure(conference) == _structure(before.conference):
        return {path: rewritten(path, partial(_instead, text)) for path, text in base.items()}
    return {
        before.layout.agenda(language): _agenda(before, conference, language, base)
        for language in named_languages(conference.languages)
        if language == conference.language
        or before.layout.agenda(language).exists()
        or _has_words(conference, language)
    }


def _instead(new: str, _: str) -> str:
    return new


def _structure(conference: Conference) -> tuple[object, ...]:
    return conference.days, conference.rooms, conference.languages


def _has_words(conference: Conference, language: str) -> bool:
    return any(language in item.title for day in conference.days for item in day.items)


def _agenda(before: Loaded, conference: Conference, language: str, base: Mapping[Path, str]) -> str:
    """The agenda in one language, the lines of what stays untouched."""
    path, file = before.layout.agenda(language), agenda_file(language)
    if not path.exists():
        return _writer(conference, language).text(conference.days)
    _refuse(before, file, _errors(before, file) & _HARMFUL)

    def _change(written: str) -> str:
        text = base.get(path, written)
        sheets, _ = read_tree(text, file, language)
        ids = written_ids(sheets).values()
        old, new = (
            tuple(_writer(of, language, frozenset(ids)).blocks(of.days))
            for of in (before.conference, conference)
        )
        if not stand_in(sheets, old):
            _refuse(before, file, _errors(before, file))
        return edited(text, sheets, old, new)

    return rewritten(path, _change)


def _writer(
    conference: Conference, language: str, ids: frozenset[str] = frozenset()
) -> NotationWriter:
    """The writer of one language version, by which the ids of days' items stay written."""
    names = {room.id: room.name.best(language) or room.id for room in conference.rooms}
    return NotationWriter(language, language == conference.language, names, ids)


def _tables(before: Loaded, conference: Conference) -> dict[Path, str]:
    """The tables whose rows differ."""
    files = {}
    for field, file in TABLES.items():
        old, new = getattr(before.conference, field), getattr(conference, field)
        if new != old:
            _refuse(before, file, _errors(before, file))
            path = before.layout.table(field)
            files[path] = rewritten(path, partial(changed_rows, new=new, shape=SHAPES[field]))
    return files


def _people(before: Loaded, conference: Conference) -> dict[Path, str | None]:
    """The tables of participants whose rows differ; none is made that would have no row, and a
    private one goes with its last row.
    """
    if conference.participants == before.conference.participants:
        return {}
    files: dict[Path, str | None] = {}
    for audience, file in PARTICIPANTS.items():
        path = before.layout.root / file
        old, persons = (
            in_table(of.participants, audience) for of in (before.conference, conference)
        )
        if say_the_same(old, persons, audience):
            continue
        _refuse(before, file, _errors(before, file))
        if not persons and audience:
            files[path] = None
            continue
        change = partial(changed_rows, new=persons, shape=Participant, fields=columns(audience))
        files[path] = rewritten(path, change)
    return files


def _errors(before: Loaded, file: str) -> set[str]:
    """The names of the errors in a file."""
    found = (one for one in before.findings if one.severity is Severity.ERROR)
    return {one.name for one in found if one.place.file == file}


def _refuse(before: Loaded, file: str, faults: set[str]) -> None:
    if faults:
        message = f"{file} cannot be changed: {', '.join(sorted(faults))}."
        raise PlannerError(message, f"Fix that first: planner check {before.layout.root}")
