"""Activities of a mandate, each with its life: proposed, requested, submitted, answered, held."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import field
from enum import StrEnum

from planner.model.audience import Audience, only_for
from planner.model.basis import Dimension
from planner.model.text import Text
from planner.places import Place
from planner.records import changed, record


class Form(StrEnum):
    """What an activity is."""

    CONFERENCE = "conference"
    SEMINAR = "seminar"
    TRAINING = "training"
    ROUND_TABLE = "round-table"
    VISIT = "visit"
    STUDY = "study"
    SUPPORT = "support"


class Requester(StrEnum):
    """Who requests an activity."""

    AUTHORITIES = "authorities"
    CIVIL_SOCIETY = "civil-society"


class Answer(StrEnum):
    """What the focal point answers."""

    ACCEPTED = "accepted"
    OBJECTED = "objected"


class Scope(StrEnum):
    """What a report covers: only activities of the mandate, or also developments in the country."""

    OWN_ACTIVITIES = "own-activities"
    DEVELOPMENTS = "developments"


class Stage(StrEnum):
    """How far an activity has come."""

    PROPOSED = "proposed"
    REQUESTED = "requested"
    SUBMITTED = "submitted"
    OBJECTED = "objected"
    ACCEPTED = "accepted"
    PLANNED = "planned"
    CALLED_OFF = "called-off"
    HELD = "held"
    REPORTED = "reported"


@record
class Activity:
    """One activity, a row of `activities.csv`. Leave empty what is not known."""

    id: str
    """Short name, `[a-z0-9-]+`."""
    title: Text = field(default_factory=Text)
    """What it is, in the languages of the papers."""
    form: Form = Form.SEMINAR
    """The kind of activity."""
    area: str = ""
    """The label of its area, for example "a"; empty: not in any listed area."""
    focus: int | None = None
    """The focus of the area that it is about, counted from 1."""
    dimension: Dimension | None = None
    """Its dimension, if the area does not give it."""
    starts: dt.date | None = None
    """The first day."""
    ends: dt.date | None = None
    """The last day; empty: the same as the first."""
    town: Text = field(default_factory=Text)
    """Where it takes place."""
    partners: Text = field(default_factory=Text)
    """The partners with whom it is held."""
    conference: str = ""
    """The folder of the conference, relative to this one, if the activity is a conference."""
    proposed_on: dt.date | None = None
    """When it was proposed."""
    requested_by: Requester | None = None
    """Whether authorities or civil society requested it."""
    requester: Text = only_for(Audience.SECRETARIAT, Text())
    """Who requested it."""
    requested_on: dt.date | None = None
    """When it was requested."""
    submitted_on: dt.date | None = None
    """When it was submitted to the focal point."""
    answer: Answer | None = None
    """What the focal point answered; empty: nothing yet."""
    answered_on: dt.date | None = None
    """When the focal point answered."""
    answer_ref: str = only_for(Audience.SECRETARIAT, "")
    """The note that contains the answer."""
    objection: Text = only_for(Audience.SECRETARIAT, Text())
    """What the focal point objected to."""
    held: bool | None = None
    """Whether it took place: yes, or no if it was called off; empty: not known."""
    attendees: int | None = None
    """How many took part."""
    reported_on: dt.date | None = None
    """When it was reported on."""
    report: str = ""
    """The symbol of the report."""
    report_scope: Scope | None = None
    """What the report covers."""
    cost: int | None = only_for(Audience.SECRETARIAT, None)
    """The planned cost, in the currency of the fund."""
    spent: int | None = only_for(Audience.SECRETARIAT, None)
    """The actual cost."""
    note: str = only_for(Audience.SECRETARIAT, "")
    """A reminder for the office; not printed on any paper."""
    place: Place = field(default=Place("activities.csv"), compare=False)

    @property
    def last_day(self) -> dt.date | None:
        """The last day, as far as days are known."""
        return self.ends or self.starts

    @property
    def is_accepted(self) -> bool:
        """Whether the focal point has accepted it."""
        return self.answer is Answer.ACCEPTED

    @property
    def is_waiting(self) -> bool:
        """Whether it is pending with the focal point without an answer."""
        is_asked = self.submitted_on is not None and self.held is not False
        return is_asked and self.answer is None

    @property
    def is_given_up(self) -> bool:
        """Whether it does not take place: it was called off, or objected to and not held."""
        return self.held is False or (self.answer is Answer.OBJECTED and not self.held)

    def as_of(self, day: dt.date) -> "Activity":
        """The activity as it was known on a day: without what is dated later.

        What has no date is taken as known; that something is planned is not such a step.
        """
        later = [
            name
            for step, names in _KNOWN_FROM.items()
            if (on := getattr(self, step)) and on > day
            for name in names
        ]
        if self.held and self.starts and self.starts > day:
            later += ["held", "attendees", "spent"]
        return self._without(later) if later else self

    def _without(self, names: Sequence[str]) -> "Activity":
        empty = Activity(self.id)
        return changed(self, {name: getattr(empty, name) for name in names})

    @property
    def stage(self) -> Stage:
        """How far it has come, by what is known of it; the furthest counts."""
        if self.held:
            return Stage.REPORTED if self.reported_on else Stage.HELD
        if self.answer is Answer.OBJECTED:
            return Stage.OBJECTED
        if self.held is False:
            return Stage.CALLED_OFF
        if self.is_accepted:
            return Stage.PLANNED if self.starts else Stage.ACCEPTED
        if self.submitted_on:
            return Stage.SUBMITTED
        is_requested = self.requested_by or self.requested_on
        return Stage.REQUESTED if is_requested else Stage.PROPOSED


_KNOWN_FROM = {
    "proposed_on": ("proposed_on",),
    "requested_on": ("requested_on", "requested_by", "requester"),
    "submitted_on": ("submitted_on",),
    "answered_on": ("answered_on", "answer", "answer_ref", "objection"),
    "reported_on": ("reported_on", "report", "report_scope"),
}
"""What is known of an activity from the day of a step on, by the field of that day."""
