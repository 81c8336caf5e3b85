"""What conferences and mandates rest on: a decision, what it refers to, the statements on it."""

import datetime as dt
from dataclasses import field
from enum import StrEnum

from planner.model.counting import days_after
from planner.model.text import Text
from planner.places import Place
from planner.records import record


@record
class Reference:
    """A document to which the decision refers."""

    document: Text
    """Its title in the languages of the papers."""
    paragraph: str = ""
    """The relevant paragraph."""
    year: int | None = None
    """Its year, if no date is given."""
    date: dt.date | None = None
    """Its date."""
    adopted_by: str = ""
    """The body that adopted it."""
    note: Text = field(default_factory=Text)
    """What the decision takes from it, in our own words."""
    place: Place = field(default=Place("conference.toml"), compare=False)


class StatementRequest(StrEnum):
    """What a delegation asks to be done with its statement."""

    JOURNAL = "append-to-journal"
    DECISION = "attach-to-decision"


@record
class Alignment:
    """A State or organization that aligns itself with the statement of another."""

    body: str
    """The State or organization."""
    as_printed: Text = field(default_factory=Text)
    """Its name as printed in the statement."""
    status: Text = field(default_factory=Text)
    """How the statement describes it: a candidate country, a member of an association."""
    footnote: Text = field(default_factory=Text)
    """The footnote to its name."""
    place: Place = field(default=Place("conference.toml"), compare=False)


class Matter(StrEnum):
    """The parts of a mandate that delegations read differently."""

    AREAS = "areas"
    REPORTS = "reports"
    APPROVAL = "approval"


class ListOfAreas(StrEnum):
    """How the list of areas is understood: others are forbidden, come last, or are equally good."""

    CLOSED = "closed"
    LISTED_FIRST = "listed-first"
    OPEN = "open"


@record
class StatedRule:
    """A rule that a statement reads into the decision, as data for checks."""

    matter: Matter
    """The matter that it is about."""
    paragraph: str = ""
    """The paragraph of the decision that it reads."""
    summary: Text = field(default_factory=Text)
    """The rule in our own words."""
    list_of_areas: ListOfAreas | None = None
    """How the list of areas is understood."""
    own_activities_only: bool = False
    """Whether reports may cover only activities of the mandate."""
    days_at_least: int | None = None
    """The shortest time for an answer that is mentioned, in days."""
    days_at_most: int | None = None
    """After how many days without an answer the time has expired."""
    tacit: bool = False
    """Whether silence then counts as acceptance."""
    proposal: bool = False
    """Whether it is a proposal, not a rule."""
    place: Place = field(default=Place("conference.toml"), compare=False)

    @property
    def is_for_checks(self) -> bool:
        """Whether it contains more than words: something that checks can follow."""
        has_days = self.days_at_most is not None
        return bool(self.list_of_areas or self.own_activities_only or has_days)

    def time_over(self, submitted: dt.date | None) -> dt.date | None:
        """The day on which the time for an answer is over; None where no time runs."""
        if submitted is None or self.days_at_most is None:
            return None
        return days_after(submitted, self.days_at_most)


class Criterion(StrEnum):
    """A standard for mandates, as someone states it."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TIME_BOUND = "time-bound"


@record
class InterpretativeStatement:
    """How a delegation understands a decision that it joined."""

    delegation: str
    """The State or organization that made it."""
    floor_given_by: str = ""
    """The delegation that gave it the floor."""
    on_behalf_of: tuple[str, ...] = ()
    """Others on whose behalf it was made: bodies, or groups of States such as "eu-members"."""
    legal_basis: Text = field(default_factory=Text)
    """The rule under which it was made."""
    legal_basis_year: int | None = None
    """The year of the version of that rule."""
    attachment: int | None = None
    """Its number among the attachments."""
    summary: Text = field(default_factory=Text)
    """What it says, in our own words."""
    reservations: tuple[Text, ...] = ()
    """The questions that the delegation reserves the right to raise."""
    agenda_items: tuple[str, ...] = ()
    """Ids of the agenda items that it is about; whoever presides there is told of it."""
    requests: tuple[StatementRequest, ...] = ()
    """What is to be done with it."""
    text: tuple[Text, ...] = ()
    """The statement as printed, one paragraph each."""
    alignments: tuple[Alignment, ...] = ()
    """Those who align themselves with it."""
    reading: str = ""
    """The name under which checks can follow it: "kz"."""
    readings: tuple[StatedRule, ...] = ()
    """The rules that it reads into the decision."""
    criteria: tuple[Criterion, ...] = ()
    """What it says mandates should be; a review asks about these points."""
    place: Place = field(default=Place("conference.toml"), compare=False)


class Dimension(StrEnum):
    """The OSCE dimensions of security."""

    POLITICO_MILITARY = "politico-military"
    ECONOMIC_ENVIRONMENTAL = "economic-environmental"
    HUMAN = "human"


@record
class Area:
    """An area of work named by the mandate."""

    label: str
    """Its label, for example "a"."""
    title: Text
    """The area."""
    foci: tuple[Text, ...] = ()
    """What the work in it focuses on."""
    dimension: Dimension | None = None
    """The dimension to which it belongs; left out: any."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Decision:
    """The decision that convenes a conference or gives a mandate; omit what it does not say."""

    symbol: str
    """Its symbol, for example PC.DEC/440."""
    body: str
    """The body that adopted it."""
    number: str = ""
    """Its number."""
    date: dt.date | None = None
    """The day on which it was adopted."""
    meeting: str = ""
    """The number of the meeting at which it was adopted."""
    issue: Text = field(default_factory=Text)
    """The state of the text, for example "Revised reissue"."""
    footnote: Text = field(default_factory=Text)
    """The footnote to that state."""
    decides: tuple[Text, ...] = ()
    """What is decided, one operative paragraph each, in our own words."""
    asks: tuple[Text, ...] = ()
    """What it asks of others after its operative paragraphs, one paragraph each, in our own words.
    """
    considering: tuple[Text, ...] = ()
    """What the preamble takes into account besides the references, in our own words."""
    areas: tuple[Area, ...] = ()
    """The areas of work that it names."""
    rules: tuple[StatedRule, ...] = ()
    """What its text itself says on matters that the statements read differently."""
    references: tuple[Reference, ...] = ()
    """The documents to which it refers."""
    statements: tuple[InterpretativeStatement, ...] = ()
    """Interpretative statements attached to it."""
    place: Place = field(default=Place("conference.toml"), compare=False)
