"""Files of a folder that nothing reads, though they look as if something should."""

from collections.abc import Collection, Iterator

from planner.findings import Fault, Finding, Severity
from planner.folder.layout import (
    PARTICIPANTS,
    SECRET,
    SETTINGS,
    TABLES,
    Layout,
    agenda_file,
    named_languages,
)
from planner.folder.load import Loaded
from planner.language.nearest import did_you_mean
from planner.places import Place

FILE_NOT_READ = Fault(
    "file-not-read",
    Severity.WARNING,
    why="The file looks like one of the conference, but nothing reads a file of this name.",
    how="Rename it to one of the known names; the language of an agenda must be in `languages`.",
    example="""\
agenda.fr.txt:
Lundi 3 mai 2027

09:00–10:00  Séance 1 : Les puits""",
    instead="""\
conference.toml:
languages = ["en", "fr"]
agenda.fr.txt:
Lundi 3 mai 2027

09:00–10:00  Séance 1 : Les puits""",
)

_PASSING = (".", "~")
"""Beginnings of names of files that other programs leave for a while."""


def strays(loaded: Loaded) -> Iterator[Finding]:
    """Agendas, tables and settings under names that are not read."""
    languages = named_languages(loaded.conference.languages)
    known = {
        SETTINGS,
        SECRET,
        *TABLES.values(),
        *PARTICIPANTS.values(),
        *map(agenda_file, languages),
    }
    return not_read(loaded.layout, known)


def not_read(layout: Layout, known: Collection[str]) -> Iterator[Finding]:
    """Agendas, tables and settings under other names than those that are known."""
    for pattern in ("agenda*.txt", "*.csv", "*.toml"):
        for path in sorted(layout.root.glob(pattern)):
            if path.name not in known and not path.name.startswith(_PASSING):
                hint = did_you_mean(path.name, known)
                message = f"{path.name} is not read."
                yield FILE_NOT_READ.at(Place(path.name), message, hint=hint)
