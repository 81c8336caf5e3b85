"""The delegations for the desk and the hall: seats, numbers, heads, and the flags that are needed.

It is a paper and a workbook, with the names of delegations in all languages of the papers.
"""

from collections.abc import Iterator, Mapping

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
from planner.forms.workbook import Workbook
from planner.language.phrases import phrases
from planner.model import Audience
from planner.model.delegations import Delegation
from planner.model.spoken import in_language
from planner.places import Place
from planner.products.paper.masthead import paper
from planner.products.paper.wording import body_words, person_name
from planner.products.people.flags import flags
from planner.products.people.seating import seated
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.delegations import workbook

_NUMBERS = ("seat", "members", "number")


def build(material: Material) -> tuple[Document, Workbook] | Nothing:
    """The list, in the words of the first language."""
    seats = seated(material)
    if not seats:
        return Nothing("there are no delegations")
    return _paper(seats, material), workbook(seats, material)


def _paper(seats: tuple[Delegation, ...], material: Material) -> Document:
    title = phrases(material.language).phrase("delegations")
    return paper(material, title, _blocks(seats, material))


def _blocks(seats: tuple[Delegation, ...], material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    shares = {"seat": 0.1, "body_name": 0.4, "head": 0.34, "members": 0.16}
    rows = (_row(at, of, material) for at, of in enumerate(seats, 1))
    yield Table(_headed(shares, material), tuple(rows))
    if needed := flags(seats, material):
        yield Heading(1, words.phrase("flags"))
        counted = (
            (_name(own_id, Place(""), material), _plain(str(number), Place("")))
            for own_id, number in needed.items()
        )
        yield Table(_headed({"flag": 0.8, "number": 0.2}, material), tuple(counted))


def _headed(shares: Mapping[str, float], material: Material) -> tuple[TableColumn, ...]:
    headers = phrases(material.language).columns
    return tuple(
        TableColumn(headers[key], share, has_numbers=key in _NUMBERS)
        for key, share in shares.items()
    )


def _row(seat: int, delegation: Delegation, material: Material) -> tuple[Cell, ...]:
    place = delegation.members[0].place
    head = person_name(delegation.head, material) if delegation.head else ""
    return (
        _plain(str(seat), place),
        _name(delegation.body, place, material),
        _plain(head, place),
        _plain(str(len(delegation.members)), place),
    )


def _plain(words: str, place: Place) -> Cell:
    return (Line(LineStyle.LIGHT_TITLE, (Run(words),), source=place),) if words else ()


def _name(token: str, place: Place, material: Material) -> Cell:
    """The name of a body, and below it those in the other languages."""
    names = body_words(token, material).name
    codes = [code for code in material.conference.languages[1:] if names.get(code)]
    others = dict.fromkeys(in_language(names[code], code) for code in codes)
    first = Line(LineStyle.TITLE, (Run(material.best(names)),), source=place)
    below = (Line(LineStyle.NOTE, (Run(name),), source=place) for name in others)
    return first, *below


PRODUCT = Product(
    "delegations",
    Audience.SECRETARIAT,
    in_each_language=False,
    build=build,
    about="The delegations in order of seating, with names in all languages; the flags needed.",
)
