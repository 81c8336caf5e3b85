"""What differs between the activities of two issues of a mandate; they are known by their ids."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from planner.model.activities import Activity
from planner.records import record

COMPARED = (
    *("stage", "starts", "ends", "town", "title", "form", "area", "focus", "dimension"),
    *("partners", "requested_by", "requester", "requested_on", "submitted_on", "answer"),
    *("answered_on", "answer_ref", "objection", "attendees", "reported_on", "report"),
    *("report_scope", "cost", "spent", "conference"),
)
"""The changes of an activity that are reported, the gravest first."""
FACTS = ("stage", "starts", "ends", "town")
"""Changes for which someone has to be elsewhere, or at another time."""


class Sort(StrEnum):
    """What has become of an activity."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@record
class ActivityChange:
    """A change of one activity; `fields` are what differs. One of the two is missing of an added
    or removed one.
    """

    sort: Sort
    old: Activity | None
    new: Activity | None
    fields: tuple[str, ...] = ()

    @property
    def activity(self) -> Activity:
        """The activity as it is, or was."""
        found = self.new or self.old
        if found is None:
            raise ValueError("a change of nothing")
        return found


def activity_changes(old: Sequence[Activity], new: Sequence[Activity]) -> list[ActivityChange]:
    """The changes in the order of the new activities, then what is gone."""
    before, after = ({of.id: of for of in activities} for activities in (old, new))
    changed = [change for of in new if (change := _change(before.get(of.id), of))]
    gone = [ActivityChange(Sort.REMOVED, of, None) for of in old if of.id not in after]
    return [*changed, *gone]


def _change(old: Activity | None, new: Activity) -> ActivityChange | None:
    if old is None:
        return ActivityChange(Sort.ADDED, None, new)
    fields = tuple(_differing(old, new))
    return ActivityChange(Sort.CHANGED, old, new, fields) if fields else None


def _differing(old: Activity, new: Activity) -> Iterator[str]:
    for name in COMPARED:
        if getattr(old, name) != getattr(new, name):
            yield name
