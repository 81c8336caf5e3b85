"""The agenda: days and the items on them, as they are printed."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum

from planner.model.audience import Audience, only_for
from planner.model.clock import Clock, DayPart, Window
from planner.model.text import Text
from planner.places import Place
from planner.records import record


class Kind(StrEnum):
    """What an item of the agenda is."""

    REGISTRATION = "registration"
    OPENING = "opening"
    SESSION = "session"
    CLOSING = "closing"
    KEYNOTE = "keynote"
    PRESENTATION = "presentation"
    DISCUSSION = "discussion"
    STATEMENT = "statement"
    WELCOME = "welcome"
    REMARKS = "remarks"
    DOCUMENT = "document"
    COFFEE_BREAK = "coffee-break"
    LUNCH = "lunch"
    DINNER = "dinner"
    RECEPTION = "reception"
    CEREMONY = "ceremony"
    PRESS = "press"
    INFORMAL = "informal"
    SIDE_EVENT = "side-event"
    EXCURSION = "excursion"
    MILESTONE = "milestone"
    ITEM = "item"


SOCIAL = frozenset({Kind.DINNER, Kind.RECEPTION, Kind.CEREMONY, Kind.EXCURSION})
"""Social events: a session before one does not last until it begins."""

PLENARY = frozenset({Kind.OPENING, Kind.SESSION, Kind.CLOSING})
"""Meetings of the whole conference."""

BREAKS = frozenset({Kind.COFFEE_BREAK, Kind.LUNCH, Kind.DINNER})
"""Kinds in which the work rests."""

ASIDE = BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.MILESTONE}
"""Kinds besides the work: they need no room of their own and are set lightly in papers."""

CHAIRED = frozenset({Kind.OPENING, Kind.SESSION, Kind.CLOSING, Kind.INFORMAL})
"""Meetings: kinds over which someone has to preside."""


class Role(StrEnum):
    """What someone does at a session."""

    CHAIR = "chair"
    CO_CHAIR = "co-chair"
    MODERATOR = "moderator"
    RAPPORTEUR = "rapporteur"
    KEYNOTE_SPEAKER = "keynote-speaker"
    INTRODUCER = "introducer"
    SPEAKER = "speaker"
    PANELLIST = "panellist"
    INTERPRETER = "interpreter"


PRESIDING = frozenset({Role.CHAIR, Role.CO_CHAIR, Role.MODERATOR})
"""Roles that preside over a meeting."""

OFFICERS = PRESIDING | {Role.RAPPORTEUR}
"""Roles that belong to a session and not to one sitting of it."""

SPEAKING = frozenset({Role.KEYNOTE_SPEAKER, Role.INTRODUCER, Role.SPEAKER, Role.PANELLIST})
"""Roles that take the floor at an item."""


class Openness(StrEnum):
    """Who may attend besides the participants."""

    PUBLIC = "public"
    MEDIA = "media"
    CLOSED = "closed"


class Pin(StrEnum):
    """What stays as it is in an item, whatever is planned around it."""

    TIME = "time"
    ROOM = "room"
    OFFICERS = "officers"


@record
class Party:
    """Someone who is named in the agenda.

    Either `token`, the id of a person or body or an alias of the folder, or `name`, a name as it is
    to be printed.
    """

    token: str = ""
    name: str = ""


@record
class Duty:
    """A role and those who have it, in order; nobody means "to be designated"."""

    role: Role
    holders: tuple[Party, ...] = ()


@record
class AgendaItem:
    """One line of the agenda with what belongs to it. Nothing here is inferred except the id.

    `start` and `end` are the printed times; `day_part` is printed instead of a time. `number` is
    that of a session, in Arabic figures. `session` names the session of which this is a sitting, if
    the number does not. `duration` is in minutes. `allow` names the findings that are silenced here
    on purpose. `expected` is how many people will come; `languages` are those that are spoken and
    interpreted, if they differ from those of the conference. `join` is the address for remote
    participants. `attended_by` are the ids of the categories, bodies and persons for whom the item
    is, if it is not for everyone. `track` is the id of the strand of the programme to which it
    belongs.

    For planning: `layout` is the set-up of the room, `equipment` what must be in it; `windows` are
    the times at which it may take place; it may not take place at the time of items in
    `not_parallel`, nor before those in `after` are over; `pinned` stays as it is.
    """

    kind: Kind
    title: Text
    id: str = ""
    number: str = ""
    session: str = ""
    continued: bool = False
    optional: bool = False
    brief: bool = False
    start: Clock | None = None
    end: Clock | None = None
    duration: int | None = None
    day_part: DayPart | None = None
    room: str = ""
    openness: Openness | None = None
    duties: tuple[Duty, ...] = ()
    documents: tuple[str, ...] = ()
    expected: int | None = None
    languages: tuple[str, ...] = ()
    attended_by: tuple[str, ...] = ()
    track: str = ""
    note: Text = field(default_factory=Text)
    items: tuple["AgendaItem", ...] = ()
    join: str = only_for(Audience.PARTICIPANTS, "")
    layout: str = only_for(Audience.SECRETARIAT, "")
    equipment: tuple[str, ...] = only_for(Audience.SECRETARIAT, ())
    windows: tuple[Window, ...] = only_for(Audience.SECRETARIAT, ())
    not_parallel: tuple[str, ...] = only_for(Audience.SECRETARIAT, ())
    after: tuple[str, ...] = only_for(Audience.SECRETARIAT, ())
    pinned: tuple[Pin, ...] = only_for(Audience.SECRETARIAT, ())
    allow: tuple[str, ...] = ()
    place: Place = field(default=Place("agenda"), compare=False)
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    def place_in(self, language: str) -> Place:
        """Its place in the agenda of a language, or in the first one."""
        return self.places.get(language, self.place)

    def walk(self) -> Iterator["AgendaItem"]:
        """The item and everything inside it, in order."""
        yield self
        for inner in self.items:
            yield from inner.walk()

    @property
    def speakers(self) -> tuple[Party, ...]:
        """Those who take the floor, in the order in which they do."""
        speaking = (duty.holders for duty in self.duties if duty.role in SPEAKING)
        return tuple(party for holders in speaking for party in holders)


@record
class Day:
    """A day of the agenda and its items, in the order in which they are printed."""

    date: dt.date
    items: tuple[AgendaItem, ...] = ()
    place: Place = field(default=Place("agenda"), compare=False)
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    def place_in(self, language: str) -> Place:
        """Its place in the agenda of a language, or in the first one."""
        return self.places.get(language, self.place)
