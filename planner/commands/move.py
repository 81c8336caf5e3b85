"""`planner move`: an item and what follows it at other times, in the agendas of all languages."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap

from planner.changes.matching import State
from planner.changes.programme import changes
from planner.commands.check import load_and_check
from planner.commands.comparing.diff import material
from planner.commands.proposed import Proposed, settled
from planner.commands.screen import print_text, report_findings, screen_width
from planner.commands.told_lines import told_lines
from planner.errors import PlannerError
from planner.folder.moving import Shift, places_of, rewrites
from planner.language.clock.ours import read_clock
from planner.language.nearest import nearest
from planner.model import AgendaItem, Clock, Conference
from planner.products.changed.words import Sides
from planner.records import record
from planner.timetable import timetable
from planner.timetable.moves import Move, minutes_between, moves

_SHIFT = re.compile(r"([-+−–])(?:(\d{1,2})\s*h)?\s*(?:(\d{1,4})\s*(?:min|m)?)?", re.IGNORECASE)
_WRITE = "Write +30min, -15min, +1h30, or the time at which it is to begin: 14:00."


@record
class MoveOptions:
    """Which item is to move, and when to; alone, written at once."""

    item: str
    when: str
    alone: bool = False
    apply: bool = False


def move(folder: Path, wish: MoveOptions) -> int:
    """Show what moves with an item, whom that touches, and what would be wrong then; write it if
    that is wished, and if no error comes of it.
    """
    loaded, before = load_and_check(folder)
    if not loaded.is_read:
        report_findings(folder, before)
        return 1
    item = _item(loaded.conference, wish.item, folder)
    minutes = _minutes_to(item, wish.when)
    made = moves(timetable(loaded.conference), item, minutes, alone=wish.alone)
    changed = rewrites(loaded, Shift(made, minutes))
    read = {one.path: one.before for one in changed}
    texts = {one.path: one.after for one in changed}
    there, after = load_and_check(folder, texts)
    told = _told(loaded.conference, there.conference)
    print_text("\n".join([*_table(made, loaded.conference), *told]))
    return settled(Proposed(folder, read, texts, texts.keys()), before, after, apply=wish.apply)


def _told(before: Conference, after: Conference) -> Iterator[str]:
    """Whom the move touches."""
    states = State(before), State(after)
    sides = Sides(*(material(state, before.language) for state in states))
    return told_lines(changes(*states), sides)


def _item(conference: Conference, own_id: str, folder: Path) -> AgendaItem:
    """The item of this id. PlannerError where there is none, or more than one."""
    found = [item for item in conference.every_item if item.id == own_id]
    if not found:
        near = nearest(own_id, (item.id for item in conference.every_item))
        ids = f"To see the ids: planner show {folder} --ids"
        meant = f"Did you mean {' or '.join(near)}? " if near else ""
        raise PlannerError(f"There is no item “{own_id}”.", f"{meant}{ids}")
    if len(found) > 1:
        places = ", ".join(str(item.place) for item in found)
        raise PlannerError(
            f"Several items have the id “{own_id}”: {places}.",
            f"Give each its own: planner fmt {folder} --apply",
        )
    return found[0]


def _minutes_to(item: AgendaItem, when: str) -> int:
    """How many minutes later an item is to begin. PlannerError where that cannot be said."""
    if item.start is None:
        raise PlannerError(
            f"“{item.id}” has no written time that could be moved.",
            f"Write one in {item.place.file}:{item.place.line}, and in the other languages.",
        )
    minutes = _shift(when)
    if minutes is None:
        minutes = minutes_between(item.start, _clock(when))
    if not minutes:
        raise PlannerError(f"“{item.id}” already begins at {item.start}.", _WRITE)
    return minutes


def _shift(when: str) -> int | None:
    """The minutes of "+1h30"; None where it is no shift."""
    found = _SHIFT.fullmatch(when.strip())
    if not found or not (found[2] or found[3]):
        return None
    minutes = 60 * int(found[2] or 0) + int(found[3] or 0)
    return minutes if found[1] == "+" else -minutes


def _clock(when: str) -> Clock:
    try:
        clock = read_clock(when)
    except ValueError as fault:
        raise PlannerError(str(fault), _WRITE) from fault
    if clock is None:
        raise PlannerError(f"“{when}” is neither a time nor a shift.", _WRITE)
    return clock


def _table(made: Sequence[Move], conference: Conference) -> Iterator[str]:
    """A row for each item: its id, its times before and after, and its lines in the agendas."""
    rows = [(move.item.id, f"{_times(move.item)} → {_times(move)}") for move in made]
    first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
    for (own_id, times), one in zip(rows, made, strict=True):
        places = [f"{place.file}:{place.line}" for place in places_of(one.item, conference)]
        yield from _fitted(f"{own_id:{first}}  {times:{second}}", places)


def _fitted(row: str, places: Sequence[str]) -> Iterator[str]:
    """A row with places; on a screen that is too narrow for them they follow under it."""
    width = screen_width()
    line = "  ".join([row, *places])
    if width is None or len(line) <= width:
        yield line
    else:
        yield row.rstrip()
        yield from wrap(" ".join(places), width, initial_indent="    ", subsequent_indent="    ")


def _times(one: AgendaItem | Move) -> str:
    return f"{one.start}–{one.end}" if one.end else f"{one.start}"
