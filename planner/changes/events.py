"""What calendars know of the entries of a programme, carried on from the last release.

A change of time, place or state increases the SEQUENCE of an entry by one; other words only set the
time of its last change. This is how RFC 5546 (2.1.4, 3.2.2.2) distinguishes what needs a new reply
from what only needs to be read again; of two versions with the same SEQUENCE, clients take the
later DTSTAMP (2.1.5). What once went out and is gone stays as cancelled.
"""

import datetime as dt
import hmac
from collections.abc import Iterator, Mapping
from dataclasses import replace

from planner.changes.marks import canonical, mark_of
from planner.changes.said import said, untimed_after
from planner.changes.withdrawn import Withdrawn, withdrawn
from planner.model import Conference
from planner.model.conference import AgendaStatus
from planner.model.modalities import Participation
from planner.model.release import Cancelled, EventState, Release
from planner.records import record
from planner.timetable import How, Slot, Timetable

NOBODY_WAS_TOLD = Release(0, "", dt.datetime.fromtimestamp(0, dt.UTC), Conference())
"""The release before the first one."""


@record
class Entries:
    """The states of all entries at a moment, those of cancelled items too."""

    states: Mapping[str, EventState]
    cancelled: tuple[Cancelled, ...] = ()

    def state(self, own_id: str) -> EventState:
        """The state of an entry; of one that nothing is known of, that of a new one."""
        return self.states.get(own_id, _NEW)


_NEW = EventState()

NO_ENTRIES = Entries({})
"""What is known of entries before anything is."""

THE_CONFERENCE = "the conference"
"""What the entry of the whole is called, as no item is: ids have no blanks."""

CANCELLED = "cancelled"
"""The facts of what no longer exists; the words and the address are the last ones."""


Joins = Mapping[str, str]
"""Marks of the addresses for those who take part from elsewhere, by the ids of items."""


def entries(
    conference: Conference,
    times: Timetable,
    last: Release | None,
    moment: dt.datetime,
    joins: Joins | None = None,
) -> Entries:
    """The states of the entries as they would go out now, after the last release.

    The conference is as the public sees it: what others see besides is in `joins`.
    """
    before = last or NOBODY_WAS_TOLD
    now = dict(_facts(conference, times, joins or {}))
    gone = tuple(_gone(before, now))
    ended = before.events.keys() - now.keys()
    still = withdrawn(ended, conference)
    cancelled = {
        own_id: _ended(before.events[own_id], still.get(own_id)) for own_id in sorted(ended)
    }
    states = {
        own_id: _next(before.events.get(own_id), state, moment)
        for own_id, state in (now | cancelled).items()
    }
    return Entries(states, gone)


def _ended(last: EventState, still: Withdrawn | None) -> EventState:
    """The state of an entry that is gone: its words are the last ones, and why it is, if the item
    is not.
    """
    words, _, _ = last.words.partition("-")
    why = f"-{mark_of(still.why, still.whole.title)}" if still else ""
    return EventState(facts=CANCELLED, words=f"{words}{why}", join=last.join)


def joins(conference: Conference, secret: str) -> Joins:
    """The marks of all such addresses. Nobody finds the address who does not have the secret."""
    found = {item.id: [of.join for of in item.walk() if of.join] for item in conference.items}
    key = _secretly(secret, "")[:4]
    marks = {own_id: _secretly(secret, canonical(of)) for own_id, of in found.items() if of}
    return {own_id: f"{key}-{mark}" for own_id, mark in marks.items()}


def is_another(before: str, now: str) -> bool:
    """Whether a mark stands for another address: between marks of two secrets nobody knows."""
    keys = {mark.partition("-")[0] for mark in (before, now)}
    return before != now and ("" in keys or len(keys) == 1)


def _secretly(secret: str, told: str) -> str:
    return hmac.digest(secret.encode(), told.encode(), "sha256").hex()[:16]


def span_of(conference: Conference) -> tuple[dt.date, dt.date] | None:
    """The first and the last day, as far as any is known."""
    days = [conference.starts, conference.ends, *(day.date for day in conference.days)]
    known = [day for day in days if day]
    return (min(known), max(known)) if known else None


def due_of(category: Participation) -> str:
    """What the deadline of a category is called, as no item is: ids have no blanks."""
    return f"due of {category.id}"


def _next(before: EventState | None, now: EventState, moment: dt.datetime) -> EventState:
    """The state of an entry after the one that went out last: what has changed is later."""
    if before is None:
        return replace(now, created=moment, modified=moment)
    if before.facts != now.facts:
        sequence = before.sequence + 1
    elif (before.words, before.join) == (now.words, now.join):
        return before
    else:
        sequence = before.sequence
    later = before.modified + dt.timedelta(seconds=1) if before.modified else moment
    modified = max(moment, later)
    return replace(now, sequence=sequence, created=before.created, modified=modified)


def _facts(
    conference: Conference, times: Timetable, joins: Joins
) -> Iterator[tuple[str, EventState]]:
    for day in times.days:
        for at, slot in enumerate(day.slots):
            if slot.start.at or slot.item.day_part:
                facts = mark_of(_when(slot), slot.item.room, is_open(slot, conference))
                words = mark_of(said(slot, untimed_after(day.slots[at + 1 :]), conference))
                own_id = slot.item.id
                yield own_id, EventState(facts=facts, words=words, join=joins.get(own_id, ""))
    yield from _preparing(conference)


def _preparing(conference: Conference) -> Iterator[tuple[str, EventState]]:
    called = (conference.title, conference.short_title, conference.website)
    if span := span_of(conference):
        where = (conference.town, conference.venue, conference.symbol)
        yield THE_CONFERENCE, EventState(facts=mark_of(span), words=mark_of(called, where))
    for meeting in conference.meetings:
        facts = mark_of(meeting.date, meeting.town)
        yield meeting.id, EventState(facts=facts, words=mark_of(meeting, called))
    for category in conference.participation:
        if category.due:
            words = mark_of(category.name, category.level, category.text, category.notification)
            yield due_of(category), EventState(facts=mark_of(category.due), words=words)


def _when(slot: Slot) -> tuple[object, ...]:
    return slot.date, slot.start.at, slot.end.at, slot.item.day_part


def is_open(slot: Slot, conference: Conference) -> bool:
    """Whether it may yet be left out or begin at another time."""
    is_indicative = conference.status is AgendaStatus.INDICATIVE
    return is_indicative or slot.item.optional or slot.start.how is How.INFERRED


def _gone(before: Release, now: Mapping[str, EventState]) -> Iterator[Cancelled]:
    """Items that had an entry and are no more, those that were gone before first."""
    earlier = {of.item.id for of in before.cancelled}
    yield from (of for of in before.cancelled if of.item.id not in now)
    for day in before.conference.days:
        for item in day.items:
            if item.id in before.events and item.id not in now and item.id not in earlier:
                yield Cancelled(day.date, item)
