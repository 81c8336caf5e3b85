"""Where rows go in a sheet of somebody’s own: under the row that names the columns."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from planner.forms.workbook import Sheet
from planner.records import record

_SEARCHED = 60
"""Rows at the top among which that stands which names the columns."""


@record
class Ground:
    """Where rows go in a sheet of a template.

    `header` is the row that names columns, `last` the last of those that show how rows look;
    `at` are the columns of the sheet by their keys. All count from 1.
    """

    header: int
    last: int
    at: Mapping[str, int]


def ground_in(worksheet: Any, sheet: Sheet) -> Ground | None:
    """Where the rows of a sheet go: under the row that names most columns, and two at least."""
    rows = worksheet.iter_rows(max_row=_SEARCHED)
    found = [(row[0].row, _named(row, sheet)) for row in rows]
    header, at = max(found, key=lambda one: len(one[1]), default=(0, {}))
    if len(at) < min(2, len(sheet.columns)) or not at:
        return None
    ends = [_last_row(table.ref) for table in worksheet.tables.values() if is_headed(table, header)]
    return Ground(header, max([header + 1, *ends]), at)


def _named(cells: Iterable[Any], sheet: Sheet) -> dict[str, int]:
    """The columns that a row names, by their keys; of two of one name the first."""
    keys = {plain(column.header): column.key for column in sheet.columns}
    keys |= {column.key: column.key for column in sheet.columns}
    found: dict[str, int] = {}
    for cell in cells:
        if key := keys.get(plain(str(cell.value or ""))):
            found.setdefault(key, cell.column)
    return found


def plain(header: str) -> str:
    """A header or a key as it is compared; keys may stand in braces: "{{family}}"."""
    return " ".join(header.strip("{}").casefold().split())


def is_headed(table: Any, header: int) -> bool:
    """Whether the headers of a table stand in this row."""
    return bool(re.match(rf"[A-Z]+{header}:", table.ref))


def _last_row(reference: str) -> int:
    return int(re.split(r"[A-Z]+", reference)[-1])
