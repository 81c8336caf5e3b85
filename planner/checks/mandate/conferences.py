"""Conferences of a mandate: their days are those of their own folders."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from posixpath import normpath

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.model.activities import Activity

ACTIVITY_DATES_DIFFER = Fault(
    "activity-dates-differ",
    Severity.ERROR,
    why=(
        "Papers of the mandate and of the conference would give two different dates for the "
        "same event."
    ),
    how="Change one of the two; if left empty here, the days are those of the conference.",
)
CONFERENCE_TWICE = Fault(
    "conference-twice",
    Severity.ERROR,
    why="One event would be counted, and appear in calendars, as two activities.",
    how="Delete one of the two rows, or name the folder of the other conference.",
)


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Activities with other days than the conferences that they are, or with one in common."""
    mandate = subject.mandate
    yield from _twice(mandate.activities)
    for activity in mandate.activities:
        conference = mandate.conferences.get(activity.id)
        if conference is None or activity.starts is None:
            continue
        own, its = (activity.starts, activity.last_day), (conference.starts, conference.ends)
        if own != its:
            place = conference.place_of("starts")
            there = replace(place, file=f"{activity.conference}/{place.file}")
            message = (
                f"“{activity.id}” is from {own[0]} to {own[1]}, its conference from {its[0]} "
                f"to {its[1]}."
            )
            yield ACTIVITY_DATES_DIFFER.at(activity.place, message, there)


def _twice(activities: Iterable[Activity]) -> Iterator[Finding]:
    """Activities whose conference another one is already."""
    first: dict[str, Activity] = {}
    for activity in activities:
        other = first.setdefault(normpath(activity.conference), activity)
        if activity.conference and other is not activity:
            message = (
                f"“{activity.id}” is the conference {activity.conference}, and so is “{other.id}”."
            )
            yield CONFERENCE_TWICE.at(activity.place, message, other.place)
