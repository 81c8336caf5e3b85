"""Conferences of a mandate: folders of their own, which activities name."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from planner.findings import Fault, Finding, Severity, has_errors
from planner.folder.layout import SETTINGS, Layout
from planner.folder.load import load
from planner.model import Conference
from planner.model.activities import Activity

ACTIVITY_CONFERENCE_MISSING = Fault(
    "activity-conference-missing",
    Severity.ERROR,
    why=(
        "An activity that is a conference takes its days, town and title from the folder of "
        "the conference."
    ),
    how="Write the path of that folder, relative to this one, or make it: planner new FOLDER.",
    example="""\
activities.csv:
id,title.en,conference
lakes,Conference on lakes,conferences/lakes""",
    instead="""\
activities.csv:
id,title.en,conference
lakes,Conference on lakes,""",
)
ACTIVITY_CONFERENCE_BROKEN = Fault(
    "activity-conference-broken",
    Severity.ERROR,
    why="What papers of the mandate say about a conference is taken from its folder.",
    how="Fix the folder of the conference: planner check shows what is wrong with it.",
)

Read = tuple[dict[str, Conference], list[Finding]]


def read_conferences(layout: Layout, activities: Iterable[Activity]) -> Read:
    """The conferences by the ids of their activities, as far as papers of a mandate need them."""
    read: dict[str, Conference] = {}
    findings: list[Finding] = []
    for activity in activities:
        if not activity.conference:
            continue
        folder = layout.root / activity.conference
        if folder == Path(activity.conference) or not _is_conference(folder):
            message = (
                f"“{activity.conference}” is not a folder with a {SETTINGS}, relative to this one."
            )
            findings.append(ACTIVITY_CONFERENCE_MISSING.at(activity.place, message))
        elif fault := _into(read, activity, folder):
            findings.append(fault)
    return read, findings


def _is_conference(folder: Path) -> bool:
    """Whether a folder holds settings; what can be no path on this system holds none."""
    try:
        return (folder / SETTINGS).is_file()
    except OSError:
        return False


def as_held(activity: Activity, conference: Conference | None) -> Activity:
    """An activity with what it does not say itself, and the folder of its conference does."""
    if conference is None:
        return activity
    is_dated = activity.starts is not None
    return replace(
        activity,
        title=activity.title or conference.title,
        starts=activity.starts or conference.starts,
        ends=activity.ends or (None if is_dated else conference.ends),
        town=activity.town or conference.town,
    )


def _into(read: dict[str, Conference], activity: Activity, folder: Path) -> Finding | None:
    """Add the conference of an activity, or say why it cannot be read."""
    loaded = load(folder, tables=False)
    if not has_errors(loaded.findings):
        read[activity.id] = loaded.conference
        return None
    first = next(of for of in loaded.findings if of.severity is Severity.ERROR)
    message = f"{activity.conference}/{first.place}: {first.message}"
    return ACTIVITY_CONFERENCE_BROKEN.at(activity.place, message)
