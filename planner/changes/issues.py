"""What differs between two issues of a mandate: its activities, and the days of its terms."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from planner.changes.activities import ActivityChange, activity_changes
from planner.model.mandate import Mandate
from planner.model.terms import Issue, MonthDay, Terms
from planner.model.text import Text
from planner.records import record

Day = dt.date | MonthDay | None


class DaySort(StrEnum):
    """What a day is of: the mandate itself, or something that is done by it or on it."""

    TERM = "term"
    REVIEW = "review"
    HELD = "held"
    DEADLINE = "deadline"


Key = tuple[DaySort, str]


@record
class DayChange:
    """A day of the terms that has changed; one of the two is missing if it was added or removed.

    `id` is the field of the terms, or the id of the review or deadline, which has a `title`; `sort`
    says which of its days it is.
    """

    sort: DaySort
    id: str
    title: Text
    old: Day
    new: Day


@record
class Changes:
    """Everything that differs; its `bool` says whether anything does."""

    activities: tuple[ActivityChange, ...] = ()
    days: tuple[DayChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.activities or self.days)


def issue_changes(old: Issue | Mandate, new: Issue | Mandate) -> Changes:
    """The changes from one issue to another; a mandate represents what would go out now."""
    activities = activity_changes(old.activities, new.activities)
    return Changes(tuple(activities), tuple(_days(old.terms, new.terms)))


def _days(old: Terms, new: Terms) -> Iterator[DayChange]:
    before, after = _known(old), _known(new)
    for key in dict.fromkeys((*after, *before)):
        title = (after.get(key) or before[key])[0]
        days = [known[key][1] if key in known else None for known in (before, after)]
        if days[0] != days[1]:
            yield DayChange(*key, title, *days)


def _known(terms: Terms) -> dict[Key, tuple[Text, Day]]:
    fields = ("starts", "ends", "draft_budget")
    known: dict[Key, tuple[Text, Day]] = {
        (DaySort.TERM, name): (Text(), getattr(terms, name)) for name in fields
    }
    for of in terms.reviews:
        known[DaySort.REVIEW, of.id] = of.title, of.date
        known[DaySort.HELD, of.id] = of.title, of.held_on
    return known | {(DaySort.DEADLINE, of.id): (of.title, of.date) for of in terms.deadlines}
