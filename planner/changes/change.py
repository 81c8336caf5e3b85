"""A change of one item of a programme, and the sorts of them."""

from enum import StrEnum

from planner.changes.matching import Placed
from planner.model import AgendaItem
from planner.records import record


class Sort(StrEnum):
    """What sort of change it is, the gravest first."""

    ADDED = "added"
    REMOVED = "removed"
    RESTORED = "restored"
    DAY = "moved-day"
    TIME = "moved-time"
    ROOM = "moved-room"
    ITEM = "moved-item"
    OFFICERS = "officers"
    OPENNESS = "openness"
    LANGUAGES = "languages"
    NUMBER = "renumbered"
    KIND = "kind"
    STATE = "state"
    DOCUMENTS = "documents"
    TITLE = "renamed"
    WORDING = "wording"
    NOTE = "note"
    ORDER = "reordered"


FACTS = frozenset({Sort.ADDED, Sort.REMOVED, Sort.RESTORED, Sort.DAY, Sort.TIME, Sort.ROOM})
"""Changes for which someone has to be at another place or at another time."""


@record
class Change:
    """A change of one item. `old` is missing for an added one, `new` for a removed one.

    `language` is the language in which words differ. `kept` is the item of the day, as it is now,
    from which an inner item has gone.
    """

    sort: Sort
    old: Placed | None
    new: Placed | None
    language: str = ""
    kept: AgendaItem | None = None

    @property
    def placed(self) -> Placed:
        """Where it is, or was."""
        placed = self.new or self.old
        if placed is None:
            raise ValueError("a change of nothing")
        return placed

    @property
    def id(self) -> str:
        """The id that someone wrote for it; else the one that follows from its place."""
        written = (side.known_as for side in (self.new, self.old) if side)
        return next(filter(None, written), self.placed.item.id)

    @property
    def whole(self) -> AgendaItem:
        """The item of the day to which it belongs; the same for everything that changes in one."""
        return self.kept or self.placed.whole
