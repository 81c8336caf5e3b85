"""The programme at a glance: the whole conference on one page, for bags, walls and wallets."""

import datetime as dt
from collections.abc import Iterable

from planner.forms.grid import Grid, GridCell, GridLayout, GridMark
from planner.language.dates import day_in_words
from planner.language.phrases import phrases
from planner.language.times import clock_in_words
from planner.model import Audience
from planner.products.grid_cells import sheet
from planner.products.masthead import issuer, of_decision, place_and_dates
from planner.products.product import Material, Nothing, Product

HOUR = 60


def build(material: Material) -> Grid | Nothing:
    """The programme on a page of A4."""
    return grid(GridLayout.AT_A_GLANCE, material)


def grid(layout: GridLayout, material: Material) -> Grid | Nothing:
    """The whole conference on a sheet for one use."""
    heads, cells = sheet(material)
    if not cells:
        return Nothing("the agenda has no item")
    conference, language = material.conference, material.language
    dated = of_decision(material)
    called = phrases(language).phrase("programme-at-a-glance")
    return Grid(
        language=language,
        title=material.best(conference.title),
        layout=layout,
        heads=heads,
        cells=cells,
        marks=_marks(cells, material),
        subtitle=f"{called} · {place_and_dates(material)}",
        symbol=conference.symbol,
        date=day_in_words(dated, language) if dated else "",
        author=", ".join(issuer(material)),
        issued=material.moment,
    )


def _marks(cells: Iterable[GridCell], material: Material) -> tuple[GridMark, ...]:
    """The whole hours from the first item to the last; none where no item has a time."""
    if not any(slot.start.at for slot in material.timetable):
        return ()
    bounds = [minute for cell in cells for minute in (cell.begins, cell.ends)]
    begins, ends = min(bounds), max(bounds)
    hours = range(-(-begins // HOUR), -(-ends // HOUR))
    return tuple(
        GridMark(hour * HOUR, clock_in_words(dt.time(hour % 24), material.language))
        for hour in hours
    )


PRODUCT = Product("at-a-glance", Audience.PUBLIC, in_each_language=True, build=build)
