"""Rows of the agenda that came back are taken into it: items edited, added and taken out."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner.changes.rows import Change, Returned
from planner.findings import Fault, Finding, Severity
from planner.folder.agenda_cells import Given, ItemReader
from planner.folder.branches import Branch, Trunk, cut, grown
from planner.folder.gaps import filled
from planner.folder.merging import Wanted
from planner.folder.rows import CELL_IMPOSSIBLE
from planner.model import AgendaItem, Conference, Day, Kind, Text

ITEM_HOLDS_OTHERS = Fault(
    "item-holds-others",
    Severity.ERROR,
    why="The item was deleted from the workbook, but not everything inside it.",
    how="Delete what is inside it too, or leave its row in the workbook.",
)
ITEM_AMBIGUOUS = Fault(
    "item-ambiguous",
    Severity.ERROR,
    why="Two items of the agenda have the same id: it is not clear which one the row is about.",
    how="Give each an id of its own: planner fmt FOLDER --apply.",
)

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def merged_agenda(conference: Conference, wanted: Wanted) -> tuple[Conference, list[Finding]]:
    """The conference with these items, and what does not fit in their cells."""
    merging = _Merging(conference, grown(conference.days))
    merging.edit(wanted.changes)
    merging.prune(wanted.gone)
    for row in wanted.moved:
        merging.move(row)
    for row in wanted.added:
        merging.graft(row)
    gaps = filled(merging.trunks, conference.languages)
    days = cut(merging.trunks, (item.id for item in conference.every_item))
    return replace(conference, days=days), [*merging.findings, *gaps]


@dataclass
class _Merging:
    """Changes the trees of an agenda. `latest` is where the last added row went."""

    conference: Conference
    trunks: list[Trunk]
    known: Mapping[str, Branch] = field(init=False)
    reader: ItemReader = field(init=False)
    latest: tuple[str, Branch] | None = None

    def __post_init__(self) -> None:
        self.reader = ItemReader(self.conference)
        self.known = self._by_id()

    @property
    def findings(self) -> list[Finding]:
        """What was found so far."""
        return self.reader.findings

    def _by_id(self) -> dict[str, Branch]:
        known: dict[str, Branch] = {}
        for branch in (one for trunk in self.trunks for one in trunk.walk()):
            if branch.item.id in known:
                message = f"“{branch.item.id}” is the id of two items."
                self.findings.append(ITEM_AMBIGUOUS.at(branch.item.place, message))
            known.setdefault(branch.item.id, branch)
        return known

    def edit(self, changes: Iterable[Change]) -> None:
        """Give items other cells."""
        by_id: dict[str, list[Change]] = {}
        for change in changes:
            by_id.setdefault(change.id, []).append(change)
        for own_id, all_changes in by_id.items():
            branch = self.known[own_id]
            before, branch.place = branch.item, all_changes[0].place
            branch.item = self.reader.item(before, _given(all_changes))
            branch.has_moved = branch.item.start != before.start

    def prune(self, gone: frozenset[str]) -> None:
        """Remove items, each with everything inside it."""
        for own_id in gone:
            branch = self.known[own_id]
            if any(inner.item.id not in gone for inner in branch.walk()):
                message = f"“{own_id}” is deleted, but what is inside it is not."
                self.findings.append(ITEM_HOLDS_OTHERS.at(branch.item.place, message))
            else:
                branch.within.inner.remove(branch)

    def move(self, row: Returned) -> None:
        """Take an item, with everything inside it, to its day or after the row above."""
        branch = self.known[row.id]
        branch.within.inner.remove(branch)
        within, at = self._spot(row)
        branch.within, branch.place, branch.has_moved = within, row.place, True
        within.inner.insert(at, branch)

    def graft(self, row: Returned) -> None:
        """Add an item: on its day by its time, or inside the row above."""
        own_id = self._own_id(row)
        empty = AgendaItem(Kind.ITEM, Text(), own_id, place=row.place)
        cells = {"kind": "", **row.cells}
        item = self.reader.item(empty, Given(cells, row.at))
        within, at = self._spot(row)
        branch = Branch(item, within, place=row.place, has_moved=True)
        within.inner.insert(at, branch)
        self.latest = row.above, branch

    def _own_id(self, row: Returned) -> str:
        if row.id and not _SLUG.fullmatch(row.id):
            message = f"“{row.id}” is not an id: an id has lower-case letters, digits and hyphens."
            self.findings.append(CELL_IMPOSSIBLE.at(row.at("id"), message))
        return row.id

    def _spot(self, row: Returned) -> tuple[Branch | Trunk, int]:
        """What a new item goes into, and behind how many others."""
        above, level = self._above(row), self._level(row)
        trunk = self._trunk(row, above)
        if above is None or (level == 0 and above.trunk is not trunk):
            return trunk, len(trunk.inner)
        if level > above.level + 1:
            message = "There is nothing above this row that it could be inside."
            self.findings.append(CELL_IMPOSSIBLE.at(row.at("level"), message))
        within = above.up_to(level - 1)
        if within is above:
            return within, 0
        return within, within.inner.index(above.up_to(level)) + 1  # type: ignore[arg-type]

    def _above(self, row: Returned) -> Branch | None:
        """The item of the row above, be it one that was just added."""
        if self.latest and self.latest[0] == row.above:
            return self.latest[1]
        return self.known.get(row.above)

    def _level(self, row: Returned) -> int:
        text = row.cells.get("level", "")
        if text and not text.isdecimal():
            message = f"“{text}” is not a level: 0 is an item of the day, 1 is inside such an item."
            self.findings.append(CELL_IMPOSSIBLE.at(row.at("level"), message))
            return 0
        return int(text or 0)

    def _trunk(self, row: Returned, above: Branch | None) -> Trunk:
        """The day that a row names, else that of the row above."""
        text = row.cells.get("day", "")
        date = self._date(text, row)
        if date is None:
            return above.trunk if above else self.trunks[0]
        found = next((trunk for trunk in self.trunks if trunk.day.date == date), None)
        return found or self._new_day(date)

    def _date(self, text: str, row: Returned) -> dt.date | None:
        try:
            return dt.date.fromisoformat(text) if text else None
        except ValueError:
            message = f"“{text}” is not a day: write it as 2027-05-03."
            self.findings.append(CELL_IMPOSSIBLE.at(row.at("day"), message))
            return None

    def _new_day(self, date: dt.date) -> Trunk:
        new = Trunk(Day(date))
        later = (at for at, trunk in enumerate(self.trunks) if trunk.day.date > date)
        self.trunks.insert(next(later, len(self.trunks)), new)
        return new


def _given(changes: Sequence[Change]) -> Given:
    places = {change.key: change.place for change in changes}
    first = changes[0].place
    cells = {change.key: change.new for change in changes}
    return Given(cells, lambda key: places.get(key, replace(first, column=0)))
