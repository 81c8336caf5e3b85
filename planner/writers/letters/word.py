"""Letters as Word files."""

from io import BytesIO

from planner.findings import Finding
from planner.forms.letter import Letter
from planner.writers.docx.frame import describe
from planner.writers.letters import fill
from planner.writers.letters.speaking import in_runs
from planner.writers.looks import Looks
from planner.writers.package import settled


def write(letter: Letter, looks: Looks) -> bytes:
    """The letter as a Word file. PlannerError where it has a fault."""
    parts = fill.filled(letter, looks)
    word = fill.template_of(letter, looks).word
    assert word is not None  # A template without a file has a fault.
    for part, element in parts.items():
        part._element = in_runs(element)
    sender = letter.fields.get("sender", "")
    about = {"heading": letter.title, "author": sender, "language": letter.language}
    describe(word, about, letter.issued)
    file = BytesIO()
    word.save(file)
    return settled(file.getvalue())


def faults(letter: Letter, looks: Looks) -> tuple[Finding, ...]:
    """Faults of its text."""
    return fill.faults(letter, looks)
