"""Signs as PDF: archivable and accessible as papers are, and nothing on them cut off."""

from collections.abc import Iterable, Iterator

from planner.findings import Fault, Finding, Severity
from planner.forms.document import Line
from planner.forms.sign import Sign
from planner.writers import glyphs
from planner.writers.looks import Looks
from planner.writers.press import LaidOut, Press
from planner.writers.sign.data import as_data

TEMPLATE = "sign.typ"

SIGN_OVERFULL = Fault(
    "sign-overfull",
    Severity.ERROR,
    why="Text is set smaller until it fits; any smaller and nobody could read it in passing.",
    how="Shorten the titles of what takes place in the room on that day.",
)


def write(sign: Sign, looks: Looks) -> bytes:
    """The signs as a PDF. PlannerError where a template or a font does not allow it."""
    return _laid_out(sign, looks).pdf


def faults(sign: Sign, looks: Looks) -> Iterator[Finding]:
    """What cannot be printed: letters that no font has, and words that have no room."""
    yield from glyphs.faults(sign, looks)
    yield from overfull(sign, looks)


def overfull(sign: Sign, looks: Looks) -> Iterator[Finding]:
    """An error for every day on which not all words have room; its longest item is named. Letters
    that no font has cannot be laid out.
    """
    if glyphs.missing_glyphs(sign, looks):
        return
    for day, size in zip(sign.days, _laid_out(sign, looks).told, strict=True):
        if size is None:
            longest = max(day.rows, key=lambda row: sum(map(len, _words(row.lines))))
            title = next(iter(_words(longest.lines)), "")
            message = f"“{title}” does not fit on the sign of {sign.room} for {day.day}."
            yield SIGN_OVERFULL.at(longest.source, message)


def _laid_out(sign: Sign, looks: Looks) -> LaidOut:
    """The signs, and the size of the letters of each day, None where all are too large."""
    press = Press(TEMPLATE, looks)
    return looks.once(
        ("sign", repr(sign)), lambda: press.forme(as_data(sign)).laid_out("size", sign.issued)
    )


def _words(lines: Iterable[Line]) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines]
