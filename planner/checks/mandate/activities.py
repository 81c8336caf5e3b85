"""Activities: each is one, lies in the period of the mandate, and its steps follow each other."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from planner.checks import ids
from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.model.activities import Activity

ACTIVITY_OUTSIDE_PERIOD = Fault(
    "activity-outside-period",
    Severity.ERROR,
    why="Before its first day and after its last one the mandate allows nothing.",
    how="Change the days, or wait for the decision that prolongs the mandate.",
    example="""\
activities.csv:
id,title.en,area,starts
lakes,Lakes,a,2028-01-10""",
    instead="""\
activities.csv:
id,title.en,area,starts
lakes,Lakes,a,2027-10-10""",
)
STEPS_REVERSED = Fault(
    "activity-steps-reversed",
    Severity.ERROR,
    why=(
        "An activity is proposed, requested, submitted, answered, held and reported on in this "
        "order; the register counts days between these steps."
    ),
    how="Change the date that is wrong.",
    example="""\
activities.csv:
id,title.en,area,requested_by,requested_on,submitted_on,answer,answered_on
lakes,Lakes,a,authorities,2027-03-02,2027-03-04,accepted,2027-02-20""",
    instead="""\
activities.csv:
id,title.en,area,requested_by,requested_on,submitted_on,answer,answered_on
lakes,Lakes,a,authorities,2027-03-02,2027-03-04,accepted,2027-03-20""",
)

_STEPS = ("proposed_on", "requested_on", "submitted_on", "answered_on")
_CALLED = {
    "proposed_on": "proposed",
    "requested_on": "requested",
    "submitted_on": "submitted",
    "answered_on": "answered",
    "starts": "to start",
    "ends": "to end",
    "reported_on": "reported on",
}


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Activities that share an id, lie outside the period, or take a step before another."""
    mandate = subject.mandate
    known = ((of.id, of.place, f"“{of.title.best('')}”") for of in mandate.activities)
    yield from ids.twice(known, "Give one of the two rows another id.")
    for activity in mandate.activities:
        yield from _outside(activity, mandate.starts, mandate.ends)
        yield from _reversed(activity)


def _outside(activity: Activity, first: dt.date | None, last: dt.date | None) -> Iterator[Finding]:
    for day in dict.fromkeys((activity.starts, activity.last_day)):
        if day and ((first and day < first) or (last and day > last)):
            message = f"“{activity.id}” is on {day}; the mandate is from {first} to {last}."
            yield ACTIVITY_OUTSIDE_PERIOD.at(activity.place, message)


def _reversed(activity: Activity) -> Iterator[Finding]:
    """Steps before those that they follow; whether it may start before the answer is no step."""
    for steps in (_STEPS, ("starts", "ends", "reported_on")):
        taken = [(step, day) for step in steps if (day := getattr(activity, step))]
        for (before, early), (after, late) in pairwise(taken):
            if late < early:
                message = (
                    f"“{activity.id}” is {_CALLED[after]} on {late}, but {_CALLED[before]} "
                    f"on {early}."
                )
                yield STEPS_REVERSED.at(activity.place, message)
