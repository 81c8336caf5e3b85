"""The list of speakers: for whoever presides, in which order they take the floor and how long."""

from collections.abc import Iterator
from dataclasses import replace

from planner.forms.document import (
    Block,
    Cell,
    Document,
    Heading,
    Line,
    LineStyle,
    Run,
    Table,
    TableColumn,
)
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import SPEAKING, Audience, Party, Role
from planner.model.spoken import joined
from planner.places import Place
from planner.products.paper.agenda_rows import time_column
from planner.products.paper.masthead import paper
from planner.products.paper.time_limits import time_limit
from planner.products.paper.wording import about, name_alone
from planner.products.plan.posts import Post, posts
from planner.products.product import Material, Nothing, Product

_SHARES = (0.09, 0.59, 0.19, 0.13)
"""The number, the speaker, the time limit, and room to tick off."""


def build(material: Material) -> Document | Nothing:
    """The speakers of each item in the order of the agenda."""
    found = [post for post in posts(material) if [*speakers(post)]]
    if not found:
        return Nothing("nobody is named who takes the floor")
    title = phrases(material.language).phrase("list-of-speakers")
    return paper(material, title, _blocks(found, material))


def speakers(post: Post) -> Iterator[Party]:
    """Those who take the floor, in order: whoever introduces others before them."""
    speaking = [(duty.role, party) for duty, party in post.holders if duty.role in SPEAKING]
    speaking.sort(key=lambda of: of[0] is not Role.INTRODUCER)
    return (party for _, party in speaking if party)


def _blocks(found: list[Post], material: Material) -> Iterator[Block]:
    for date in dict.fromkeys(post.date for post in found):
        yield Heading(1, day_line(date, material.language))
        for post in found:
            if post.date == date:
                called = _called(post, material)
                yield Heading(2, called, post.slot.item.place)
                yield replace(_table(post, material), about=called)


def _called(post: Post, material: Material) -> str:
    """The time and title of an item; what is inside one is called after it."""
    slots = [post.whole, post.slot] if post.is_inside else [post.slot]
    time = next(filter(None, (time_column(of, material.language) for of in reversed(slots))), "")
    titles = joined(" – ", (material.best(of.item.title) for of in slots))
    return (time + "  " + titles).strip()


def _table(post: Post, material: Material) -> Table:
    words, item = phrases(material.language), post.slot.item
    headers = (words.columns["entry"], words.columns["person"], words.phrase("time-limit"), "✓")
    limit = time_limit(item, material)
    rows = (
        (_cell(str(number), item.place), _who(party, material), _cell(limit, item.place), ())
        for number, party in enumerate(speakers(post), 1)
    )
    return Table(tuple(map(TableColumn, headers, _SHARES)), tuple(rows), item.place)


def _who(party: Party, material: Material) -> Cell:
    """The name in bold, and below it the function and what sent the person."""
    lines = [Line(LineStyle.TITLE, (Run(name_alone(party, material)),))]
    if told := about(party, material):
        lines.append(Line(LineStyle.MODE, (Run(told),)))
    return tuple(lines)


def _cell(text: str, place: Place) -> Cell:
    return (Line(LineStyle.LIGHT_TITLE, (Run(text),), source=place),) if text else ()


PRODUCT = Product(
    "list-of-speakers",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx"),
    about="For the chair: who takes the floor at each item, and for how long.",
)
