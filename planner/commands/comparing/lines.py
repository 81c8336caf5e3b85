"""Changes of a programme on the screen, by day and item, and for programs."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from planner.changes.change import Change, Sort
from planner.language.day.ours import day_line
from planner.products.changed.frame import told_of_whole
from planner.products.changed.words import Sides, is_told_in, time_of, title_of, told
from planner.products.paper.wording import NO_BREAK

_SIGNS = {Sort.ADDED: "+", Sort.RESTORED: "+", Sort.REMOVED: "-"}
_TIMES = 14
"""The letters that the column of times has at least."""
_WIDTH = 100


def change_lines(found: Sequence[Change], sides: Sides) -> Iterator[str]:
    """The changes in lines: those of the conference as a whole; a heading for each day, a line for
    each item, and below it what has changed of it and of what is inside.
    """
    if sides.before.conference.uid == sides.after.conference.uid:
        whole = [f"~ {_plain(one.line(sides.language))}" for one in told_of_whole(sides)]
        yield from ("", *whole) if whole else ()
    shown = [change for change in found if _is_shown(change, sides)]
    times = max((len(time_of(of.whole, sides.language)) for of in shown), default=0)
    column = max(times, _TIMES)
    for date, of_day in groupby(shown, key=lambda change: change.placed.date):
        items = groupby(of_day, key=lambda change: id(change.whole))
        lines = [line for _, of_item in items for line in _item([*of_item], sides, column)]
        yield from ("", day_line(date, sides.language), "", *lines) if lines else ()


def change_records(found: Sequence[Change], sides: Sides) -> list[dict[str, Any]]:
    """The changes for programs, words as they are printed: see docs/how-to/release-a-revision."""
    return [record for change in found for record in _records(change, sides)]


def _is_shown(change: Change, sides: Sides) -> bool:
    """Words of each language are shown; of what else changes with them, the words alone."""
    return is_told_in(change, change.language or sides.language)


def _item(of_item: list[Change], sides: Sides, column: int) -> Iterator[str]:
    """An item behind its time, and below it what has changed; nothing where that is not to be
    told.
    """
    first = of_item[0]
    own = [change for change in of_item if change.placed.parent is None]
    sign = _SIGNS.get(own[0].sort, "~") if own else "~"
    lines = [line for change in of_item for line in _change(change, sides)]
    if lines or sign != "~":
        time = time_of(first.whole, sides.language)
        yield f"{sign} {time:{column}} {_short(sides.after.best(first.whole.title))}"
    yield from (f"{'':{column + 5}}{line}" for line in lines)


def _change(change: Change, sides: Sides) -> Iterator[str]:
    inside = change.placed.parent is not None
    if change.sort in _SIGNS and not inside:
        return
    tag = f" [{change.language}]" if change.language else ""
    about = f"{_short(title_of(change.placed, change, sides))}: " if inside else ""
    for one in told(change, sides):
        yield f"{about}{_plain(one.line(sides.language))}{tag}"


def _records(change: Change, sides: Sides) -> Iterator[dict[str, Any]]:
    placed = change.placed
    for one in told(change, sides):
        yield {
            "sort": str(change.sort),
            "id": change.id,
            "inside": change.whole.id if placed.parent else None,
            "date": placed.date.isoformat(),
            "before": _date_before(change),
            "title": title_of(placed, change, sides),
            "language": change.language or None,
            "what": one.what,
            "old": _plain(one.old) or None,
            "new": _plain(one.new) or None,
        }


def _date_before(change: Change) -> str | None:
    date: dt.date | None = change.old.date if change.old else None
    return date.isoformat() if date else None


def _plain(text: str) -> str:
    """Words with blanks as people type them."""
    return text.replace(NO_BREAK, " ")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
