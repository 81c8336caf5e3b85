"""Reviews: one every year, in time before the draft of the next budget."""

import datetime as dt
from collections.abc import Iterator

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity

REVIEW_TOO_LATE = Fault(
    "review-too-late",
    Severity.WARNING,
    why=(
        "The needs of the next year are worked out for the draft of its budget: a review after "
        "that comes too late for them."
    ),
    how="Review earlier, or write `days_before_budget` under [limits] of mandate.toml.",
    example="""\
mandate.toml:
prolongation = { draft_budget = { month = 10, day = 1 } }
reviews = [{ id = "review", date = 2027-10-12 }]""",
    instead="""\
mandate.toml:
prolongation = { draft_budget = { month = 10, day = 1 } }
reviews = [{ id = "review", date = 2027-07-12 }]""",
)

DAY_OF_YEAR_IMPOSSIBLE = Fault(
    "day-of-year-impossible",
    Severity.ERROR,
    why="A day that no year has would never come, and nobody be reminded of it.",
    how="Write the month from 1 to 12, and one of its days.",
    example="""\
mandate.toml:
prolongation = { draft_budget = { month = 13, day = 1 } }""",
    instead="""\
mandate.toml:
prolongation = { draft_budget = { month = 10, day = 1 } }
reviews = [{ id = "review", date = 2027-07-12 }]""",
)
_LEAP = 2000
"""A year that has every day."""


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Years of the mandate without a review in time; the rule comes back every year."""
    mandate = subject.mandate
    rule = mandate.prolongation
    if not (rule and rule.draft_budget and mandate.starts and mandate.ends):
        return
    if rule.draft_budget.of(_LEAP) is None:
        day = rule.draft_budget
        message = f"No year has a day {day.day} in a month {day.month}."
        yield DAY_OF_YEAR_IMPOSSIBLE.at(rule.place, message)
        return
    lead = dt.timedelta(days=mandate.limits.days_before_budget)
    for year in range(mandate.starts.year, mandate.ends.year + 1):
        budget = rule.draft_budget.of(year)
        if budget is None or not mandate.starts <= budget <= mandate.ends:
            continue
        reviews = [of for of in mandate.reviews if of.date.year == year]
        late = [of for of in reviews if of.date > budget - lead]
        if not reviews:
            message = f"There is no review in {year}, before the draft budget of {budget}."
            yield REVIEW_TOO_LATE.at(rule.place, message)
        elif len(late) == len(reviews):
            message = (
                f"The review “{late[0].id}” of {late[0].date} is too late before the draft "
                f"budget of {budget}: {lead.days} days are needed."
            )
            yield REVIEW_TOO_LATE.at(late[0].place, message)
