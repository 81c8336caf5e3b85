"""The skeleton of the annual review: the figures are there, the assessments are to be written."""

from collections.abc import Iterator

from planner.forms.document import Block, Document, Heading, Paragraph, WritingSpace
from planner.language.mandates import MandateWords
from planner.model import Audience
from planner.products.mandate.budget import about_fund, table
from planner.products.mandate.counts import by_area, by_dimension, by_month, key_figures
from planner.products.mandate.heading import paper
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.wording import area_title, day, heading
from planner.products.product import Nothing

_LINES = 4
_SHORT = 2


def build(material: MandateMaterial) -> Document | Nothing:
    """The skeleton in one language."""
    if not material.mandate.activities:
        return Nothing("there are no activities")
    date = day(material.on, material)
    below = material.words.phrase("review-draft", date=date)
    title = material.words.phrase("annual-review")
    return paper(material, title, _blocks(material), below)


def _blocks(material: MandateMaterial) -> Iterator[Block]:
    yield heading(1, "figures", material)
    yield key_figures(material)
    for key, figures in (
        ("by-area", by_area),
        ("by-dimension", by_dimension),
        ("by-month", by_month),
        ("budget", table),
    ):
        yield heading(2, key, material)
        yield from about_fund(material) if key == "budget" else ()
        yield figures(material)
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
    yield from _criteria(material.words)
    yield heading(1, "next-year", material)
    yield WritingSpace(_LINES)


def _criteria(words: MandateWords) -> Iterator[Block]:
    for name in words.criteria.values():
        yield Heading(2, name)
        yield WritingSpace(_SHORT)


PRODUCT = MandateProduct(
    "annual-review",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx"),
)
