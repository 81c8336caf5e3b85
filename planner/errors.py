"""What stops the work: wrong use and the outside world. Faults in a user's data are findings."""


class PlannerError(Exception):
    """The work cannot go on. The message says what is wrong, `remedy` what to do about it."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy
