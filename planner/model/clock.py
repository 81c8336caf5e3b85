"""What a clock shows, as an agenda prints it: no date, no zone, no arithmetic."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Clock:
    """A time of the day, counted from the day under which it stands in the agenda.

    `days_later` is 1 for an item past midnight that still belongs to the evening before.
    """

    days_later: int
    hour: int
    minute: int

    def __str__(self) -> str:
        later = f"+{self.days_later}" if self.days_later else ""
        return f"{self.hour:02}:{self.minute:02}{later}"


class DayPart(StrEnum):
    """A part of the day that an agenda prints in the place of a time."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
