"""What is doubtful about a reading as a whole."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from planner.findings import Fault, Finding, Severity
from planner.language.clock.printed import times_at
from planner.places import Place
from planner.readers.reading import UNREAD, Fate, Reading
from planner.readers.rows import as_one_time

NOWHERE = Fate(UNREAD)
AGENDA_MISSING = Fault(
    "agenda-missing",
    Severity.ERROR,
    why="Without days, times or a list under its heading nothing can be put on a timetable.",
    how="Give the file that contains the agenda, or its language with --lang.",
)
SYMBOL_INFERRED = Fault(
    "symbol-inferred",
    Severity.WARNING,
    why="The symbol was worked out, not printed; papers will carry it.",
    how="Compare it with the paper.",
)
DECISION_MISSING = Fault(
    "decision-missing",
    Severity.WARNING,
    why="A folder keeps statements and areas of work with the decision that they belong to.",
    how="Add [decision] to conference.toml, with what belongs to it.",
)
INVITEE_UNKNOWN = Fault(
    "invitee-unknown",
    Severity.WARNING,
    why="A name that is not known is not added to the list of invitees.",
    how="Add it to names.csv, or look for its other name.",
)

INVITEE_MISSED = Fault(
    "invitee-missed",
    Severity.WARNING,
    why="The text names someone where it says who takes part, but not clearly in what capacity.",
    how="If they are invited, add them to invitees.csv.",
)

END_DOUBTFUL = Fault(
    "end-doubtful",
    Severity.WARNING,
    why="Figures below a time may be its minutes, broken off by a narrow column, or a page number.",
    how="Compare the time with the paper.",
)
_MINUTES = re.compile(r"[\s|]*([0-5]\d)\s*(?:$|\t|\||\s{2})")
"""Two figures alone, or in a cell of their own, at the beginning of a line."""
LANGUAGE_STRANGE = Fault(
    "language-strange",
    Severity.WARNING,
    why="A language whose name is not known is not added to the working languages.",
    how="Add its code to languages in conference.toml, or correct its name.",
)


def doubtful(reading: Reading) -> Iterator[Finding]:
    """What was missed or worked out, each with its place."""
    file, frame = reading.source.name, reading.frame
    if not reading.source.lines:
        return
    if not any(day.items for day in reading.days):
        yield _no_agenda(reading, file)
    if frame.is_symbol_inferred:
        line = frame.decision.place.line if frame.decision else 0
        message = f"The text prints no symbol; {frame.symbol} follows from the body and number."
        yield SYMBOL_INFERRED.at(Place(file, line), message)
    yield from _broken_ends(reading)
    yield from _without_decision(reading)
    for name, line in reading.rules.strange_languages:
        message = f"“{name}” is not the name of a language that the planner knows."
        yield LANGUAGE_STRANGE.at(Place(file, line), message)
    for name, line in reading.invited.unknown:
        message = f"“{name}” is not a State or an organization that the planner knows."
        yield INVITEE_UNKNOWN.at(Place(file, line), message)
    for name, line in reading.invited.missed:
        if reading.fates.get(line, NOWHERE).what in (UNREAD, "participation"):
            message = f"{name} is named here, but not taken as invited."
            yield INVITEE_MISSED.at(Place(file, line), message)


def _broken_ends(reading: Reading) -> Iterator[Finding]:
    """Times before a title with figures below them that may be their minutes."""
    for above, below in pairwise(reading.source.lines):
        minutes = _MINUTES.match(below.text)
        text = above.text.strip(" |")
        times = times_at(text) if minutes else None
        if minutes and times and times.end_at < len(text):
            whole = as_one_time(text[: times.end_at], minutes[1])
            is_used = reading.fates.get(above.number, NOWHERE).what == "item"
            if whole and is_used:
                message = f"With the figures on the next line, this is {whole}."
                yield END_DOUBTFUL.at(Place(reading.source.name, above.number), message)


def _without_decision(reading: Reading) -> Iterator[Finding]:
    """What belongs to a decision, if the text names none by number or symbol."""
    if reading.frame.decision is None:
        for of in reading.statements:
            message = "The text names no decision that this statement is attached to."
            yield DECISION_MISSING.at(of.statement.place, f"{message} A folder will not keep it.")
        for area in reading.areas[:1]:
            message = "The text names no decision that these areas belong to."
            yield DECISION_MISSING.at(area.place, f"{message} A folder will not keep them.")


def _no_agenda(reading: Reading, file: str) -> Finding:
    """An error, except for a decision, which need not have one."""
    message = "There is no agenda in this text: no days, no times, no list under its heading."
    finding = AGENDA_MISSING.at(Place(file), message)
    is_decision = reading.frame.decision is not None or bool(reading.statements)
    return replace(finding, severity=Severity.WARNING) if is_decision else finding
