"""Sessions and their sittings: "Session 3" may be continued on another day."""

from collections.abc import Iterable, Mapping

from planner.model.agenda import OFFICERS, AgendaItem, Day, Duty, Kind
from planner.records import record


@record
class Session:
    """A session with its sittings, in order. Its officers are those of its first sitting."""

    key: str
    number: str
    sittings: tuple[AgendaItem, ...]

    @property
    def duties(self) -> tuple[Duty, ...]:
        """All duties at the first sitting."""
        return self.sittings[0].duties

    @property
    def officers(self) -> tuple[Duty, ...]:
        """Those who preside over the session and report on it."""
        return tuple(duty for duty in self.duties if duty.role in OFFICERS)


def sessions(days: Iterable[Day]) -> tuple[Session, ...]:
    """The sessions of an agenda in the order of their first sittings."""
    sittings: dict[str, list[AgendaItem]] = {}
    keys: dict[str, str] = {}
    for day in days:
        for item in day.items:
            if item.kind is Kind.SESSION:
                key = _key(item, keys)
                keys.setdefault(item.id, key)
                sittings.setdefault(key, []).append(item)
    return tuple(Session(key, of[0].number, tuple(of)) for key, of in sittings.items())


def _key(item: AgendaItem, keys: Mapping[str, str]) -> str:
    """What the sittings of one session share: that of the sitting that `session:` names, else
    the number, else the item's id.
    """
    if item.session:
        return keys.get(item.session, item.session)
    return f"session-{item.number}" if item.number else item.id
