"""The programme: the agenda as an official paper, with the organizational modalities."""

from collections.abc import Iterator
from functools import partial

from planner.forms.document import DAY, Block, Document, Heading, Origin
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience
from planner.model.spoken import joined
from planner.products.modalities import modalities
from planner.products.paper.agenda_rows import Told, agenda_row
from planner.products.paper.masthead import official, returnable, with_contents
from planner.products.paper.wording import listed_languages
from planner.products.product import Material, Nothing, Product


def build(material: Material) -> Document | Nothing:
    """The programme in one language."""
    if not material.conference.days:
        return Nothing("the agenda has no days")
    blocks, above = _blocks(material), state(material)
    made = official(material, PRODUCT.name, blocks, *above, footnote=footnote(material))
    return returnable(with_contents(made, material), PRODUCT.name)


def state(material: Material) -> Iterator[str]:
    """The state of the text of the decision that the agenda is a part of."""
    decision = material.conference.decision
    if decision and decision.issue:
        yield material.best(decision.issue) + ("*" if decision.footnote else "")


def _originals(material: Material) -> tuple[str, ...]:
    """The official versions, where this paper is none of them."""
    official = material.conference.official.agenda
    return () if material.language in official else official


def footnote(material: Material) -> str:
    """What the state of the text means, and whether this is a translation."""
    words = phrases(material.language)
    decision = material.conference.decision
    originals = _originals(material)
    names = partial(listed_languages, originals)
    notes = [
        "* " + material.best(decision.footnote) if decision and decision.footnote else "",
        words.phrase("translation", languages=names) if originals else "",
    ]
    return joined(" ", filter(None, notes))


def _blocks(material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    rules = list(modalities(material))
    agenda = words.statuses[material.conference.status]
    yield Heading(1, "I. " + agenda if rules else agenda)
    yield from days(material)
    if rules:
        yield Heading(1, "II. " + words.phrase("modalities"))
        yield from rules


def days(material: Material, told: Told = Told.ALL) -> Iterator[Block]:
    """The days with their items, and what is to be said about these."""
    for day, of in zip(material.timetable.days, material.conference.days, strict=True):
        date = day.date.isoformat()
        origin = Origin(date, ((DAY, date),))
        yield Heading(2, day_line(day.date, material.language), of.place, origin=origin)
        yield from (agenda_row(slot, material, told) for slot in day.slots)


PRODUCT = Product(
    "programme",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="The agenda as an official paper: for archives, for Word, for the web, as text.",
)
