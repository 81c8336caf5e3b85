"""How long before an event someone wants to be reminded, as written on the command line."""

import datetime as dt
import re

from planner.errors import PlannerError

MINUTES = {"m": 1, "h": 60, "d": 24 * 60}
_LENGTH = re.compile(r"(\d{1,4})\s*([mhd])[a-z]*")


def length(text: str) -> dt.timedelta:
    """A length of time: 15m, 1h, 1d. PlannerError where it is none."""
    match = _LENGTH.fullmatch(text.strip().lower())
    if not match:
        raise PlannerError(f"“{text}” is not a length of time.", "Write 15m, 1h or 1d.")
    return dt.timedelta(minutes=int(match[1]) * MINUTES[match[2]])
