"""Readers of foreign files: one a format gives lines, and one reader of agenda text reads them.

A reader of a format is a function from bytes and a name to a `Source`; `FORMATS` maps the endings
of names to them. What they give is read by `agenda.read_agenda`.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from planner.findings import Fault, Severity
from planner.places import Place
from planner.readers.agenda import read_agenda
from planner.readers.reading import Reading
from planner.readers.source import Source
from planner.readers.text import read_text

FormatReader = Callable[[bytes, str], Source]

FORMATS: Mapping[str, FormatReader] = {".txt": read_text, ".md": read_text}
"""Readers by the ending of the file's name; any other is taken for text."""

LARGEST = 16 * 2**20
"""Bytes of the largest file that is read."""
SOURCE_TOO_LARGE = Fault(
    "source-too-large",
    Severity.ERROR,
    why="A file of this size is no agenda, and reading it would take minutes.",
    how=f"Cut the agenda out of it; up to {LARGEST // 2**20} MB are read.",
)


def read_file(path: Path, language: str = "") -> Reading:
    """What a file says, in a language given or recognized. OSError where it cannot be opened."""
    return read_agenda(source_at(path), language)


def source_at(path: Path) -> Source:
    """The lines of a file; none, with a finding, where it is too large or no text."""
    size = path.stat().st_size
    if size > LARGEST:
        message = f"This file has {size // 2**20} MB; an agenda has no more than a few pages."
        return Source(path.name, findings=(SOURCE_TOO_LARGE.at(Place(path.name), message),))
    return FORMATS.get(path.suffix.lower(), read_text)(path.read_bytes(), path.name)
