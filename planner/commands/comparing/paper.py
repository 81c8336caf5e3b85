"""`planner diff --output`: what one issue changes of another as a paper, like the change notice."""

from pathlib import Path

from planner.changes.revision import Revision
from planner.commands.screen import report_findings, say
from planner.errors import PlannerError
from planner.folder.layout import Layout
from planner.forms.document import Document
from planner.language.nearest import did_you_mean
from planner.model.release import Release
from planner.products import Material, Nothing, change_notice
from planner.timetable import timetable
from planner.writers import WRITERS, Writer
from planner.writers.looks import looks_with

_WRITERS = {writer.suffix: writer for writer in WRITERS if writer.form is Document}


def writer_of(path: Path) -> Writer:
    """The writer of papers for files with this suffix. PlannerError if there is none."""
    suffix = path.suffix.removeprefix(".").lower()
    if suffix not in _WRITERS:
        listed = f"Possible endings: {', '.join(_WRITERS)}."
        near = did_you_mean(suffix, _WRITERS) or listed
        raise PlannerError(f"{path} does not end like a paper.", near)
    return _WRITERS[suffix]


def paper_of(revision: Revision, after: Release, language: str) -> Document | Nothing:
    """What one issue changes from another, in a language; both as everyone may see them."""
    conference = after.conference
    times = timetable(conference)
    material = Material(conference, times, language, after.moment, revision=revision)
    return change_notice.build(material)


def write_paper(document: Document | Nothing, path: Path, layout: Layout) -> int:
    """Write a paper with the looks of a folder. PlannerError where the file cannot be written."""
    writer, looks = writer_of(path), looks_with(layout.templates)
    if isinstance(document, Nothing):
        say(f"{path} was not written: {document.why}.")
        return 0
    if faults := tuple(writer.faults(document, looks)):
        report_findings(layout.root, faults)
        return 1
    try:
        path.write_bytes(writer.write(document, looks))
    except OSError as fault:
        raise PlannerError(f"{path} cannot be written: {fault.strerror}.") from fault
    say(f"{path} has been written.")
    return 0
