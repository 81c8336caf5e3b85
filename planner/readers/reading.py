"""What was understood of a text: what became of every line, with nothing added to what it says."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from planner.findings import Finding
from planner.model import AgendaItem, Clock, Text
from planner.model.basis import Area, Decision, InterpretativeStatement
from planner.model.conference import AgendaStatus, Interpretation, Predecessor
from planner.model.invitees import Invitee
from planner.model.mandate import Agreement, ConditionText, OfficeName
from planner.model.modalities import (
    Modalities,
    OutcomeDocument,
    Participation,
    PreparatoryMeeting,
)
from planner.readers.source import Source
from planner.records import record


@record
class Window:
    """Hours in which a day meets, as printed: "10 a.m. to 1 p.m.", or "from 10 a.m."."""

    start: Clock
    end: Clock | None = None

    def __str__(self) -> str:
        return "–".join(str(of) for of in (self.start, self.end) if of)


@record
class ReadDay:
    """A day of the agenda. `date` is None if the text does not fix it; `windows` are the hours in
    which it meets. `notes` are under its heading and above its first item: its hall, what applies
    to all of it.
    """

    line: int
    heading: str
    date: dt.date | None = None
    items: tuple[AgendaItem, ...] = ()
    notes: tuple[str, ...] = ()
    windows: tuple[Window, ...] = ()


UNREAD = "unread"


@record
class Fate:
    """What a line became: `what` in one word ("item", "furniture", "unread"), `of` in more."""

    what: str
    of: str = ""


@record
class Frame:
    """What surrounds an agenda: the decision with its title, and what it says of the place.

    `heading` is the line that numbers the decision, `journal` where the journal of the meeting
    has it, `dates` the lines that name days or the zone of all times, as printed, and
    `printed` the words that give the first and the last day. `organizations` are the
    bodies beside the title, as printed.
    """

    title: Text = field(default_factory=Text)
    symbol: str = ""
    decision: Decision | None = None
    heading: str = ""
    journal: str = ""
    dates: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    status: AgendaStatus | None = None
    host: str = ""
    town: str = ""
    country: str = ""
    meetings: tuple[PreparatoryMeeting, ...] = ()
    follows: Predecessor | None = None
    organizers: tuple[str, ...] = ()
    outcomes: tuple[OutcomeDocument, ...] = ()
    starts: dt.date | None = None
    ends: dt.date | None = None
    printed: str = ""
    is_symbol_inferred: bool = False
    lines: Mapping[int, str] = field(default_factory=dict)


@record
class Invited:
    """Who may take part. `unknown` are names of no known body, with their lines; `missed` are
    known bodies, named where nobody was understood to be invited.
    """

    categories: tuple[Participation, ...] = ()
    invitees: tuple[Invitee, ...] = ()
    unknown: tuple[tuple[str, int], ...] = ()
    lines: frozenset[int] = frozenset()
    missed: tuple[tuple[str, int], ...] = ()


@record
class Rules:
    """What modalities lay down. `lines` shows the rule in each line; `strange_languages` are names
    in a list of languages that are not known, each with its line.
    """

    modalities: Modalities = field(default_factory=Modalities)
    outcome_documents: tuple[OutcomeDocument, ...] = ()
    working_languages: tuple[str, ...] = ()
    strange_languages: tuple[tuple[str, int], ...] = ()
    interpretation: Interpretation | None = None
    meetings: tuple[PreparatoryMeeting, ...] = ()
    town: str = ""
    lines: Mapping[int, str] = field(default_factory=dict)


@record
class Terms:
    """What a decision says of the mandate that it gives. `former` is the previous office,
    `moved_from` the same office while it was in another town.
    """

    starts: dt.date | None = None
    ends: dt.date | None = None
    conditions: tuple[ConditionText, ...] = ()
    all_conditions: bool = True
    former: OfficeName | None = None
    moved_from: OfficeName | None = None
    agreements: tuple[Agreement, ...] = ()


@record
class ReadStatement:
    """A statement with its heading and its lines."""

    statement: InterpretativeStatement
    lines: tuple[int, ...] = ()
    heading: str = ""


@record
class Reading:
    """Everything that was read of one text. `fates` has each line that is not blank. If nothing
    shows the language of the text, `language` is the one in which it was read.
    """

    source: Source
    language: str
    is_language_told: bool = True
    days: tuple[ReadDay, ...] = ()
    zone: str = ""
    frame: Frame = field(default_factory=Frame)
    invited: Invited = field(default_factory=Invited)
    rules: Rules = field(default_factory=Rules)
    statements: tuple[ReadStatement, ...] = ()
    areas: tuple[Area, ...] = ()
    terms: Terms = field(default_factory=Terms)
    fates: Mapping[int, Fate] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def unread(self) -> tuple[tuple[int, str], ...]:
        """The lines that were not understood."""
        texts = {line.number: line.text for line in self.source.lines}
        lost = (number for number, fate in self.fates.items() if fate.what == UNREAD)
        return tuple((number, texts[number].strip()) for number in lost)
