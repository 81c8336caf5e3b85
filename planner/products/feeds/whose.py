"""Whose feed is whose: a workbook for people and a listing for programs, for the secretariat only.

They are next to the folder of the feeds and not in it: whoever serves that folder does not serve
the list.
"""

from collections.abc import Callable, Iterator
from functools import partial

from planner.forms.listing import Listing
from planner.forms.workbook import Column, Sheet, Workbook
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.feeds.personal import (
    delegations_told,
    language_of,
    language_of_delegation,
    stem_of,
    stem_of_delegation,
)
from planner.products.paper.wording import body_name, sender, written_name
from planner.products.product import Material, Product

_WIDTHS = {"id": 10, "name": 34, "language": 12, "feed": 42}
_BESIDE = 34
"""The width of the column next to the name: who sent a person, in what capacity a delegation comes.
"""

Row = tuple[str, str, str, str, str]
Rows = Callable[[Material], Iterator[Row]]


def _build(
    heading: str, keys: tuple[str, ...], rows: Rows, material: Material
) -> tuple[Workbook | Listing, ...]:
    """The list, where there are feeds: why there are none is said of these."""
    told = tuple(rows(material)) if material.secret else ()
    if not told:
        return ()
    return _workbook(heading, keys, told, material), Listing(keys, told)


def _workbook(
    heading: str, keys: tuple[str, ...], rows: tuple[Row, ...], material: Material
) -> Workbook:
    headers = {"id": "id", **phrases(material.language).columns}
    headers["language"] = headers["language_of_feed"]
    columns = tuple(Column(key, headers[key], _WIDTHS.get(key, _BESIDE)) for key in keys)
    return Workbook(
        title=headers["feed"],
        conference=material.conference.uid,
        moment=material.moment,
        sheets=(Sheet(headers[heading], columns, rows),),
        language=material.language,
    )


def _persons(material: Material) -> Iterator[Row]:
    for person in material.conference.participants:
        name, sent_by = written_name(person, material), sender(person, material)
        language = language_of(person, material)
        yield person.id, name, sent_by, language, f"{stem_of(person, material)}.ics"


def _delegations(material: Material) -> Iterator[Row]:
    conference = material.conference
    categories = {of.id: material.best(of.name) for of in conference.participation}
    for of in delegations_told(conference):
        name, language = body_name(of.body, material), language_of_delegation(of, material)
        category = categories.get(of.category, of.category)
        yield of.body, name, category, language, f"{stem_of_delegation(of, material)}.ics"


def _product(name: str, heading: str, beside: str, rows: Rows) -> Product:
    build = partial(_build, heading, ("id", "name", beside, "language", "feed"), rows)
    about = f"Which calendar belongs to whom: a workbook of the feeds of {heading}."
    return Product(name, Audience.SECRETARIAT, in_each_language=False, build=build, about=about)


PERSONS = _product("feeds-of-persons", "participants", "body_name", _persons)
DELEGATIONS = _product("feeds-of-delegations", "delegations", "category", _delegations)
