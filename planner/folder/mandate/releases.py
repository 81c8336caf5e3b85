"""Issues of a mandate in its folder: activities and days as they went out, one file per issue.

Their contents are for the secretariat: they include costs and objections, like the register, and
none of the notes.
"""

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from planner.errors import PlannerError
from planner.findings import Finding
from planner.folder.files import decoded, read_bytes
from planner.folder.layout import RELEASES, Layout
from planner.folder.release_reading import UNREADABLE, content
from planner.folder.releases import RELEASE_DAMAGED, release_files
from planner.folder.shape import ShapeReader, plain
from planner.model.activities import Activity
from planner.model.terms import Issue, Terms
from planner.places import Place

FORMAT = 1


def read_issues(layout: Layout) -> tuple[tuple[Issue, ...], list[Finding]]:
    """The issues in their order, and what is wrong with their files."""
    read = [_read(path) for path in release_files(layout)]
    issues = tuple(issue for issue, _ in read if issue)
    return issues, [fault for _, fault in read if fault]


def issues_of(layout: Layout) -> tuple[Issue, ...]:
    """The issues in their order. PlannerError where one cannot be read."""
    issues, faults = read_issues(layout)
    if faults:
        raise PlannerError(f"{faults[0].place}: {faults[0].message}", faults[0].hint)
    return issues


def issue_text(issue: Issue) -> str:
    """The text of the file of an issue."""
    told = {
        "format": FORMAT,
        "number": issue.number,
        "label": issue.label,
        "moment": issue.moment.isoformat(),
        "activities": [plain(activity) for activity in issue.activities],
        "terms": plain(issue.terms),
    }
    return json.dumps(told, ensure_ascii=False, indent=1, default=dt.date.isoformat) + "\n"


def _read(path: Path) -> tuple[Issue | None, Finding | None]:
    file = f"{RELEASES}/{path.name}"
    data, fault = read_bytes(path, file)
    text, wrong = decoded(data, file, RELEASE_DAMAGED)
    if fault := fault or wrong:
        return None, fault
    try:
        return _issue(content(text), Place(file)), None
    except UNREADABLE as broken:
        message = f"This release cannot be read: {type(broken).__name__}."
        return None, RELEASE_DAMAGED.at(Place(file), message)


def _issue(told: Mapping[str, Any], place: Place) -> Issue:
    """An issue from its file. One of `UNREADABLE` where it is none."""
    reader = ShapeReader(lambda _: place, "en", dates_as_text=True)
    activities = tuple(reader.record(Activity, of) for of in told["activities"])
    moment = dt.datetime.fromisoformat(told["moment"])
    terms = reader.record(Terms, told["terms"])
    is_read = not reader.findings and terms is not None and None not in activities
    if told["format"] != FORMAT or not is_read or not moment.tzinfo:
        raise ValueError("something is missing or unknown")
    return Issue(int(told["number"]), str(told["label"]), moment, activities, terms, place)
