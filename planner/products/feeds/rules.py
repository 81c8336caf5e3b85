"""What a feed takes from a conference: the ids of entries on a day, in a room, for the media.

Rules are applied to the conference as it is and to releases as they went out, so that a feed shows
as cancelled what it once had.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from planner.model import OFFICERS, PLENARY, AgendaItem, Conference, Duty, Kind, Openness
from planner.products.entries.preparation import dues

MOST = 200
"""Feeds of persons name what they may attend up to so many entries; beyond, the programme does."""


def on_day(date: dt.date, conference: Conference) -> Iterator[str]:
    """What is listed under a day."""
    return (item.id for day in conference.days if day.date == date for item in day.items)


def in_room(room: str, conference: Conference) -> Iterator[str]:
    """What takes place in a room, or has a part there."""
    return (of.id for of in conference.items if any(part.room == room for part in of.walk()))


def in_track(track: str, conference: Conference) -> Iterator[str]:
    """What belongs to a track, or has a part that does."""
    return (of.id for of in conference.items if any(part.track == track for part in of.walk()))


def of_officers(conference: Conference) -> Iterator[str]:
    """The meetings at which someone presides or reports."""
    return (
        item.id
        for item in conference.items
        if any(duty.role in OFFICERS and duty.holders for duty in _duties(item, conference))
    )


def for_media(conference: Conference) -> Iterator[str]:
    """What the media may attend: as the agenda says, and else as the modalities do."""
    return (item.id for item in conference.items if _is_for_media(item, conference))


def preparing(conference: Conference) -> Iterator[str]:
    """Preparatory meetings."""
    return (meeting.id for meeting in conference.meetings)


def due(conference: Conference) -> Iterator[str]:
    """Last days for names and notices."""
    return iter(dues(conference))


def due_in(category: str, conference: Conference) -> Iterator[str]:
    """The last day of one category."""
    return (own_id for own_id, of in dues(conference).items() if of.id == category)


def held(conference: Conference) -> Mapping[str, frozenset[str]]:
    """The meetings at which each person or body presides, reports or speaks, by their ids; and what
    is marked as for them. People who have withdrawn have nothing.
    """
    found = defaultdict[str, set[str]](set)
    for item in conference.items:
        for duty in _duties(item, conference):
            for party in duty.holders:
                found[conference.party_id(party)].add(item.id)
        for token in item.attended_by:
            found[conference.body_id(token)].add(item.id)
    there = found.keys() - conference.withdrawn
    return {whose: frozenset(found[whose]) for whose in there}


def named(conference: Conference) -> Iterator[str]:
    """The ids of all categories, bodies and persons that items are said to be for."""
    tokens = (token for item in conference.items for token in item.attended_by)
    return map(conference.body_id, tokens)


def attended_by(category: str, conference: Conference) -> tuple[str, ...]:
    """What those of a category may attend, persons and bodies that are named besides left aside."""
    of = next((known for known in conference.participation if known.id == category), None)
    kinds = of.attends if of else ()
    found = [item.id for item in conference.items if _is_for(category, kinds, item)]
    return tuple(found) if len(found) <= MOST else ()


def _is_for(category: str, kinds: Collection[Kind], item: AgendaItem) -> bool:
    """Whether an item is for a category: by its name, or as it is for all.

    A closed meeting of the whole conference is for those who may attend all. Any other closed one
    is for those alone whom it names: a calendar that has it brings people to a closed door.
    """
    if item.attended_by:
        return category in item.attended_by
    if item.openness is Openness.CLOSED:
        return item.kind in PLENARY and not kinds
    return not kinds or item.kind in kinds


def admission(conference: Conference) -> tuple[object, ...]:
    """What the folder says besides the programme of who may attend what, and who has withdrawn:
    where it changes, feeds do.
    """
    categories = tuple((of.id, of.attends) for of in conference.participation)
    media = conference.modalities.media
    return categories, media.kinds if media else None, conference.withdrawn


def _duties(item: AgendaItem, conference: Conference) -> Iterator[Duty]:
    """The duties at an item and at all that is inside it."""
    inside = (part.duties for part in item.walk() if part is not item)
    return chain(conference.duties_of(item), *inside)


def _is_for_media(item: AgendaItem, conference: Conference) -> bool:
    if item.openness:
        return item.openness is not Openness.CLOSED
    rule = conference.modalities.media
    return item.kind is Kind.PRESS or bool(rule and item.kind in rule.kinds)
