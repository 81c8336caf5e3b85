"""Changes of activities and of days, as lines for people and as records for programs."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from planner.changes.activities import ActivityChange, Sort
from planner.changes.issues import Changes, Day, DayChange, DaySort
from planner.language.day.ours import day_in_words, day_of_year_in_words
from planner.language.mandates import MandateWords, mandate_words
from planner.language.phrases import phrases
from planner.model import Text
from planner.model.activities import Activity
from planner.model.terms import MonthDay

_DAYS = {"starts": "mandate-starts", "ends": "mandate-ends", "draft_budget": "budget-day"}
"""The phrases for days that have no title of their own."""


def change_lines(changes: Changes, language: str) -> Iterator[str]:
    """What has become of each activity, a line for each field that differs, and of each day."""
    yield from _activities(changes.activities, language)
    yield from (_day(change, language) for change in changes.days)


def _activities(changes: Iterable[ActivityChange], language: str) -> Iterator[str]:
    words, sorts = mandate_words(language), phrases(language).changes
    for change in changes:
        activity = change.activity
        told = f"{activity.title.best(language)} ({activity.id})"
        is_changed = change.sort is Sort.CHANGED
        yield told if is_changed else f"{told}: {sorts[change.sort]}"
        for name in change.fields:
            code = _differs_in(change, name, language)
            old, new = (_shown(of, name, words, code) for of in (change.old, change.new))
            header = words.columns[name] if code == language else f"{words.columns[name]} ({code})"
            yield f"    {header}: {old} → {new}"


def _differs_in(change: ActivityChange, name: str, language: str) -> str:
    """The language in which a change can be told: another, where the words differ there alone."""
    old, new = getattr(change.old, name), getattr(change.new, name)
    if not (isinstance(old, Text) and isinstance(new, Text)):
        return language
    codes = dict.fromkeys((language, *new, *old))
    return next((of for of in codes if old.best(of) != new.best(of)), language)


def _day(change: DayChange, language: str) -> str:
    """A day that moved: “Annual review (annual-2027): 16 July 2027 → 23 July 2027”."""
    title = change.title.best(language)
    if change.sort is DaySort.TERM:
        named = mandate_words(language).phrase(_DAYS[change.id])
    elif change.sort is DaySort.HELD:
        named = f"{mandate_words(language).phrase('review-held', title=title)} ({change.id})"
    else:
        named = f"{title} ({change.id})".strip()
    return f"{named}: {_in_words(change.old, language)} → {_in_words(change.new, language)}"


def _in_words(day: Day, language: str) -> str:
    if isinstance(day, MonthDay):
        date = day.in_a_leap_year
        return day_of_year_in_words(date, language) if date else _day_for_programs(day) or "–"
    return day_in_words(day, language) if day else "–"


def change_records(changes: Changes) -> list[dict[str, Any]]:
    """The same for programs."""
    return [*_records(changes.activities), *map(_record, changes.days)]


def _record(change: DayChange) -> dict[str, Any]:
    old, new = map(_day_for_programs, (change.old, change.new))
    sort = Sort.ADDED if old is None else Sort.REMOVED if new is None else Sort.CHANGED
    field = "held_on" if change.sort is DaySort.HELD else "date"
    return {"id": change.id, "change": str(sort), "fields": {field: {"old": old, "new": new}}}


def _day_for_programs(day: Day) -> str | None:
    if isinstance(day, MonthDay):
        return f"--{day.month:02}-{day.day:02}"
    return day.isoformat() if day else None


def _records(changes: Iterable[ActivityChange]) -> list[dict[str, Any]]:
    return [
        {
            "id": change.activity.id,
            "change": str(change.sort),
            "fields": {
                name: {"old": _plain(change.old, name), "new": _plain(change.new, name)}
                for name in change.fields
            },
        }
        for change in changes
    ]


def _shown(activity: Activity | None, name: str, words: MandateWords, language: str) -> str:
    """The value of a field in words; a dash where there is none."""
    value = getattr(activity, name)
    named = {
        "stage": words.stages,
        "form": words.forms,
        "dimension": words.dimensions,
        "requested_by": words.requesters,
        "answer": words.answers,
        "report_scope": words.scopes,
    }
    if isinstance(value, Text):
        return value.best(language) or "–"
    if isinstance(value, dt.date):
        return day_in_words(value, language)
    return (
        named[name][value]
        if value and name in named
        else f"{'–' if value in (None, '') else value}"
    )


def _plain(activity: Activity | None, name: str) -> Any:
    value = getattr(activity, name)
    if isinstance(value, Text):
        return dict(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
