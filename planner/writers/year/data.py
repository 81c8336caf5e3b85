"""A year as templates see it: printable words in strings, lists and mappings."""

import calendar
from collections.abc import Sequence
from typing import Any

from planner.forms.year import YearEntry, YearMonth, YearSheet
from planner.writers.runs import or_dash, runs_of
from planner.writers.script import is_right_to_left, printable, turned

SIZES = (8.5, 8, 7.5, 7, 6.5, 6, 5.5)
"""Sizes of letters in points that are tried; below the last nobody reads a page of A4."""

MOST = 12
"""More entries of a month have no room on a page, however short they are."""
LEAST = 3
"""At least this many entries of each month are shown, or the year does not fit."""

_STRINGS = ("subtitle", "symbol", "date", "deadline", "more", "author")


def as_data(sheet: YearSheet) -> dict[str, Any]:
    """The year as templates see it.

    `months` have the `runs` of their name, `weeks` of seven day numbers (0 for none), `busy` and
    `due` days, the first `entries` and their total, `number`. `legend` has pairs of a `mark` and
    `runs`; `more` is the last line of a month whose entries do not all fit. `said` has the runs of
    the title and of the strings of the sheet.
    """
    issued, around = sheet.issued, sheet.language
    data: dict[str, Any] = {
        "language": sheet.language,
        "direction": "rtl" if is_right_to_left(sheet.language) else "ltr",
        "title": printable(or_dash(sheet.title)),
        **{key: printable(getattr(sheet, key)) for key in _STRINGS},
        "said": {
            "title": runs_of(or_dash(sheet.title), around),
            **{key: runs_of(getattr(sheet, key), around) for key in _STRINGS},
        },
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "weekdays": [printable(of) for of in sheet.weekdays],
        "months": [_month(of, sheet) for of in sheet.months],
        "legend": [{"mark": mark, "runs": runs_of(text, around)} for mark, text in sheet.legend],
        "sizes": list(SIZES),
        "most": MOST,
        "least": LEAST,
    }
    return turned(data, sheet.language)  # type: ignore[no-any-return]


def _month(month: YearMonth, sheet: YearSheet) -> dict[str, Any]:
    return {
        "runs": runs_of(month.name, sheet.language),
        "weeks": calendar.Calendar().monthdayscalendar(sheet.year, month.month),
        "busy": sorted(month.busy),
        "due": sorted(month.due),
        "entries": [_entry(of, sheet.language) for of in _most(month.entries)],
        "number": len(month.entries),
    }


def _most(entries: Sequence[YearEntry]) -> list[YearEntry]:
    """The entries that can have room, in their order; a full month has its deadlines too."""
    told = sorted(enumerate(entries), key=lambda of: (not of[1].is_deadline, of[0]))
    return [entry for _, entry in sorted(told[:MOST], key=lambda of: of[0])]


def _entry(entry: YearEntry, around: str) -> dict[str, Any]:
    return {
        "days": printable(entry.days),
        "runs": runs_of(entry.text, around),
        "town_runs": runs_of(entry.town, around) if entry.town else [],
        "mark": printable(entry.mark),
        "due": entry.is_deadline,
    }
