"""The programme of activities: agreed ones by area, and their number by area and dimension."""

import datetime as dt
from collections.abc import Iterable, Iterator

from planner.forms.document import (
    Block,
    Cell,
    Document,
    Heading,
    LineStyle,
    Paragraph,
    Table,
)
from planner.model import Audience
from planner.model.activities import Activity
from planner.products.mandate.counts import by_dimension
from planner.products.mandate.heading import paper
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.wording import (
    area_title,
    cell,
    dated,
    dates,
    dimension_name,
    focus_of,
    heading,
    labelled,
    listed,
    plain_cell,
    texts,
)
from planner.products.paper.table_cells import columns
from planner.products.product import Nothing

_SHARES = {"dates": 0.24, "title": 0.56, "stage": 0.2}


def build(material: MandateMaterial) -> Document | Nothing:
    """The programme in one language."""
    if not material.mandate.activities:
        return Nothing("no activity has been agreed")
    as_of = dated("as-of", material.on, material)
    title = material.words.phrase("programme-of-activities")
    return paper(material, title, _blocks(material), as_of)


def _blocks(material: MandateMaterial) -> Iterator[Block]:
    for label, activities in material.mandate.by_area.items():
        yield Heading(2, area_title(label, material))
        yield from _about(label, material)
        yield from _table(activities, material)
    yield heading(2, "by-dimension", material)
    yield by_dimension(material)


def _about(label: str, material: MandateMaterial) -> Iterator[Block]:
    """The foci of an area, as the decision lists them."""
    area = material.mandate.areas.get(label)
    if area and (foci := listed(texts(area.foci, material), material.words.phrase("semicolon"))):
        yield Paragraph(labelled(material.words.phrase("focus-on"), foci, material))


def _table(activities: Iterable[Activity], material: MandateMaterial) -> Iterator[Block]:
    rows = sorted(activities, key=lambda of: (of.starts or dt.date.max, of.id))
    if not rows:
        yield Paragraph(material.words.phrase("no-activities"))
        return
    headers = [material.words.columns[key] for key in _SHARES]
    drawn = columns(headers, [*_SHARES.values()])
    yield Table(drawn, tuple(_row(of, material) for of in rows))


def _row(activity: Activity, material: MandateMaterial) -> tuple[Cell, ...]:
    words, mandate = material.words, material.mandate
    number = activity.attendees
    there = words.phrase("participants", number=number) if number else ""
    kind = listed([words.forms[activity.form], material.best(activity.town), there])
    partners = labelled(words.phrase("partners"), material.best(activity.partners), material)
    about = (focus_of(activity, material), dimension_name(activity, material), partners)
    is_own = activity.id in mandate.conferences
    return (
        plain_cell(dates(activity, material)),
        cell(
            (LineStyle.TITLE, material.best(activity.title)),
            (LineStyle.LIGHT_TITLE, kind),
            (LineStyle.MODE, listed(about, " · ")),
            (LineStyle.MODE, words.phrase("conference-folder") if is_own else ""),
        ),
        plain_cell(words.stages[activity.stage]),
    )


PRODUCT = MandateProduct(
    "programme-of-activities",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx", "html"),
    about="Activities by area and dimension.",
)
