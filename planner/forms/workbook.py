"""A workbook: sheets of typed columns that a person edits and sends back."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Cell = str | int | dt.date | None


class ColumnKind(StrEnum):
    """What the cells of a column hold. A text is never taken for a formula or a number."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` is its name for programs, `header` for people; `width` in characters.

    `choices` names the list of the workbook that its cells are chosen from.
    """

    key: str
    header: str
    width: int = 20
    kind: ColumnKind = ColumnKind.TEXT
    choices: str = ""
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. Where rows can come back, the first column is `id`; `rows` are as long as columns.

    `editable` says that an import takes its rows back.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    editable: bool = True


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in order, and the lists that their columns choose from.

    `conference` is the uid of the conference and `moment` when it was sent: an import knows by
    them what it gets back.
    """

    title: str
    conference: str
    moment: dt.datetime
    sheets: tuple[Sheet, ...]
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = "en"
