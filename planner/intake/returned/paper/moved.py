"""Items that are elsewhere in a paper than when it was sent: on another day, or after others."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from planner.changes.rows import Change, Returned
from planner.findings import Fault, Finding, Severity
from planner.forms.document import DAY
from planner.forms.sent_paper import SentPaper
from planner.intake.returned.paper.rows import PaperRows
from planner.model import AgendaItem, Conference

NOT_MOVED = Fault(
    "paper-item-not-moved",
    Severity.WARNING,
    why=(
        "Items of a day are in the order of their times, and so are those inside an item "
        "where possible."
    ),
    how="Give it the time that it is to have, in the paper or in the folder.",
)

Spot = tuple[str, str]
"""The day and the item before it; "" where it is the first."""


def moved(found: PaperRows, sent: SentPaper, conference: Conference) -> Iterator[Returned]:
    """The rows of items that are to go elsewhere; what is inside one goes with it."""
    levels = dict(_levels(conference))
    days, order = _days(sent), {own_id: at for at, own_id in enumerate(sent.items)}
    known = [(own_id, day) for own_id, day in found.seen if own_id in levels]
    steady = _steady([order[own_id] for own_id, _ in known])
    places = {row.id: row.place for row in found.rows}
    taken, above = _NOTHING, ""
    for own_id, day in known:
        level = levels[own_id]
        taken = taken if level > taken else _NOTHING
        is_elsewhere = level == 0 and day != days[own_id] and days[own_id] in found.days
        if taken is _NOTHING and (is_elsewhere or order[own_id] not in steady):
            taken = level
            cells = {DAY: day if level == 0 else "", "level": str(level)}
            yield Returned(own_id, cells, {}, places[own_id], above)
        above = own_id


_NOTHING = 99
"""Deeper than any item: none was taken elsewhere with everything inside it."""


def shown(rows: Sequence[Returned], before: Conference, after: Conference) -> list[Change]:
    """The moves as the cells that they change: the day, or the item after which an item comes."""
    old, new = _spots(before), _spots(after)
    return [change for row in rows for change in _changes(row, old[row.id], new[row.id])]


def not_moved(rows: Sequence[Returned], changes: Sequence[Change]) -> Iterator[Finding]:
    """Items that are where they were, because their time belongs there."""
    went = {change.id for change in changes}
    for row in rows:
        if row.id not in went:
            yield NOT_MOVED.at(row.place, f"“{row.id}” stays where its time puts it.")


def _changes(row: Returned, old: Spot, new: Spot) -> Iterator[Change]:
    for key, was, now in zip((DAY, "behind"), old, new, strict=True):
        if was != now:
            yield Change(row.id, key, was, now, row.place)
            return


def _spots(conference: Conference) -> dict[str, Spot]:
    spots: dict[str, Spot] = {}

    def _walk(items: Sequence[AgendaItem], day: str) -> None:
        last = ""
        for item in items:
            spots[item.id] = day, last
            last = item.title.best("")
            _walk(item.items, day)

    for day in conference.days:
        _walk(day.items, day.date.isoformat())
    return spots


def _levels(conference: Conference) -> Iterator[tuple[str, int]]:
    def _deep(items: Sequence[AgendaItem], level: int) -> Iterator[tuple[str, int]]:
        for item in items:
            yield item.id, level
            yield from _deep(item.items, level + 1)

    return (told for day in conference.days for told in _deep(day.items, 0))


def _days(sent: SentPaper) -> dict[str, str]:
    """The day under which each item was sent."""
    days: dict[str, str] = {}
    day = ""
    for _, piece in sorted(sent.pieces.items()):
        day = piece.item if DAY in piece.keys else day
        days.setdefault(piece.item, day)
    return days


def _steady(order: Sequence[int]) -> set[int]:
    """As many numbers as can stay where they are: the longest run of them that rises."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in order:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    found, last = set(), ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found
