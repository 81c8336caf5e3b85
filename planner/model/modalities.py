"""Organizational modalities: how the conference is to be held. The agenda is checked against them.

Each rule carries its `text`, which papers print, beside what the planner has to know of it.
"""

import datetime as dt
from dataclasses import field
from enum import StrEnum

from planner.model.agenda import Kind, Role
from planner.model.people import LetterKind
from planner.model.text import Text
from planner.places import Place
from planner.records import record


@record
class Participation:
    """A category of those who may take part."""

    id: str
    """What `invitees.csv` calls it."""
    name: Text
    """Its heading in lists."""
    group: str = ""
    """The group of the protocol data that its members come from."""
    level: Text = field(default_factory=Text)
    """Who is to be sent."""
    condition: Text = field(default_factory=Text)
    """Under what condition they may attend."""
    invited_by: str = ""
    """Who invites them, if not the organizers together."""
    open_list: bool = False
    """Whether others than those named may belong to it."""
    notification: bool = False
    """Whether they have to give notice before they come."""
    due: dt.date | None = None
    """The last day for names, or for notice."""
    quota: int | None = None
    """How many each State or organization may send."""
    letter: LetterKind | None = None
    """What its letters of invitation are. Default: notes verbales for States alone."""
    colour: str = ""
    """The colour of its badges: #1f4e79."""
    attends: tuple[Kind, ...] = ()
    """The kinds of items that they may attend; empty means all."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class SessionsRule:
    """How many sessions there are."""

    number: int
    """Numbered sessions, the opening and the closing not counted."""
    opening: bool = True
    """Whether there is an opening besides."""
    closing: bool = True
    """Whether there is a closing besides."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class CoChairsRule:
    """Which items are presided over jointly, and by whom."""

    kinds: tuple[Kind, ...]
    """The kinds of items."""
    by: tuple[str, ...]
    """The bodies that preside."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class OfficersRule:
    """The officers that each numbered session has."""

    roles: tuple[Role, ...]
    """One officer for each role."""
    most_of_a_body: int | None = None
    """How many of these officers one State or organization provides at most."""
    different_groups: bool = False
    """Whether the officers of one session come from different regional groups."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class MediaRule:
    """Which items the media may attend; the others are closed to them."""

    kinds: tuple[Kind, ...]
    """The kinds of items."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


class When(StrEnum):
    """A time that is given only against the conference."""

    BEFORE = "before-the-conference"
    AFTER = "after-the-conference"


@record
class PressConference:
    """A press conference that the modalities announce."""

    when: When
    """When it takes place."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class SideMeetings:
    """Meetings in the margins, which are not in the agenda."""

    by: str = ""
    """The group or body that wishes to hold them."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class RulesOfProcedure:
    """The rules that apply for all that is not said."""

    of: str
    """The body whose rules they are."""
    mutatis_mutandis: bool = False
    """Whether they apply with the changes that the case needs."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


class PaperState(StrEnum):
    """How far an outcome document has come."""

    EXPECTED = "expected"
    DRAFT = "draft"
    PRESENTED = "presented"
    APPROVED = "approved"
    TRANSMITTED = "transmitted"


@record
class OutcomeDocument:
    """A document that the conference is to bring forth."""

    id: str
    """Its short name."""
    title: Text
    """Its title in the languages of the papers."""
    state: PaperState = PaperState.EXPECTED
    """How far it has come."""
    number: int = 1
    """How many of them: one report of each rapporteur, say."""
    sent_to: str = ""
    """The body that it is transmitted to."""
    optional: bool = False
    """Whether it is only possible."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class PreparatoryMeeting:
    """A meeting that prepares the conference."""

    id: str
    """Its id, as for items of the agenda."""
    title: Text
    """What it is called."""
    date: dt.date
    """Its day."""
    town: Text
    """The town that it is held in."""
    timezone: str
    """The time zone of that town, as in Europe/Vienna."""
    reinforced: bool = False
    """Whether delegations come reinforced from their capitals."""
    open_to: tuple[Text, ...] = ()
    """Who may attend."""
    purposes: tuple[Text, ...] = ()
    """What it is to do."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Modalities:
    """The rules of one conference; each is left out where the decision does not give it."""

    sessions: SessionsRule | None = None
    """How many sessions there are."""
    co_chairs: CoChairsRule | None = None
    """Which items are presided over jointly."""
    officers: OfficersRule | None = None
    """The officers of each session."""
    outcome: Text = field(default_factory=Text)
    """What becomes of the outcome documents, as papers print it."""
    side_meetings: SideMeetings | None = None
    """Meetings in the margins."""
    rules: RulesOfProcedure | None = None
    """The rules of procedure."""
    media: MediaRule | None = None
    """What the media may attend."""
    press_conference: PressConference | None = None
    """A press conference."""
    venue: Text = field(default_factory=Text)
    """The venue, as papers print it."""
    languages: Text = field(default_factory=Text)
    """The working languages, as papers print them."""
    place: Place = field(default=Place("conference.toml"), compare=False)
