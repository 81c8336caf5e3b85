"""The year at a glance: agreed activities and deadlines on one page, month by month."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.forms.year import YearEntry, YearMonth, YearSheet
from planner.language.day.ours import weekday_name
from planner.model import Audience
from planner.model.activities import Activity
from planner.model.spoken import joined
from planner.products.mandate.deadlines import Due, dues
from planner.products.mandate.heading import issuer
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.wording import dated
from planner.products.paper.masthead import standing, symbol
from planner.products.product import Named, Nothing

_NO_AREA = "–"
"""The mark of what is in none of the areas."""


@dataclass(frozen=True, slots=True)
class _Fallen:
    """An entry with the days that it takes of a month."""

    first: dt.date
    last: dt.date
    entry: YearEntry


def build(material: MandateMaterial) -> tuple[Named, ...] | Nothing:
    """A sheet for each year in which there is something."""
    mandate = material.mandate
    if not mandate.starts or not mandate.ends:
        return Nothing("the mandate has no days")
    sheets = (_sheet(year, material) for year in _years(material))
    return tuple(Named(f"year-{of.year}", of) for of in sheets)


def _years(material: MandateMaterial) -> list[int]:
    """The years of activities and deadlines, in order."""
    mandate = material.mandate
    spans = (
        (of.starts.year, of.last_day.year) for of in mandate.activities if of.starts and of.last_day
    )
    of_activities = (year for first, last in spans for year in range(first, last + 1))
    return sorted({*of_activities, *(due.day.year for due in dues(material))})


def _sheet(year: int, material: MandateMaterial) -> YearSheet:
    language, own = material.language, symbol(material, PRODUCT.name)
    return YearSheet(
        language=language,
        title=material.best(material.mandate.title),
        year=year,
        months=tuple(_month(year, month, material) for month in range(1, 13)),
        weekdays=tuple(weekday_name(of, language)[:1].upper() for of in range(7)),
        legend=tuple(_legend(material)),
        subtitle=material.words.phrase("year", year=year),
        symbol=joined(" · ", filter(None, [*standing(material), own])),
        deadline=material.words.phrase("deadline"),
        more=material.words.phrases["more"],
        date=dated("as-of", material.on, material),
        author=", ".join(issuer(material)),
        issued=material.moment,
    )


def _legend(material: MandateMaterial) -> Iterator[tuple[str, str]]:
    """What the letters stand for, as far as they stand on the sheet."""
    used = {of.area for of in material.mandate.activities if of.starts}
    for label, area in material.mandate.areas.items():
        if label in used:
            yield label, material.best(area.title)
    if used - material.mandate.areas.keys():
        yield _NO_AREA, material.words.phrase("outside-areas")


def _month(year: int, month: int, material: MandateMaterial) -> YearMonth:
    first = dt.date(year, month, 1)
    last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
    fallen = [*_fallen(first, last, material)]
    return YearMonth(
        month=month,
        name=material.words.months[month - 1],
        entries=tuple(of.entry for of in fallen),
        busy=_days(of for of in fallen if not of.entry.is_deadline),
        due=_days(of for of in fallen if of.entry.is_deadline),
    )


def _days(fallen: Iterator[_Fallen]) -> frozenset[int]:
    return frozenset(number for of in fallen for number in range(of.first.day, of.last.day + 1))


def _fallen(first: dt.date, last: dt.date, material: MandateMaterial) -> Sequence[_Fallen]:
    """What falls on days of a month, in order of time; of a day, deadlines first."""
    activities = (
        _of_activity(of, max(of.starts, first), min(of.last_day, last), material)
        for of in material.mandate.activities
        if of.starts and of.last_day and of.starts <= last and of.last_day >= first
    )
    deadlines = (_of_deadline(due, material) for due in dues(material) if first <= due.day <= last)
    return sorted(
        (*deadlines, *activities),
        key=lambda of: (of.first, not of.entry.is_deadline, of.last, of.entry.text),
    )


def _of_activity(
    activity: Activity, first: dt.date, last: dt.date, material: MandateMaterial
) -> _Fallen:
    days = f"{first.day}" if first == last else f"{first.day}–{last.day}"
    known = activity.area in material.mandate.areas
    entry = YearEntry(
        days=days,
        text=material.best(activity.title),
        town=material.best(activity.town),
        mark=activity.area if known else _NO_AREA,
        source=activity.place,
    )
    return _Fallen(first, last, entry)


def _of_deadline(due: Due, material: MandateMaterial) -> _Fallen:
    title = material.words.phrase("review-held", title=due.title) if due.done else due.title
    entry = YearEntry(f"{due.day.day}", title, is_deadline=True, source=due.source)
    return _Fallen(due.day, due.day, entry)


PRODUCT = MandateProduct(
    "year", Audience.PUBLIC, in_each_language=True, build=build, about="The whole year on one page."
)
