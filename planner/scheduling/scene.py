"""What planning sees of a conference: meetings with their times, needs and people."""

import datetime as dt
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.model import (
    ASIDE,
    CHAIRED,
    OFFICERS,
    AgendaItem,
    Conference,
    Kind,
    Party,
    Pin,
    Role,
    Window,
)
from planner.model.conference import Interpretation
from planner.model.interpreters import Interpreting
from planner.protocol import body_id
from planner.protocol.interpreting import rules_of
from planner.records import record
from planner.scheduling.clockwork import DAY, Clockwork, Stretch, joined
from planner.timetable import Slot, Timetable, timetable
from planner.timetable.interpreted import languages_at
from planner.timetable.slots import MINUTE

_MEETING = CHAIRED | {Kind.KEYNOTE, Kind.PRESS, Kind.SIDE_EVENT}


@record
class Meeting:
    """An item of a day. `stretch` is when it takes place, if that is known; `minutes` how long it
    lasts; `key` names the session of which it is a sitting, or itself.

    `spoken` are the languages that are interpreted there, if any; `moves` says whether planning may
    give it a time and a room.
    """

    item: AgendaItem
    date: dt.date
    stretch: Stretch | None
    minutes: int | None
    key: str
    spoken: tuple[str, ...]
    moves: bool
    ends: bool
    """Whether it is known how long it lasts; else it keeps its time."""

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id

    def keeps(self, pin: Pin) -> bool:
        """Whether something of it stays as it is."""
        return pin in self.item.pinned


@dataclass(frozen=True)
class Scene:
    """A conference as planning sees it; `published` are the ids of items that went out."""

    conference: Conference
    published: frozenset[str]

    @cached_property
    def clockwork(self) -> Clockwork:
        """The clock that planning counts by."""
        return Clockwork(min((day.date for day in self.conference.days), default=dt.date.min))

    @cached_property
    def dates(self) -> tuple[dt.date, ...]:
        """The days of the agenda."""
        return tuple(day.date for day in self.conference.days)

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """All items of the days, in their order."""
        return tuple(map(self._meeting, self.timetable))

    @cached_property
    def timetable(self) -> Timetable:
        """Its items with their times."""
        return timetable(self.conference)

    @cached_property
    def rules(self) -> Interpreting:
        """The rules for interpreters."""
        return rules_of(self.conference.interpreting)

    def _meeting(self, slot: Slot) -> Meeting:
        item = slot.item
        session = self.conference.session_of(item)
        stretch = self._stretch(slot)
        minutes = stretch.end - stretch.start if stretch else item.duration
        return Meeting(
            item=item,
            date=slot.date,
            stretch=stretch,
            minutes=minutes,
            key=session.key if session else item.id,
            spoken=self._spoken(item),
            moves=minutes is not None and _needs_room(item),
            ends=slot.end.at is not None or slot.start.at is None,
        )

    def _stretch(self, slot: Slot) -> Stretch | None:
        """When it takes place; with an end that is not known, until the latest that it can be."""
        if not slot.start.at:
            return None
        latest = slot.end.at or slot.not_after or slot.start.at + MINUTE
        start, end = slot.clock(slot.start.at), slot.clock(latest)
        return Stretch(*(self.clockwork.minute(slot.date, of) for of in (start, end)))

    def _spoken(self, item: AgendaItem) -> tuple[str, ...]:
        conference = self.conference
        spoken = languages_at(item, conference)
        is_simultaneous = conference.interpretation is Interpretation.SIMULTANEOUS
        return spoken if is_simultaneous and len(spoken) > 1 else ()

    def stretches(self, windows: Iterable[Window]) -> list[Stretch]:
        """When windows are, on the days of the agenda."""
        return [of for window in windows for of in self.clockwork.stretches(window, self.dates)]

    def is_free(
        self, stretch: Stretch, given: Iterable[Window], taken: Iterable[Window] = ()
    ) -> bool:
        """Whether a period is within one of the given windows, if there are any, and overlaps none
        of those that are taken.
        """
        within = joined(self.stretches(given))
        beside = (window.meets(stretch) for window in self.stretches(taken))
        is_given = not within or any(window.holds(stretch) for window in within)
        return is_given and not any(beside)

    def parties(self, meeting: Meeting, leaving_out: Container[Role] = ()) -> Iterator[Party]:
        """Those who have something to do at an item, also inside it, but in these roles."""
        inside = (inner.duties for item in meeting.item.items for inner in item.walk())
        for duties in (self.conference.duties_of(meeting.item), *inside):
            for duty in duties:
                if duty.role not in leaving_out:
                    yield from duty.holders

    def kept_parties(self, meeting: Meeting, *, officers_change: bool) -> Iterator[Party]:
        """The persons who have a duty at an item and keep it.

        Officers are among them, unless others may take over; bodies may send anyone.
        """
        is_open = officers_change and not meeting.keeps(Pin.OFFICERS)
        parties = self.parties(meeting, OFFICERS if is_open else ())
        return (party for party in parties if self.is_person(party))

    def is_person(self, party: Party) -> bool:
        """Whether someone is a person: from the tables, or by the name as printed."""
        return bool(party.name) or party.token in self.conference.persons

    def factor(self, own_id: str) -> int:
        """How many times as much a change of an item costs: more where it went out."""
        return self.conference.weights.published if own_id in self.published else 1

    def named(self, meeting: Meeting) -> str:
        """An item by its title in the first language."""
        return f"“{meeting.item.title.best(self.conference.language)}”"

    def room_named(self, room: str) -> str:
        """A room by its name in the first language."""
        names = {one.id: one.name.best(self.conference.language) for one in self.conference.rooms}
        return names.get(room) or room

    def person_named(self, own_id: str) -> str:
        """A person by name and id."""
        person = self.conference.persons.get(own_id)
        name = person and (person.full_name or person.name.best(self.conference.language))
        return f"{name} ({own_id})" if name else own_id

    def when(self, stretch: Stretch) -> str:
        """A stretch as people say it: 2027-09-08 09:30–11:00."""
        date = self.clockwork.date(stretch.start)
        start, end = (self.clockwork.clock(at, date) for at in stretch)
        return f"{date} {start}–{end}"

    def body_of(self, party: Party) -> str:
        """The id of the body to which someone belongs, or which they are; empty for a name."""
        person = self.conference.persons.get(party.token)
        return body_id(person.body if person else party.token, self.conference)

    @cached_property
    def working_day(self) -> Stretch:
        """From when until when in a day meetings may be held: from 9 to 18, and as they are now."""
        known = [one.stretch for one in self.meetings if one.stretch and one.item.kind in _MEETING]
        within = [of for of in known if of.start // DAY == (of.end - 1) // DAY]
        starts = (of.start % DAY for of in within)
        ends = ((of.end - 1) % DAY + 1 for of in within)
        return Stretch(min([9 * 60, *starts]), max([18 * 60, *ends]))


def overlapping(meetings: Iterable[Meeting], gap: int = 0) -> Iterator[tuple[Meeting, ...]]:
    """Sets of meetings that no one can be at together: those going on when one of them begins, or
    over for less than a gap of minutes.
    """
    known = [(meeting, meeting.stretch) for meeting in meetings if meeting.stretch]
    for at in sorted({stretch.start for _, stretch in known}):
        there = tuple(one for one, of in known if of.start <= at < of.end + gap)
        if len(there) > 1:
            yield there


def _needs_room(item: AgendaItem) -> bool:
    """Whether an item is held in a room: meetings are, and what somebody speaks or presides at."""
    if item.room or item.kind in _MEETING:
        return True
    return item.kind not in ASIDE and bool(item.duties or item.items or item.expected)
