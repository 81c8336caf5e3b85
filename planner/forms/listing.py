"""A listing: rows of plain words for programs, under the names of its columns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows that have a cell for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
