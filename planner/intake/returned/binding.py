"""Which item of today's agenda each sent item is, if its id follows from its position.

Ids that nobody wrote follow from the kind, the number and the day, or the position inside another
item: with one more line in the folder, they belong to others. So an item is identified by the mark
of its title among those of its day, or of the item that contains it; if two have the same title, by
their times too.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner.changes.rows import Cells, Returned
from planner.findings import Fault, Finding, Severity
from planner.folder.notation.ids import derived_id, is_derived_inside
from planner.forms.cells import mark
from planner.model import AgendaItem, Conference, Kind
from planner.places import Place
from planner.records import record

ITEM_UNSURE = Fault(
    "returned-item-unsure",
    Severity.ERROR,
    why=(
        "Items without an id of their own are identified by their titles. Since this was sent, "
        "lines were added to the folder or removed, and more than one item may match, or none."
    ),
    how="Make this edit in the folder; or build again, and edit the new file.",
)

Marks = Mapping[str, Mapping[str, str]]
"""The marks of the cells of items by id and key."""

_TIMES = ("start", "end")
_INSIDE = re.compile(rf"-(?:{'|'.join(kind.value for kind in Kind)})(?:-\d+)?")
_COUNT = re.compile(r"-\d+$")
_AS_SENT = " as sent"
"""Behind an id that is another item's by now; no id has a blank."""


@record
class Binding:
    """The ids of today by those that were sent, where they differ; `unsure` are of these ids that
    may be one of several items. What is here no more has an id that nothing here has.
    """

    ids: Mapping[str, str]
    unsure: frozenset[str]

    def of(self, own_id: str) -> str:
        """The id that an item has now."""
        return self.ids.get(own_id, own_id)

    def sent(self, marks: Marks) -> dict[str, Mapping[str, str]]:
        """Marks of what was sent, by the ids of today."""
        return {self.of(own_id): self._own(own_id, cells) for own_id, cells in marks.items()}

    def _own(self, own_id: str, cells: Mapping[str, str]) -> Mapping[str, str]:
        """The marks of a row, with that of its id of today where it has other ones."""
        if own_id not in self.ids or "id" not in cells:
            return cells
        return {**cells, "id": mark(self.of(own_id))}

    def rows(self, rows: Iterable[Returned]) -> list[Returned]:
        """Rows that came back, with the ids of today."""
        return [replace(row, id=self.of(row.id), above=self.of(row.above)) for row in rows]


def bound(conference: Conference, sent: Marks, ours: Mapping[str, Cells]) -> Binding:
    """What each item that was sent is today; `ours` are the cells of today."""
    binder = _Binder(sent, ours, _groups(conference), _written(conference), conference.language)
    binder.bind()
    ids = {own_id: now for own_id, now in binder.ids.items() if now != own_id}
    return Binding(ids, frozenset(binder.unsure))


def unsure_edits(
    binding: Binding, sent: Marks, rows: Sequence[Returned], gone_at: Place | None
) -> Iterator[Finding]:
    """Findings for edits of items, and for new ones below them, that cannot be identified; and with
    `gone_at`, the whole file, for those that are to be deleted.
    """
    for row in rows:
        marks = sent.get(row.id, {})
        is_edited = any(mark(of) != marks.get(key, mark(of)) for key, of in row.cells.items())
        if (row.id in binding.unsure and is_edited) or (not row.id and row.above in binding.unsure):
            yield _unsure(row.id or row.above, row.place)
    for own_id in sorted(binding.unsure - {row.id for row in rows}) if gone_at else ():
        assert gone_at
        yield _unsure(own_id, gone_at)


def _unsure(own_id: str, place: Place) -> Finding:
    sent = own_id.removesuffix(_AS_SENT)
    return ITEM_UNSURE.at(place, f"“{sent}”: it is no longer known which item this is.")


def _groups(conference: Conference) -> dict[str, list[str]]:
    """The ids of items by the day that they are on, or by what they are directly inside of."""
    groups: dict[str, list[str]] = {}

    def _take(within: str, items: Sequence[AgendaItem]) -> None:
        groups.setdefault(within, []).extend(item.id for item in items)
        for item in items:
            _take(item.id, item.items)

    for day in conference.days:
        _take(day.date.isoformat(), day.items)
    return groups


def _written(conference: Conference) -> frozenset[str]:
    """The ids that somebody has written: none would be derived so."""
    days = ((item, day.date) for day in conference.days for item in day.items)
    own = (item.id for item, date in days if item.id != derived_id(item, date))
    inside = (
        inner.id
        for item in conference.every_item
        for inner in item.items
        if not is_derived_inside(inner, item.id)
    )
    return frozenset((*own, *inside))


@dataclass
class _Binder:
    """Binds group by group, what is inside an item after that. `free` are the items of today in the
    group that none is bound to yet.
    """

    sent: Marks
    ours: Mapping[str, Cells]
    groups: Mapping[str, Sequence[str]]
    written: frozenset[str]
    language: str
    ids: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    free: list[str] = field(default_factory=list)

    def bind(self) -> None:
        """Bind everything that was sent and has a title."""
        within = {of: group for group, ids in self.groups.items() for of in ids}
        groups: dict[str, list[str]] = {}
        for own_id in self.sent:
            groups.setdefault(self._parent(own_id) or within.get(own_id, ""), []).append(own_id)
        for group, members in sorted(groups.items(), key=lambda of: (of[0] in self.sent, of[0])):
            if group:
                self._bind(group, members)

    def _parent(self, own_id: str) -> str:
        """What an item was inside of as it was sent, by its id."""
        cuts = (own_id[:at] for at, sign in enumerate(own_id) if sign == "-")
        whole = (cut for cut in cuts if cut in self.sent and _INSIDE.fullmatch(own_id[len(cut) :]))
        return next(whole, "")

    def _bind(self, group: str, members: Sequence[str]) -> None:
        now = self.ids.get(group, group)
        self.free = [own_id for own_id in self.groups.get(now, ()) if own_id in self.ours]
        own = {of: now + of.removeprefix(group) if of.startswith(group) else of for of in members}
        left = [of for of in members if not self._is_certain(of, own[of])]
        for key in self._titles(left):
            left = self._same(left, own, (key,))
            left = self._alike(left, (key, *_TIMES), at_most=1)
            left = self._alike(left, (key,), at_most=len(left))
        shifted = self._shifted(own, self.groups.get(now, ()))
        for of in left:
            self._leave(of, own[of], is_unsure=now in self.unsure, shifted=shifted)

    def _shifted(self, own: Mapping[str, str], today: Sequence[str]) -> set[str]:
        """Kinds of which there are more now or fewer, or of which one has another position."""
        then, now = (Counter(map(_kind, ids)) for ids in (own.values(), today))
        moved = {_kind(here) for of, here in own.items() if self.ids.get(of, here) != here}
        return moved | {kind for kind in then if then[kind] != now[kind]}

    def _is_certain(self, of: str, own: str) -> bool:
        """Whether an item has a written id, or no title by which it could be known."""
        titles = (mark for key, mark in self.sent[of].items() if key.startswith("title."))
        if of not in self.written and any(said != "-" for said in titles):
            return False
        self._take(of, of if of in self.written else own)
        return True

    def _titles(self, left: Sequence[str]) -> list[str]:
        """The columns of titles, that of the first language first."""
        keys = dict.fromkeys(key for of in left for key in self.sent[of] if "title." in key)
        return sorted(keys, key=lambda key: key != f"title.{self.language}")

    def _take(self, of: str, own: str) -> None:
        self.ids[of] = own
        self.free = [one for one in self.free if one != own]

    def _same(
        self, left: Sequence[str], own: Mapping[str, str], keys: tuple[str, ...]
    ) -> list[str]:
        """Items of whose title there are those that there were; the others are left."""
        then, now = self._by_marks(left, keys)
        for said, ids in then.items():
            if {own[of] for of in ids} == {*now.get(said, ())}:
                for of in ids:
                    self._take(of, own[of])
        return [of for of in left if of not in self.ids]

    def _alike(self, left: Sequence[str], keys: tuple[str, ...], *, at_most: int) -> list[str]:
        """Items whose cells as many have now as were sent with them, in their order."""
        then, now = self._by_marks(left, keys)
        for said, ids in then.items():
            if len(ids) == len(now.get(said, ())) <= at_most:
                for of, own in zip(ids, now[said], strict=True):
                    self._take(of, own)
        return [of for of in left if of not in self.ids]

    def _by_marks(
        self, left: Sequence[str], keys: tuple[str, ...]
    ) -> tuple[dict[tuple[str, ...], list[str]], dict[tuple[str, ...], list[str]]]:
        """Items that were sent and those that are free by the marks of cells, if they have a title;
        of times that were not told nothing is asked.
        """
        keys = tuple(key for key in keys if any(key in self.sent[of] for of in left))
        then: dict[tuple[str, ...], list[str]] = {}
        now: dict[tuple[str, ...], list[str]] = {}
        for of in left:
            said = tuple(self.sent[of].get(key, "-") for key in keys)
            then.setdefault(said, []).append(of)
        for of in self.free:
            said = tuple(mark(self.ours[of].get(key, "")) for key in keys)
            now.setdefault(said, []).append(of)
        return {said: ids for said, ids in then.items() if said[0] != "-"}, now

    def _leave(self, of: str, own: str, *, is_unsure: bool, shifted: Container[str]) -> None:
        """An item that no title tells: renamed here where nothing moved, else gone or unsure."""
        is_told = any(
            self.sent[of][key] == mark(self.ours[one].get(key, "")) != "-"
            for key in self._titles([of])
            for one in self.free
        )
        if own in self.free and not is_told and _kind(own) not in shifted:
            self._take(of, own)
            return
        self.ids[of] = f"{of}{_AS_SENT}" if of in self.ours else of
        may_be_one = is_told or any(_kind(one) == _kind(own) for one in self.free)
        self.unsure |= {self.ids[of]} if is_unsure or may_be_one else set()


def _kind(own_id: str) -> str:
    """An id without its count: what those share that differ by their position alone."""
    return _COUNT.sub("", own_id)
