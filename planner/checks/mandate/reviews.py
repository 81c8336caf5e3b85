"""Reviews: one every year, in time before the draft of the next budget."""

import datetime as dt
from collections.abc import Iterator, Sequence

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.model.mandate import Mandate
from planner.model.readings import TEXT
from planner.model.terms import Review

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


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Years of the mandate without a review in time; the rule comes back every year.

    That there be a review is in the text. That it come in time before the draft budget holds under
    the reading of the delegation that asks for it, where one does.
    """
    mandate = subject.mandate
    rule = mandate.prolongation
    if not (rule and rule.draft_budget and mandate.starts and mandate.ends):
        return
    if rule.draft_budget.in_a_leap_year is None:
        day = rule.draft_budget
        message = f"No year has a day {day.day} in a month {day.month}."
        yield DAY_OF_YEAR_IMPOSSIBLE.at(rule.place, message)
        return
    for year in range(mandate.starts.year, mandate.ends.year + 1):
        budget = rule.draft_budget.of(year)
        if budget is None or not mandate.starts <= budget <= mandate.ends:
            continue
        reviews = [of for of in mandate.reviews if of.date.year == year]
        if not reviews:
            message = f"There is no review in {year} (reading: {TEXT})."
            yield REVIEW_TOO_LATE.at(rule.place, message)
        elif (asked := _asked(mandate)) in (TEXT, subject.reading.id):
            yield from _late(reviews, budget, mandate.limits.days_before_budget, asked)


def _asked(mandate: Mandate) -> str:
    """The reading on which it rests that reviews come in time: of those who ask for it."""
    by = mandate.prolongation.asked_by if mandate.prolongation else ""
    stated = (of.reading for of in mandate.statements if by and of.delegation == by and of.reading)
    return next(stated, TEXT)


def _late(reviews: Sequence[Review], budget: dt.date, days: int, reading: str) -> Iterator[Finding]:
    """The first of the reviews, where none is early enough for the office."""
    if all(of.date > budget - dt.timedelta(days=days) for of in reviews):
        message = (
            f"The review “{reviews[0].id}” of {reviews[0].date} is too late before the draft "
            f"budget of {budget} (reading: {reading}); the office’s own days_before_budget is "
            f"{days}."
        )
        yield REVIEW_TOO_LATE.at(reviews[0].place, message)
