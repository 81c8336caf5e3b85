"""One agenda out of its language versions: by date, then time, then number and kind, then order.

The first language holds the structure; the others give the words. What cannot be aligned keeps
the words of the first language, with one finding for each parent; a contradiction names both
places.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from planner.findings import Finding, error, warning
from planner.model import AgendaItem, Clock, Day, DayPart
from planner.places import Place

Time = tuple[Clock | None, DayPart | None]


@dataclass(slots=True)
class Aligner:
    """Adds the words of one language version to the agenda in the first language."""

    language: str
    file: str
    findings: list[Finding] = field(default_factory=list)

    def days(self, master: Sequence[Day], version: Sequence[Day]) -> tuple[Day, ...]:
        """The days of the master with the words of the version beside its own."""
        by_date = {day.date: day for day in version}
        for date, day in by_date.items():
            if date not in {known.date for known in master}:
                self._contradiction(
                    "translation-day-unknown", f"{date} is not in the agenda.", day.place
                )
        return tuple(self._day(day, by_date.get(day.date)) for day in master)

    def _day(self, master: Day, version: Day | None) -> Day:
        if version is None:
            self._behind(
                f"{master.date} is missing in {self.file}.", Place(self.file), master.place
            )
            return master
        partners = self._pair(master.items, version.items)
        self._check_order(list(partners.values()), version)
        for item in version.items:
            if not any(item is partner for partner in partners.values()):
                self._unknown(item, [known for known in master.items if id(known) not in partners])
        return replace(
            master,
            items=tuple(
                self._day_item(item, partners.get(id(item)), version) for item in master.items
            ),
        )

    def _pair(
        self, masters: Sequence[AgendaItem], versions: Sequence[AgendaItem]
    ) -> dict[int, AgendaItem]:
        """For each item of the master, by identity, the one of the version at the same time."""
        left = list(versions)
        partners: dict[int, AgendaItem] = {}
        for item in masters:
            at_time = [other for other in left if _time(other) == _time(item)]
            if at_time:
                partner = max(at_time, key=lambda other: _likeness(item, other))
                left = [other for other in left if other is not partner]
                partners[id(item)] = partner
        return partners

    def _day_item(self, item: AgendaItem, partner: AgendaItem | None, day: Day) -> AgendaItem:
        if partner is None:
            said = item.title.best("")
            self._behind(f"“{said}” is missing in {self.file}.", day.place, item.place)
            return item
        return self._merged(item, partner)

    def _merged(self, item: AgendaItem, partner: AgendaItem) -> AgendaItem:
        if (item.start, item.end) != (partner.start, partner.end):
            message = _other_time(partner, item)
            self._contradiction("translation-time-differs", message, partner.place, item.place)
        return replace(
            item,
            title=item.title | partner.title,
            note=item.note | partner.note,
            places={**item.places, self.language: partner.place},
            items=self._inside(item, partner),
        )

    def _inside(self, item: AgendaItem, partner: AgendaItem) -> tuple[AgendaItem, ...]:
        ours, theirs = item.items, partner.items
        if len(ours) != len(theirs):
            message = f"{len(theirs)} items inside, in the first language {len(ours)}."
            self._behind(message, partner.place, item.place)
            return ours
        if _is_other_order(ours, theirs):
            message = "The items inside stand in another order than in the first language."
            self._contradiction("translation-order-differs", message, partner.place, item.place)
            return ours
        return tuple(self._merged(one, other) for one, other in zip(ours, theirs, strict=True))

    def _check_order(self, partners: list[AgendaItem], version: Day) -> None:
        order = [
            place for item in partners for place, other in enumerate(version.items) if item is other
        ]
        for before, after in pairwise(order):
            if after < before:
                item = version.items[after]
                message = "This item stands in another order than in the first language."
                self._contradiction("translation-order-differs", message, item.place, version.place)

    def _unknown(self, item: AgendaItem, unpaired: Sequence[AgendaItem]) -> None:
        """An item at a time at which the master has none: another time, or one too many."""
        same = [known for known in unpaired if _likeness(known, item) == _LIKE]
        if same:
            message = _other_time(item, same[0])
            self._contradiction("translation-time-differs", message, item.place, same[0].place)
        else:
            message = "The agenda in the first language has no such item."
            self._contradiction("translation-item-unknown", message, item.place)

    def _contradiction(self, name: str, message: str, place: Place, *related: Place) -> None:
        hint = "Make the two agree; until then the words of the first language are printed."
        self.findings.append(error(name, message, place, hint, *related))

    def _behind(self, message: str, place: Place, related: Place) -> None:
        hint = "Until it is there, the words of the first language are printed."
        self.findings.append(warning("translation-missing", message, place, hint, related))


_LIKE = (True, True)


def _time(item: AgendaItem) -> Time:
    return item.start, item.day_part


def _likeness(one: AgendaItem, other: AgendaItem) -> tuple[bool, bool]:
    return one.number == other.number, one.kind is other.kind


def _is_other_order(ours: Sequence[AgendaItem], theirs: Sequence[AgendaItem]) -> bool:
    """Whether they are of the same kinds, one for one, but in another order.

    Kinds that differ otherwise say nothing: the words of two languages need not tell the same.
    """
    kinds = [item.kind for item in ours], [item.kind for item in theirs]
    return kinds[0] != kinds[1] and Counter(kinds[0]) == Counter(kinds[1])


def _other_time(item: AgendaItem, master: AgendaItem) -> str:
    return f"Another time than in the first language: {_printed(item)}, there {_printed(master)}."


def _printed(item: AgendaItem) -> str:
    return f"{item.start or '–'}" + (f"–{item.end}" if item.end else "")
