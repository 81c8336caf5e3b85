"""The programme as a booklet in A5: a cover, practical information, and the sheets to print."""

from collections.abc import Iterator
from dataclasses import replace

from planner.forms.document import Block, Heading, Imposed, PageSize, Paragraph
from planner.language.capitals import begun
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience, Kind
from planner.products.paper.agenda_rows import time_column
from planner.products.paper.masthead import official
from planner.products.paper.wording import listed_languages, room_name
from planner.products.product import Material, Named, Nothing, Product
from planner.products.programme import days, footnote, state


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """The booklet for reading, and the same for the printer."""
    if not material.conference.days:
        return Nothing("the agenda has no days")
    blocks, above = _blocks(material), state(material)
    booklet = replace(
        official(material, PRODUCT.name, blocks, *above, footnote=footnote(material)),
        page=PageSize.A5,
        cover=True,
        contents=phrases(material.language).phrase("contents"),
    )
    return Named("booklet", booklet), Named("booklet", Imposed(booklet), "imposed")


def _blocks(material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    practical = list(_practical(material))
    if practical:
        yield Heading(1, words.phrase("practical-information"))
        yield from practical
    yield Heading(1, words.statuses[material.conference.status])
    yield from days(material)


def _practical(material: Material) -> Iterator[Block]:
    """What participants want to know, as far as the folder says it."""
    words, conference = phrases(material.language), material.conference
    spoken = listed_languages(conference.working_languages, material.language)
    told = {
        "venue": [*_venue(material)],
        "registration": [*_registration(material)],
        "languages": [begun(spoken)],
        "website": [conference.website],
    }
    papers = conference.papers
    own = filter(None, material.best(papers.practical).splitlines())
    yield from (Paragraph(line, papers.place) for line in own)
    for key, lines in told.items():
        if any(lines):
            yield Heading(2, words.phrase(key))
            yield from map(Paragraph, filter(None, lines))


def _venue(material: Material) -> Iterator[str]:
    if venue := material.conference.venue:
        yield material.best(venue.name)
        yield material.best(venue.address)


def _registration(material: Material) -> Iterator[str]:
    """When and where badges are collected, a line for each time."""
    for slot in material.timetable:
        if slot.item.kind is Kind.REGISTRATION:
            day, time = day_line(slot.date, material.language), time_column(slot, material.language)
            room = room_name(slot.item.room, material) if slot.item.room else ""
            yield phrases(material.language).apart(day, time, room)


PRODUCT = Product(
    "booklet",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx"),
    about="The programme as an A5 booklet, and laid out on A4 sheets for the printer.",
)
