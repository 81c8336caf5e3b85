"""Years as PDF: one page, archivable and accessible as papers are, and nothing on it cut off."""

from collections.abc import Iterator

from planner.findings import Fault, Finding, Severity
from planner.forms.year import YearSheet
from planner.places import Place
from planner.writers import glyphs
from planner.writers.looks import Looks
from planner.writers.press import LaidOut, Press
from planner.writers.year.data import as_data

TEMPLATE = "year.typ"

YEAR_OVERFULL = Fault(
    "year-overfull",
    Severity.ERROR,
    why="Text is set smaller, and fewer entries are shown, until a year fits on one page.",
    how="Shorten the titles of activities in the fullest months.",
)


def write(sheet: YearSheet, looks: Looks) -> bytes:
    """The year as a PDF. PlannerError where a template or a font does not allow it."""
    return _laid_out(sheet, looks).pdf


def faults(sheet: YearSheet, looks: Looks) -> Iterator[Finding]:
    """What cannot be printed: letters that no font has, and words that have no room."""
    yield from [*glyphs.faults(sheet, looks)] or overfull(sheet, looks)


def overfull(sheet: YearSheet, looks: Looks) -> Iterator[Finding]:
    """An error where the year has no room on its page; the fullest month is named."""
    if _laid_out(sheet, looks).told == [None]:
        fullest = max(sheet.months, key=lambda of: sum(len(one.text) for one in of.entries))
        place = fullest.entries[0].source if fullest.entries else Place("")
        yield YEAR_OVERFULL.at(place, f"{fullest.name} does not fit on the page of its year.")


def _laid_out(sheet: YearSheet, looks: Looks) -> LaidOut:
    """The year, and which size and how many entries were found to fit."""
    press = Press(TEMPLATE, looks)
    return looks.once(
        ("year", repr(sheet)), lambda: press.forme(as_data(sheet)).laid_out("found", sheet.issued)
    )
