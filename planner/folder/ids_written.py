"""Ids written down for all items of days, so that no edit changes who they are; which are not."""

from pathlib import Path

from planner.folder.files import read_text
from planner.folder.layout import agenda_file
from planner.folder.load import Loaded
from planner.folder.notation.edit import edited
from planner.folder.notation.tree import read_tree, written_ids
from planner.folder.notation.write import NotationWriter
from planner.folder.writing import rewritten


def with_ids_written(loaded: Loaded) -> dict[Path, str]:
    """The first agenda with an id written for every item of its days; nothing where all are."""
    conference, language = loaded.conference, loaded.conference.language
    path = loaded.layout.agenda(language)
    names = {room.id: room.name.best(language) or room.id for room in conference.rooms}
    every = frozenset(item.id for item in conference.items)

    def _change(text: str) -> str:
        sheets, _ = read_tree(text, agenda_file(language), language)
        there = frozenset(written_ids(sheets).values())
        old, new = (
            tuple(NotationWriter(language, True, names, ids).blocks(conference.days))  # noqa: FBT003
            for ids in (there, every)
        )
        return edited(text, sheets, old, new)

    before, after = rewritten(path, str), rewritten(path, _change)
    return {path: after} if after != before else {}


def derived_ids(loaded: Loaded) -> frozenset[str]:
    """The ids of items of days that follow from kind, number and day, and are written nowhere."""
    conference, language = loaded.conference, loaded.conference.language
    text, _ = read_text(loaded.layout.agenda(language), agenda_file(language))
    sheets, _ = read_tree(text, agenda_file(language), language)
    written = frozenset(written_ids(sheets).values())
    return frozenset(item.id for item in conference.items) - written
