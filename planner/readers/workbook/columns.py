"""Which column of a returned sheet is which of those that were sent."""

from collections.abc import Iterator, Mapping, Sequence

from planner.forms.cells import mark
from planner.language.headers import meaning
from planner.readers.workbook.book import Grid
from planner.readers.workbook.records import SentSheet
from planner.records import record

_SEARCHED = 30
"""Rows at the top that may contain the header, if someone has put others above it."""
_COMPARED = 300
"""Rows by which a column without its header is recognized."""
_ALIKE = 0.6


@record
class Columns:
    """The columns of a sheet: where the header is, and where each key; counted from 0.

    `renamed` are those recognized by their contents, `missing` keys that are not there, `added`
    columns that were not sent.
    """

    header: int
    at: Mapping[str, int]
    renamed: Mapping[str, int]
    missing: tuple[str, ...]
    added: tuple[int, ...]


def found_columns(grid: Grid, sent: SentSheet) -> Columns:
    """The columns of a sheet by their headers or keys, else by their contents."""
    header = max(
        range(min(_SEARCHED, len(grid.rows))),
        key=lambda number: len(_by_header(grid.rows[number], sent)),
        default=0,
    )
    cells = grid.rows[header] if grid.rows else ()
    named = _by_header(cells, sent)
    free = [at for at, cell in enumerate(cells) if cell and at not in named.values()]
    renamed = dict(_by_content(grid, sent, named, header, free)) if "id" in named else {}
    found = named | renamed
    return Columns(
        header,
        found,
        renamed,
        tuple(key for key in sent.keys if key not in found),
        tuple(at for at in free if at not in renamed.values()),
    )


def _by_header(cells: Sequence[str], sent: SentSheet) -> dict[str, int]:
    """The columns whose headers are those that were sent, the keys, or words for them."""
    keys = {key: key for key in sent.keys}
    keys |= {_plain(word): key for word, key in zip(sent.headers, sent.keys, strict=False)}
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        if key := keys.get(_plain(cell)) or keys.get(cell):
            found.setdefault(key, at)
    for at, cell in enumerate(cells):
        told = meaning(cell) if cell and at not in found.values() else None
        if told and told.field in keys and told.field not in found:
            found[told.field] = at
    return found


def _plain(header: str) -> str:
    return " ".join(header.casefold().split())


def _by_content(
    grid: Grid, sent: SentSheet, named: Mapping[str, int], header: int, free: Sequence[int]
) -> Iterator[tuple[str, int]]:
    """Keys without a header, with the columns that mostly contain what was sent under them."""
    ids = named["id"]
    rows = [row for row in grid.rows[header + 1 :] if row[ids] in sent.rows][:_COMPARED]
    taken: set[int] = set()
    for key in (key for key in sent.keys if key not in named):
        shares = {at: _share(rows, ids, at, key, sent) for at in free if at not in taken}
        best = max(shares, key=shares.__getitem__, default=-1)
        if best >= 0 and shares[best] >= _ALIKE:
            taken.add(best)
            yield key, best


def _share(rows: Sequence[Sequence[str]], ids: int, at: int, key: str, sent: SentSheet) -> float:
    """How many of the filled cells under a key still contain the same in a column."""
    pairs = [(sent.rows[row[ids]].get(key, "-"), mark(row[at])) for row in rows]
    held = [(before, now) for before, now in pairs if before != "-"]
    return sum(before == now for before, now in held) / len(held) if held else 0.0
