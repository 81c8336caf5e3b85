"""The skeleton of the annual review: the figures are there, the assessments are to be written."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planner.forms.document import Block, Document, Heading, Paragraph, WritingSpace
from planner.model import Audience
from planner.model.activities import Activity
from planner.model.basis import InterpretativeStatement
from planner.products.mandate.budget import blocks as budget
from planner.products.mandate.counts import by_area, by_dimension, by_month, key_figures
from planner.products.mandate.heading import paper
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.wording import (
    area_title,
    dated,
    heading,
    review_line,
    statement_name,
)
from planner.products.paper.wording import in_words
from planner.products.product import Nothing

_LINES = 4
_SHORT = 2


def build(material: MandateMaterial) -> Document | Nothing:
    """The skeleton in one language."""
    if not material.mandate.activities:
        return Nothing("there are no activities")
    below = dated("review-draft", material.on, material)
    title = material.words.phrase("annual-review-of", year=_year(material))
    return paper(material, title, _blocks(_in_year(material)), below)


def _year(material: MandateMaterial) -> int:
    """The year under review: that of the issue, or the nearest one of the mandate."""
    mandate, on = material.mandate, material.on
    first, last = mandate.starts or on, mandate.ends or on
    return min(max(on, first), last).year


def _in_year(material: MandateMaterial) -> MandateMaterial:
    """The mandate with the activities of the year under review."""
    year, mandate = _year(material), material.mandate
    those = tuple(of for of in mandate.activities if _year_of(of) in (year, None))
    return replace(material, mandate=replace(mandate, activities=those))


def _year_of(activity: Activity) -> int | None:
    """The year of an activity: in which it begins, or was last spoken of; None if not known."""
    spoken_of = (activity.submitted_on, activity.requested_on, activity.proposed_on)
    dates = (activity.starts, *spoken_of)
    return next((date.year for date in dates if date), None)


def _blocks(material: MandateMaterial) -> Iterator[Block]:
    year = _year(material)
    reviews = (of for of in material.mandate.reviews if of.day.year == year)
    yield from (Paragraph(review_line(of, material), of.place) for of in reviews)
    yield heading(1, "figures", material)
    yield key_figures(material)
    for key, figures in (
        ("by-area", by_area),
        ("by-dimension", by_dimension),
        ("by-month", by_month),
    ):
        yield heading(2, key, material)
        yield figures(material)
    yield heading(2, "budget", material)
    yield from budget(material)
    yield heading(1, "assessment", material)
    for label in material.mandate.areas:
        yield Heading(2, area_title(label, material))
        yield WritingSpace(_LINES)
    yield from _to_be_written(material)


def _to_be_written(material: MandateMaterial) -> Iterator[Block]:
    """What a review has to weigh: contacts, the fitness of the mandate, the needs that follow."""
    yield heading(2, "contacts-review", material)
    yield WritingSpace(_LINES)
    yield heading(1, "adaptation", material)
    yield Paragraph(material.words.phrase("criteria"))
    yield WritingSpace(_SHORT)
    for statement in material.mandate.statements:
        yield from _criteria(statement, material)
    yield heading(1, "next-year", material)
    yield WritingSpace(_LINES)


def _criteria(statement: InterpretativeStatement, material: MandateMaterial) -> Iterator[Block]:
    """What a delegation has stated that mandates should be, each to be answered."""
    if statement.criteria:
        name = partial(statement_name, statement)
        yield Paragraph(material.words.phrase("criteria-of", body=in_words(name, material)))
    for of in statement.criteria:
        yield Heading(2, material.words.criteria[of])
        yield WritingSpace(_SHORT)


PRODUCT = MandateProduct(
    "annual-review",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx"),
    about="The outline of the annual review, filled in with what is known.",
)
