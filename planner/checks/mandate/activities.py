"""Activities: unique, within the period of the mandate, and with steps in order."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planner.checks import ids
from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.model.activities import Activity, Answer
from planner.model.mandate import Mandate
from planner.model.terms import Review

ACTIVITY_OUTSIDE_PERIOD = Fault(
    "activity-outside-period",
    Severity.ERROR,
    why="Before its first day and after its last, the mandate allows nothing.",
    how="Change the days, or wait for the decision that extends the mandate.",
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
        "An activity is proposed, requested, submitted, answered, held and reported on, in this "
        "order; the register counts the days between these steps."
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

ANSWER_INCOMPLETE = Fault(
    "answer-incomplete",
    Severity.WARNING,
    why=(
        "An answer has a date and answers a submission: the register counts the days between "
        "the two."
    ),
    how="Write answer and answered_on together, with the submitted_on to which they reply.",
    example="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answered_on
lakes,Lakes,a,authorities,2027-03-04,2027-03-20""",
    instead="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answer,answered_on
lakes,Lakes,a,authorities,2027-03-04,accepted,2027-03-20""",
)
FIGURE_NEGATIVE = Fault(
    "figure-negative",
    Severity.ERROR,
    why=(
        "Fewer than nobody cannot take part and less than nothing cannot be spent; totals "
        "would be too small."
    ),
    how="Write the figure without a minus sign, or leave the cell empty.",
    example="""\
activities.csv:
id,title.en,area,cost
lakes,Lakes,a,-900""",
    instead="""\
activities.csv:
id,title.en,area,cost
lakes,Lakes,a,900""",
)
STEP_AFTER_ISSUE = Fault(
    "step-after-issue",
    Severity.WARNING,
    why=(
        "Papers say what was known on their date: anything dated later is left out, and time "
        "limits run as if it had not happened."
    ),
    how="Issue it with planner release, change `issued`, or give a later day with --at.",
    example="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answer,answered_on
lakes,Lakes,a,authorities,2027-06-20,accepted,2027-07-02""",
    instead="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answer,answered_on
lakes,Lakes,a,authorities,2027-06-20,accepted,2027-06-28""",
)

_STEPS = ("proposed_on", "requested_on", "submitted_on", "answered_on")
_FIGURES = ("cost", "spent", "attendees")


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Activities that share an id, are outside the period, or take a step before another."""
    mandate = subject.mandate
    known = [(of.id, of.place, f"“{of.title.best('')}”") for of in mandate.activities]
    yield from ids.twice(known, "Give one of the two rows another id.")
    yield from ids.impossible([of for of in known if of[0]], "Write it like this: lakes-2027.")
    for activity in mandate.activities:
        yield from _outside(activity, mandate.starts, mandate.ends)
        yield from _reversed(activity)
        yield from _answer(activity)
        yield from _negative(activity)


def _outside(activity: Activity, first: dt.date | None, last: dt.date | None) -> Iterator[Finding]:
    if first and last and last < first:
        return  # What is wrong then is the mandate.
    for day in dict.fromkeys((activity.starts, activity.last_day)):
        if day and ((first and day < first) or (last and day > last)):
            message = f"“{activity.id}” is on {day}; the mandate runs from {first} to {last}."
            yield ACTIVITY_OUTSIDE_PERIOD.at(activity.place, message)


def _reversed(activity: Activity) -> Iterator[Finding]:
    """Steps before those that they follow; whether it may start before the answer is no step."""
    for steps in (_STEPS, ("starts", "ends", "reported_on")):
        taken = [(step, day) for step in steps if (day := getattr(activity, step))]
        for (before, early), (after, late) in pairwise(taken):
            if late < early:
                message = f"“{activity.id}”: {after}, {late}, is before {before}, {early}."
                yield STEPS_REVERSED.at(activity.place, message)
    if activity.ends and not activity.starts:
        message = f"“{activity.id}”: ends, {activity.ends}, but there is no day in starts."
        yield STEPS_REVERSED.at(activity.place, message)
    if activity.reported_on and not activity.held:
        message = f"“{activity.id}”: reported_on, {activity.reported_on}, but held is not yes."
        yield STEPS_REVERSED.at(activity.place, message)


def _answer(activity: Activity) -> Iterator[Finding]:
    """Answers without their day or without what they answer, and days without an answer."""
    if activity.answer:
        unsaid = {
            "it was submitted": activity.submitted_on,
            "it was answered": activity.answered_on,
        }
        if missing := [step for step, day in unsaid.items() if day is None]:
            when = " or when ".join(missing)
            to = " to" if activity.answer is Answer.OBJECTED else ""
            message = (
                f"“{activity.id}” was {activity.answer}{to}, but the folder does not say "
                f"when {when}."
            )
            yield ANSWER_INCOMPLETE.at(activity.place, message)
    elif activity.answered_on:
        message = (
            f"“{activity.id}” was answered on {activity.answered_on}, but the folder does "
            "not say how."
        )
        yield ANSWER_INCOMPLETE.at(activity.place, message)


def _negative(activity: Activity) -> Iterator[Finding]:
    for name in _FIGURES:
        figure = getattr(activity, name)
        if figure is not None and figure < 0:
            message = f"“{activity.id}”: {name} is {figure}."
            yield FIGURE_NEGATIVE.at(activity.place, message)


def after_issue(mandate: Mandate, day: dt.date) -> Iterator[Finding]:
    """Activities and reviews that papers of a given day describe only in part, because some of
    their data are dated later.
    """
    told: Sequence[Activity | Review] = (*mandate.activities, *mandate.reviews)
    for of in told:
        if of.as_of(day) != of:
            message = f"“{of.id}” has information dated after {day}, the date of the papers."
            yield STEP_AFTER_ISSUE.at(of.place, message)
