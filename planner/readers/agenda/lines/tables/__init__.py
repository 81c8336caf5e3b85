"""Lines read alone, and those that are read together: rows of tables, items that run on.

`FINDERS` lists what takes several lines at once, in the order in which each is tried at a line.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What
from planner.readers.agenda.lines.tables.columns import columns_at
from planner.readers.agenda.lines.tables.dated import dated_table_at
from planner.readers.agenda.lines.tables.grids import grid_at
from planner.readers.agenda.lines.tables.rooms_across import rooms_across_at
from planner.readers.agenda.lines.tables.running import running_at
from planner.readers.source import SourceLine


class Several(Protocol):
    """Lines that are read together: what they say, and how many they are."""

    @property
    def saids(self) -> list[Said]:
        """What they say."""

    @property
    def length(self) -> int:
        """How many lines they take."""


FINDERS: tuple[Callable[[Sequence[SourceLine], int, LineReader], Several | None], ...] = (
    grid_at,
    rooms_across_at,
    columns_at,
    dated_table_at,
    running_at,
)


def alone(lines: Sequence[SourceLine], marked: dict[int, str], reader: LineReader) -> list[Said]:
    """What each line says; a line in which several items run together says several things,
    lines of a grid are given day by day, and those of rooms side by side room by room.
    """
    told = {
        line.number: [Said(line.number, What.FURNITURE, line.text, marked[line.number])]
        for line in lines
        if line.number in marked
    }
    shown = [line for line in lines if line.number not in marked]
    at = 0
    while at < len(shown):
        number, text = shown[at].number, shown[at].text
        several = next(filter(None, (find(shown, at, reader) for find in FINDERS)), None)
        told[number] = several.saids if several else reader.saids(number, text)
        at += several.length if several else 1
    return [said for number in sorted(told) for said in told[number]]
