"""Validity in time: a half-open period of days, either end of which may be unknown.

`since` is the first day on which a fact holds, `until` the first day on which it no longer does;
None stands for "always" and "still".
"""

from datetime import date


def holds(since: date | None, until: date | None, on: date) -> bool:
    """Whether the day lies in the period."""
    return distance(since, until, on) == 0


def distance(since: date | None, until: date | None, on: date) -> int:
    """How many days the day lies outside the period; 0 inside it."""
    if since is not None and on < since:
        return (since - on).days
    if until is not None and on >= until:
        return (on - until).days + 1
    return 0
