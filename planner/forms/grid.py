"""A sheet that shows a conference at once: days or rooms across, hours or days down."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from planner.forms.document import Line, source
from planner.places import Place


class GridLayout(StrEnum):
    """What a sheet is for; templates know how large it is. Colour is on walls alone."""

    AT_A_GLANCE = "at-a-glance"
    WALL = "wall"


@dataclass(frozen=True, slots=True)
class GridHead:
    """The heading of a part of the width: a day or a room.

    `units` are its columns, all of the same width; `share` is its part of the width (0 to 1).
    """

    text: str
    units: int
    share: float
    source: Place = source()


@dataclass(frozen=True, slots=True)
class GridCell:
    """An item: the columns that it spans, counted from 0, and from which minute to which.

    Minutes only determine its height; what is printed is `time`, as in the agenda. The end of one
    that is `is_open` is not known. `kind` is that of the item: wall sheets have a colour for each.
    """

    first: int
    units: int
    begins: int
    ends: int
    time: str
    lines: tuple[Line, ...]
    kind: str = ""
    is_open: bool = False
    source: Place = source()


@dataclass(frozen=True, slots=True)
class GridMark:
    """An hour or a day at the edge of the sheet: where it begins, and as it is printed there."""

    minute: int
    text: str
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A one-page sheet.

    Cells are in the order of their times and never overlap; `marks` are in order too. `legend`
    names the kinds of the cells, to explain their grounds. `symbol` and `date` are in the corner,
    `issued` dates the file.
    """

    language: str
    title: str
    layout: GridLayout
    heads: tuple[GridHead, ...]
    cells: tuple[GridCell, ...]
    marks: tuple[GridMark, ...] = ()
    subtitle: str = ""
    symbol: str = ""
    date: str = ""
    author: str = ""
    issued: dt.datetime = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
    legend: tuple[tuple[str, str], ...] = ()

    @property
    def bounds(self) -> tuple[int, ...]:
        """The minutes at which rows begin, and the one at which the last ends."""
        of_cells = {minute for cell in self.cells for minute in (cell.begins, cell.ends)}
        return tuple(sorted(of_cells | {mark.minute for mark in self.marks}))

    @property
    def firsts(self) -> tuple[int, ...]:
        """The first column of each head, and at the end how many columns there are."""
        return tuple(accumulate((head.units for head in self.heads), initial=0))
