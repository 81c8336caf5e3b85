"""The register of approvals as a workbook, for filtering and sorting: pending requests first.

Its first sheet is what the focal point needs, one page wide; the second has the outcome of each
activity: its kind and dimension, the report, the cost.
"""

from collections.abc import Iterator, Sequence

from planner.forms.cells import Cell
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.model.activities import Activity
from planner.model.spoken import filled
from planner.products.mandate.ageing import clocks, days_to_answer, days_waiting, groups
from planner.products.mandate.material import MandateMaterial
from planner.products.mandate.money import in_currency
from planner.products.mandate.wording import (
    area_title,
    dimension_name,
    focus_of,
    reading_in_words,
)
from planner.products.paper.wording import short_title

_REGISTER = {
    "title": 30,
    "area": 18,
    "focus": 20,
    "starts": 11,
    "ends": 11,
    "town": 11,
    "requester": 20,
    "requested_on": 12,
    "submitted_on": 11,
    "waiting": 10,
    "answer": 12,
    "answered_on": 11,
    "days_to_answer": 9,
    "answer_ref": 12,
    "objection": 18,
    "cost": 11,
}
_COURSE = {
    "title": 36,
    "stage": 14,
    "form": 15,
    "dimension": 22,
    "requested_by": 14,
    "partners": 24,
    "attendees": 13,
    "reported_on": 12,
    "report": 17,
    "report_scope": 20,
    "cost": 13,
    "spent": 13,
}
"""The columns of both sheets with their widths."""

_DATES = frozenset(
    {"starts", "ends", "requested_on", "submitted_on", "answered_on", "reported_on", "clock"}
)
_NUMBERS = frozenset({"waiting", "days_to_answer", "attendees"})
_AMOUNTS = frozenset({"cost", "spent"})
_WIDEST_ID = 14


def workbook(material: MandateMaterial) -> Workbook:
    """The register; it only informs: what is changed in it does not come back."""
    words = material.words
    names = {"approval-register": _REGISTER, "course-of-activities": _COURSE}
    return Workbook(
        title=f"{short_title(material)}: {words.phrase('approval-register')}",
        conference=material.mandate.uid,
        moment=material.moment,
        sheets=tuple(_sheet(words.phrase(key), of, material) for key, of in names.items()),
        language=material.language,
    )


def _sheet(name: str, widths: dict[str, int], material: MandateMaterial) -> Sheet:
    columns = (_id(material), *_columns(widths, material))
    grouped = groups(material.mandate.activities, material.on).values()
    rows = (tuple(_row(of, columns, material)) for group in grouped for of in group)
    return Sheet(name, columns, tuple(rows), one_width=True)


def _id(material: MandateMaterial) -> Column:
    longest = max(len(of.id) for of in material.mandate.activities)
    return Column("id", "id", min(longest + 2, _WIDEST_ID), wrap=True)


def _columns(widths: dict[str, int], material: MandateMaterial) -> Iterator[Column]:
    headers = material.words.columns
    for key, width in widths.items():
        header = in_currency(headers[key], material) if key in _AMOUNTS else headers[key]
        kind = _kind(key)
        yield Column(key, header, width, kind, wrap=kind is ColumnKind.TEXT, editable=False)
        if key == "waiting":
            for clock in clocks(material.mandate):
                name = "clock_proposal" if clock.rule.proposal else "clock"
                reading = reading_in_words(clock.reading, material)
                told = filled(headers[name], {"reading": reading}, material.language)
                yield Column(f"clock.{clock.reading}", told, 12, ColumnKind.DATE, editable=False)


def _kind(key: str) -> ColumnKind:
    if key in _DATES:
        return ColumnKind.DATE
    if key in _AMOUNTS:
        return ColumnKind.AMOUNT
    return ColumnKind.NUMBER if key in _NUMBERS else ColumnKind.TEXT


def _row(
    activity: Activity, columns: Sequence[Column], material: MandateMaterial
) -> Iterator[Cell]:
    """The cells in the order of the columns."""
    told = _told(activity, material)
    return (told[of.key] if of.key in told else getattr(activity, of.key) for of in columns)


def _told(activity: Activity, material: MandateMaterial) -> dict[str, Cell]:
    """What is not printed as it stands in the row: names, words in languages, numbers of days."""
    words, best = material.words, material.best
    by, answer, scope = activity.requested_by, activity.answer, activity.report_scope
    waits = days_waiting(activity, material.on)
    ends = {
        f"clock.{of.reading}": None if waits is None else of.ends(activity)
        for of in clocks(material.mandate)
    }
    return ends | {
        "title": best(activity.title),
        "stage": words.stages[activity.stage],
        "waiting": waits,
        "area": area_title(activity.area, material),
        "focus": focus_of(activity, material),
        "dimension": dimension_name(activity, material),
        "form": words.forms[activity.form],
        "ends": activity.last_day,
        "town": best(activity.town),
        "partners": best(activity.partners),
        "requested_by": words.requesters[by] if by else "",
        "requester": best(activity.requester),
        "answer": words.answers[answer] if answer else "",
        "days_to_answer": days_to_answer(activity),
        "objection": best(activity.objection),
        "report_scope": words.scopes[scope] if scope else "",
    }
