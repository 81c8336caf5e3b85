"""Consent: who asked for an activity, and whether the focal point has accepted it in time.

Here readings conflict: the text knows no clock; the United States propose one after which
silence would count as acceptance.
"""

import datetime as dt
from collections.abc import Iterator

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.model.activities import Activity, Answer
from planner.model.basis import Matter
from planner.model.mandate import Condition, ConditionText
from planner.model.readings import TEXT

ACTIVITY_WITHOUT_REQUESTER = Fault(
    "activity-without-requester",
    Severity.WARNING,
    why="The mandate requires activities to be requested, by authorities or by civil society.",
    how="Write who asked for it in requested_by, and when.",
    example="""\
activities.csv:
id,title.en,area,submitted_on
lakes,Lakes,a,2027-06-20""",
    instead="""\
activities.csv:
id,title.en,area,requested_by,submitted_on
lakes,Lakes,a,civil-society,2027-06-20""",
)
ACTIVITY_WITHOUT_ACCEPTANCE = Fault(
    "activity-without-acceptance",
    Severity.WARNING,
    why=(
        "The mandate requires activities to be accepted; under its text, silence is not acceptance."
    ),
    how="Write the answer, or ask for it; postpone the activity until there is one.",
    example="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,starts,held
lakes,Lakes,a,authorities,2027-03-01,2027-05-10,yes""",
    instead="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,held
lakes,Lakes,a,authorities,2027-03-01,accepted,2027-03-20,2027-05-10,yes""",
)
HELD_BEFORE_ACCEPTANCE = Fault(
    "held-before-acceptance",
    Severity.WARNING,
    why="An activity that begins before it is accepted is held without consent.",
    how="Correct the wrong date, or ask for answers earlier.",
    example="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answer,answered_on,starts
lakes,Lakes,a,authorities,2027-03-01,accepted,2027-05-12,2027-05-10""",
    instead="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answer,answered_on,starts
lakes,Lakes,a,authorities,2027-03-01,accepted,2027-05-02,2027-05-10""",
)
APPROVAL_OVERDUE = Fault(
    "approval-overdue",
    Severity.WARNING,
    why="The time that this reading allows for an answer has passed, and there is no answer.",
    how="Ask for the answer. Only the statement says what silence means.",
    example="""\
mandate.toml:
reading = "us"
activities.csv:
id,title.en,area,requested_by,submitted_on
lakes,Lakes,a,authorities,2027-06-01""",
    instead="""\
mandate.toml:
reading = "us"
activities.csv:
id,title.en,area,requested_by,submitted_on
lakes,Lakes,a,authorities,2027-06-20""",
)

_RESTS = f"(reading: {TEXT})"
"""That an activity be accepted before it begins is in the text; no reading asks for more, and where
the time of one is over none is missing.
"""


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Activities that lack what the condition of consent asks for."""
    consent = subject.mandate.condition(Condition.CONSENT)
    if consent is None:
        return
    for activity in filter(subject.mandate.needs_consent, subject.activities):
        yield from _requested(activity, consent)
        yield from _accepted(activity, subject)
        yield from _overdue(activity, subject)


def _requested(activity: Activity, consent: ConditionText) -> Iterator[Finding]:
    has_begun = activity.submitted_on or activity.answer or activity.held
    if not has_begun or not consent.requested_by:
        return
    if activity.requested_by is None:
        message = f"The folder does not say who asked for “{activity.id}”."
        yield ACTIVITY_WITHOUT_REQUESTER.at(activity.place, message)
    elif activity.requested_by not in consent.requested_by:
        message = (
            f"“{activity.id}” was requested by someone who may not do so: {activity.requested_by}."
        )
        yield ACTIVITY_WITHOUT_REQUESTER.at(activity.place, message)


def _accepted(activity: Activity, subject: MandateSubject) -> Iterator[Finding]:
    """What began without consent, or before it was there. What was called off, or objected to
    and not held, was given up.
    """
    begins = activity.starts
    if activity.held is False:
        return
    if begins is None:
        if activity.held and not activity.is_accepted:
            message = f"“{activity.id}” was held without acceptance, on an unknown day."
            yield ACTIVITY_WITHOUT_ACCEPTANCE.at(activity.place, message)
        return
    if activity.is_accepted:
        yield from _too_late(activity, begins, subject)
    elif activity.held and _is_objected(activity, begins):
        message = f"“{activity.id}” was held from {begins}, although it had been objected to."
        yield ACTIVITY_WITHOUT_ACCEPTANCE.at(activity.place, message)
    elif activity.held or (activity.answer is None and subject.on and begins <= subject.on):
        yield from _without(activity, begins, subject)


def _is_objected(activity: Activity, by: dt.date) -> bool:
    """Whether it had been objected to by a day; an objection of which no day is known had."""
    on = activity.answered_on
    return activity.answer is Answer.OBJECTED and (on is None or on <= by)


def _without(activity: Activity, begins: dt.date, subject: MandateSubject) -> Iterator[Finding]:
    if not subject.is_deemed_accepted(activity, begins):
        message = f"“{activity.id}” begins on {begins} without acceptance {_RESTS}."
        yield ACTIVITY_WITHOUT_ACCEPTANCE.at(activity.place, message)


def _too_late(activity: Activity, begins: dt.date, subject: MandateSubject) -> Iterator[Finding]:
    answered = activity.answered_on
    if answered and begins < answered and not subject.is_deemed_accepted(activity, begins):
        message = (
            f"“{activity.id}” begins on {begins}, but was accepted only on {answered} {_RESTS}."
        )
        yield HELD_BEFORE_ACCEPTANCE.at(activity.place, message)


def _overdue(activity: Activity, subject: MandateSubject) -> Iterator[Finding]:
    ends = subject.clock_ends(activity)
    rule = subject.rule(Matter.APPROVAL)
    if rule and ends and subject.on and activity.is_waiting and ends < subject.on:
        message = (
            f"“{activity.id}” was submitted on {activity.submitted_on}; the {rule.days_at_most} "
            f"days for an answer ended on {ends} {subject.rests(Matter.APPROVAL)}."
        )
        yield APPROVAL_OVERDUE.at(activity.place, message)
