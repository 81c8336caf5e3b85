"""The organizational modalities: who takes part, and by which rules."""

from collections.abc import Iterator

from planner.forms.document import Block, Document, Heading, Paragraph
from planner.language.phrases import phrases
from planner.model import Audience, Text
from planner.places import Place
from planner.products.paper.masthead import official
from planner.products.product import Material, Nothing, Product


def build(material: Material) -> Document | Nothing:
    """The modalities as a paper of their own."""
    rules = list(modalities(material))
    if not rules:
        return Nothing("the folder has no modalities in words")
    heading = Heading(1, phrases(material.language).phrase("modalities"))
    return official(material, PRODUCT.name, [heading, *rules])


def modalities(material: Material) -> Iterator[Block]:
    """The paragraphs of the rules that have words, in the order in which decisions give them."""
    words = phrases(material.language)
    categories = material.conference.participation
    participation = [(material.best(of.text), of.place) for of in categories]
    yield from _section(words.phrase("participation"), participation)
    rules = [(material.best(text), place) for text, place in _rules(material)]
    yield from _section(words.phrase("other-modalities"), rules)


def _rules(material: Material) -> list[tuple[Text, Place]]:
    rules = material.conference.modalities
    first = [rules.sessions, rules.co_chairs, rules.officers]
    then = [rules.side_meetings, rules.rules, rules.media, rules.press_conference]
    return [
        *((rule.text, rule.place) for rule in first if rule),
        (rules.addresses, rules.place),
        (rules.outcome, rules.place),
        *((rule.text, rule.place) for rule in then if rule),
        (rules.venue, rules.place),
        (rules.languages, rules.place),
    ]


def _section(heading: str, texts: list[tuple[str, Place]]) -> Iterator[Block]:
    paragraphs = [Paragraph(text, place) for text, place in texts if text]
    if paragraphs:
        yield Heading(2, heading)
        yield from paragraphs


PRODUCT = Product(
    "modalities",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="The organizational modalities, in the words of the folder.",
)
