"""Rows of a table that were broken off before a border: the next line has their other cells.

"09:30 – 11:00 | 1 | Opening" and "| President of the Board |" are one row if rows of the text end
with a border. Otherwise the second line is a row of its own, as is one that names an item of a
kind.
"""

from collections.abc import Iterable

from planner.model import Kind
from planner.readers.agenda.blocks.open_day import OpenDay, Tail
from planner.readers.agenda.lines.said import Said

_BORDER = "|"


def ends_row(day: OpenDay, said: Said) -> bool:
    """Add the cells of a line to the item above, if they are the rest of its row."""
    block = day.path[-1] if day.path else None
    if block is None or day.gap or day.waiting or said.times or day.above != block.said.raw:
        return False
    if not (block.said.times and day.layout.closes_rows and said.words.kind is Kind.ITEM):
        return False
    if not _is_rest(day.above.strip(), said.raw.strip()):
        return False
    block.cells += [said.text, *said.cells]
    block.lines.append(said.number)
    day.tail = Tail.NOTHING
    return True


def closes_rows(saids: Iterable[Said]) -> bool:
    """Whether most rows with a time end with a border."""
    rows = [said.raw.strip() for said in saids if said.times and _BORDER in said.raw]
    closed = sum(row.endswith(_BORDER) for row in rows)
    return closed * 2 >= len(rows)


def _is_rest(above: str, raw: str) -> bool:
    """Whether a line begins and ends with a border, and the row above lacks the one at its end."""
    is_broken = _BORDER in above and not above.endswith(_BORDER)
    return is_broken and raw.startswith(_BORDER) and raw.endswith(_BORDER)
