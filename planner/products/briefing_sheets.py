"""Briefing sheets: for each officer, a page with everything to know about the meetings.

All sheets are in one paper: printed, each is handed over; in Word, a secretary can add to it.
"""

from collections.abc import Iterator
from dataclasses import replace

from planner.forms.document import (
    Block,
    Document,
    Heading,
    Line,
    LineStyle,
    Paragraph,
    Run,
    TimedRow,
)
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import OFFICERS, Audience, Party, Role
from planner.model.spoken import joined
from planner.products.list_of_speakers import speakers
from planner.products.paper.agenda_rows import time_column
from planner.products.paper.duties import fact_line
from planner.products.paper.masthead import paper
from planner.products.paper.time_limits import time_limit
from planner.products.paper.wording import NO_BREAK, about, name_alone, party_name
from planner.products.plan.briefing import facts
from planner.products.plan.posts import Post, posts
from planner.products.product import Material, Nothing, Product


def build(material: Material) -> Document | Nothing:
    """The sheets of all officers in one language, in the order in which they first serve."""
    found = posts(material)
    officers = _officers(found)
    if not officers:
        return Nothing("nobody is named who presides or reports")
    title = phrases(material.language).phrase("briefing-sheets")
    return replace(paper(material, title, _blocks(officers, found, material)), cover=True)


def _officers(found: tuple[Post, ...]) -> list[Party]:
    """Those who have an office, each once."""
    held = (of for post in found for of in post.holders)
    return [*dict.fromkeys(party for duty, party in held if party and duty.role in OFFICERS)]


def _blocks(officers: list[Party], found: tuple[Post, ...], material: Material) -> Iterator[Block]:
    by_meeting = _parts(found)
    rule = material.conference.modalities.officers
    for at, party in enumerate(officers):
        yield Heading(1, name_alone(party, material), begins_page=at > 0)
        if told := about(party, material):
            yield Paragraph(told)
        own = [post for post in found if party in (holder for _, holder in post.holders)]
        yield from _meetings(party, own, by_meeting, material)
        if rule and (text := material.best(rule.text)):
            yield Paragraph(text)


def _parts(found: tuple[Post, ...]) -> dict[str, list[Post]]:
    """The posts of each item of a day by its id, those inside it too."""
    parts: dict[str, list[Post]] = {}
    for post in found:
        parts.setdefault(post.whole.item.id, []).append(post)
    return parts


def _meetings(
    party: Party, own: list[Post], parts: dict[str, list[Post]], material: Material
) -> Iterator[Block]:
    """The meetings of an officer by days, and those at which he or she speaks."""
    for date in dict.fromkeys(post.date for post in own):
        yield Heading(2, day_line(date, material.language))
        for item in dict.fromkeys(post.whole.item.id for post in own if post.date == date):
            there = [post for post in own if post.whole.item.id == item]
            yield _meeting(party, there, parts[item], material)


def _meeting(party: Party, own: list[Post], there: list[Post], material: Material) -> TimedRow:
    whole = own[0].whole
    place = whole.item.place_in(material.language)
    title = Line(LineStyle.TITLE, (Run(material.best(whole.item.title)),), source=place)
    roles = [duty.role for post in own for duty, holder in post.holders if holder == party]
    told = (fact_line(name, text, material) for name, text in facts(party, roles, whole, material))
    spoken = _speakers(there, material) if OFFICERS & set(roles) else ()
    lines = (title, *told, *spoken)
    return TimedRow(time_column(whole, material.language), lines, place)


def _speakers(there: list[Post], material: Material) -> Iterator[Line]:
    """Who takes the floor in which order, under what, and how long."""
    for post in there:
        named = [*speakers(post)]
        item = post.slot.item
        limit = time_limit(item, material).translate({ord(" "): NO_BREAK})
        if named and post.is_inside:
            time = time_column(post.slot, material.language)
            words = joined(" · ", filter(None, [material.best(item.title), limit]))
            yield Line(LineStyle.ITEM, (Run(words),), 0, time, item.place)
        elif named:
            yield fact_line(phrases(material.language).roles_plural[Role.SPEAKER], limit, material)
        for number, party in enumerate(named, 1):
            yield Line(LineStyle.PERSON, (Run(f"{number}. " + party_name(party, material)),), 1)


PRODUCT = Product(
    "briefing-sheets",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx"),
    about="A page for each officer: meetings, rooms, roles, speakers, documents.",
)
