"""`planner show` for a mandate: its activities by area, with the stage of each."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planner.commands.asked import Shown
from planner.commands.languages import require_language
from planner.commands.screen import print_json, print_text, report_findings
from planner.findings import has_errors
from planner.folder.mandate.load import load_mandate
from planner.language.day.ours import days_in_words
from planner.language.mandates import mandate_words
from planner.model.activities import Activity
from planner.model.mandate import OUTSIDE, Mandate

_WIDTH = 30
"""The least width of dates, so that what follows them is aligned."""


def show(folder: Path, shown: Shown) -> int:
    """Show the activities of a folder, and what could not be read of it."""
    loaded = load_mandate(folder)
    mandate = loaded.mandate
    language = shown.language or mandate.language
    require_language(language, mandate.head)
    if shown.as_json:
        print_json(in_json(mandate))
    else:
        print_text("\n".join(in_text(mandate, language, with_ids=shown.with_ids)))
    report_findings(folder, loaded.findings)
    return 1 if has_errors(loaded.findings) else 0


def in_text(mandate: Mandate, language: str, *, with_ids: bool = False) -> Iterator[str]:
    """The lines for people: areas, and below each its activities in order of time."""
    period = ""
    if mandate.starts and mandate.ends:
        period = days_in_words(mandate.starts, mandate.ends, language)
    yield from filter(None, (mandate.title.best(language), period))
    dates = {of.id: _dates(of, language) for of in mandate.activities}
    width = max([_WIDTH, *map(len, dates.values())])
    for label, activities in mandate.by_area.items():
        yield from ("", _head(label, mandate, language))
        for of in sorted(activities, key=lambda of: (of.starts or dt.date.max, of.id)):
            stage = mandate_words(language).stages[of.stage]
            own_id = f"  ({of.id})" if with_ids else ""
            yield f"  {dates[of.id]:<{width}} {stage:<20} {of.title.best(language)}{own_id}"


def _head(label: str, mandate: Mandate, language: str) -> str:
    if label == OUTSIDE:
        return mandate_words(language).phrase("outside-areas")
    return f"{label}) {mandate.areas[label].title.best(language)}"


def _dates(activity: Activity, language: str) -> str:
    if activity.starts is None:
        return mandate_words(language).phrase("dates-open")
    return days_in_words(activity.starts, activity.last_day or activity.starts, language)


def in_json(mandate: Mandate) -> dict[str, Any]:
    """The activities for programs."""
    return {
        "id": mandate.id,
        "title": dict(mandate.title),
        "starts": f"{mandate.starts}" if mandate.starts else None,
        "ends": f"{mandate.ends}" if mandate.ends else None,
        "readings": [*mandate.readings],
        "areas": {label: dict(area.title) for label, area in mandate.areas.items()},
        "activities": [_activity(of, mandate) for of in mandate.activities],
    }


def _activity(activity: Activity, mandate: Mandate) -> dict[str, Any]:
    return {
        "id": activity.id,
        "title": dict(activity.title),
        "form": activity.form.value,
        "area": activity.area or None,
        "focus": activity.focus,
        "dimension": mandate.dimension_of(activity),
        "stage": activity.stage.value,
        "starts": f"{activity.starts}" if activity.starts else None,
        "ends": f"{activity.last_day}" if activity.last_day else None,
        "conference": activity.conference or None,
    }
