"""`planner check` for a mandate: everything that is wrong with it, under one of its readings."""

import datetime as dt
from os import environ
from pathlib import Path

from planner.checks import allowed
from planner.checks.mandate import check
from planner.checks.mandate.activities import after_issue
from planner.checks.mandate.subject import MandateSubject
from planner.commands.appearance import appearance
from planner.commands.asked import Asked
from planner.commands.explain import unknown_allowed
from planner.commands.screen import findings_in_json, findings_in_text, print_json, print_text
from planner.errors import PlannerError
from planner.findings import Finding, has_errors
from planner.folder.layout import ACTIVITIES, MANDATE
from planner.folder.mandate.load import LoadedMandate, load_mandate
from planner.folder.mandate.releases import read_issues
from planner.folder.strays import not_read
from planner.folder.twins import twins
from planner.language.nearest import did_you_mean
from planner.model.mandate import Mandate
from planner.model.readings import Reading
from planner.timetable.moment import moment

Checked = tuple[LoadedMandate, tuple[Finding, ...]]
NOTHING_ASKED = Asked()


def check_folder(folder: Path, asked: Asked) -> int:
    """Check a folder under a reading and print what was found."""
    _, findings = load_and_check(folder, asked)
    if asked.as_json:
        print_json(findings_in_json(findings))
    else:
        print_text(findings_in_text(folder, findings))
    return 1 if has_errors(findings) or (asked.strict and findings) else 0


def load_and_check(folder: Path, asked: Asked = NOTHING_ASKED) -> Checked:
    """A folder, and all findings of loading and checking it under a reading.

    PlannerError where a reading is asked for that no statement declares.
    """
    loaded = load_mandate(folder)
    mandate = loaded.mandate
    if not loaded.is_read:
        return loaded, loaded.findings
    issues, damaged = read_issues(loaded.layout)
    last = issues[-1].moment if issues else None
    subject = MandateSubject(mandate, _reading(mandate, asked), _day(mandate, asked.at, last))
    day_of_papers = None if asked.at else subject.on
    later = after_issue(mandate, day_of_papers) if day_of_papers else ()
    beside = (
        *later,
        *twins(loaded.layout, mandate.head),
        *not_read(loaded.layout, {MANDATE, ACTIVITIES}),
        *appearance(loaded.layout, mandate.head),
        *unknown_allowed(mandate.head),
        *damaged,
    )
    return loaded, allowed(mandate.head, (*loaded.findings, *beside, *check(subject)))


def _reading(mandate: Mandate, asked: Asked) -> Reading:
    """The reading that is asked for, else that of the folder, else the text."""
    known = mandate.readings
    if asked.reading and asked.reading not in known:
        near = did_you_mean(asked.reading, known) or f"Readings: {', '.join(known)}."
        raise PlannerError(f"No statement declares the reading “{asked.reading}”.", near)
    first = next(iter(known.values()))
    return known.get(asked.reading or mandate.reading, first)


def _day(mandate: Mandate, at: str | None, last: dt.datetime | None) -> dt.date | None:
    """The day to which clocks count; None where nothing tells it: then they stand."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if not (at or epoch or last or mandate.issued):
        return None
    return moment(at, epoch, mandate.head, last).date()
