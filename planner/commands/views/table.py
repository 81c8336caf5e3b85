"""Tables on a screen: columns as wide as their words, or as the screen lets them be."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from planner.records import record

LEAST = 14
"""So many letters a column keeps before further columns go below; the first one twice as many."""

_GAP = 2


@record
class Table:
    """A table with its title; a cell may have several lines. The first column names each row."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def in_text(table: Table, width: int | None) -> list[str]:
    """The lines of a table on a screen of this width; without one, each cell is as wide as its
    content.

    Columns that do not fit go below, next to the first one again, with the rows that have something
    in them.
    """
    lines = [*(wrap(table.title, width) if width else [table.title]), ""]
    blocks = list(_blocks(table, width))
    for columns in blocks:
        rows = [[row[at] for at in columns] for row in (table.head, *table.rows)]
        if len(blocks) > 1:
            rows = [rows[0], *(row for row in rows[1:] if any(row[1:]))]
        widths = _widths(rows, width)
        rule = ["-" * of for of in widths]
        lines += [line for row in (rows[0], rule, *rows[1:]) for line in _lines(row, widths)]
        lines.append("")
    return lines


def _blocks(table: Table, width: int | None) -> Iterator[list[int]]:
    """The numbers of the columns that stand beside each other; the first one always."""
    natural = _natural([list(row) for row in (table.head, *table.rows)])
    first = min(natural[0], 2 * LEAST)
    block, taken = [0], first
    for at, own in enumerate(natural[1:], 1):
        needed = min(own, LEAST) + _GAP
        if width is not None and len(block) > 1 and taken + needed > width:
            yield block
            block, taken = [0], first
        block.append(at)
        taken += needed
    yield block


def _natural(rows: Sequence[Sequence[str]]) -> list[int]:
    """How wide each column would be."""
    columns = zip(*rows, strict=True)
    return [max(len(line) for cell in of for line in cell.split("\n")) for of in columns]


def _widths(rows: Sequence[Sequence[str]], width: int | None) -> list[int]:
    """How wide each column is: the widest give way until all have room."""
    widths = _natural(rows)
    if width is None:
        return widths
    room = max(width - _GAP * (len(widths) - 1), len(widths))
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda at: widths[at])
        widths[widest] -= 1
    return widths


def _lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """A row as lines of the screen."""
    cells = [_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*cells, fillvalue=""):
        line = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
        yield (" " * _GAP).join(line).rstrip()


def _wrapped(cell: str, width: int) -> list[str]:
    lines = (wrap(line, max(width, 1)) for line in cell.split("\n"))
    return [part for of in lines for part in of or [""]]
