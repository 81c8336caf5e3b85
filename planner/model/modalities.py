"""Organizational modalities: how the conference is to be held. The agenda is checked against them.

Each rule has its `text`, which papers print, in addition to what the planner needs to know of it.
"""

import datetime as dt
from dataclasses import field
from enum import StrEnum

from planner.model.agenda import Kind, Role
from planner.model.clock import Clock
from planner.model.people import LetterKind
from planner.model.text import Text
from planner.places import Place
from planner.records import record


@record
class Participation:
    """A category of participants."""

    id: str
    """The id used in `invitees.csv`."""
    name: Text
    """Its heading in lists."""
    group: str = ""
    """The group of the protocol data from which its members come."""
    level: Text = field(default_factory=Text)
    """The level of representation."""
    condition: Text = field(default_factory=Text)
    """The condition under which they may attend."""
    invited_by: str = ""
    """Who invites them, if not the organizers together."""
    open_list: bool = False
    """Whether others than those named may belong to it."""
    notification: bool = False
    """Whether they must give notice before they come."""
    due: dt.date | None = None
    """The last day for names, or for notice."""
    quota: int | None = None
    """How many each State or organization may send."""
    letter: LetterKind | None = None
    """The form of its letters of invitation. Default: notes verbales for States only."""
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
    """Numbered sessions, not counting the opening and the closing."""
    opening: bool = True
    """Whether there is also an opening."""
    closing: bool = True
    """Whether there is also a closing."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class CoChairsRule:
    """Which items have co-chairs, and who they are."""

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
    """The most of these officers that one State or organization provides."""
    different_groups: bool = False
    """Whether the officers of one session must come from different regional groups."""
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
    """A time that is given only relative to the conference."""

    BEFORE = "before-the-conference"
    DURING = "during-the-conference"
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
    """The rules that apply to everything not provided for."""

    of: str
    """The body whose rules they are."""
    mutatis_mutandis: bool = False
    """Whether they apply mutatis mutandis."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


class PaperState(StrEnum):
    """The state of an outcome document."""

    EXPECTED = "expected"
    DRAFT = "draft"
    PRESENTED = "presented"
    APPROVED = "approved"
    TRANSMITTED = "transmitted"


@record
class OutcomeDocument:
    """A document that the conference is expected to produce."""

    id: str
    """Its short name."""
    title: Text
    """Its title in the languages of the papers."""
    state: PaperState = PaperState.EXPECTED
    """Its state."""
    number: int = 1
    """How many of them: for example, one report from each rapporteur."""
    sent_to: str = ""
    """The body to which it is transmitted."""
    optional: bool = False
    """Whether it is only possible."""
    text: Text = field(default_factory=Text)
    """The rule as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class PreparatoryMeeting:
    """A preparatory meeting."""

    id: str
    """Its id, as for items of the agenda."""
    title: Text
    """What it is called."""
    date: dt.date
    """Its day."""
    town: Text = field(default_factory=Text)
    """The town in which it is held; left out: not known."""
    timezone: str = ""
    """The time zone of that town, for example Europe/Vienna."""
    start: Clock | None = None
    """When it begins."""
    reinforced: bool = False
    """Whether delegations are reinforced from their capitals."""
    open_to: tuple[Text, ...] = ()
    """Who may attend."""
    purposes: tuple[Text, ...] = ()
    """Its purposes."""
    text: Text = field(default_factory=Text)
    """The rule that convenes it, as papers print it."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Modalities:
    """The rules of one conference; leave out each that the decision does not give."""

    sessions: SessionsRule | None = None
    """How many sessions there are."""
    co_chairs: CoChairsRule | None = None
    """Which items have co-chairs."""
    officers: OfficersRule | None = None
    """The officers of each session."""
    addresses: Text = field(default_factory=Text)
    """Who opens and closes it, who presides then and who speaks, as papers print it."""
    outcome: Text = field(default_factory=Text)
    """What happens to the outcome documents, as papers print it."""
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
