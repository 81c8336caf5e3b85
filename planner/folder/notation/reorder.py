"""Puts items that move in order of time, in their day or inside another one: their lines go as they
are, with the comments directly above them.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from planner.folder.notation.tree import DaySheet, Entry, lines_of
from planner.timetable.moves import in_order


def reordered(text: str, sheets: Iterable[DaySheet], lines: Collection[int]) -> str:
    """The text with the items that move where their time belongs.

    `sheets` are the days in it, `lines` those on which items begin that move. The blank lines
    between items stay where they are.
    """
    rows = text.split("\n")
    for sheet in sheets:
        _put_all_in_order(rows, sheet.items, lines)
    return "\n".join(rows)


def _put_all_in_order(rows: list[str], entries: Sequence[Entry], lines: Collection[int]) -> None:
    """First what is inside, for all that goes elsewhere takes it along."""
    for entry in entries:
        _put_all_in_order(rows, entry.items, lines)
    moving = {at for at, entry in enumerate(entries) if entry.lines[0] in lines}
    if moving:
        _put_in_order(rows, entries, moving)


def _put_in_order(rows: list[str], entries: Sequence[Entry], moving: Collection[int]) -> None:
    begins = [beginning(rows, entry) for entry in entries]
    end = max(number for entry in entries for number in lines_of(entry))
    parts = [parted(rows[one:other]) for one, other in pairwise([*begins, end])]
    ordered = in_order([entry.timed.start for entry in entries], moving)
    new = [
        row for at, place in zip(ordered, parts, strict=True) for row in (*parts[at][0], *place[1])
    ]
    rows[begins[0] : end] = new


def beginning(rows: Sequence[str], entry: Entry) -> int:
    """The index of the first line of an item: of it, or of the comments right above it."""
    at = entry.lines[0] - 1
    while at and rows[at - 1].lstrip().startswith("#"):
        at -= 1
    return at


def parted(rows: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Lines, and the blank ones at their end."""
    end = len(rows)
    while end and not rows[end - 1].strip():
        end -= 1
    return rows[:end], rows[end:]
