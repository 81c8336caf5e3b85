"""A year on one sheet: twelve months, each with its days and what falls on them."""

import datetime as dt
from dataclasses import dataclass

from planner.forms.document import source
from planner.places import Place


@dataclass(frozen=True, slots=True)
class YearEntry:
    """What falls on days of a month: the days in figures, the words, and where.

    `mark` is a letter or two that the legend explains; a deadline has none.
    """

    days: str
    text: str
    town: str = ""
    mark: str = ""
    is_deadline: bool = False
    source: Place = source()


@dataclass(frozen=True, slots=True)
class YearMonth:
    """A month. `busy` are the days of activities, `due` those of deadlines."""

    month: int
    name: str
    entries: tuple[YearEntry, ...] = ()
    busy: frozenset[int] = frozenset()
    due: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class YearSheet:
    """A year on one page, in one language.

    `weekdays` are the initials of the days of the week from Monday; `legend` explains the marks,
    `deadline` the days in a frame; `more` is the last line of a month whose entries do not all fit,
    with a placeholder for their number: "and {number} more". `symbol` and `date` are in the corner,
    `issued` dates the file.
    """

    language: str
    title: str
    year: int
    months: tuple[YearMonth, ...]
    weekdays: tuple[str, ...]
    legend: tuple[tuple[str, str], ...] = ()
    subtitle: str = ""
    symbol: str = ""
    date: str = ""
    deadline: str = ""
    more: str = ""
    author: str = ""
    issued: dt.datetime = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
