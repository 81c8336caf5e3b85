"""Readings: a decision as its text has it, or as a delegation has stated that it reads it."""

from planner.model.basis import InterpretativeStatement, Matter, StatedRule
from planner.records import record

TEXT = "text"
"""The name of the reading that no delegation has stated: that of the text alone."""


@record
class Reading:
    """A way to read a decision. Where its statement is silent, only the text applies."""

    id: str
    rules: tuple[StatedRule, ...] = ()
    statement: InterpretativeStatement | None = None

    def rule(self, matter: Matter) -> StatedRule | None:
        """The rule that is read in the decision on a matter, if there is one."""
        return next((rule for rule in self.rules if rule.matter is matter), None)
