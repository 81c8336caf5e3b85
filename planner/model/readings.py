"""Readings: a decision as its text has it, or as a delegation has stated that it reads it."""

from planner.model.basis import InterpretativeStatement, Matter, StatedRule
from planner.records import record

TEXT = "text"
"""The name of the reading that no delegation has stated: that of the text alone."""


@record
class Reading:
    """A way to read a decision. Of what its statement does not speak, the text alone holds."""

    id: str
    statement: InterpretativeStatement | None = None

    def rule(self, matter: Matter) -> StatedRule | None:
        """The rule that the statement reads in the decision on a matter, if it does."""
        stated = self.statement.readings if self.statement else ()
        return next((rule for rule in stated if rule.matter is matter), None)
