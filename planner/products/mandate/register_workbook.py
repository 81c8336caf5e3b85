"""The register of approvals as a workbook: a row for each activity, to filter and to sort."""

from collections.abc import Iterator

from planner.forms.cells import Cell
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.model.activities import Activity
from planner.products.mandate.ageing import clocks, days_to_answer, days_waiting
from planner.products.mandate.material import MandateMaterial
from planner.products.mandate.wording import area_title, dimension_name, focus_of
from planner.products.wording import short_title

_WIDTHS = {
    "title": 44,
    "stage": 16,
    "waiting": 10,
    "area": 30,
    "focus": 30,
    "dimension": 22,
    "form": 15,
    "starts": 11,
    "ends": 11,
    "town": 14,
    "partners": 26,
    "requested_by": 16,
    "requester": 28,
    "requested_on": 12,
    "submitted_on": 12,
    "answer": 14,
    "answered_on": 12,
    "days_to_answer": 10,
    "answer_ref": 16,
    "objection": 30,
    "cost": 11,
    "attendees": 12,
    "reported_on": 12,
    "report": 18,
    "report_scope": 22,
    "spent": 11,
}
_DATES = frozenset(
    {"starts", "ends", "requested_on", "submitted_on", "answered_on", "reported_on", "clock"}
)
_NUMBERS = frozenset({"waiting", "days_to_answer", "cost", "attendees", "spent"})


def workbook(material: MandateMaterial) -> Workbook:
    """The register; it only informs: what is changed in it does not come back."""
    words = material.words
    rows = tuple(tuple(_row(of, material)) for of in material.mandate.activities)
    return Workbook(
        title=f"{short_title(material)}: {words.phrase('approval-register')}",
        conference=material.mandate.uid,
        moment=material.moment,
        sheets=(Sheet(words.phrase("approval-register"), tuple(_columns(material)), rows),),
        language=material.language,
    )


def _columns(material: MandateMaterial) -> Iterator[Column]:
    headers = material.words.columns
    yield Column("id", "id", max(6, *(len(of.id) + 2 for of in material.mandate.activities)))
    for key, width in _WIDTHS.items():
        yield Column(key, headers[key], width, _kind(key), wrap=width > 13, editable=False)
        if key == "waiting":
            for clock in clocks(material.mandate):
                header = headers["clock"].format(reading=clock.reading.upper())
                yield Column(f"clock.{clock.reading}", header, 14, ColumnKind.DATE, editable=False)


def _kind(key: str) -> ColumnKind:
    if key in _DATES:
        return ColumnKind.DATE
    return ColumnKind.NUMBER if key in _NUMBERS else ColumnKind.TEXT


def _row(activity: Activity, material: MandateMaterial) -> Iterator[Cell]:
    """The cells in the order of the columns."""
    told = _told(activity, material)
    yield activity.id
    for key in _WIDTHS:
        yield told[key] if key in told else getattr(activity, key)
        if key == "waiting":
            is_waiting = activity.is_waiting
            yield from (
                clock.ends(activity) if is_waiting else None for clock in clocks(material.mandate)
            )


def _told(activity: Activity, material: MandateMaterial) -> dict[str, Cell]:
    """What is not printed as it stands in the row: names, words in languages, numbers of days."""
    words, best = material.words, material.best
    by, answer, scope = activity.requested_by, activity.answer, activity.report_scope
    return {
        "title": best(activity.title),
        "stage": words.stages[activity.stage],
        "waiting": days_waiting(activity, material.on),
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
