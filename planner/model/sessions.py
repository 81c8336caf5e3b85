"""Sessions and their sittings: "Session 3" may be continued on another day."""

from collections.abc import Iterable

from planner.model.agenda import AgendaItem, Day, Duty, Kind
from planner.records import record


@record
class Session:
    """A session with its sittings, in order. Its officers are those of its first sitting."""

    key: str
    number: str
    sittings: tuple[AgendaItem, ...]

    @property
    def duties(self) -> tuple[Duty, ...]:
        """The officers of the session."""
        return self.sittings[0].duties


def key_of(item: AgendaItem) -> str:
    """What the sittings of one session share: `session:`, else the number, else the item's id."""
    return item.session or (f"session-{item.number}" if item.number else item.id)


def sessions(days: Iterable[Day]) -> tuple[Session, ...]:
    """The sessions of an agenda in the order of their first sittings."""
    sittings: dict[str, list[AgendaItem]] = {}
    for day in days:
        for item in day.items:
            if item.kind is Kind.SESSION:
                sittings.setdefault(key_of(item), []).append(item)
    return tuple(Session(key, of[0].number, tuple(of)) for key, of in sittings.items())
