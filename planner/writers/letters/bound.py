"""All letters to print in one PDF."""

from collections.abc import Iterator

from planner.findings import Finding
from planner.forms.letter import Letters
from planner.writers.letters import pdf
from planner.writers.letters.faults import LETTERS_INCOMPLETE
from planner.writers.looks import Looks


def write(letters: Letters, looks: Looks) -> bytes:
    """All letters in one PDF, each beginning on a new sheet. PlannerError where one has a fault."""
    made = pdf.printed(letters.title, letters.letters, letters, looks)
    pdf.press_of(looks).forget(len(letters.letters))
    return made


def faults(letters: Letters, looks: Looks) -> Iterator[Finding]:
    """One error where letters would be missing."""
    bad = [of for of in letters.letters if any(pdf.faults(of, looks))]
    if bad:
        message = f"{len(bad)} of {len(letters.letters)} letters cannot be made."
        places = (of.source for of in bad[1:])
        yield LETTERS_INCOMPLETE.at(bad[0].source, message, *places)
