"""Changes of activities, as lines for people and as records for programs."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from planner.changes.activities import ActivityChange, Sort
from planner.language.mandates import MandateWords, mandate_words
from planner.language.phrases import phrases
from planner.model import Text
from planner.model.activities import Activity


def change_lines(changes: Iterable[ActivityChange], language: str) -> Iterator[str]:
    """What has become of each activity, a line for each field that differs."""
    words, sorts = mandate_words(language), phrases(language).changes
    for change in changes:
        activity = change.activity
        told = f"{activity.title.best(language)} ({activity.id})"
        is_changed = change.sort is Sort.CHANGED
        yield told if is_changed else f"{told}: {sorts[change.sort]}"
        for name in change.fields:
            old, new = (_shown(of, name, words, language) for of in (change.old, change.new))
            yield f"    {words.columns[name]}: {old} → {new}"


def change_records(changes: Iterable[ActivityChange]) -> list[dict[str, Any]]:
    """The same for programs."""
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
