"""One agenda out of its language versions: by date, then time, then number and kind, then order.

The first language holds the structure; the others give the words. What cannot be aligned keeps
the words of the first language, with one finding for each parent; a contradiction names both
places.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from planner.findings import Fault, Finding
from planner.folder import translation
from planner.folder.pairing import Pairs, pair, pair_by, told, told_kind
from planner.model import AgendaItem, Day, Kind
from planner.places import Place

Compare = Callable[[AgendaItem, AgendaItem], Iterable[Finding]]
"""What else differs between an item and the same one in another language."""
Supplement = Callable[[AgendaItem, AgendaItem], AgendaItem]
"""An item with what only the same one in another language says."""


def _nothing_else(_item: AgendaItem, _partner: AgendaItem) -> Iterable[Finding]:
    """In a folder attributes stand in the first language alone: there is no more to compare."""
    return ()


def _nothing_more(item: AgendaItem, _partner: AgendaItem) -> AgendaItem:
    return item


@dataclass(slots=True)
class Aligner:
    """Adds the words of one language version to the agenda in the first language.

    `compare` looks at each pair of items for other differences, `supplement` adds to an item what
    only the other says. With `keeps_words`, the words of an item at another time are kept too, if
    number or kind show that it is the same one, and an end need not be printed in both: this is for
    texts, of which the first prevails.
    """

    language: str
    file: str
    findings: list[Finding] = field(default_factory=list)
    compare: Compare = _nothing_else
    supplement: Supplement = _nothing_more
    keeps_words: bool = False

    def days(self, master: Sequence[Day], version: Sequence[Day]) -> tuple[Day, ...]:
        """The days of the master with the words of the version added."""
        by_date: dict[object, Day] = {}
        known = {day.date for day in master}
        files = dict.fromkeys(Place(day.place.file) for day in master)
        for day in version:
            if day.date not in known:
                message = f"{day.date} is not in the agenda of the first language."
                self._contradiction(translation.DAY_UNKNOWN, message, day.place, *files)
            elif day.date in by_date:
                first = by_date[day.date].place
                message = f"{day.date} appears here again."
                self._contradiction(translation.DAY_TWICE, message, day.place, first)
            by_date.setdefault(day.date, day)
        return tuple(self._day(day, by_date.get(day.date)) for day in master)

    def _day(self, master: Day, version: Day | None) -> Day:
        if version is None:
            message = f"{master.date} is missing in {self.file}."
            self._behind(message, Place(self.file), master.place)
            return master
        pairs = pair(master.items, version.items)
        self._check_order(master.items, version.items, pairs)
        if self.keeps_words:
            pairs |= pair_by(told, *_unpaired(master, version, pairs))
        self._check_unpaired(master, version, pairs)
        return replace(
            master,
            items=tuple(
                self._merged(item, pairs[id(item)]) if id(item) in pairs else item
                for item in master.items
            ),
            places={**master.places, self.language: version.place},
        )

    def _merged(self, item: AgendaItem, partner: AgendaItem) -> AgendaItem:
        if self._is_at_other_time(item, partner):
            self._other_time(partner, item)
        if item.kind is partner.kind is Kind.SESSION and item.continued != partner.continued:
            message = (
                "This is marked as continued in only one of the two: here or in the first language."
            )
            self._contradiction(translation.MARK_DIFFERS, message, partner.place, item.place)
        self.findings += self.compare(item, partner)
        return replace(
            self.supplement(item, partner),
            title=item.title | partner.title,
            note=item.note | partner.note,
            places={**item.places, self.language: partner.place},
            items=self._inside(item, partner),
        )

    def _is_at_other_time(self, item: AgendaItem, partner: AgendaItem) -> bool:
        """Whether an item has another start or end in the version."""
        is_end_told = item.end and partner.end if self.keeps_words else True
        is_end_other = bool(is_end_told) and item.end != partner.end
        return item.start != partner.start or is_end_other

    def _inside(self, item: AgendaItem, partner: AgendaItem) -> tuple[AgendaItem, ...]:
        ours, theirs = item.items, partner.items
        if len(ours) != len(theirs):
            some = "is 1 item" if len(theirs) == 1 else f"are {len(theirs) or 'no'} items"
            message = f"There {some} inside here, in the first language {len(ours) or 'none'}."
            self._behind(message, partner.place, item.place)
            pairs = pair_by(told_kind(ours, theirs), ours, theirs)
            return tuple(
                self._merged(one, pairs[id(one)]) if id(one) in pairs else one for one in ours
            )
        if _is_other_order(ours, theirs):
            message = "The items inside are in a different order from the first language."
            self._contradiction(translation.ORDER_DIFFERS, message, partner.place, item.place)
            return ours
        return tuple(self._merged(one, other) for one, other in zip(ours, theirs, strict=True))

    def _check_order(
        self, masters: Sequence[AgendaItem], versions: Sequence[AgendaItem], pairs: Pairs
    ) -> None:
        """Whether the pairs follow on each other in both; parallel items may stand in any order."""
        order = {id(item): index for index, item in enumerate(versions)}
        before: AgendaItem | None = None
        for item in masters:
            if id(item) not in pairs:
                continue
            partner = pairs[id(item)]
            parallel = before and before.start and before.start == partner.start
            if before and not parallel and order[id(partner)] < order[id(before)]:
                message = "This item is in a different place from the first language."
                self._contradiction(translation.ORDER_DIFFERS, message, partner.place, item.place)
            before = partner

    def _check_unpaired(self, master: Day, version: Day, pairs: Pairs) -> None:
        """What has no partner: it has another time there, or is missing, or one too many."""
        lonely, others = _unpaired(master, version, pairs)
        same = pair_by(lambda item: (item.number, item.kind), lonely, others)
        for item in lonely:
            if id(item) in same:
                self._other_time(same[id(item)], item)
            else:
                said = item.title.best("")
                self._behind(f"“{said}” is missing in {self.file}.", version.place, item.place)
        known = {id(other) for other in same.values()}
        for other in others:
            if id(other) not in known:
                message = "The agenda in the first language has no such item."
                self._contradiction(translation.ITEM_UNKNOWN, message, other.place, master.place)

    def _other_time(self, item: AgendaItem, master: AgendaItem) -> None:
        message = (
            f"It is at {_printed(item)} here, but at {_printed(master)} in the first language."
        )
        self._contradiction(translation.TIME_DIFFERS, message, item.place, master.place)

    def _contradiction(self, fault: Fault, message: str, place: Place, *related: Place) -> None:
        self.findings.append(fault.at(place, message, *related))

    def _behind(self, message: str, place: Place, related: Place) -> None:
        self.findings.append(translation.MISSING.at(place, message, related))


def _unpaired(master: Day, version: Day, pairs: Pairs) -> tuple[list[AgendaItem], list[AgendaItem]]:
    """The items of both that have no partner."""
    paired = {id(partner) for partner in pairs.values()}
    lonely = [item for item in master.items if id(item) not in pairs]
    return lonely, [item for item in version.items if id(item) not in paired]


def _is_other_order(ours: Sequence[AgendaItem], theirs: Sequence[AgendaItem]) -> bool:
    """Whether they are of the same kinds, one for one, but in another order.

    Kinds that differ otherwise say nothing: the words of two languages need not tell the same.
    Where the times follow on each other as they do in the first language, the order is the same.
    """
    times = [item.start for item in ours], [item.start for item in theirs]
    if any(times[0]) and times[0] == times[1]:
        return False
    kinds = [item.kind for item in ours], [item.kind for item in theirs]
    return kinds[0] != kinds[1] and Counter(kinds[0]) == Counter(kinds[1])


def _printed(item: AgendaItem) -> str:
    return f"{item.start or '–'}" + (f"–{item.end}" if item.end else "")
