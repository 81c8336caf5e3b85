"""What a check of a mandate looks at: the mandate, under a reading, on a day."""

import datetime as dt
from dataclasses import dataclass

from planner.model.activities import Activity
from planner.model.basis import Matter, StatedRule
from planner.model.mandate import Mandate
from planner.model.readings import TEXT, Reading
from planner.model.terms import Review


@dataclass(frozen=True, slots=True)
class MandateSubject:
    """A mandate under a reading. `on` is the day up to which time limits count; None: they do not
    run.
    """

    mandate: Mandate
    reading: Reading
    on: dt.date | None = None

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The activities as they were known on that day."""
        return (self.mandate.as_of(self.on) if self.on else self.mandate).activities

    @property
    def reviews(self) -> tuple[Review, ...]:
        """The reviews as they were known on that day."""
        return tuple(of.as_of(self.on) if self.on else of for of in self.mandate.reviews)

    def rule(self, matter: Matter) -> StatedRule | None:
        """What checks follow on a matter: the rule of the reading, else that of the text. None if
        neither contains more than words.
        """
        return self._found(matter)[1]

    def rests(self, matter: Matter) -> str:
        """The reading on which a finding on this matter rests, for the end of its message."""
        name, rule = self._found(matter)
        proposal = ", a proposal, not a rule" if rule and rule.proposal else ""
        return f"(reading: {name}{proposal})"

    def _found(self, matter: Matter) -> tuple[str, StatedRule | None]:
        for reading in (self.reading, self.mandate.readings[TEXT]):
            rule = reading.rule(matter)
            if rule and rule.is_for_checks:
                return reading.id, rule
        return TEXT, None

    def clock_ends(self, activity: Activity) -> dt.date | None:
        """The day on which the time for an answer is over; None where the reading has no clock."""
        rule = self.rule(Matter.APPROVAL)
        return rule.time_over(activity.submitted_on) if rule else None

    def is_deemed_accepted(self, activity: Activity, on: dt.date) -> bool:
        """Whether silence has become acceptance by a day, as the reading has it."""
        rule, ends = self.rule(Matter.APPROVAL), self.clock_ends(activity)
        is_silent = ends is not None and not (activity.answered_on and activity.answered_on <= ends)
        return bool(rule and rule.tacit and ends and is_silent and ends < on)
