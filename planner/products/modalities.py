"""The organizational modalities, as paragraphs of a paper: who takes part, and by which rules."""

from collections.abc import Iterator

from planner.forms.document import Block, Heading, Paragraph
from planner.language.phrases import phrases
from planner.model import Text
from planner.model.modalities import Participation
from planner.places import Place
from planner.products.product import Material
from planner.products.wording import body_name


def modalities(material: Material) -> Iterator[Block]:
    """The rules that have words, in the order in which decisions give them."""
    words = phrases(material.language)
    categories = material.conference.participation
    participation = [(_participation(of, material), of.place) for of in categories]
    yield from _section(words.phrase("participation"), participation)
    rules = [(material.best(text), place) for text, place in _rules(material)]
    yield from _section(words.phrase("other-modalities"), rules)


def _participation(category: Participation, material: Material) -> str:
    """The rule of a category, with the names of those whom no group stands for."""
    text = material.best(category.text)
    invitees = [of for of in material.conference.invitees if of.category == category.id]
    if category.group or not text or not invitees:
        return text
    names = [
        invitee.as_printed.get(material.language) or body_name(invitee.body, material)
        for invitee in invitees
    ]
    return text + phrases(material.language).phrase("colon") + ", ".join(names)


def _rules(material: Material) -> list[tuple[Text, Place]]:
    rules = material.conference.modalities
    first = [rules.sessions, rules.co_chairs, rules.officers]
    then = [rules.side_meetings, rules.rules, rules.media, rules.press_conference]
    return [
        *((rule.text, rule.place) for rule in first if rule),
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
