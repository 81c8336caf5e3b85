"""The tables of this package, as they lie on disk: comma-separated, one header line, UTF-8."""

import csv
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"

Row = Mapping[str, str]
"""One line of a table: column -> text; an empty cell is an empty text."""


def rows(table: str) -> list[Row]:
    """The lines of a table ("states", "organizations", "series"), in the order of the file."""
    with (_DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def settings(table: str) -> Mapping[str, Any]:
    """What a file of settings holds ("interpreting"): the tables in it by their names."""
    return tomllib.loads((_DATA / f"{table}.toml").read_text(encoding="utf-8"))


def texts(row: Row, column: str) -> dict[str, str]:
    """The filled cells of a column that has one cell a language (`name.en`, `name.fr`, …)."""
    prefix = f"{column}."
    return {
        header.removeprefix(prefix): cell
        for header, cell in row.items()
        if cell and header.startswith(prefix)
    }


def day(cell: str) -> date | None:
    """The date in a cell, or None where the table sets no bound."""
    return date.fromisoformat(cell) if cell else None
