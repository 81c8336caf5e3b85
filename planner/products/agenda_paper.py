"""The agenda as an official paper: times, items and what is inside them, and no more."""

from collections.abc import Iterator

from planner.forms.document import Block, Document, Heading, Paragraph
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.paper.agenda_rows import Told
from planner.products.paper.masthead import official, returnable, with_contents
from planner.products.paper.time_limits import limits_in_words
from planner.products.product import Material, Named, Nothing, Product
from planner.products.programme import days, footnote, state


def build(material: Material) -> tuple[Named] | Nothing:
    """The indicative, provisional or adopted agenda in one language."""
    if not material.conference.days:
        return Nothing("the agenda has no days")
    return (Named("agenda", _paper(material, "", Told.NOTHING)),)


def build_annotated(material: Material) -> Document | Nothing:
    """The agenda with annotations, documents, guiding questions and time limits."""
    conference = material.conference
    if not any(item.note or item.documents for item in conference.every_item):
        return Nothing("no item has an annotation or a document")
    return _paper(material, "annotated-", Told.ANNOTATED)


def _paper(material: Material, kind: str, told: Told) -> Document:
    product = ANNOTATED if kind else PRODUCT
    blocks, above = _blocks(material, kind, told), state(material)
    made = official(material, product.name, blocks, *above, footnote=footnote(material))
    return returnable(with_contents(made, material) if kind else made, product.name)


def _blocks(material: Material, kind: str, told: Told) -> Iterator[Block]:
    words, status = phrases(material.language), material.conference.status
    yield Heading(1, words.phrase(f"{kind}{status}") if kind else words.statuses[status])
    if kind and (limits := limits_in_words(material)):
        yield Paragraph(limits, material.conference.place_of("limits"))
    yield from days(material, told)


PRODUCT = Product(
    "agenda-paper",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="The agenda alone: days, times and titles, without officers and rooms.",
)
ANNOTATED = Product(
    "annotated-agenda",
    Audience.PUBLIC,
    in_each_language=True,
    build=build_annotated,
    about="The agenda with annotations, questions, documents and time limits.",
)
