"""The mandate: what an office may do, for whom, with whose consent, and until when."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field, fields, replace
from enum import StrEnum
from functools import cached_property

from planner.model.activities import Activity, Requester
from planner.model.audience import Audience, only_for
from planner.model.basis import Area, Decision, Dimension, InterpretativeStatement
from planner.model.conference import Conference, Official
from planner.model.counting import Amount
from planner.model.papers import Papers
from planner.model.readings import TEXT, Reading
from planner.model.terms import FILE, Deadline, Issue, MonthDay, Review, Terms
from planner.model.text import Text
from planner.places import Place
from planner.records import record, whole

OUTSIDE = ""
"""The label of what is in none of the areas."""


@record
class OfficeName:
    """What the office is called during a period, and where it is."""

    name: Text
    """Its name."""
    town: Text = field(default_factory=Text)
    """The town of the office."""
    since: dt.date | None = None
    """The first day of this name; left out: not known."""
    until: dt.date | None = None
    """The last day of this name."""
    place: Place = field(default=FILE, compare=False)


class Condition(StrEnum):
    """What an activity must be: in conformity with commitments, or requested and accepted."""

    CONFORMITY = "conformity"
    CONSENT = "consent"


@record
class ConditionText:
    """A condition of the mandate."""

    kind: Condition
    """What it requires."""
    text: Text = field(default_factory=Text)
    """The condition in our own words."""
    in_areas: bool = False
    """Whether activities must be in the areas of the decision."""
    requested_by: tuple[Requester, ...] = ()
    """Who may request activities."""
    place: Place = field(default=FILE, compare=False)


class Counterpart(StrEnum):
    """The groups with which the office is in contact."""

    CENTRAL_AUTHORITIES = "central-authorities"
    LOCAL_AUTHORITIES = "local-authorities"
    CIVIL_SOCIETY = "civil-society"
    ACADEMIA = "academia"
    INTERNATIONAL_ORGANIZATIONS = "international-organizations"
    CHAIRMANSHIP = "chairmanship"
    EXECUTIVE_STRUCTURES = "executive-structures"


@record
class Contact:
    """Contacts that the office maintains itself, or facilitates between others."""

    between: tuple[Counterpart, ...]
    """With whom; if `to` is given, the one side."""
    to: tuple[Counterpart, ...] = ()
    """The other side, if the office brings two together."""
    text: Text = field(default_factory=Text)
    """The task in our own words."""
    place: Place = field(default=FILE, compare=False)


@record
class Fund:
    """The money of the office."""

    name: Text
    """The fund."""
    former: Text = field(default_factory=Text)
    """The fund that it replaces."""
    budget_year: int | None = None
    """The year of the budget."""
    currency: str = ""
    """The currency of the costs of activities: EUR."""
    amount: Amount | None = only_for(Audience.SECRETARIAT, None)
    """The amount available for activities in that year."""
    staff_table: Text = field(default_factory=Text)
    """What the decision says about its structure and posts."""
    subject_to: Text = field(default_factory=Text)
    """What may still change it."""
    place: Place = field(default=FILE, compare=False)


@record
class Amendment:
    """A change to an agreement."""

    title: Text
    """What it is called."""
    date: dt.date | None = None
    """Its date."""
    place: Place = field(default=FILE, compare=False)


class AgreementState(StrEnum):
    """The state of an agreement."""

    IN_FORCE = "in-force"
    TO_BE_UPDATED = "to-be-updated"
    REPLACED = "replaced"


@record
class Agreement:
    """An agreement with the host country."""

    title: Text
    """What it is called."""
    date: dt.date | None = None
    """Its date."""
    state: AgreementState = AgreementState.IN_FORCE
    """Its state."""
    amendments: tuple[Amendment, ...] = ()
    """What has changed it."""
    asked_of: tuple[str, ...] = ()
    """Who is asked to update it."""
    interim: Text = field(default_factory=Text)
    """What applies until then."""
    place: Place = field(default=FILE, compare=False)


@record
class Prolongation:
    """How the mandate continues after its last day."""

    text: Text = field(default_factory=Text)
    """The rule in our own words."""
    decided_by: str = ""
    """The body that decides on it."""
    draft_budget: MonthDay | None = None
    """The day of each year on which the draft of the next budget is presented."""
    asked_by: str = ""
    """The delegation that asks for reviews in time before that day."""
    place: Place = field(default=FILE, compare=False)


@record
class FocalPoint:
    """The body of the host country to which activities are submitted."""

    name: Text
    """What it is called."""
    task: Text = field(default_factory=Text)
    """What it is responsible for."""
    place: Place = field(default=FILE, compare=False)


@record
class MandateLimits:
    """Figures of the office used by checks; the decision gives none."""

    days_to_report: int = 60
    """How many days after an activity its report is due."""
    days_before_budget: int = 1
    """How many days before the draft budget a review must be held."""


@whole
class Mandate:
    """One mandate with everything known about it, and its activities."""

    id: str = ""
    """Short name, `[a-z0-9-]+`; it names the build folder. Default: the name of the folder."""
    uid: str = ""
    """A UUID that `planner new` creates and that never changes: calendar entries depend on it."""
    title: Text = field(default_factory=Text)
    """The name of the office or of the mandate in the languages of the papers."""
    short_title: Text = field(default_factory=Text)
    """The short name in everyday use, for the names of calendars."""
    symbol: str = ""
    """The document symbol of its papers."""
    website: str = ""
    """Its web address: https://…"""
    starts: dt.date | None = None
    """The first day of the mandate."""
    ends: dt.date | None = None
    """The last day of the mandate."""
    timezone: str = ""
    """The name of the time zone, for example Asia/Almaty."""
    town: Text = field(default_factory=Text)
    """The seat of the office."""
    languages: tuple[str, ...] = ()
    """The languages of the papers."""
    official: Official = field(default_factory=Official)
    """Which language versions are official."""
    issued: dt.date | None = None
    """The day of issue of these papers; time limits for answers and reports are counted up to it.
    """
    host: str = ""
    """The host country."""
    bodies: Mapping[str, str] = field(default_factory=dict)
    """Names used in this folder for bodies: `host = "KZ"`."""
    allow: tuple[str, ...] = ()
    """Names of findings that are silenced in the whole folder."""
    papers: Papers = field(default_factory=Papers)
    """The headings of papers."""
    reading: str = TEXT
    """The reading that checks follow if none is named: text, or the reading of a statement."""
    dimensions: tuple[Dimension, ...] = ()
    """The dimensions of security in which the office works."""
    office: tuple[OfficeName, ...] = ()
    """The names of the office in chronological order; the earlier ones are its predecessors."""
    all_conditions: bool = True
    """Whether activities must meet all of the conditions, not just one."""
    conditions: tuple[ConditionText, ...] = ()
    """What activities must meet."""
    contacts: tuple[Contact, ...] = ()
    """Contacts to maintain and to facilitate."""
    focal_point: FocalPoint | None = None
    """To whom activities are submitted."""
    fund: Fund | None = None
    """The money of the office."""
    agreements: tuple[Agreement, ...] = ()
    """Agreements with the host country."""
    prolongation: Prolongation | None = None
    """How the mandate continues."""
    reviews: tuple[Review, ...] = ()
    """Reviews of the mandate."""
    deadlines: tuple[Deadline, ...] = ()
    """What else is to be done, and by when."""
    limits: MandateLimits = field(default_factory=MandateLimits)
    """Figures used by checks."""
    decision: Decision | None = None
    """The decision that gives the mandate, with the statements on it."""
    activities: tuple[Activity, ...] = ()
    conferences: Mapping[str, Conference] = field(default_factory=dict)
    place: Place = field(default=FILE, compare=False)
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    @property
    def language(self) -> str:
        """The first language of the papers, which the others fall back to."""
        return self.languages[0] if self.languages else "en"

    @cached_property
    def head(self) -> Conference:
        """All that heads of papers, findings and moments ask of what is planned.

        These fields are the same in a mandate and in a conference; nothing else of a conference
        is there.
        """
        return Conference(**{name: getattr(self, name) for name in _OF_THE_HEAD})

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The areas of the decision by their labels."""
        return {area.label: area for area in self.decision.areas} if self.decision else {}

    @property
    def by_area(self) -> dict[str, list[Activity]]:
        """The activities by the labels of their areas; last those in none of them, if there are."""
        grouped: dict[str, list[Activity]] = {label: [] for label in self.areas}
        for activity in self.activities:
            label = activity.area if activity.area in self.areas else OUTSIDE
            grouped.setdefault(label, []).append(activity)
        return grouped

    @property
    def statements(self) -> tuple[InterpretativeStatement, ...]:
        """The statements on the decision."""
        return self.decision.statements if self.decision else ()

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """The readings by their names, first that of the text alone. A name has one reading, the
        first: that two share it is a finding.
        """
        found = {TEXT: Reading(TEXT, self.decision.rules if self.decision else ())}
        for of in self.statements:
            if of.reading:
                found.setdefault(of.reading, Reading(of.reading, of.readings, of))
        return found

    def condition(self, kind: Condition) -> ConditionText | None:
        """The condition of this kind, where the mandate has it."""
        return next((of for of in self.conditions if of.kind is kind), None)

    def dimension_of(self, activity: Activity) -> Dimension | None:
        """The dimension of an activity: its own, else that of its area."""
        area = self.areas.get(activity.area)
        return activity.dimension or (area.dimension if area else None)

    def is_agreed(self, activity: Activity) -> bool:
        """Whether an activity has the consent that the mandate asks for; where it asks for none,
        whether nobody has objected.
        """
        return activity.is_accepted or (not self.needs_consent(activity) and not activity.answer)

    def needs_consent(self, activity: Activity) -> bool:
        """Whether an activity has to be accepted; where one condition is enough, it has not if it
        meets that of the areas.
        """
        is_inside = self.condition(Condition.CONFORMITY) and activity.area in self.areas
        return self.asks_consent and (self.all_conditions or not is_inside)

    @property
    def asks_consent(self) -> bool:
        """Whether activities have to be accepted."""
        return self.condition(Condition.CONSENT) is not None

    def shown_to(self, audience: Audience) -> "Mandate":
        """The mandate with those activities alone that all may know of: the agreed ones that were
        not called off.
        """
        agreed = tuple(of for of in self.activities if self.is_agreed(of) and not of.is_given_up)
        is_inside = audience >= Audience.SECRETARIAT or len(agreed) == len(self.activities)
        return self if is_inside else replace(self, activities=agreed)

    def as_of(self, day: dt.date) -> "Mandate":
        """The mandate with its activities and reviews as they were known on a day."""
        return replace(
            self,
            activities=tuple(of.as_of(day) for of in self.activities),
            reviews=tuple(of.as_of(day) for of in self.reviews),
        )

    @property
    def draft_budgets(self) -> tuple[dt.date, ...]:
        """The days of draft budgets in the period: the rule comes back every year."""
        rule = self.prolongation
        if not (rule and rule.draft_budget and self.starts and self.ends):
            return ()
        years = range(self.starts.year, self.ends.year + 1)
        days = filter(None, map(rule.draft_budget.of, years))
        return tuple(day for day in days if self.starts <= day <= self.ends)

    @property
    def terms(self) -> Terms:
        """What of it goes out with its activities: its days."""
        budget = self.prolongation.draft_budget if self.prolongation else None
        return Terms(self.starts, self.ends, budget, self.reviews, self.deadlines)

    def as_issued(self, issue: Issue) -> "Mandate":
        """The mandate with the activities and days that went out in an issue."""
        terms = issue.terms
        budget = replace(self.prolongation or Prolongation(), draft_budget=terms.draft_budget)
        return replace(
            self,
            starts=terms.starts,
            ends=terms.ends,
            prolongation=budget,
            reviews=terms.reviews,
            deadlines=terms.deadlines,
            activities=issue.activities,
        )


_OF_CONFERENCES = {of.name for of in fields(Conference)}
_OF_THE_HEAD = {of.name for of in fields(Mandate)} & _OF_CONFERENCES - {"limits"}
"""What mandates and conferences both have; their limits are figures of other things."""
