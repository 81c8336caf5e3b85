"""Readers of foreign files: one per format gives lines, and one reader of agenda text reads them.

`files.READERS` lists the formats; what they give is read by `agenda.read_agenda`.
"""

from pathlib import Path

from planner.readers.agenda import read_agenda
from planner.readers.files import read_source
from planner.readers.reading import Reading


def read_file(path: Path, language: str = "", name: str = "") -> Reading:
    """What a file says, in a language given or recognized. PlannerError if there is no such file.

    `name` is used in its findings and places; by default its own.
    """
    return read_agenda(read_source(path, name or path.name), language)
