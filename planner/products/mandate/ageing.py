"""Ageing: how long activities have waited for an answer, and how long answers took."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median_low

from planner.model.activities import Activity
from planner.model.basis import Matter, StatedRule
from planner.model.mandate import Mandate


@dataclass(frozen=True, slots=True)
class Clock:
    """The time that a reading gives for an answer: under which name, and its rule."""

    reading: str
    rule: StatedRule

    def ends(self, activity: Activity) -> dt.date | None:
        """The day on which the time is over; None where the activity is not submitted."""
        return self.rule.time_over(activity.submitted_on)


def clocks(mandate: Mandate) -> tuple[Clock, ...]:
    """The clocks of the readings that have one."""
    rules = ((of.id, of.rule(Matter.APPROVAL)) for of in mandate.readings.values())
    return tuple(Clock(own, rule) for own, rule in rules if rule and rule.days_at_most is not None)


def groups(activities: Iterable[Activity], on: dt.date) -> dict[str, list[Activity]]:
    """Activities in the order of a register: what waits, what was answered, and the rest."""
    told = [*activities]
    open_ = waiting(told, on)
    answered = sorted(
        (of for of in told if of.answer),
        key=lambda of: (of.submitted_on or of.answered_on or on, of.id),
    )
    shown = {of.id for of in (*open_, *answered)}
    rest = [of for of in told if of.id not in shown]
    return {"waiting": open_, "answered": answered, "not-submitted": rest}


def waiting(activities: Iterable[Activity], on: dt.date) -> list[Activity]:
    """Those pending with the focal point on a day, the oldest first."""
    found = (of for of in activities if of.is_waiting and days_waiting(of, on) is not None)
    return sorted(found, key=lambda of: (of.submitted_on or dt.date.max, of.id))


def days_waiting(activity: Activity, on: dt.date) -> int | None:
    """For how many days an activity has waited; None where it does not wait on that day."""
    if not activity.is_waiting or activity.submitted_on is None or activity.submitted_on > on:
        return None
    return (on - activity.submitted_on).days


def days_to_answer(activity: Activity) -> int | None:
    """How many days the answer took; None where that is not known."""
    if activity.answer is None or activity.submitted_on is None or activity.answered_on is None:
        return None
    return (activity.answered_on - activity.submitted_on).days


def median_answer(activities: Iterable[Activity]) -> int | None:
    """The days within which half of the answers arrived; None if there is no answer."""
    took = [*_known(map(days_to_answer, activities))]
    return median_low(took) if took else None


def _known(numbers: Iterable[int | None]) -> Iterator[int]:
    return (number for number in numbers if number is not None)
