"""What is above and below the title of a paper: who issues it, when, in which languages.

The house styles follow their documents: PC.JOUR/912 and PC.DEC/735 for the OSCE, the United Nations
Editorial Manual for the United Nations.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.forms.document import Block, Document, TimedRow
from planner.language.capitals import begun
from planner.language.day.ours import day_in_words, days_in_words
from planner.language.phrases import language_name, phrases
from planner.model.papers import Distribution, House
from planner.model.spoken import in_language
from planner.products.paper.wording import body_name
from planner.products.product import Material
from planner.protocol import protocol_body

MANY = 40
"""A paper of more rows than this has a list of its headings: that is about five pages."""

_ISSUE = re.compile(r"(?:Rev|Corr|Add)\.\d+")
"""The label of an issue after its symbol."""


def paper(
    material: Material, title: str, blocks: Iterable[Block], *below: str, footnote: str = ""
) -> Document:
    """A paper about the conference, of the day of issue; `below` are more lines under its title."""
    about = (material.best(material.conference.title), place_and_dates(material))
    return Document(
        language=material.language,
        title=title,
        blocks=tuple(blocks),
        issuer=issuer(material),
        marks=marks(material, material.issued),
        subtitle=(*about, *below),
        footnote=footnote,
        issued=material.moment,
        house=material.conference.papers.house,
        draft=draft(material),
        conference=material.conference.uid,
    )


def official(
    material: Material, product: str, blocks: Iterable[Block], *above: str, footnote: str = ""
) -> Document:
    """A paper with its own symbol or that of the conference, under its title; `above` are marks
    that precede all others.
    """
    conference = material.conference
    made = paper(material, material.best(conference.title), blocks, footnote=footnote)
    return replace(
        made,
        symbol=symbol(material, product),
        marks=(*above, *marks(material, of_decision(material))),
        subtitle=(place_and_dates(material),),
        author=", ".join(issuer(material)),
    )


def with_contents(document: Document, material: Material) -> Document:
    """A paper with a list of its headings, where it has so many rows that one turns its pages."""
    rows = sum(isinstance(block, TimedRow) for block in document.blocks)
    contents = phrases(material.language).phrase("contents") if rows > MANY else ""
    return replace(document, contents=contents)


def returnable(document: Document, product: str) -> Document:
    """A paper that says what it was made as, so that what is written into it can be taken back."""
    return replace(document, product=product)


def symbol(material: Material, product: str) -> str:
    """The symbol of a paper, with what this issue is: PC.DEC/440/Rev.1. Papers that have none of
    their own carry that of the conference.
    """
    conference, label = material.conference, material.label
    own = conference.papers.symbols.get(product, conference.symbol)
    return f"{own}/{label}" if own and _ISSUE.fullmatch(label) else own


def standing(material: Material) -> tuple[str, ...]:
    """What a sheet on a wall says of itself: that it is a draft, and who may have it."""
    who = material.conference.papers.distribution
    told = (draft(material), _distribution(who, material) if who else "")
    return tuple(filter(None, told))


def draft(material: Material) -> str:
    """What each page of a draft says."""
    return phrases(material.language).phrase("draft") if material.is_draft else ""


def issuer(material: Material) -> tuple[str, ...]:
    """The body that convenes the conference under its organization; else the organizers."""
    return tuple(_issuer(material))


def marks(
    material: Material, date: dt.date | None, languages: Sequence[str] = ()
) -> tuple[str, ...]:
    """The date of a paper, who may have it, its language and that of its original.

    `languages` are those of a paper in several.
    """
    return tuple(_marks(material, date, languages or (material.language,)))


def of_decision(material: Material) -> dt.date | None:
    """The date of the programme: of the decision that it is a part of, else of this issue."""
    conference = material.conference
    if conference.decision and conference.decision.symbol == conference.symbol:
        return conference.decision.date
    return material.issued


def place_and_dates(material: Material) -> str:
    """The town and the days: "Bishkek, 13 and 14 December 2001"."""
    conference = material.conference
    days = [day.date for day in conference.days] or [material.date]
    dates = days_in_words(
        conference.starts or days[0], conference.ends or days[-1], material.language
    )
    return phrases(material.language).apart(material.best(conference.town), dates)


def _issuer(material: Material) -> Iterator[str]:
    decision = material.conference.decision
    if not decision:
        yield from (body_name(token, material) for token in material.conference.organizers)
        return
    issuing = protocol_body(decision.body, material.conference)
    if issuing and issuing.parent:
        yield body_name(issuing.parent, material)
    yield body_name(decision.body, material)


def _marks(material: Material, date: dt.date | None, languages: Sequence[str]) -> Iterator[str]:
    """Date and distribution in the order of the house, then the languages."""
    papers = material.conference.papers
    day = [day_in_words(date, material.language)] if date else []
    who = [_distribution(papers.distribution, material)] if papers.distribution else []
    yield from filter(None, [draft(material)])
    yield from (*who, *day) if papers.house is House.UN else (*day, *who)
    if papers.house is not House.PLAIN:
        yield from _languages(material, languages)


def _distribution(distribution: Distribution, material: Material) -> str:
    """Who may have a paper: RESTRICTED at the OSCE, "Distr.: Limited" at the United Nations."""
    if material.conference.papers.house is House.UN:
        return phrases(material.language).phrase(f"distribution-{distribution}")
    return "" if distribution is Distribution.GENERAL else in_language(distribution.upper(), "en")


def _languages(material: Material, languages: Sequence[str]) -> Iterator[str]:
    """The languages of a paper, and that of its original: at the OSCE in English capitals."""
    is_un = material.conference.papers.house is House.UN
    spoken = material.language if is_un else "en"
    words = phrases(spoken)

    def named(language: str) -> str:
        names = (language_name(of, language) for of in languages)
        return "/".join(begun(name) if is_un else name.upper() for name in names)

    is_alone = len(material.conference.languages) == 1
    told = words.phrase("language-only", language=named) if is_alone else named(spoken)
    yield in_language(told, spoken)
    original = material.conference.official.original
    if original and original not in languages:
        name = language_name(original, spoken)
        in_house = name if is_un else name.upper()
        yield in_language(words.phrase("original") + words.phrase("colon") + in_house, spoken)
