"""What a check of a mandate looks at: the mandate, under a reading, on a day."""

import datetime as dt
from dataclasses import dataclass

from planner.model.activities import Activity
from planner.model.basis import Matter, StatedRule
from planner.model.mandate import Mandate
from planner.model.readings import TEXT, Reading


@dataclass(frozen=True, slots=True)
class MandateSubject:
    """A mandate as a reading has it. `on` is the day to which clocks count; None: they stand."""

    mandate: Mandate
    reading: Reading
    on: dt.date | None = None

    def rule(self, matter: Matter) -> StatedRule | None:
        """What the reading says on a matter; None where the text alone holds."""
        return self.reading.rule(matter)

    def rests(self, matter: Matter) -> str:
        """On which reading a finding on this matter rests, to stand at the end of its message."""
        rule = self.rule(matter)
        if rule is None:
            return f"(reading: {TEXT})"
        proposal = ", a proposal and no rule" if rule.proposal else ""
        return f"(reading: {self.reading.id}{proposal})"

    def clock_ends(self, activity: Activity) -> dt.date | None:
        """The day on which the time for an answer is over; None where the reading has no clock."""
        rule = self.rule(Matter.APPROVAL)
        if rule is None or rule.days_at_most is None or activity.submitted_on is None:
            return None
        return activity.submitted_on + dt.timedelta(days=rule.days_at_most)

    def is_deemed_accepted(self, activity: Activity, on: dt.date) -> bool:
        """Whether silence has become acceptance by a day, as the reading has it."""
        rule, ends = self.rule(Matter.APPROVAL), self.clock_ends(activity)
        is_silent = ends is not None and not (activity.answered_on and activity.answered_on <= ends)
        return bool(rule and rule.tacit and ends and is_silent and ends < on)
