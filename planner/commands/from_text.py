"""What a text gives for a new folder, with all that is doubtful about it said beside."""

import datetime as dt
from pathlib import Path

from planner.commands.read import known_language
from planner.commands.screen import print_text, read_findings_in_text, say
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.model import Conference
from planner.readers import read_file
from planner.readers.conference import conference_of


def read_conference(path: Path, language: str | None, starts: dt.date | None) -> Conference:
    """The conference that a text gives. PlannerError where it gives none."""
    reading = read_file(path, known_language(language))
    for line in read_findings_in_text(reading.findings, reading.source.text):
        say(line)
    if has_errors(reading.findings):
        raise PlannerError(f"{path} gives no conference.", f"See planner read {path}")
    conference = conference_of(reading, starts)
    if reading.unread:
        lines = "1 line was" if len(reading.unread) == 1 else f"{len(reading.unread)} lines were"
        print_text(f"{lines} not understood: planner read {path}")
    return conference
