"""The calendar of a mandate: agreed activities as all-day entries, deadlines as tasks.

While the folder differs from the last issue, the public calendar is that of the issue, as with
conferences. What went out and is no longer agreed is shown as cancelled.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID, uuid5

from planner.forms.calendar import Event, Feed, Frame, Shared, Task
from planner.model import Audience
from planner.model.activities import Activity
from planner.model.counting import days_after
from planner.model.terms import Issue
from planner.products.mandate.ageing import clocks
from planner.products.mandate.deadlines import Due, dues
from planner.products.mandate.history import Entries, Known, told
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.wording import (
    area_title,
    dimension_name,
    focus_of,
    labelled,
    listed,
    reading_in_words,
)
from planner.products.paper.wording import short_title
from planner.products.product import Nothing

_COLORS = ("steelblue", "slategray", "seagreen", "mediumpurple", "peru")
"""Colours of areas in their order, by names of CSS 3 (RFC 7986, 5.9)."""


def build(material: MandateMaterial) -> Feed | Nothing:
    """Activities and deadlines that all may know of: as they went out last, if they ever did."""
    history = [_as_issued(issue, material) for issue in material.issues] or [material]
    entries = told([(of.moment, _public(of)) for of in history])
    return _feed(PRODUCT.name, entries, material) if entries else Nothing("no activity has a date")


def _as_issued(issue: Issue, material: MandateMaterial) -> MandateMaterial:
    mandate = material.mandate.as_issued(issue)
    return replace(material, mandate=mandate, moment=issue.moment)


def build_internal(material: MandateMaterial) -> Feed | Nothing:
    """What the office itself must follow up now: missing answers, reports that are due.

    Others who share a calendar with a member of the office do not see it.
    """
    history = [_as_issued(issue, material) for issue in material.issues]
    entries = told([(of.moment, _internal(of)) for of in (*history, material)])
    kept = [replace(of, confidential=True) for of in entries]
    return _feed(INTERNAL.name, kept, material) if kept else Nothing("no answer or report is due")


def _public(material: MandateMaterial) -> Entries:
    return {**_activities(material), **_tasks(dues(material), material)}


def _internal(material: MandateMaterial) -> Entries:
    found = sorted((*_answers(material), *_reports(material)), key=lambda of: (of.day, of.id))
    return _tasks(found, material)


def _feed(product: str, entries: Sequence[Event | Task], material: MandateMaterial) -> Feed:
    is_all = product == PRODUCT.name
    name = "" if is_all else material.words.phrase("deadlines-of-office")
    title = material.best(material.mandate.title)
    frame = Frame(title, material.language, material.moment, (), material.mandate.website)
    shared = tuple(Shared(entry, material.language, material.moment) for entry in entries)
    own = material.mandate.uid if is_all else uid(material, f"calendar:{product}")
    return Feed(own, listed([short_title(material), name], " – "), frame, shared)


def uid(material: MandateMaterial, own_id: str) -> str:
    """The UID of an entry: the same in every language, steady under any edit."""
    return str(uuid5(UUID(material.mandate.uid), own_id))


def _activities(material: MandateMaterial) -> Entries:
    dated = [of for of in material.mandate.activities if of.starts]
    in_time = sorted(dated, key=lambda of: (of.starts or dt.date.min, of.id))
    return {of.id: Known((of.starts, of.ends, of.town), _event(of, material)) for of in in_time}


def _event(activity: Activity, material: MandateMaterial) -> Event:
    first = activity.starts or material.on
    return Event(
        uid=uid(material, activity.id),
        summary=material.best(activity.title),
        start=first,
        end=(activity.last_day or first) + dt.timedelta(days=1),
        description=_about(activity, material),
        location=material.best(activity.town),
        categories=(material.words.forms[activity.form],),
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


def _answers(material: MandateMaterial) -> Iterator[Due]:
    """The ends of the times that readings give for answers that have not come."""
    for activity in material.mandate.activities:
        for clock in clocks(material.mandate) if activity.is_waiting else ():
            if ends := clock.ends(activity):
                title = material.words.phrase(
                    "answer-due-proposal" if clock.rule.proposal else "answer-due",
                    title=material.best(activity.title),
                    days=clock.rule.days_at_most,
                    reading=reading_in_words(clock.reading, material),
                )
                yield Due(f"answer:{clock.reading}:{activity.id}", ends, title, activity.place)


def _reports(material: MandateMaterial) -> Iterator[Due]:
    lead = material.mandate.limits.days_to_report
    for activity in material.mandate.activities:
        if activity.held and not activity.reported_on and activity.last_day:
            title = material.words.phrase("report-due", title=material.best(activity.title))
            due = days_after(activity.last_day, lead)
            yield Due(f"report:{activity.id}", due, title, activity.place)


def _tasks(found: Iterable[Due], material: MandateMaterial) -> Entries:
    return {due.id: Known((due.day,), _task(due, material)) for due in found}


def _task(due: Due, material: MandateMaterial) -> Task:
    return Task(
        uid=uid(material, due.id),
        summary=due.title,
        due=due.day,
        description=material.best(material.mandate.title),
        categories=(material.words.phrase("deadline"),),
        done=due.done,
    )


PRODUCT = MandateProduct(
    "calendar",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="The calendar of activities.",
)
INTERNAL = MandateProduct(
    "deadlines",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build_internal,
    about="The calendar of activities with deadlines, for the office.",
)
