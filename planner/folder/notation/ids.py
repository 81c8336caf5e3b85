"""Ids that an item has without one being written: readable, and steady under edits of its words.

A day's item has its kind, number and weekday (`session-3-thu`). What is inside has an address in
its parent: kind, and a count where a kind comes again. Such an address is no identity: items
inside are matched by kind and words.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from planner.model import AgendaItem

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def derived_id(item: AgendaItem, date: dt.date) -> str:
    """The id of an item that has none written, from its kind, number and day: `lunch-fri`."""
    return "-".join(filter(None, [item.kind.value, item.number, _WEEKDAYS[date.weekday()]]))


def derived_ids_inside(parent: str, items: Iterable[AgendaItem]) -> list[str]:
    """Addresses for the items inside one: kind, and a count where a kind comes again."""
    counted: Counter[str] = Counter()
    ids = []
    for item in items:
        counted[item.kind] += 1
        count = f"-{counted[item.kind]}" if counted[item.kind] > 1 else ""
        ids.append(f"{parent}-{item.kind}{count}")
    return ids
