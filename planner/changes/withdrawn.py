"""Items whose entries are withdrawn from calendars though they take place: none is at a time of
its own any more.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from planner.model import AgendaItem, Conference
from planner.records import record


class Why(StrEnum):
    """Why an item that takes place has no entry any more."""

    UNTIMED = "untimed"
    INSIDE = "inside"


@record
class Withdrawn:
    """An item without an entry: `whole` is the item of the day that it is, or is inside of."""

    why: Why
    whole: AgendaItem


def withdrawn(ids: Collection[str], conference: Conference) -> Mapping[str, Withdrawn]:
    """Of these items without an entry those that the programme still has, by their ids."""
    found = ((part, item) for item in conference.items for part in item.walk() if part.id in ids)
    return {
        part.id: Withdrawn(Why.UNTIMED if part is item else Why.INSIDE, item)
        for part, item in found
    }
