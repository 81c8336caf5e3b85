"""What is doubtful about a reading as a whole."""

from collections.abc import Iterator

from planner.findings import Finding, error, warning
from planner.places import Place
from planner.readers.reading import Reading


def doubts(reading: Reading) -> Iterator[Finding]:
    """What was missed or worked out, each with its place."""
    file = reading.source.name
    if not reading.source.lines:
        return
    if not any(day.items for day in reading.days):
        yield _no_agenda(reading, file)
    if reading.frame.is_symbol_inferred:
        line = reading.frame.decision.place.line if reading.frame.decision else 0
        message = f"The text prints no symbol; {reading.frame.symbol} follows from body and number."
        yield warning("symbol-inferred", message, Place(file, line), "Compare it with the paper.")
    for name, line in reading.invited.unknown:
        message = f"“{name}” is no State and no organization that the planner knows."
        hint = "Give it a row in names.csv, or look for its other name."
        yield warning("invitee-unknown", message, Place(file, line), hint)


def _no_agenda(reading: Reading, file: str) -> Finding:
    message = "There is no agenda in this text: no days, no times, no list under its heading."
    hint = "Give the file that holds the agenda, or say its language with --lang."
    is_decision = reading.frame.decision is not None or bool(reading.statements)
    kind = warning if is_decision else error
    return kind("agenda-missing", message, Place(file), hint)
