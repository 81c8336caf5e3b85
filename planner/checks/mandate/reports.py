"""Reports: the outcome of each activity, one report on it, and what it may cover.

Here readings conflict: according to Kazakhstan, reports cover only activities of the office.
"""

from collections.abc import Iterator

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.model.activities import Scope
from planner.model.basis import Matter
from planner.model.counting import days_after

REPORT_MISSING = Fault(
    "report-missing",
    Severity.WARNING,
    why=(
        "The office reports on its activities; an activity without a report will be missing "
        "from the review."
    ),
    how="Write the day of the report, or change `days_to_report` under [limits] of mandate.toml.",
    example="""\
activities.csv:
id,title.en,area,requested_by,answer,answered_on,starts,held
lakes,Lakes,a,authorities,accepted,2027-01-20,2027-02-10,yes""",
    instead="""\
activities.csv:
id,title.en,area,requested_by,answer,answered_on,starts,held,reported_on
lakes,Lakes,a,authorities,accepted,2027-01-20,2027-02-10,yes,2027-03-10""",
)
ACTIVITY_NOT_TOLD = Fault(
    "activity-not-told",
    Severity.WARNING,
    why=(
        "An activity that was not held has no report, and figures and budgets count it as still "
        "to come."
    ),
    how="Write yes in held, no if it was called off, or another day for which it is planned.",
    example="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answer,answered_on,starts
lakes,Lakes,a,authorities,2027-01-10,accepted,2027-01-20,2027-02-10""",
    instead="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,held,reported_on
lakes,Lakes,a,authorities,2027-01-10,accepted,2027-01-20,2027-02-10,yes,2027-03-10""",
)
REPORT_BEYOND_SCOPE = Fault(
    "report-beyond-scope",
    Severity.WARNING,
    why=(
        "Under this reading, reports cover only activities of the office, not developments in "
        "the host country."
    ),
    how="Keep to the activity, or see what the other readings say.",
    example="""\
mandate.toml:
reading = "kz"
activities.csv:
id,title.en,area,report_scope
lakes,Lakes,a,developments""",
    instead="""\
mandate.toml:
reading = "kz"
activities.csv:
id,title.en,area,report_scope
lakes,Lakes,a,own-activities""",
)


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Activities whose day is over and whose outcome is unknown, reports that are due and missing,
    and reports that cover too much.
    """
    yield from _not_told(subject)
    rule = subject.rule(Matter.REPORTS)
    lead = subject.mandate.limits.days_to_report
    for activity in subject.activities:
        ended = activity.last_day
        if activity.held and not activity.reported_on and subject.on and ended:
            due = days_after(ended, lead)
            if due < subject.on:
                message = f"“{activity.id}” ended on {ended}; its report was due on {due}."
                yield REPORT_MISSING.at(activity.place, message)
        if rule and rule.own_activities_only and activity.report_scope is Scope.DEVELOPMENTS:
            message = (
                f"The report on “{activity.id}” covers developments in the country "
                f"{subject.rests(Matter.REPORTS)}."
            )
            yield REPORT_BEYOND_SCOPE.at(activity.place, message)


def _not_told(subject: MandateSubject) -> Iterator[Finding]:
    """What was agreed and has a day that is over, and nobody says whether it was held."""
    for of in filter(subject.mandate.is_agreed, subject.activities):
        if of.held is None and of.last_day and subject.on and of.last_day < subject.on:
            message = (
                f"“{of.id}” was planned for {of.last_day}, but the folder does not say that "
                "it was held."
            )
            yield ACTIVITY_NOT_TOLD.at(of.place, message)
