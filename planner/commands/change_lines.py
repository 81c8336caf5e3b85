"""Changes of a programme on the screen: by day, a line for each change of an item."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from planner.changes.programme import Change, Placed, Sort
from planner.language.dates import day_line
from planner.model import AgendaItem, Conference

_SIGNS = {Sort.ADDED: "+", Sort.REMOVED: "-"}
_WIDTH = 60


def change_lines(found: Sequence[Change], before: Conference, after: Conference) -> Iterator[str]:
    """The changes in lines, days as headings; words in the first language."""
    language = after.language or before.language
    for date, of_day in groupby(found, key=_date):
        yield day_line(date, language)
        yield from (f"  {_line(change, language)}" for change in of_day)


def _date(change: Change) -> dt.date:
    return change.placed.date


def _line(change: Change, language: str) -> str:
    placed = change.placed
    sign = _SIGNS.get(change.sort, "~")
    where = placed.item.id if placed.parent is None else placed.parent.id
    inside = "  … " if placed.parent else "  "
    told = _told(change, change.language or language)
    return f"{sign} {where}{inside}{_short(_title(placed, language))}{told}"


def _title(placed: Placed, language: str) -> str:
    return placed.item.title.best(language)


def _told(change: Change, language: str) -> str:
    if change.old is None or change.new is None:
        return ""
    old, new = change.old, change.new
    pair = _values(change.sort, old, new, language)
    name = change.sort.value if not change.language else f"{change.sort.value} ({change.language})"
    return f"  {name}: {_short(pair[0]) or 'nothing'} → {_short(pair[1]) or 'nothing'}"


def _values(sort: Sort, old: Placed, new: Placed, language: str) -> tuple[str, str]:
    """What stood there, and what stands there now."""
    if sort is Sort.DAY:
        return str(old.date), str(new.date)
    return _value(sort, old.item, language), _value(sort, new.item, language)


def _value(sort: Sort, item: AgendaItem, language: str) -> str:
    if sort in (Sort.TITLE, Sort.WORDING):
        return item.title.get(language, "")
    if sort is Sort.NOTE:
        return item.note.get(language, "")
    if sort is Sort.TIME:
        clocks = "–".join(str(clock) for clock in (item.start, item.end) if clock)
        return clocks or str(item.day_part or "")
    if sort is Sort.OFFICERS:
        return "; ".join(f"{duty.role} {_holders(duty.holders)}" for duty in item.duties)
    values = {
        Sort.ROOM: item.room,
        Sort.OPENNESS: item.openness,
        Sort.LANGUAGES: ", ".join(item.languages),
        Sort.NUMBER: item.number,
        Sort.KIND: item.kind,
        Sort.STATE: "optional" if item.optional else "",
        Sort.DOCUMENTS: ", ".join(item.documents),
    }
    return str(values.get(sort) or "")


def _holders(holders: Sequence[object]) -> str:
    names = (getattr(party, "token", "") or getattr(party, "name", "") for party in holders)
    return ", ".join(names) or "to be designated"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
