"""What differs between two issues of a mandate: its activities, and the days of its terms."""

import datetime as dt
from collections.abc import Iterator

from planner.changes.activities import ActivityChange, activity_changes
from planner.model.mandate import Mandate
from planner.model.terms import Issue, MonthDay, Terms
from planner.model.text import Text
from planner.records import record

Day = dt.date | MonthDay | None


@record
class DayChange:
    """A day of the terms that is another now; one of the two is missing of what came or went.

    `id` is the field of the terms, or the id of the review or deadline, which has a `title`.
    """

    id: str
    title: Text
    old: Day
    new: Day


@record
class Changes:
    """All that differs; `bool` of it tells whether anything does."""

    activities: tuple[ActivityChange, ...] = ()
    days: tuple[DayChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.activities or self.days)


def issue_changes(old: Issue | Mandate, new: Issue | Mandate) -> Changes:
    """The changes from one issue to another; a mandate stands for what would go out now."""
    activities = activity_changes(old.activities, new.activities)
    return Changes(tuple(activities), tuple(_days(old.terms, new.terms)))


def _days(old: Terms, new: Terms) -> Iterator[DayChange]:
    before, after = _known(old), _known(new)
    for own_id in dict.fromkeys((*after, *before)):
        title = (after.get(own_id) or before[own_id])[0]
        days = [known[own_id][1] if own_id in known else None for known in (before, after)]
        if days[0] != days[1]:
            yield DayChange(own_id, title, *days)


def _known(terms: Terms) -> dict[str, tuple[Text, Day]]:
    fields = ("starts", "ends", "draft_budget")
    known: dict[str, tuple[Text, Day]] = {name: (Text(), getattr(terms, name)) for name in fields}
    known |= {of.id: (of.title, of.date) for of in terms.reviews}
    return known | {of.id: (of.title, of.date) for of in terms.deadlines}
