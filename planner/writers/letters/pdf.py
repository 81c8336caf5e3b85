"""Letters as PDF: of what the Word files say, archivable (PDF/A-2a) and accessible (PDF/UA-1)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from planner.findings import Finding
from planner.forms.letter import Letter, Letters
from planner.writers.glyphs import GLYPH_MISSING, missing_in
from planner.writers.letters import fill
from planner.writers.letters.pages import pages
from planner.writers.looks import Looks
from planner.writers.press import Press

TEMPLATE = "letter.typ"


def write(letter: Letter, looks: Looks) -> bytes:
    """The letter as a PDF. PlannerError where it has a fault."""
    return printed(letter.title, [letter], letter, looks)


def faults(letter: Letter, looks: Looks) -> Iterator[Finding]:
    """What keeps a letter from being printed: faults of its text, or letters that no font has."""
    found = fill.faults(letter, looks)
    yield from found
    if not found:
        lines = ((letter.source, words) for words in fill.words(letter, looks))
        for missing in missing_in(lines, looks):
            message = f"No font can print “{missing.characters}” in “{missing.words}”."
            yield GLYPH_MISSING.at(missing.place, message)


def printed(title: str, letters: Sequence[Letter], about: Letter | Letters, looks: Looks) -> bytes:
    """Letters under one title, each on a new sheet. PlannerError where one has a fault."""
    each = [pages(of, looks) for of in letters]
    data = {
        "title": title,
        "author": letters[0].fields.get("sender", ""),
        "language": about.language,
        "issued": _day(about.issued),
        "letters": each,
    }
    press = press_of(looks)
    return press.forme(data).printed(about.issued)


def press_of(looks: Looks) -> Press:
    """The press of letters."""
    return looks.once(TEMPLATE, lambda: Press(TEMPLATE, looks))


def _day(issued: dt.datetime) -> dict[str, Any]:
    return {"year": issued.year, "month": issued.month, "day": issued.day}
