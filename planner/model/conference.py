"""The conference: the whole that one folder holds."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum
from functools import cached_property

from planner.model.agenda import OFFICERS, AgendaItem, Day, Duty, Party
from planner.model.audience import Audience, only_for
from planner.model.basis import Decision
from planner.model.clock import Hours
from planner.model.interpreters import Interpreter, Interpreting, Shift
from planner.model.invitees import Invitee
from planner.model.modalities import (
    Modalities,
    OutcomeDocument,
    Participation,
    PreparatoryMeeting,
)
from planner.model.names import OwnName
from planner.model.officers import Candidate, Nomination, RegionalGroup
from planner.model.papers import Papers
from planner.model.participants import Participant
from planner.model.people import Letters, ListState, Purpose, Retention, Seating, Sending
from planner.model.sessions import Session, sessions
from planner.model.text import Text
from planner.model.venue import Room, Track, Venue
from planner.model.weights import Weights
from planner.places import Place
from planner.records import record, whole


class AgendaStatus(StrEnum):
    """How binding the agenda is."""

    INDICATIVE = "indicative"
    PROVISIONAL = "provisional"
    ADOPTED = "adopted"


class Interpretation(StrEnum):
    """How speech is interpreted."""

    NONE = "none"
    CONSECUTIVE = "consecutive"
    SIMULTANEOUS = "simultaneous"
    WHISPERED = "whispered"


class OrderOfStates(StrEnum):
    """The order in which States are listed and seated."""

    ALPHABETICAL = "alphabetical"
    OSCE = "osce"


@record
class Official:
    """Which language versions are official; the others are translations by the secretariat."""

    title: tuple[str, ...] = ()
    """Languages in which the title is official."""
    agenda: tuple[str, ...] = ()
    """Languages in which the agenda is official."""
    original: str = ""
    """The language in which it was written; papers in other languages mention it."""


@record
class Predecessor:
    """The conference to which this one is the follow-up."""

    title: Text
    """Its title in the languages of the papers."""
    starts: dt.date
    """Its first day."""
    ends: dt.date
    """Its last day."""
    town: Text
    """The town in which it was held."""
    host: str = ""
    """The State that hosted it."""
    documents: tuple[Text, ...] = ()
    """Its outcome documents."""
    documents_adopted_by: str = ""
    """The group of States that adopted them."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Limits:
    """Figures used by checks."""

    minutes_without_break: int = 120
    """How long a session may last without a break."""
    minutes_per_address: int = 15
    """How many minutes each person who takes the floor is expected to speak."""
    minutes_per_brief_address: int = 5
    """The same for brief remarks and statements."""
    minutes_between_rooms: int = 5
    """How many minutes people need to get from one room to another."""
    minutes_between_duties: int = 0
    """The least number of minutes between two duties of an officer, wherever they are."""
    duties_per_officer: int | None = None
    """The most meetings over which one person presides or on which one person reports."""

    def minutes_each(self, item: AgendaItem) -> int:
        """How long each who takes the floor at an item is expected to speak."""
        return self.minutes_per_brief_address if item.brief else self.minutes_per_address


@whole
class Conference:
    """One conference with everything known about it."""

    id: str = ""
    """Short name, `[a-z0-9-]+`; it names the build folder. Default: the name of the folder."""
    uid: str = ""
    """A UUID that `planner new` creates and that never changes: calendar entries depend on it."""
    title: Text = field(default_factory=Text)
    """The full title in the languages of the papers."""
    short_title: Text = field(default_factory=Text)
    """The short name in everyday use, for the names of calendars."""
    symbol: str = ""
    """The document symbol of its programme."""
    website: str = ""
    """Its web address, which calendars include: https://…"""
    status: AgendaStatus = AgendaStatus.ADOPTED
    """How binding the agenda is."""
    starts: dt.date | None = None
    """The first day."""
    ends: dt.date | None = None
    """The last day."""
    timezone: str = ""
    """The name of the time zone, for example Asia/Bishkek."""
    town: Text = field(default_factory=Text)
    """The town in which it is held."""
    languages: tuple[str, ...] = ()
    """The languages of the papers; the file of the first one holds the structure of the agenda."""
    official: Official = field(default_factory=Official)
    """Which language versions are official."""
    working_languages: tuple[str, ...] = ()
    """The languages that are spoken and interpreted."""
    interpretation: Interpretation = Interpretation.NONE
    """How speech is interpreted between the working languages."""
    interpretation_hours: tuple[Hours, ...] = ()
    """When interpreters work: [{ starts = "10:00", ends = "13:00" }]; left out: at any time."""
    interpreting: Interpreting = field(default_factory=Interpreting)
    """The rules for teams of interpreters."""
    issued: dt.date | None = None
    """The day of issue of these papers, which calendars use as their time of creation."""
    host: str = ""
    """The host country."""
    organizers: tuple[str, ...] = ()
    """The bodies that organize it, in order."""
    protocol_order: str = ""
    """The language in whose order the invited States are listed. Default: the first of the papers.
    """
    order_of_states: OrderOfStates = OrderOfStates.ALPHABETICAL
    """Alphabetical by the names as printed in a language, or the order of the OSCE, if it has one.
    """
    bodies: Mapping[str, str] = field(default_factory=dict)
    """Names used in this folder for bodies: `host = "KG"`."""
    allow: tuple[str, ...] = ()
    """Names of findings that are silenced in the whole folder."""
    limits: Limits = field(default_factory=Limits)
    """Figures used by checks."""
    venue: Venue | None = None
    """The building."""
    rooms: tuple[Room, ...] = ()
    """The rooms that the agenda names in brackets."""
    tracks: tuple[Track, ...] = ()
    """The strands of the programme to which items of the agenda refer."""
    decision: Decision | None = None
    """The decision that convenes it."""
    follows: Predecessor | None = None
    """The conference to which this one is the follow-up."""
    meetings: tuple[PreparatoryMeeting, ...] = ()
    """Preparatory meetings."""
    outcome_documents: tuple[OutcomeDocument, ...] = ()
    """Documents that it is expected to produce."""
    participation: tuple[Participation, ...] = ()
    """Categories of participants."""
    modalities: Modalities = field(default_factory=Modalities)
    """How it is to be held."""
    regional_groups: tuple[RegionalGroup, ...] = ()
    """States and organizations that nominate officers together."""
    nominations: tuple[Nomination, ...] = ()
    """Who nominates the officers."""
    weights: Weights = field(default_factory=Weights)
    """What a plan costs if not all wishes can be met: `planner solve`."""
    papers: Papers = field(default_factory=Papers)
    """The headings of papers, and what they say besides the programme."""
    letters: Letters = field(default_factory=Letters)
    """What all letters of invitation say."""
    sending: Sending = field(default_factory=Sending)
    """How mails about items are sent."""
    seating: Seating = field(default_factory=Seating)
    """The order in which delegations sit."""
    list_of_participants: ListState = ListState.PROVISIONAL
    """How final the list of participants is."""
    purposes: tuple[Purpose, ...] = ()
    """Workbooks of participants for a single purpose each: `planner build --columns`."""
    import_columns: Mapping[str, str] = field(default_factory=dict)
    """Which columns of other people’s lists are which here: "Nom de famille" = "family"."""
    retention: Retention = field(default_factory=Retention)
    """How long private data are kept."""
    days: tuple[Day, ...] = ()
    invitees: tuple[Invitee, ...] = ()
    names: tuple[OwnName, ...] = ()
    participants: tuple[Participant, ...] = ()
    candidates: tuple[Candidate, ...] = only_for(Audience.SECRETARIAT, ())
    interpreters: tuple[Interpreter, ...] = only_for(Audience.SECRETARIAT, ())
    rota: tuple[Shift, ...] = only_for(Audience.SECRETARIAT, ())
    present: frozenset[str] = frozenset()
    place: Place = field(default=Place("conference.toml"), compare=False)
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    @property
    def language(self) -> str:
        """The first language of the papers, which the others fall back to."""
        return self.languages[0] if self.languages else "en"

    @property
    def items(self) -> Iterator[AgendaItem]:
        """The items of all days, without those inside."""
        return (item for day in self.days for item in day.items)

    @property
    def every_item(self) -> Iterator[AgendaItem]:
        """The items of all days, each with those inside."""
        return (item for top in self.items for item in top.walk())

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions in the order of their first sittings."""
        return sessions(self.days)

    @cached_property
    def _by_sitting(self) -> dict[str, Session]:
        return {sitting.id: session for session in self.sessions for sitting in session.sittings}

    def session_of(self, item: AgendaItem) -> Session | None:
        """The session that an item is a sitting of."""
        return self._by_sitting.get(item.id)

    def duties_of(self, item: AgendaItem) -> tuple[Duty, ...]:
        """The duties at an item; a sitting that names no officers has those of its session."""
        session = self.session_of(item)
        if session is None or any(duty.role in OFFICERS for duty in item.duties):
            return item.duties
        return session.officers + item.duties

    @cached_property
    def own_names(self) -> dict[str, OwnName]:
        """The names that this folder gives to bodies, by their ids."""
        return {self.body_id(own.body): own for own in self.names}

    @cached_property
    def persons(self) -> dict[str, Participant]:
        """All of the table of participants by their ids, those who have withdrawn too: papers that
        name them still have to know them.
        """
        return {person.id: person for person in self.participants}

    @cached_property
    def taking_part(self) -> tuple[Participant, ...]:
        """Those who take part: used by whatever is made for participants, or counts them."""
        return tuple(of for of in self.participants if of.takes_part)

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """The ids of those who take part no more."""
        return frozenset(of.id for of in self.participants if not of.takes_part)

    @cached_property
    def listed(self) -> tuple[Participant, ...]:
        """Those whom the list of participants names: in a final one, those who were there.

        Where nobody’s attendance was recorded, it names all.
        """
        present = self.present or self._recorded()
        return tuple(of for of in self.taking_part if not present or of.id in present)

    def shown_to(self, audience: Audience) -> "Conference":
        """The conference with who was there, for those who may not see the days of each."""
        if audience >= Audience.SECRETARIAT or not (present := self._recorded()):
            return self
        return replace(self, present=present)

    def _recorded(self) -> frozenset[str]:
        """The ids of those who were there, once the list of participants is final."""
        is_final = self.list_of_participants is ListState.FINAL
        return frozenset(of.id for of in self.taking_part if is_final and of.attended)

    def body_id(self, token: str) -> str:
        """The id of a body for a token that may be an alias of this folder."""
        return self.bodies.get(token, token)

    def party_id(self, party: Party) -> str:
        """The id of someone named in the agenda, or the name as printed."""
        return self.body_id(party.token) if party.token else party.name

    def place_of(self, key: str) -> Place:
        """The place of a key of `conference.toml`; the file itself if it is not written."""
        return self.places.get(key, self.place)
