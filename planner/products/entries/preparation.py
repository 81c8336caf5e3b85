"""Entries for what comes before the conference: preparatory meetings and deadlines.

What was in a release and no longer exists is shown as cancelled, from that release.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from planner.changes.events import THE_CONFERENCE, due_of
from planner.forms.calendar import Event, Status, Task
from planner.language.clock.ours import clock_in_words
from planner.language.phrases import phrases
from planner.model import Conference
from planner.model.modalities import Participation, PreparatoryMeeting
from planner.products.entries.items import item_uid, known
from planner.products.entries.words import paragraphs, points
from planner.products.paper.wording import short_title
from planner.products.product import Material

T = TypeVar("T")


def meetings(material: Material) -> Iterator[tuple[str, Event]]:
    """The preparatory meetings by their ids."""
    now, gone = _now_and_gone(material, lambda of: {one.id: one for one in of.meetings})
    for own_id, meeting in now.items():
        yield own_id, _meeting(meeting, material)
    for own_id, meeting in gone.items():
        yield own_id, replace(_meeting(meeting, material), status=Status.CANCELLED)


def deadlines(material: Material) -> Iterator[tuple[str, Task]]:
    """The last days for names and notices, by what they are called in states of entries."""
    now, gone = _now_and_gone(material, dues)
    for own_id, category in now.items():
        yield own_id, _deadline(category, own_id, material)
    for own_id, category in gone.items():
        yield own_id, replace(_deadline(category, own_id, material), cancelled=True)


def dues(conference: Conference) -> dict[str, Participation]:
    """The categories with a last day, by what their deadlines are called."""
    return {due_of(of): of for of in conference.participation if of.due}


def _now_and_gone(
    material: Material, of: Callable[[Conference], dict[str, T]]
) -> tuple[dict[str, T], dict[str, T]]:
    """What there is, and what the releases had besides: as it was last."""
    now, gone = of(material.conference), dict[str, T]()
    for release in material.releases:
        gone |= of(release.conference)
    return now, {own_id: one for own_id, one in gone.items() if own_id not in now}


def _meeting(meeting: PreparatoryMeeting, material: Material) -> Event:
    """A preparatory meeting, on its whole day: how long it lasts is not known."""
    words, start = phrases(material.language), meeting.start
    when = clock_in_words(start, material.language) if start else words.phrase("no-time")
    lists = (
        points("purpose", meeting.purposes, material),
        points("open-to", meeting.open_to, material),
    )
    conference = material.conference
    event = Event(
        uid=item_uid(material, meeting.id),
        summary=f"{material.best(meeting.title)}{words.phrase('colon')}{short_title(material)}",
        start=meeting.date,
        end=meeting.date + dt.timedelta(days=1),
        description=paragraphs([material.best(meeting.text)], *lists, [when]),
        location=material.best(meeting.town),
        categories=(words.phrase("preparatory-meeting"),),
        transparent=True,
        color="slategray",
        url=conference.website,
    )
    return known(event, meeting.id, material)


def _deadline(category: Participation, own_id: str, material: Material) -> Task:
    """The last day for names, or for notice."""
    words, state = phrases(material.language), material.entries.state(own_id)
    what = "due-notice" if category.notification else "due-names"
    return Task(
        uid=item_uid(material, own_id),
        summary=words.phrase(what, category=material.best(category.name)),
        due=category.due or material.date,
        description=paragraphs([material.best(category.text)], [material.best(category.level)]),
        categories=(words.phrase("deadline"),),
        sequence=state.sequence,
        created=state.created,
        modified=state.modified,
        parent=item_uid(material, THE_CONFERENCE),
    )
