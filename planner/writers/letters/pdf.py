"""Letters as PDF: of what the Word files say, archivable (PDF/A-2a) and accessible (PDF/UA-1)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from planner.findings import Finding
from planner.forms.letter import Letter, Letters
from planner.writers.glyphs import GLYPH_MISSING, missing_in
from planner.writers.letters import fill
from planner.writers.letters.faults import LETTERS_INCOMPLETE
from planner.writers.letters.pages import pages
from planner.writers.looks import Looks
from planner.writers.press import Press

TEMPLATE = "letter.typ"


def write(letter: Letter, looks: Looks) -> bytes:
    """The letter as a PDF. PlannerError where it has a fault."""
    return _printed(letter.title, [letter], letter, looks)


def write_all(letters: Letters, looks: Looks) -> bytes:
    """All letters in one PDF, each beginning on a new sheet. PlannerError where one has a fault."""
    printed = _printed(letters.title, letters.letters, letters, looks)
    _press(looks).forget(len(letters.letters))
    return printed


def faults(letter: Letter, looks: Looks) -> Iterator[Finding]:
    """What keeps a letter from being printed: faults of its text, or letters that no font has."""
    found = fill.faults(letter, looks)
    yield from found
    if not found:
        lines = ((letter.source, words) for words in fill.words(letter, looks))
        for missing in missing_in(lines, looks):
            message = f"No font can print “{missing.characters}” in “{missing.words}”."
            yield GLYPH_MISSING.at(missing.place, message)


def faults_of_all(letters: Letters, looks: Looks) -> Iterator[Finding]:
    """One error where letters would be missing."""
    bad = [of for of in letters.letters if any(faults(of, looks))]
    if bad:
        message = f"{len(bad)} of {len(letters.letters)} letters cannot be made."
        places = (of.source for of in bad[1:])
        yield LETTERS_INCOMPLETE.at(bad[0].source, message, *places)


def _printed(title: str, letters: Sequence[Letter], about: Letter | Letters, looks: Looks) -> bytes:
    each = [pages(of, looks) for of in letters]
    data = {
        "title": title,
        "author": letters[0].fields.get("sender", ""),
        "language": about.language,
        "issued": _day(about.issued),
        "letters": each,
    }
    press = _press(looks)
    return press.printed(press.inputs(data), about.issued)


def _press(looks: Looks) -> Press:
    return looks.once(TEMPLATE, lambda: Press(TEMPLATE, looks))


def _day(issued: dt.datetime) -> dict[str, Any]:
    return {"year": issued.year, "month": issued.month, "day": issued.day}
