"""A workbook: sheets of typed columns that a person edits and sends back."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from planner.forms.cells import Cell

RECORDS = "_planner"
"""The hidden sheet in which a workbook says what it is and what was sent.

The first cell of each row says what the row is:

    planner     the version of this layout
    conference  the uid of the conference
    moment      when it was sent, in UTC
    language    the language of the headers
    product     what it was made as: "participants"
    export      the mark of the whole, which also is the document property `planner-export`
    table       a sheet, then the table of the folder that its rows go back to
    keys        a sheet, then the key of each column
    headers     a sheet, then the header of each column as sent
    sent        a sheet, an id, then the marks of the cells, for sheets that can come back
    aside       a sheet, then the marks of the texts of a line below the rows, which is none of them
"""

LISTS = "Lists"
"""The hidden sheet of the lists that cells are chosen from."""

LAYOUT = "2"
"""The version of that layout; it changes when an import must read it otherwise."""

Choices = Mapping[str, str]
"""The choices for people, each with its value in the folder: "oui" means "yes"."""


class ColumnKind(StrEnum):
    """What the cells of a column contain. A text is never taken for a formula or a number.

    The thousands of an amount are separated. A time is written as in the agenda, "09:30" or
    "Evening": no spreadsheet time is both.
    """

    TEXT = "text"
    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` is its name for programs, `header` for people; `width` in characters.

    `choices` names the list of the workbook from which its cells are chosen. A column that is not
    `editable` is for information: an import skips it, except for rows that were added, if it is
    `for_added`. `translates` is the key of a column: if that one contains something, an empty cell
    of this one is highlighted.
    """

    key: str
    header: str
    width: int = 20
    kind: ColumnKind = ColumnKind.TEXT
    choices: str = ""
    wrap: bool = False
    editable: bool = True
    for_added: bool = False
    translates: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. `rows` are as long as columns.

    `table` is the table of the folder that its rows go back to, by the first column, `id`; it is
    empty where they go nowhere. `heads` is the key of a column: rows in which it is empty head
    those below them. A sheet of `one_width` is printed as wide as a page, however small. The last
    row is the sum of the others if it is `summed`.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    table: str = ""
    heads: str = ""
    one_width: bool = False
    summed: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in order, and the lists that their columns choose from.

    `conference` is the uid of the conference, `moment` when it was sent, `product` what it was
    made as: an import knows by them what it gets back.
    """

    title: str
    conference: str
    moment: dt.datetime
    sheets: tuple[Sheet, ...]
    lists: Mapping[str, Choices] = field(default_factory=dict)
    language: str = "en"
    product: str = ""
