"""`planner read`: what the reader understood of a foreign text, without writing anything."""

from pathlib import Path

from planner.commands.reading.as_json import in_json
from planner.commands.reading.on_screen import in_text
from planner.commands.screen import print_json, print_text, screen_width
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.language.papers import paper_languages
from planner.readers import read_file

_WIDTH = 132


def read(path: Path, language: str | None, as_json: bool) -> int:  # noqa: FBT001
    """Read a file and show what was understood."""
    reading = read_file(path, known_language(language))
    if as_json:
        print_json(in_json(reading))
    else:
        print_text("\n".join(in_text(reading, screen_width() or _WIDTH)))
    return 1 if has_errors(reading.findings) else 0


def known_language(language: str | None) -> str:
    """The language that a text is said to be in. PlannerError if it is not read."""
    if language and language not in paper_languages():
        known = ", ".join(paper_languages())
        raise PlannerError(f"Texts in “{language}” cannot be read.", f"Languages: {known}.")
    return language or ""
