"""What stands above and below the title of a paper: who issues it, when, in which languages."""

import datetime as dt
from collections.abc import Iterable, Iterator

from planner.forms.document import Block, Document
from planner.language.dates import day_in_words, days_in_words
from planner.language.phrases import phrases
from planner.products.product import Material
from planner.products.wording import body_name
from planner.protocol import protocol_body


def paper(
    material: Material, title: str, blocks: Iterable[Block], *below: str, footnote: str = ""
) -> Document:
    """A paper about the conference, of the day of issue; `below` are more lines under its title."""
    return Document(
        language=material.language,
        title=title,
        blocks=tuple(blocks),
        issuer=issuer(material),
        marks=marks(material, material.moment.date()),
        subtitle=(material.best(material.conference.title), place_and_dates(material), *below),
        footnote=footnote,
        issued=material.moment,
    )


def issuer(material: Material) -> tuple[str, ...]:
    """The body that convenes the conference under its organization; else the organizers."""
    return tuple(_issuer(material))


def marks(material: Material, date: dt.date | None) -> tuple[str, ...]:
    """The date of a paper, its language and that of its original in English capitals."""
    return tuple(_marks(material, date))


def of_decision(material: Material) -> dt.date | None:
    """The date of the programme: of the decision that it is a part of, else of this issue."""
    conference = material.conference
    if conference.decision and conference.decision.symbol == conference.symbol:
        return conference.decision.date
    return material.moment.date()


def place_and_dates(material: Material) -> str:
    """The town and the days: "Bishkek, 13 and 14 December 2001"."""
    conference = material.conference
    days = [day.date for day in conference.days] or [material.date]
    dates = days_in_words(
        conference.starts or days[0], conference.ends or days[-1], material.language
    )
    return ", ".join(filter(None, [material.best(conference.town), dates]))


def _issuer(material: Material) -> Iterator[str]:
    decision = material.conference.decision
    if not decision:
        yield from (body_name(token, material) for token in material.conference.organizers)
        return
    issuing = protocol_body(decision.body, material.conference)
    if issuing and issuing.parent:
        yield body_name(issuing.parent, material)
    yield body_name(decision.body, material)


def _marks(material: Material, date: dt.date | None) -> Iterator[str]:
    if date:
        yield day_in_words(date, material.language)
    names = phrases("en").language_names
    yield names.get(material.language, material.language).upper()
    original = material.conference.official.original
    if original not in ("", material.language):
        yield f"Original: {names.get(original, original).upper()}"
