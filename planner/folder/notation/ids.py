"""Ids that an item has without one being written: readable, and stable when its words are edited.

An item of a day has its kind, number and weekday (`session-3-thu`). What is inside has an address
in its parent: kind, and a count if a kind occurs again. Such an address is not an identity: items
inside are matched by kind and words.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import replace
from itertools import count

from planner.model import AgendaItem, Day

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SLUG_PARTS = re.compile(r"[a-z0-9]+")


def derived_id(item: AgendaItem, date: dt.date) -> str:
    """The id of an item that has none written, from its kind, number and day: `lunch-fri`."""
    number = "-".join(_SLUG_PARTS.findall(item.number.casefold()))
    return "-".join(filter(None, [item.kind.value, number, _WEEKDAYS[date.weekday()]]))


def derived_ids_inside(parent: str, items: Iterable[AgendaItem]) -> list[str]:
    """Addresses for the items inside one: kind, and a count where a kind comes again."""
    counted: Counter[str] = Counter()
    ids = []
    for item in items:
        counted[item.kind] += 1
        count = f"-{counted[item.kind]}" if counted[item.kind] > 1 else ""
        ids.append(f"{parent}-{item.kind}{count}")
    return ids


def is_derived_inside(item: AgendaItem, parent: str) -> bool:
    """Whether the id of an item inside is an address in its parent, be it of another place."""
    address = f"{parent}-{item.kind}"
    return item.id == address or bool(
        item.id.startswith(f"{address}-") and item.id[len(address) + 1 :].isdecimal()
    )


def with_ids(days: tuple[Day, ...]) -> tuple[Day, ...]:
    """The days with an id for each item that has none written."""
    return tuple(replace(day, items=_identified(day.items, day.date)) for day in days)


def without_derived_ids(item: AgendaItem, date: dt.date) -> AgendaItem:
    """The item with only those ids, its own and those inside, that are written."""
    ids = derived_ids_inside(item.id, item.items)
    inner = tuple(
        replace(child, id="" if child.id == derived else child.id)
        for child, derived in zip(item.items, ids, strict=True)
    )
    own = "" if item.id == derived_id(item, date) else item.id
    return replace(item, id=own, items=inner)


def ids_to_write(
    days: Iterable[Day], written: Container[int], others: Collection[str], *, every: bool
) -> dict[int, str]:
    """The ids that items of days lack in their file, by the lines on which they begin.

    These are ids that two would share, each with a count; with `every`, also all that are derived
    and stable only as long as the words imply the same kind. `written` are the lines of items with
    a written id; `others` are ids used elsewhere.
    """
    items = [item for day in days for item in day.items]
    taken = {*others, *(item.id for item in items if item.place.line in written)}
    taken |= {one for item in items for one in _ids_inside(item)}
    lacking: dict[int, str] = {}
    known = {item.id for item in items} | taken
    for item in items:
        if item.place.line in written:
            continue
        own_id = item.id if item.id not in taken else next_free(item.id, known)
        if every or own_id != item.id:
            lacking[item.place.line] = own_id
        taken.add(own_id)
        known.add(own_id)
    return lacking


def next_free(own_id: str, known: Container[str]) -> str:
    """The id with the first count, from 2, that none has."""
    return next(name for n in count(2) if (name := f"{own_id}-{n}") not in known)


def _ids_inside(item: AgendaItem) -> Iterator[str]:
    for inner in item.items:
        yield inner.id
        yield from _ids_inside(inner)


def _identified(items: tuple[AgendaItem, ...], date: dt.date) -> tuple[AgendaItem, ...]:
    return tuple(_inside(item, item.id or derived_id(item, date)) for item in items)


def _inside(item: AgendaItem, own_id: str) -> AgendaItem:
    ids = derived_ids_inside(own_id, item.items)
    inner = tuple(
        _inside(child, child.id or derived) for child, derived in zip(item.items, ids, strict=True)
    )
    return replace(item, id=own_id, items=inner)
