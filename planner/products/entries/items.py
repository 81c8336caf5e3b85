"""Entries for the items of the days; inferred times say that they are."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from uuid import UUID, uuid5

from planner.changes.events import is_open
from planner.changes.said import untimed_after
from planner.changes.withdrawn import Why, Withdrawn, withdrawn
from planner.forms.calendar import Event, Status
from planner.language.clock.ours import day_part_in_words
from planner.language.phrases import phrases
from planner.model import AgendaItem, Day, Kind
from planner.products.entries.words import (
    about,
    end_in_words,
    inside,
    location,
    paragraphs,
    position,
)
from planner.products.paper.wording import track_name
from planner.products.product import Material
from planner.timetable import Slot, timetable

COLORS = {
    Kind.OPENING: "royalblue",
    Kind.CLOSING: "royalblue",
    Kind.SESSION: "steelblue",
    Kind.KEYNOTE: "mediumslateblue",
    Kind.INFORMAL: "slategray",
    Kind.REGISTRATION: "darkkhaki",
    Kind.COFFEE_BREAK: "tan",
    Kind.LUNCH: "tan",
    Kind.DINNER: "peru",
    Kind.RECEPTION: "peru",
    Kind.CEREMONY: "goldenrod",
    Kind.EXCURSION: "seagreen",
    Kind.SIDE_EVENT: "mediumseagreen",
    Kind.PRESS: "indianred",
    Kind.MILESTONE: "crimson",
}
"""Colours of entries by names of CSS 3 (RFC 7986, 5.9); other kinds have that of their calendar."""


def item_events(material: Material) -> Iterator[tuple[str, Event]]:
    """The entries of all items that have a start, or a part of the day, by their ids."""
    for day in material.timetable.days:
        for at, slot in enumerate(day.slots):
            if slot.start.at:
                following = untimed_after(day.slots[at + 1 :])
                yield slot.item.id, _timed(slot, slot.start.at, following, material)
            elif slot.item.day_part:
                yield slot.item.id, _day_part(slot, material)


def cancelled_events(material: Material) -> Iterator[tuple[str, Event]]:
    """What once went out and no longer exists: otherwise calendars would keep it as it was."""
    still = withdrawn({of.item.id for of in material.entries.cancelled}, material.conference)
    for gone in material.entries.cancelled:
        day = Day(gone.date, (gone.item,))
        alone = replace(material.conference, days=(day,))
        then = replace(material, conference=alone, timetable=timetable(alone))
        for own_id, event in item_events(then):
            note = why_withdrawn(still[own_id], material) if own_id in still else ""
            description = paragraphs([note], [event.description])
            yield (
                own_id,
                replace(event, status=Status.CANCELLED, transparent=True, description=description),
            )


def why_withdrawn(still: Withdrawn, material: Material) -> str:
    """Why an item that takes place has no entry any more, in a sentence."""
    words = phrases(material.language)
    if still.why is Why.UNTIMED:
        return words.phrase("entry-untimed")
    return words.phrase("entry-inside", whole=material.best(still.whole.title))


def item_uid(material: Material, item_id: str) -> str:
    """The UID of an item: the same in every language and feed, steady under any edit."""
    return str(uuid5(UUID(material.conference.uid), item_id))


def known(event: Event, own_id: str, material: Material) -> Event:
    """An entry with what calendars know of it: how often it was changed, and when."""
    state = material.entries.state(own_id)
    return replace(event, sequence=state.sequence, created=state.created, modified=state.modified)


def _timed(
    slot: Slot, start: dt.datetime, following: tuple[AgendaItem, ...], material: Material
) -> Event:
    item, end = slot.item, slot.end.at
    words = phrases(material.language)
    then = [words.phrase("then-untimed", title=material.best(after.title)) for after in following]
    event = Event(
        uid=item_uid(material, item.id),
        summary=material.best(item.title),
        start=start.replace(tzinfo=None),
        end=end.replace(tzinfo=None) if end and end != start else None,
        zone=material.conference.timezone,
        description=paragraphs(
            about(item, material), inside(slot, material), then, [end_in_words(slot, material)]
        ),
    )
    return _placed(event, slot, material)


def _day_part(slot: Slot, material: Material) -> Event:
    """A part of the day: an entry for the whole day that blocks nobody's time."""
    item = slot.item
    words = phrases(material.language)
    part = day_part_in_words(item.day_part, material.language) if item.day_part else ""
    named = partial(day_part_in_words, item.day_part) if item.day_part else ""
    note = words.phrase("day-part-only", part=named)
    event = Event(
        uid=item_uid(material, item.id),
        summary=f"{part}{words.phrase('colon')}{material.best(item.title)}",
        start=slot.date,
        end=slot.date + dt.timedelta(days=1),
        description=paragraphs(about(item, material), inside(slot, material), [note]),
        transparent=True,
    )
    return _placed(event, slot, material)


def _placed(event: Event, slot: Slot, material: Material) -> Event:
    """An entry with its place and kind, and how sure it is."""
    item = slot.item
    kind = phrases(material.language).kind_names[item.kind]
    placed = replace(
        event,
        location=location(item, material),
        position=position(item, material),
        categories=tuple(filter(None, [kind, track_name(item.track, material)])),
        color=COLORS.get(item.kind, ""),
        status=_status(slot, material),
        url=material.conference.website,
        join=item.join,
        siblings=_siblings(item, material),
    )
    return known(placed, item.id, material)


def _status(slot: Slot, material: Material) -> Status:
    is_sure = not is_open(slot, material.conference)
    return Status.CONFIRMED if is_sure else Status.TENTATIVE


def _siblings(item: AgendaItem, material: Material) -> tuple[str, ...]:
    """The other sittings of the same session."""
    session = material.conference.session_of(item)
    others = (of for of in session.sittings if of.id != item.id) if session else ()
    return tuple(item_uid(material, of.id) for of in others)
