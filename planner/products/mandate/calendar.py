"""The calendar of a mandate: agreed activities as entries of whole days, deadlines as tasks.

What went out and is agreed no more is told as cancelled. SEQUENCE counts changes of days and
place between the issues (RFC 5545, 3.8.7.4).
"""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from uuid import UUID, uuid5

from planner.forms.calendar import Event, Feed, Frame, Shared, Status, Task
from planner.model import Audience
from planner.model.activities import Activity
from planner.products.mandate.ageing import clocks
from planner.products.mandate.deadlines import Due, dues
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.wording import (
    area_title,
    dimension_name,
    focus_of,
    labelled,
    listed,
)
from planner.products.product import Nothing
from planner.products.wording import short_title

Entries = tuple[Event | Task, ...]
_FACTS = ("starts", "ends", "town")
_COLORS = ("steelblue", "slategray", "seagreen", "mediumpurple", "peru")
"""Colours of areas in their order, by names of CSS 3 (RFC 7986, 5.9)."""


def build(material: MandateMaterial) -> Feed | Nothing:
    """Activities and deadlines that all may know of."""
    entries: Entries = (
        *_activities(material),
        *_cancelled(material),
        *_tasks(dues(material), material),
    )
    return _feed("", entries, material) if entries else Nothing("no activity has a date")


def build_internal(material: MandateMaterial) -> Feed | Nothing:
    """What the office itself has to see to: answers that do not come, reports that are due."""
    found = sorted((*_answers(material), *_reports(material)), key=lambda of: (of.day, of.id))
    entries = tuple(_tasks(found, material))
    name = material.words.phrase("deadlines-of-office")
    return _feed(name, entries, material) if entries else Nothing("no answer or report is due")


def _feed(name: str, entries: Entries, material: MandateMaterial) -> Feed:
    title = material.best(material.mandate.title)
    frame = Frame(title, material.language, material.moment, (), material.mandate.website)
    shared = tuple(Shared(entry, material.language, material.moment) for entry in entries)
    own = uid(material, f"calendar-{name}") if name else material.mandate.uid
    return Feed(own, listed([short_title(material), name], " – "), frame, shared)


def uid(material: MandateMaterial, own_id: str) -> str:
    """The UID of an entry: the same in every language, steady under any edit."""
    return str(uuid5(UUID(material.mandate.uid), own_id))


def _activities(material: MandateMaterial) -> Iterator[Event]:
    dated = [of for of in material.mandate.activities if of.starts]
    for activity in sorted(dated, key=lambda of: (of.starts or dt.date.min, of.id)):
        yield _event(activity, Status.CONFIRMED, material)


def _cancelled(material: MandateMaterial) -> Iterator[Event]:
    """What was agreed in an issue and is not any more, as it was last."""
    now = {of.id for of in material.mandate.activities if of.starts}
    gone = {of.id: of for issue in material.issues for of in _agreed(issue.activities, material)}
    for own_id, activity in sorted(gone.items()):
        if own_id not in now:
            yield _event(activity, Status.CANCELLED, material)


def _agreed(activities: tuple[Activity, ...], material: MandateMaterial) -> Iterator[Activity]:
    return (of for of in activities if of.starts and material.mandate.is_agreed(of))


def _event(activity: Activity, status: Status, material: MandateMaterial) -> Event:
    first = activity.starts or material.on
    return Event(
        uid=uid(material, activity.id),
        summary=material.best(activity.title),
        start=first,
        end=(activity.last_day or first) + dt.timedelta(days=1),
        description=_about(activity, material),
        location=material.best(activity.town),
        categories=(material.words.forms[activity.form],),
        status=status,
        sequence=_sequence(activity, status, material),
        transparent=True,
        color=_color(activity, material),
        url=material.mandate.website,
    )


def _about(activity: Activity, material: MandateMaterial) -> str:
    words = material.words
    area = listed([area_title(activity.area, material), focus_of(activity, material)], " · ")
    is_own = activity.id in material.mandate.conferences
    rows = (
        area,
        dimension_name(activity, material),
        labelled(words.phrase("partners"), material.best(activity.partners), material),
        words.phrase("place-of-conference") if is_own else "",
    )
    return listed(rows, "\n")


def _color(activity: Activity, material: MandateMaterial) -> str:
    labels = [*material.mandate.areas]
    return _COLORS[labels.index(activity.area) % len(_COLORS)] if activity.area in labels else ""


def _sequence(activity: Activity, status: Status, material: MandateMaterial) -> int:
    """How often days, place or state have changed from issue to issue, up to now."""
    known = [
        tuple(getattr(of, name) for name in _FACTS)
        for issue in material.issues
        for of in _agreed(issue.activities, material)
        if of.id == activity.id
    ]
    facts = [*known, tuple(getattr(activity, name) for name in _FACTS)]
    changes = sum(one != other for one, other in pairwise(facts))
    return changes + (status is Status.CANCELLED)


def _answers(material: MandateMaterial) -> Iterator[Due]:
    """The ends of the times that readings give for answers that have not come."""
    for activity in material.mandate.activities:
        for clock in clocks(material.mandate) if activity.is_waiting else ():
            if ends := clock.ends(activity):
                told = material.words.phrase(
                    "answer-due-proposal" if clock.rule.proposal else "answer-due",
                    title=material.best(activity.title),
                    days=clock.rule.days_at_most,
                    reading=clock.reading.upper(),
                )
                yield Due(f"answer-{clock.reading}-{activity.id}", ends, told, activity.place)


def _reports(material: MandateMaterial) -> Iterator[Due]:
    lead = dt.timedelta(days=material.mandate.limits.days_to_report)
    for activity in material.mandate.activities:
        if activity.held and not activity.reported_on and activity.last_day:
            told = material.words.phrase("report-due", title=material.best(activity.title))
            yield Due(f"report-{activity.id}", activity.last_day + lead, told, activity.place)


def _tasks(found: list[Due], material: MandateMaterial) -> Iterator[Task]:
    for due in found:
        yield Task(
            uid=uid(material, due.id),
            summary=due.title,
            due=due.day,
            description=material.best(material.mandate.title),
            categories=(material.words.phrase("deadline"),),
        )


PRODUCT = MandateProduct("calendar", Audience.PUBLIC, in_each_language=True, build=build)
INTERNAL = MandateProduct(
    "deadlines", Audience.SECRETARIAT, in_each_language=True, build=build_internal
)
