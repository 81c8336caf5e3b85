"""The agenda while items come and go: days as trees that can be changed, and back again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from planner.folder.notation.ids import derived_id, is_derived_inside, next_free, with_ids
from planner.model import AgendaItem, Day
from planner.places import Place
from planner.timetable.moves import in_order


@dataclass(slots=True, eq=False)
class Trunk:
    """A day with its items."""

    day: Day
    inner: list["Branch"] = field(default_factory=list)

    @property
    def level(self) -> int:
        """Less deep than any item."""
        return -1

    def walk(self) -> Iterator["Branch"]:
        """All its items and what is inside them, in order."""
        for branch in self.inner:
            yield from branch.walk()


@dataclass(slots=True, eq=False)
class Branch:
    """An item with what is inside it; `within` is what contains it.

    `place` is where it was edited or added, if it was. `before` is the item as it was, None for one
    that was added. `has_moved` says that its time has changed.
    """

    item: AgendaItem
    within: "Branch | Trunk"
    before: AgendaItem | None = None
    place: Place | None = None
    has_moved: bool = False
    inner: list["Branch"] = field(default_factory=list)

    @property
    def level(self) -> int:
        """Its level: 0 for an item of a day."""
        return self.within.level + 1

    @property
    def trunk(self) -> Trunk:
        """The day that it is on."""
        return self.within if isinstance(self.within, Trunk) else self.within.trunk

    def walk(self) -> Iterator["Branch"]:
        """It and all inside it, in order."""
        yield self
        for branch in self.inner:
            yield from branch.walk()

    def up_to(self, level: int) -> "Branch | Trunk":
        """The item itself, or the one of a given level that contains it."""
        branch: Branch | Trunk = self
        while isinstance(branch, Branch) and branch.level > level:
            branch = branch.within
        return branch


def grown(days: Iterable[Day]) -> list[Trunk]:
    """The days as trees. Items inside lose ids that are but addresses in their parents."""
    trunks = [Trunk(day) for day in days]
    for trunk in trunks:
        trunk.inner = _grown(trunk, trunk.day.items)
    return trunks


def _grown(within: Branch | Trunk, items: Iterable[AgendaItem]) -> list[Branch]:
    branches = [Branch(item, within, before=item) for item in items]
    for branch in branches:
        branch.inner = _grown(branch, branch.item.items)
    return branches


def cut(trunks: Sequence[Trunk], taken: Iterable[str]) -> tuple[Day, ...]:
    """The trees as days again, items whose time has changed where it belongs.

    Items of days keep their ids; `taken` are ids that no other may have.
    """
    known = set(taken)
    days = []
    for trunk in trunks:
        items = [_cut(branch, "") for branch in _in_order(trunk.inner)]
        whole = replace(trunk.day, items=tuple(items))
        days.append(_identified(whole, known))
    return with_ids(tuple(days))


def _cut(branch: Branch, parent: str) -> AgendaItem:
    """The item with what is inside; one inside has no id that is but an address in its parent."""
    before = branch.before
    is_address = before is not None and parent != "" and is_derived_inside(before, parent)
    inner = (_cut(one, before.id if before else "") for one in _in_order(branch.inner))
    own_id = "" if is_address else branch.item.id
    return replace(branch.item, id=own_id, items=tuple(inner))


def _in_order(branches: Sequence[Branch]) -> list[Branch]:
    moving = {at for at, branch in enumerate(branches) if branch.has_moved}
    order = in_order([branch.item.start for branch in branches], moving)
    return [branches[at] for at in order]


def _identified(day: Day, known: set[str]) -> Day:
    """The day with an id of its own for each item that has none."""
    items = []
    for item in day.items:
        own_id = item.id or derived_id(item, day.date)
        if not item.id and own_id in known:
            own_id = next_free(own_id, known)
        known.add(own_id)
        items.append(replace(item, id=own_id))
    return replace(day, items=tuple(items))
