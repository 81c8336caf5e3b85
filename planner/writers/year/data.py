"""A year as templates see it: printable words in strings, lists and mappings."""

import calendar
from typing import Any

from planner.forms.year import YearEntry, YearMonth, YearSheet
from planner.writers.script import is_right_to_left, printable, turned

SIZES = (8.5, 8, 7.5, 7, 6.5, 6, 5.5)
"""Sizes of letters in points that are tried; below the last nobody reads a page of A4."""

_STRINGS = ("subtitle", "symbol", "date", "deadline", "author")


def as_data(sheet: YearSheet) -> dict[str, Any]:
    """The year as templates see it.

    `months` have their `name`, `weeks` of seven numbers of days (0 where there is none), `busy`
    and `due` days, `entries` and a last line `more`. `legend` has pairs of a `mark` and `text`.
    """
    issued = sheet.issued
    data: dict[str, Any] = {
        "language": sheet.language,
        "direction": "rtl" if is_right_to_left(sheet.language) else "ltr",
        "title": printable(sheet.title) or "–",
        **{key: printable(getattr(sheet, key)) for key in _STRINGS},
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "weekdays": [printable(of) for of in sheet.weekdays],
        "months": [_month(of, sheet.year) for of in sheet.months],
        "legend": [{"mark": mark, "text": printable(text)} for mark, text in sheet.legend],
        "sizes": list(SIZES),
    }
    return turned(data, sheet.language)  # type: ignore[no-any-return]


def _month(month: YearMonth, year: int) -> dict[str, Any]:
    return {
        "name": printable(month.name),
        "weeks": calendar.Calendar().monthdayscalendar(year, month.month),
        "busy": sorted(month.busy),
        "due": sorted(month.due),
        "entries": [_entry(of) for of in month.entries],
        "more": printable(month.more),
    }


def _entry(entry: YearEntry) -> dict[str, Any]:
    return {
        "days": printable(entry.days),
        "text": printable(entry.text),
        "town": printable(entry.town),
        "mark": printable(entry.mark),
        "due": entry.is_deadline,
    }
