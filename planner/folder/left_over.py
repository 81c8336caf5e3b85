"""Rows of private tables whose person is gone from participants.csv, and tables without them."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from planner.folder.layout import PARTICIPANTS
from planner.folder.load import Loaded
from planner.folder.people import read_table_of
from planner.folder.tables import without_rows
from planner.folder.writing import rewritten
from planner.model import Audience
from planner.places import Place

_PRIVATE = (Audience.SECRETARIAT, Audience.RESTRICTED)


def left_over(loaded: Loaded) -> dict[str, list[Place]]:
    """The places of such rows, by their ids."""
    found: dict[str, list[Place]] = {}
    for audience in _PRIVATE:
        rows, _ = read_table_of(loaded.layout, audience)
        for row in rows:
            if row["id"] not in loaded.conference.persons:
                found.setdefault(row["id"], []).append(row["place"])
    return found


def tables_without(loaded: Loaded, places: Collection[Place]) -> dict[Path, str | None]:
    """The private tables without the rows at these places; none is kept that would have no row."""
    files: dict[Path, str | None] = {}
    for audience in _PRIVATE:
        file = PARTICIPANTS[audience]
        lines = {place.line for place in places if place.file == file}
        if lines:
            path = loaded.layout.root / file
            is_empty = len(read_table_of(loaded.layout, audience)[0]) == len(lines)
            change = partial(without_rows, lines=lines)
            files[path] = None if is_empty else rewritten(path, change)
    return files
