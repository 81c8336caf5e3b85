"""The calendar: an entry for each item that has a start; inferred times say that they are."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID, uuid5

from planner.forms.calendar import Calendar, Event, Observance, Status, Zone
from planner.language.phrases import phrases
from planner.language.times import clock_in_words, day_part_in_words
from planner.model import SOCIAL, AgendaItem, Audience, Day, Text
from planner.model.modalities import PreparatoryMeeting
from planner.products.product import Material, Nothing, Product
from planner.products.wording import annotation, holders, modes, role_name, room_name
from planner.timetable import Ground, How, Slot, timetable
from planner.timetable.zones import observances

_INFERRED = {Ground.NEXT_ITEM: "end-inferred-next", Ground.DURATION: "end-inferred-duration"}


def build(material: Material) -> Calendar | Nothing:
    """The calendar in one language."""
    conference = material.conference
    meetings = (_meeting(meeting, material) for meeting in conference.meetings)
    events = [*meetings, *_events(material), *_cancelled(material)]
    if not events:
        return Nothing("no item has a time")
    name = material.best(conference.short_title) or material.best(conference.title)
    return Calendar(
        uid=str(UUID(conference.uid)),
        name=name,
        description=material.best(conference.title),
        language=material.language,
        moment=material.moment,
        zones=_zones(events, conference.timezone),
        events=tuple(events),
    )


def _events(material: Material) -> Iterator[Event]:
    for day in material.timetable.days:
        for position, slot in enumerate(day.slots):
            if slot.start.at:
                following = _untimed_after(day.slots[position + 1 :])
                yield _timed(slot, slot.start.at, following, material)
            elif slot.item.day_part:
                yield _day_part(slot, material)


def _cancelled(material: Material) -> Iterator[Event]:
    """What went out once and is no more: calendars would keep it as it was."""
    for gone in material.entries.cancelled:
        day = Day(gone.date, (gone.item,))
        alone = replace(material.conference, days=(day,))
        then = replace(material, conference=alone, timetable=timetable(alone))
        for event in _events(then):
            yield replace(event, status=Status.CANCELLED, transparent=True)


def _known(event: Event, own_id: str, material: Material) -> Event:
    """An entry with what calendars know of it: how often it was changed, and when."""
    state = material.entries.state(own_id)
    return replace(event, sequence=state.sequence, created=state.created, modified=state.modified)


def _untimed_after(slots: tuple[Slot, ...]) -> list[AgendaItem]:
    """The items without a time that come next: they have no entries of their own."""
    untimed = []
    for slot in slots:
        if slot.start.at or slot.item.day_part:
            break
        untimed.append(slot.item)
    return untimed


def _timed(
    slot: Slot, start: dt.datetime, following: list[AgendaItem], material: Material
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
        description=_paragraphs(
            _about(item, material), _inside(slot, material), then, [_end(slot, material)]
        ),
        location=_location(item, material),
        categories=(words.kind_names[item.kind],),
        status=Status.TENTATIVE if item.optional else Status.CONFIRMED,
    )
    return _known(event, item.id, material)


def _day_part(slot: Slot, material: Material) -> Event:
    """A part of the day: an entry for the whole day that blocks nobody's time."""
    item = slot.item
    words = phrases(material.language)
    part = day_part_in_words(item.day_part, material.language) if item.day_part else ""
    note = words.phrase("day-part-only", part=part)
    event = Event(
        uid=item_uid(material, item.id),
        summary=f"{part}{words.phrase('colon')}{material.best(item.title)}",
        start=slot.date,
        end=slot.date + dt.timedelta(days=1),
        description=_paragraphs(_about(item, material), _inside(slot, material), [note]),
        location=_location(item, material),
        categories=(words.kind_names[item.kind],),
        transparent=True,
    )
    return _known(event, item.id, material)


def _meeting(meeting: PreparatoryMeeting, material: Material) -> Event:
    """A preparatory meeting, of which only the day is known."""
    words = phrases(material.language)
    lists = (
        _list("purpose", meeting.purposes, material),
        _list("open-to", meeting.open_to, material),
    )
    conference = material.conference
    title = material.best(conference.short_title) or material.best(conference.title)
    event = Event(
        uid=item_uid(material, meeting.id),
        summary=f"{material.best(meeting.title)}{words.phrase('colon')}{title}",
        start=meeting.date,
        end=meeting.date + dt.timedelta(days=1),
        description=_paragraphs(*lists, [words.phrase("no-time")]),
        location=material.best(meeting.town),
        categories=(words.phrase("preparatory-meeting"),),
        transparent=True,
    )
    return _known(event, meeting.id, material)


def _list(heading: str, texts: tuple[Text, ...], material: Material) -> list[str]:
    """A heading and points under it; nothing where there are none."""
    words = phrases(material.language)
    head = [words.phrase(heading) + words.phrase("colon").rstrip()] if texts else []
    return [*head, *(f"– {material.best(text)}" for text in texts)]


def item_uid(material: Material, item_id: str) -> str:
    """The UID of an item: the same in every language and feed, steady under any edit."""
    return str(uuid5(UUID(material.conference.uid), item_id))


def _about(item: AgendaItem, material: Material) -> list[str]:
    """Officers, openness, documents and the annotation of an item."""
    colon = phrases(material.language).phrase("colon")
    duties = material.conference.duties_of(item)
    lines = [
        f"{role_name(duty, material.language)}{colon}{holders(duty, material)}" for duty in duties
    ]
    return [*lines, *modes(item, material), *filter(None, [annotation(item, material)])]


def _inside(slot: Slot, material: Material) -> list[str]:
    """A line for each item inside, and under it for those inside it."""
    lines = []
    for inner in slot.items:
        clock = clock_in_words(inner.start.at.time(), material.language) if inner.start.at else ""
        lines.append(" ".join(filter(None, ["–", clock, material.best(inner.item.title)])))
        lines += [f"  {line}" for line in _inside(inner, material)]
    return lines


def _end(slot: Slot, material: Material) -> str:
    """How the end is known, where it is not printed."""
    words = phrases(material.language)
    if slot.end.how is How.PRINTED or slot.end.ground is Ground.MILESTONE:
        return ""
    if slot.end.how is How.INFERRED and slot.end.source and slot.end.ground:
        title = material.best(slot.end.source.title)
        return words.phrase(_INFERRED[slot.end.ground], title=title, minutes=slot.item.duration)
    if slot.not_after:
        bound = clock_in_words(slot.not_after.time(), material.language)
        return words.phrase("end-unknown-bound", bound=bound)
    return words.phrase("end-unknown")


def _paragraphs(*groups: list[str]) -> str:
    """Groups of lines with an empty line between them."""
    return "\n\n".join("\n".join(filter(None, group)) for group in groups if any(group))


def _location(item: AgendaItem, material: Material) -> str:
    """Room, building and town; a social event without a room need not be in the building."""
    conference = material.conference
    room = room_name(item.room, material)
    is_elsewhere = not room and item.kind in SOCIAL
    building = material.best(conference.venue.name) if conference.venue else ""
    building = "" if is_elsewhere else building
    return ", ".join(filter(None, [room, building, material.best(conference.town)]))


def _zones(events: list[Event], name: str) -> tuple[Zone, ...]:
    """The zone of the conference with the observances that its entries need."""
    times = [
        time for event in events if event.zone for time in (event.start, event.end or event.start)
    ]
    walls = [time for time in times if isinstance(time, dt.datetime)]
    if not walls:
        return ()
    changes = observances(name, min(walls), max(walls))
    told = (
        Observance(change.starts, change.before, change.offset, change.name, change.daylight)
        for change in changes
    )
    return (Zone(name, tuple(told)),)


PRODUCT = Product("calendar", Audience.PUBLIC, in_each_language=True, build=build)
