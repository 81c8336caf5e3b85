"""What releases say about persons who are to be forgotten: it is removed, and what cannot be is
listed.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from planner.changes.naming import names_of, standing_in
from planner.changes.withholding import without_names
from planner.findings import LINE
from planner.folder.load import Loaded
from planner.folder.releases import all_releases, release_text
from planner.model.participants import Participant
from planner.model.release import Release
from planner.places import Place

Files = Mapping[Path, str | None]


def without_them(loaded: Loaded, ids: Sequence[str]) -> dict[Path, str | None]:
    """The files of releases that name persons, without their names, in titles and notes too. It is
    the one change that is ever made to a release: what calendars know of it stays.
    """
    files: dict[Path, str | None] = {}
    for of in all_releases(loaded.layout) if ids else ():
        known = of.conference.persons | loaded.conference.persons
        nameless = without_names(of, [known[own_id] for own_id in ids if own_id in known])
        if nameless is not of:
            files[_path(of, loaded)] = release_text(nameless)
    return files


def still_named(loaded: Loaded, ids: Sequence[str], files: Files) -> Iterator[str]:
    """Lines of releases that still contain a name; `files` are those that are rewritten.

    It may be someone else’s: two with the same family name, a body named after someone.
    """
    for of in all_releases(loaded.layout) if ids else ():
        names = [name for person in _persons(of, loaded, ids) for name in names_of(person)]
        text = files.get(_path(of, loaded)) or _path(of, loaded).read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            if standing_in(line.replace("\\n", " "), names):
                yield f"{Place(of.place.file, number)}: stays, check it: {line.strip()[:LINE]}"


def _persons(of: Release, loaded: Loaded, ids: Sequence[str]) -> list[Participant]:
    """Those who are forgotten, as they are called today and as they were called then."""
    both = (of.conference.persons, loaded.conference.persons)
    return [known[own_id] for known in both for own_id in ids if own_id in known]


def _path(of: Release, loaded: Loaded) -> Path:
    return loaded.layout.root / of.place.file
