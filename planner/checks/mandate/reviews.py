"""Reviews: one every year, in time before the draft of the next budget."""

import datetime as dt
from collections.abc import Iterator, Sequence

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.model.counting import days_after
from planner.model.mandate import Mandate
from planner.model.readings import TEXT
from planner.model.terms import Review
from planner.places import Place
from planner.protocol import body_id

REVIEW_TOO_LATE = Fault(
    "review-too-late",
    Severity.WARNING,
    why=(
        "The needs of the next year are worked out for its draft budget: a review after that "
        "comes too late for them."
    ),
    how="Review earlier, or change `days_before_budget` under [limits] of mandate.toml.",
    example="""\
mandate.toml:
prolongation = { draft_budget = { month = 10, day = 1 } }
reviews = [{ id = "review", date = 2027-10-12 }]""",
    instead="""\
mandate.toml:
prolongation = { draft_budget = { month = 10, day = 1 } }
reviews = [{ id = "review", date = 2027-07-12 }]""",
)
REVIEW_MISSING = Fault(
    "review-missing",
    Severity.WARNING,
    why="New decisions on the mandate rest on its annual reviews; this one is missing.",
    how="Write the day in held_on with the document, or another day for which it is planned.",
    example="""\
mandate.toml:
reviews = [{ id = "review", date = 2027-06-12 }]""",
    instead="""\
mandate.toml:
reviews = [{ id = "review", date = 2027-06-12, held_on = 2027-06-14, document = "PC.DEL/7" }]""",
)
DAY_OF_YEAR_IMPOSSIBLE = Fault(
    "day-of-year-impossible",
    Severity.ERROR,
    why="A day that exists in no year would never come, and nobody would be reminded of it.",
    how="Write a month from 1 to 12, and one of its days.",
    example="""\
mandate.toml:
prolongation = { draft_budget = { month = 13, day = 1 } }""",
    instead="""\
mandate.toml:
prolongation = { draft_budget = { month = 10, day = 1 } }
reviews = [{ id = "review", date = 2027-07-12 }]""",
)


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Reviews whose day is over and that were not held, and years without a review in time."""
    yield from _not_held(subject)
    rule = subject.mandate.prolongation
    if rule is None or (day := rule.draft_budget) is None:
        return
    if day.in_a_leap_year is None:
        message = f"No year has a day {day.day} in month {day.month}."
        yield DAY_OF_YEAR_IMPOSSIBLE.at(rule.place, message)
        return
    for budget in subject.mandate.draft_budgets:
        yield from _in_time(budget, rule.place, subject)


def _not_held(subject: MandateSubject) -> Iterator[Finding]:
    for of in subject.reviews:
        if subject.on and of.day < subject.on and not of.held_on:
            message = (
                f"The review “{of.id}” was planned for {of.date}, but the folder does not "
                "say that it was held."
            )
            yield REVIEW_MISSING.at(of.place, message)


def _in_time(budget: dt.date, place: Place, subject: MandateSubject) -> Iterator[Finding]:
    """Whether there is a review in the year of a draft budget, and early enough.

    That there be a review is in the text. That it come in time before the draft budget holds under
    the reading of the delegation that asks for it, where one does. Of years to come nothing is
    asked but of the first.
    """
    mandate = subject.mandate
    reviews = [of for of in subject.reviews if of.day.year == budget.year]
    if reviews and (asked := _asked(mandate)) in (TEXT, subject.reading.id):
        yield from _late(reviews, budget, mandate.limits.days_before_budget, asked)
    elif not reviews and budget.year <= _last_year(subject):
        message = f"There is no review in {budget.year} (reading: {TEXT})."
        yield REVIEW_MISSING.at(place, message, hint="Plan one under [[reviews]].")


def _last_year(subject: MandateSubject) -> int:
    """The year that a review has to be planned for by now, if none before it has."""
    known = (subject.on, subject.mandate.starts)
    return max(day.year for day in known if day)


def _asked(mandate: Mandate) -> str:
    """The reading on which it rests that reviews come in time: of those who ask for it."""
    rule, head = mandate.prolongation, mandate.head
    asked_by = body_id(rule.asked_by, head) if rule and rule.asked_by else ""
    by = {body_id(of.delegation, head): of.reading for of in mandate.statements if of.reading}
    return by.get(asked_by, TEXT)


def _late(reviews: Sequence[Review], budget: dt.date, days: int, reading: str) -> Iterator[Finding]:
    """The first of the reviews, where none is early enough for the office."""
    if all(of.day > days_after(budget, -days) for of in reviews):
        message = (
            f"The review “{reviews[0].id}” of {reviews[0].day} is too late before the draft "
            f"budget of {budget} (reading: {reading}); the office’s own days_before_budget is "
            f"{days}."
        )
        yield REVIEW_TOO_LATE.at(reviews[0].place, message)
